// Says what a mark of a picture stands for, to who points at it and to who
// walks from mark to mark by the arrow keys. The table says the same.
import { lines, step, type At, type Cells } from './chart-cells';

const reach = 14; // how near a pointer must come to a mark, in pixels

type Mark = At & { element: Element };

export function tellMarks(figure: HTMLElement, cells: Cells): void {
  const picture = figure.querySelector<HTMLElement>('[data-picture]');
  if (!picture) return;
  const tip = document.createElement('div');
  tip.className = 'chart-tip';
  tip.setAttribute('role', 'status');
  picture.append(tip);
  picture.tabIndex = 0;
  picture.setAttribute('role', 'group');
  picture.setAttribute('aria-label', `${figure.querySelector('.chart-title')?.textContent}. ${picture.dataset.picture}`);

  let here: Mark | null = null;
  const show = (mark: Mark | null) => {
    if (mark?.element === here?.element) return;
    here?.element.classList.remove('chart-here');
    here = mark;
    here?.element.classList.add('chart-here');
    tip.replaceChildren(...(here ? said(lines(cells, here)) : []));
    if (here) place(tip, picture, here.element);
  };

  picture.addEventListener('pointermove', (event) => {
    if (!tip.contains(event.target as Node)) show(nearest(marksOf(picture, cells), event));
  });
  picture.addEventListener('pointerdown', (event) => show(nearest(marksOf(picture, cells), event)));
  picture.addEventListener('pointerleave', (event) => {
    if (event.pointerType !== 'touch') show(null);
  });
  picture.addEventListener('blur', () => show(null));
  picture.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return show(null);
    const marks = marksOf(picture, cells);
    const next = step(event.key, here, marks, figure.dataset.chart ?? '');
    if (!next) return;
    event.preventDefault();
    show(marks.find((mark) => mark.row === next.row && mark.series === next.series) ?? null);
  });
}

// marksOf are the marks of the drawing that is shown, in the order of the
// table, one a cell.
function marksOf(picture: HTMLElement, cells: Cells): Mark[] {
  const found = new Map<number, Mark>();
  const width = cells.heads.length;
  for (const element of picture.querySelectorAll('[data-at]')) {
    const [row, series] = (element.getAttribute('data-at') ?? '').split(' ').map(Number);
    const known = cells.words[row]?.[series] !== undefined;
    if (known && !found.has(row * width + series) && element.getClientRects().length > 0) {
      found.set(row * width + series, { row, series, element });
    }
  }
  return [...found.entries()].sort(([a], [b]) => a - b).map(([, mark]) => mark);
}

function nearest(marks: Mark[], { clientX: x, clientY: y, target }: PointerEvent): Mark | null {
  const under = (target as Element).closest('[data-at]');
  let best: Mark | null = null;
  let distance = reach;
  for (const mark of marks) {
    if (mark.element === under) return mark;
    const box = mark.element.getBoundingClientRect();
    const away = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    if (away < distance) [best, distance] = [mark, away];
  }
  return best;
}

function said([name, ...rest]: string[]): Element[] {
  return [element('strong', name), ...rest.map((line) => element('span', line))];
}

function element(tag: string, text: string): Element {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

// place puts the tip above a mark, or below where there is no room.
function place(tip: HTMLElement, picture: HTMLElement, mark: Element): void {
  const [frame, box] = [picture.getBoundingClientRect(), mark.getBoundingClientRect()];
  const left = box.left + box.width / 2 - frame.left - tip.offsetWidth / 2;
  const above = box.top - frame.top - tip.offsetHeight - 8;
  tip.style.left = `${Math.max(0, Math.min(left, frame.width - tip.offsetWidth))}px`;
  tip.style.top = `${above > -tip.offsetHeight ? above : box.bottom - frame.top + 8}px`;
}
