// Dresses an option for its page: the page's colors and letters, and the words
// of the table, so that an explored chart says what the picture said.
import type { Cells } from './chart-cells';
import { cellOf, whole, type Point } from './explore-points';

// Option is what the generator wrote: data only. ECharts' own type knows no
// option that was read.
export type Option = Record<string, any>;

export type View = {
  cells: Cells;
  order: number[]; // rows, as they are drawn
  shown: Set<number>; // series
  kind: string;
  stage: HTMLElement;
  sentence?: string;
};

export function dress(option: Option, view: View): Option {
  const look = lookOf(view.stage);
  const { title, ...rest } = option;
  const keyed = view.cells.heads.length > 1 && ['bar', 'column', 'stacked', 'line', 'slope'].includes(view.kind);
  return {
    ...rest,
    animation: false,
    color: look.series,
    textStyle: { fontFamily: look.font, fontSize: 14, color: look.ink },
    legend: { show: keyed, left: 0, top: 0, selectedMode: false, textStyle: { color: look.ink, fontSize: 14 } },
    grid: { left: 8, right: ['bar', 'range'].includes(view.kind) ? 84 : 24, top: keyed ? keyRoom(view) : 28, bottom: 40, outerBoundsMode: 'same', outerBoundsContain: 'all' },
    tooltip: {
      ...first(option.tooltip), confine: true, backgroundColor: look.paper, borderColor: look.edge, borderWidth: 1,
      textStyle: { color: look.ink, fontSize: 14, fontFamily: look.font }, formatter: (point: Point) => told(point, view),
    },
    aria: { enabled: true, label: { description: view.sentence }, decal: { show: look.plain && keyed } },
    ...(option.xAxis && { xAxis: list(option.xAxis).map((axis) => axisOf(axis, look, view, 'x')) }),
    ...(option.yAxis && { yAxis: list(option.yAxis).map((axis) => axisOf(axis, look, view, 'y')) }),
    ...(option.visualMap && { visualMap: shaded(first(option.visualMap), look) }),
    ...(view.kind === 'scatter' && { dataZoom: [{ type: 'inside', xAxisIndex: 0, zoomOnMouseWheel: 'ctrl' }, { type: 'inside', yAxisIndex: 0, zoomOnMouseWheel: 'ctrl' }] }),
    series: list(option.series).map((series, n) => seriesOf(series, n, look, view)),
  };
}

type Look = ReturnType<typeof lookOf>;

function lookOf(stage: HTMLElement) {
  const style = getComputedStyle(stage);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const each = (name: string, count: number) => Array.from({ length: count }, (_, n) => token(`${name}-${n + 1}`));
  return {
    series: each('series', 4), steps: each('heat', 5), compared: token('series-compared'),
    ink: token('ink'), muted: token('ink-2'), paper: token('paper'), line: token('line'), edge: token('edge'), font: style.fontFamily,
    plain: matchMedia('(forced-colors: active), (prefers-contrast: more)').matches,
  };
}

const list = (value: any): any[] => (Array.isArray(value) ? value : value ? [value] : []);
const first = (value: any): any => list(value)[0] ?? {};

// keyRoom is the height of the key of the series, in as many lines as it takes.
function keyRoom({ cells, stage }: View): number {
  const width = cells.heads.reduce((sum, head) => sum + head.length * 8 + 50, 0);
  return 30 + Math.ceil(width / Math.max(1, stage.clientWidth)) * 22;
}

// told is what the tip of a point says.
function told(point: Point & { name?: string }, view: View): string {
  const at = cellOf(point, view.kind, view.cells, view.order);
  if (!at) return '';
  const { rows, heads, words } = view.cells;
  const said = (series: number) => (heads.length > 1 ? `${heads[series]}: ${words[at.row][series]}` : words[at.row][series]);
  const all = whole(view.kind, view.cells) ? heads.map((_, series) => said(series)) : [said(at.series)];
  return [rows[at.row], ...all].join('\n');
}

function wordsAt(point: Point & { name?: string }, view: View): string {
  const at = cellOf(point, view.kind, view.cells, view.order);
  return at ? view.cells.words[at.row][at.series] : '';
}

