// Marks, in "On this page", the section that is being read: the last one whose
// heading has passed the upper third of the window.
export function markPlace(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')];
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  if (sections.length === 0) return;

  const mark = () => {
    const passed = sections.filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3);
    const current = passed.at(-1) ?? sections[0];
    for (const { link } of sections) {
      if (link === current.link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };

  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  mark();
}
