// Leaves only the rows or entries whose name holds every word typed, hides groups that
// are left empty, and says how many rows remain.
export function filterRows(): void {
  const box = document.querySelector<HTMLElement>('[data-filter]');
  const input = box?.querySelector('input');
  const status = box?.querySelector<HTMLElement>('[data-filter-status]');
  if (!box || !input || !status) return;

  const groups = [...document.querySelectorAll<HTMLElement>('[data-filter-group]')].map((group) => ({
    group,
    rows: [...group.querySelectorAll<HTMLElement>(box.dataset.filter ?? '')].map((row) => ({
      row,
      name: plain([...row.querySelectorAll('th, dt, .entry-also')].map((part) => part.textContent).join(' ')),
    })),
  }));
  const hides = document.querySelector<HTMLElement>('[data-filter-hides]');

  input.addEventListener('input', () => {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { group, rows } of groups) {
      let left = 0;
      for (const { row, name } of rows) {
        row.hidden = !words.every((word) => name.includes(word));
        if (!row.hidden) left++;
      }
      group.hidden = left === 0;
      if (words.length > 0 && group instanceof HTMLDetailsElement) group.open = true;
      found += left;
    }
    hides?.toggleAttribute('hidden', words.length > 0);
    status.textContent = words.length > 0 ? (box.dataset.filterWords ?? '%s').replace('%s', String(found)) : '';
  });
}

// plain lets "Électricien" be found by "electr".
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