function axisOf(axis: any, look: Look, view: View, side: 'x' | 'y'): any {
  const common = {
    ...axis, nameLocation: 'middle', nameGap: side === 'x' ? 32 : 56, nameTextStyle: { color: look.muted, fontSize: 14 },
    axisLine: { lineStyle: { color: look.edge } }, splitLine: { show: axis.type === 'value', lineStyle: { color: look.line } },
  };
  if (axis.type === 'value') {
    const series = view.kind === 'scatter' && side === 'y' ? 1 : 0;
    return { ...common, splitNumber: view.stage.clientWidth < 480 ? 3 : 5, axisLabel: { color: look.muted, fontSize: 14, hideOverlap: true, formatter: printer(view.cells, series) } };
  }
  const names = view.kind === 'heat' && side === 'x' ? axis.data : view.order.map((row) => axis.data[row]);
  const label = { color: look.ink, fontSize: 14, width: side === 'y' ? Math.min(220, view.stage.clientWidth * 0.36) : undefined, overflow: 'break', interval: side === 'y' ? 0 : 'auto' };
  return { ...common, data: names, axisLabel: { ...label, formatter: side === 'y' && view.kind !== 'heat' ? named(view) : undefined } };
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
function printer(cells: Cells, series: number): (value: number) => string {
  const row = cells.values.findIndex((values) => values[series] !== null);
  const words = cells.words[row]?.[series] ?? '';
  const unit = words.includes('%') ? { style: 'percent' } : words.includes('$') ? { style: 'currency', currency: 'USD', maximumFractionDigits: 0 } : {};
  const numbers = new Intl.NumberFormat(document.documentElement.lang, unit as Intl.NumberFormatOptions);
  return (value) => numbers.format(value);
}

function shaded(map: any, look: Look): any {
  return { ...map, pieces: list(map.pieces).map((piece, n) => ({ ...piece, color: look.steps[n] })) };
}

function seriesOf(series: any, n: number, look: Look, view: View): any {
  const inside = view.kind === 'stacked' || view.kind === 'treemap';
  const outlined = view.kind === 'heat' || view.kind === 'map';
  const label = {
    ...series.label, formatter: (point: any) => (view.kind === 'treemap' ? `${point.name}\n` : '') + wordsAt(point, view), fontSize: 14,
    color: inside ? look.paper : look.ink, ...(outlined && { textBorderColor: look.paper, textBorderWidth: 3 }),
  };
  const made = { ...series, label, labelLayout: { hideOverlap: true }, data: dataOf(series, n, view), barMaxWidth: 48, barGap: '10%' };
  switch (view.kind) {
    case 'stacked':
    case 'treemap':
      return { ...made, itemStyle: { borderColor: look.paper, borderWidth: 1 }, roam: false, nodeClick: false, breadcrumb: { show: false }, left: 0, right: 0, top: 0, bottom: 0 };
    case 'heat':
      return { ...made, itemStyle: { borderColor: look.paper, borderWidth: 2 } };
    case 'map':
      return { ...made, label: { ...label, show: true }, selectedMode: false, itemStyle: { borderColor: look.paper, areaColor: look.paper }, left: 0, right: 0, top: 0, bottom: 0 };
    case 'range':
      return { ...made, itemStyle: { color: look.steps[1], borderColor: look.series[0], borderWidth: 2 } };
    case 'scatter':
      return { ...made, symbolSize: 12 };
  }
  return made;
}

// dataOf puts the values into the order that is drawn. Words of a bound come
// from the table, so a value needs no label of its own.
function dataOf(series: any, n: number, { cells, order, shown, kind }: View): any[] {
  const data = list(series.data).map((datum) => (datum && typeof datum === 'object' && !Array.isArray(datum) ? { ...datum, label: undefined } : datum));
  if (!shown.has(n) && !whole(kind, cells) && kind !== 'heat') return [];
  if (kind === 'range' && !whole(kind, cells)) {
    return order.map((row, place) => ({ ...data[row], value: [data[row].value[0], place] }));
  }
  return ['bar', 'column', 'stacked', 'range'].includes(kind) ? order.map((row) => data[row]) : data;
}
