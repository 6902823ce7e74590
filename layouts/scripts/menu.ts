// The menu opens by its address without us. With us, its link becomes a button
// that says whether the menu is open, and Escape closes it.
export function foldMenu(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-menu-button]');
  const menu = document.getElementById('menu');
  if (!link || !menu) return;

  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  button.textContent = link.textContent;
  button.setAttribute('aria-controls', menu.id);
  link.replaceWith(button);
  menu.dataset.script = '';

  const set = (open: boolean) => {
    button.setAttribute('aria-expanded', String(open));
    menu.toggleAttribute('data-open', open);
  };
  const isOpen = () => menu.hasAttribute('data-open');

  set(location.hash === '#menu');
  button.addEventListener('click', () => set(!isOpen()));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    set(false);
    button.focus();
  });
}
