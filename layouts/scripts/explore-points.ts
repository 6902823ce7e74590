// Where a cell of the table stands in ECharts' numbering, and back.
import type { At, Cells } from './chart-cells';

export type Point = { seriesIndex: number; dataIndex: number };

// whole says whether one point stands for a whole row.
export function whole(kind: string, cells: Cells): boolean {
  return kind === 'scatter' || kind === 'range' && cells.heads.length === 5;
}

export function pointOf(at: At, kind: string, cells: Cells, order: number[]): Point {
  const row = order.indexOf(at.row);
  if (whole(kind, cells) || kind === 'map') return { seriesIndex: 0, dataIndex: row };
  if (kind === 'treemap') return { seriesIndex: 0, dataIndex: row + 1 }; // the first is the whole
  if (kind === 'heat') return { seriesIndex: 0, dataIndex: at.series * cells.rows.length + row };
  return { seriesIndex: at.series, dataIndex: row };
}

export function cellOf(point: Point & { name?: string }, kind: string, cells: Cells, order: number[]): At | null {
  if (kind === 'treemap' || kind === 'map') {
    const row = cells.rows.indexOf(point.name ?? '');
    return row < 0 ? null : { row, series: 0 };
  }
  if (kind === 'heat') {
    const height = cells.rows.length;
    return { row: order[point.dataIndex % height], series: Math.floor(point.dataIndex / height) };
  }
  const row = order[point.dataIndex];
  if (row === undefined) return null;
  if (kind === 'range' && whole(kind, cells)) return { row, series: 2 };
  return { row, series: whole(kind, cells) ? 0 : point.seriesIndex };
}
