// The choices beside an explored chart: which series, and in which order.
import type { Cells } from './chart-cells';
import type { Words } from './explore';

type Change = (order: number[], shown: Set<number>) => void;

const ordered = ['bar', 'column', 'stacked', 'range'];
const parted = ['bar', 'column', 'stacked', 'line', 'slope'];

export function controls(cells: Cells, words: Words, change: Change): HTMLElement {
  const box = document.createElement('div');
  box.className = 'chart-controls';
  const drawn = cells.rows.map((_, row) => row);
  let order = drawn;
  const shown = new Set(cells.heads.map((_, series) => series));
  const kind = words.kind ?? '';

  if (ordered.includes(kind) && cells.rows.length > 2) {
    const select = document.createElement('select');
    select.className = 'chart-select';
    select.append(new Option(words.asDrawn, ''), new Option(words.highest, 'high'));
    select.addEventListener('change', () => {
      order = select.value ? highestFirst(cells, kind) : drawn;
      change(order, shown);
    });
    box.append(labelled(words.order ?? '', select));
  }
  if (parted.includes(kind) && cells.heads.length > 1) {
    const group = document.createElement('fieldset');
    group.append(Object.assign(document.createElement('legend'), { textContent: words.series ?? '' }));
    cells.heads.slice(0, 4).forEach((head, series) => {
      const tick = Object.assign(document.createElement('input'), { type: 'checkbox', checked: true });
      tick.addEventListener('change', () => {
        if (tick.checked) shown.add(series);
        else shown.delete(series);
        change(order, shown);
      });
      group.append(labelled(head, tick));
    });
    box.append(group);
  }
  return box;
}

function labelled(words: string, field: HTMLInputElement | HTMLSelectElement): HTMLLabelElement {
  const label = document.createElement('label');
  const isTick = field instanceof HTMLInputElement;
  label.append(...(isTick ? [field, ` ${words}`] : [`${words} `, field]));
  return label;
}

// highestFirst sorts by the first series, or by the middle one of ranges. What
// is missing comes last.
function highestFirst(cells: Cells, kind: string): number[] {
  const series = kind === 'range' ? Math.floor(cells.heads.length / 2) : 0;
  const value = (row: number) => cells.values[row][series] ?? -Infinity;
  return cells.rows.map((_, row) => row).sort((a, b) => value(b) - value(a) || a - b);
}
