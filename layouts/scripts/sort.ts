// Turns the heads of a table into buttons that sort its rows, and says how they
// are sorted. A value that is not there comes last, whichever way.
export function sortTables(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sort]')) sortable(table);
}

function sortable(table: HTMLTableElement): void {
  const body = table.tBodies[0];
  const heads = [...(table.tHead?.rows[0].cells ?? [])];
  const status = table.closest('section')?.querySelector('[data-sort-status]');

  heads.forEach((head, column) => {
    const name = head.textContent ?? '';
    const byName = column === 0;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort-button';
    button.textContent = name;
    head.replaceChildren(button);

    button.addEventListener('click', () => {
      const order = nextOrder(head.ariaSort, byName);
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', order);
      const sign = order === 'ascending' ? 1 : -1;
      body.append(...[...body.rows].sort((a, b) => compare(a.cells[column], b.cells[column], sign)));
      if (status) status.textContent = words(table.dataset, byName, order).replace('%s', name);
    });
  });
}

// Names go from A first, figures from the highest.
function nextOrder(now: string | null, byName: boolean): 'ascending' | 'descending' {
  if (now === 'ascending') return 'descending';
  if (now === 'descending') return 'ascending';
  return byName ? 'ascending' : 'descending';
}

function words(data: DOMStringMap, byName: boolean, order: string): string {
  const up = order === 'ascending';
  return (byName ? (up ? data.sortNames : data.sortNamesBack) : up ? data.sortUp : data.sortDown) ?? '';
}

function compare(a: HTMLTableCellElement, b: HTMLTableCellElement, sign: number): number {
  if (a.tagName === 'TH') return sign * text(a).localeCompare(text(b), document.documentElement.lang);
  const [one, other] = [value(a), value(b)];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return sign * (one - other);
}

function text(cell: HTMLElement): string {
  return (cell.textContent ?? '').trim();
}

function value(cell: HTMLElement): number | null {
  const data = cell.querySelector('data');
  return data ? Number(data.value) : null;
}
