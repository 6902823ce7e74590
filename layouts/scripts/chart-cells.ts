// The table of a chart in words. Marks of a picture name their cells in
// data-at="row series", from 0.
export type At = { row: number; series: number };

export type Cells = {
  rows: string[];
  heads: string[]; // one a series
  words: string[][]; // by row and series
  values: (number | null)[][]; // null where there is none
};

export function readCells(figure: HTMLElement): Cells | null {
  const table = figure.querySelector<HTMLTableElement>('.chart-table table');
  const body = table?.tBodies[0];
  if (!table?.tHead || !body) return null;
  const rows = [...body.rows].map((row) => [...row.cells]);
  return {
    rows: rows.map(([name]) => text(name)),
    heads: [...table.tHead.rows[0].cells].slice(1).map(text),
    words: rows.map((row) => row.slice(1).map(text)),
    values: rows.map((row) => row.slice(1).map(value)),
  };
}

function text(cell: Element): string {
  return (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function value(cell: Element): number | null {
  const data = cell.querySelector('data');
  return data ? Number(data.value) : null;
}

// lines are what a mark says: the name of its row, then its figure. A row of
// few figures is said whole, from the figure asked for.
export function lines(cells: Cells, at: At): string[] {
  const said = (series: number) =>
    cells.heads.length > 1 ? `${cells.heads[series]}: ${cells.words[at.row][series]}` : cells.words[at.row][series];
  const others = cells.heads.length > 5 ? [] : cells.heads.map((_, series) => series).filter((series) => series !== at.series);
  return [cells.rows[at.row], said(at.series), ...others.map(said)];
}

// step is where an arrow key leads: along the rows, or to the other series of
// a row. Kinds whose categories stand side by side walk them by left and right.
export function step(key: string, at: At | null, marks: At[], kind: string): At | null {
  const aside = ['column', 'line', 'slope', 'scatter'].includes(kind);
  const along: Record<string, number> = { ArrowRight: aside ? 1 : 0, ArrowLeft: aside ? -1 : 0, ArrowDown: aside ? 0 : 1, ArrowUp: aside ? 0 : -1 };
  if (key === 'Home') return marks[0] ?? null;
  if (key === 'End') return marks.at(-1) ?? null;
  if (!(key in along)) return null;
  if (!at) return marks[0] ?? null;

  const row = marks.filter((mark) => mark.row === at.row);
  const across = ['ArrowRight', 'ArrowDown'].includes(key) ? 1 : -1;
  if (along[key] === 0 && row.length > 1) {
    return row[(row.findIndex((mark) => mark.series === at.series) + across + row.length) % row.length];
  }
  const names = [...new Set(marks.map((mark) => mark.row))];
  const next = names[(names.indexOf(at.row) + across + names.length) % names.length];
  const there = marks.filter((mark) => mark.row === next);
  return there.find((mark) => mark.series === at.series) ?? there[0];
}
