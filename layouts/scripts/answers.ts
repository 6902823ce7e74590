// Opens the answer that the address names, for browsers that do not open a
// folded part by themselves.
export function openAnswers(): void {
  const open = () => {
    const answer = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const details = answer?.closest('details');
    if (!answer || !details || details.open) return;
    details.open = true;
    answer.scrollIntoView();
  };
  addEventListener('hashchange', open);
  open();
}
