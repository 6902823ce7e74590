// The axes of an explored chart: names in the order that is drawn, figures in
// the unit of the table.
import type { Cells } from './chart-cells';
import type { Look, View } from './explore-option';

export function axisOf(written: any, look: Look, view: View, side: 'x' | 'y'): any {
  const axis = { ...written, type: written.data ? 'category' : 'value' };
  const narrow = view.stage.clientWidth < 480;
  const common = {
    ...axis, nameLocation: 'middle', nameGap: side === 'x' ? 32 : 56, nameTextStyle: { color: look.muted, fontSize: 14 },
    axisLine: { lineStyle: { color: look.edge } }, splitLine: { show: axis.type === 'value', lineStyle: { color: look.line } },
  };
  if (axis.type === 'value') {
    const series = view.kind === 'scatter' && side === 'y' ? 1 : 0;
    return { ...common, splitNumber: narrow ? 3 : 5, axisLabel: { color: look.muted, fontSize: 14, hideOverlap: true, formatter: printer(view.cells, series, narrow) } };
  }
  const across = view.kind === 'heat' && side === 'x';
  const longest = 9 * Math.max(...view.cells.rows.map((name) => name.length), ...missingNames(view));
  const room = side === 'y' ? Math.min(220, view.stage.clientWidth * 0.36, longest) : across ? cellWidth(view) : undefined;
  const label = { color: look.ink, fontSize: 14, lineHeight: 18, width: room, overflow: 'break', interval: side === 'y' || across ? 0 : 'auto' };
  return {
    ...common, data: across ? axis.data : view.order.map((row) => axis.data[row]),
    axisLabel: { ...label, formatter: side === 'y' && view.kind !== 'heat' ? named(view) : undefined },
  };
}

// cellWidth is how wide a cell of a heat table is at least.
export function cellWidth({ stage, cells }: View): number {
  return Math.max(72, (stage.clientWidth - 220) / cells.heads.length) - 6;
}

// widthOf is how wide a chart must be: a heat table scrolls where it has no room.
export function widthOf(stage: HTMLElement, cells: Cells, kind: string): number {
  return kind === 'heat' ? Math.max(stage.clientWidth, Math.min(220, stage.clientWidth * 0.36) + cells.heads.length * 72 + 40) : stage.clientWidth;
}

// missingNames are the lengths of the reasons that stand below names.
function missingNames({ cells }: View): number[] {
  return cells.values.flatMap((row, i) => (row.every((value) => value === null) ? [cells.words[i][0]?.length ?? 0] : []));
}

// named puts below a name why it has no figure.
function named({ cells, order, shown }: View) {
  return (name: string, index: number) => {
    const row = order[index];
    const series = [...shown][0] ?? 0;
    return cells.values[row]?.some((value, n) => value !== null && shown.has(n)) ? name : `${name}\n${cells.words[row]?.[series] ?? ''}`;
  };
}

// printer prints the figures of an axis in the unit of its series.
function printer(cells: Cells, series: number, short: boolean): (value: number) => string {
  const row = cells.values.findIndex((values) => values[series] !== null);
  const words = cells.words[row]?.[series] ?? '';
  const unit = words.includes('%') ? { style: 'percent' } : words.includes('$') ? { style: 'currency', currency: 'USD', maximumFractionDigits: 0 } : {};
  const numbers = new Intl.NumberFormat(document.documentElement.lang, { ...unit, notation: short ? 'compact' : 'standard' } as Intl.NumberFormatOptions);
  return (value) => numbers.format(value);
}
