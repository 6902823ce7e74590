// Dresses an option for its page: the page's colors and letters, and the words
// of the table, so that an explored chart says what the picture said.
import type { Cells } from './chart-cells';
import { axisOf, cellWidth } from './explore-axes';
import { cellOf, whole as wholeRow, type Point } from './explore-points';

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
    grid: { left: 8, right: view.kind === 'bar' ? longest(view) : 24, top: keyed ? keyRoom(view) : 28, bottom: 40, outerBoundsMode: 'same', outerBoundsContain: 'all' },
    tooltip: {
      ...first(option.tooltip), confine: true, position: ['map', 'treemap'].includes(view.kind) ? undefined : 'top', backgroundColor: look.paper, borderColor: look.edge, borderWidth: 1,
      textStyle: { color: look.ink, fontSize: 14, fontFamily: look.font }, formatter: (point: Point) => told(point, view),
    },
    aria: { enabled: true, label: { description: view.sentence }, decal: { show: look.plain && keyed } },
    ...(option.xAxis && { xAxis: list(option.xAxis).map((axis) => axisOf(axis, look, view, 'x')) }),
    ...(option.yAxis && { yAxis: list(option.yAxis).map((axis) => axisOf(axis, look, view, 'y')) }),
    ...(option.visualMap && { visualMap: shaded(first(option.visualMap), look) }),
    ...(view.kind === 'scatter' && { dataZoom: [{ type: 'inside', xAxisIndex: 0, zoomOnMouseWheel: 'ctrl' }, { type: 'inside', yAxisIndex: 0, zoomOnMouseWheel: 'ctrl' }] }),
    series: [...list(option.series).map((series, n) => seriesOf(series, n, look, view)), ...(view.kind === 'heat' ? [reasons(look, view)] : [])],
  };
}

export type Look = ReturnType<typeof lookOf>;

function lookOf(stage: HTMLElement) {
  const style = getComputedStyle(stage);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const each = (name: string, count: number) => Array.from({ length: count }, (_, n) => token(`${name}-${n + 1}`));
  return {
    series: each('series', 4), steps: each('heat', 5), compared: token('series-compared'),
    ink: token('ink'), muted: token('ink-2'), paper: token('paper'), line: token('line'), edge: token('edge'), gold: token('gold-light'), font: style.fontFamily,
    plain: matchMedia('(forced-colors: active), (prefers-contrast: more)').matches,
  };
}

const list = (value: any): any[] => (Array.isArray(value) ? value : value ? [value] : []);
const first = (value: any): any => list(value)[0] ?? {};

// longest is the room that figures take beside bars.
function longest({ cells, stage }: View): number {
  return Math.min(16 + 8 * Math.max(...cells.words.flat().map((words) => words.length)), stage.clientWidth * 0.3);
}

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
  const all = wholeRow(view.kind, view.cells) ? heads.map((_, series) => said(series)) : [said(at.series)];
  return [rows[at.row], ...all].join('\n');
}

function shaded(map: any, look: Look): any {
  return { ...map, seriesIndex: 0, pieces: list(map.pieces).map((piece, n) => ({ ...piece, color: look.steps[n] })) };
}

// reasons writes into the cells of a heat table why they have no figure.
function reasons(look: Look, view: View): any {
  const missing = view.cells.values.flatMap((row, i) => row.flatMap((value, n) => (value === null ? [{ value: [n, i], words: view.cells.words[i][n] }] : [])));
  const label = { show: true, position: 'inside', color: look.muted, fontSize: 12, lineHeight: 14, width: cellWidth(view), overflow: 'break', formatter: (point: any) => point.data.words };
  return { type: 'scatter', symbolSize: 1, itemStyle: { color: 'transparent' }, silent: true, data: missing, label };
}

function seriesOf(series: any, n: number, look: Look, view: View): any {
  const label = { ...series.label, formatter: (point: any) => printed(point, view), fontSize: 14, lineHeight: 18, color: look.ink };
  const made = { ...series, label, labelLayout: { hideOverlap: true }, data: dataOf(series, n, view), barMaxWidth: 48, barGap: '10%' };
  const outlined = { ...label, show: true, textBorderColor: look.paper, textBorderWidth: 3 };
  const whole = { left: 0, right: 0, top: 0, bottom: 0 };
  switch (view.kind) {
    case 'column':
      return { ...made, label: { ...label, show: view.cells.words.flat().length * 36 < view.stage.clientWidth } };
    case 'stacked':
      return { ...made, label: { ...label, color: look.paper, formatter: (point: any) => inside(point, view) }, itemStyle: { borderColor: look.paper, borderWidth: 1 } };
    case 'treemap':
      return { ...made, ...whole, label: { ...label, color: look.paper }, levels: [{ color: [look.series[0]], itemStyle: { borderWidth: 0, gapWidth: 2, borderColor: look.paper } }], roam: false, nodeClick: false, breadcrumb: { show: false } };
    case 'heat':
      return { ...made, label: outlined, itemStyle: { borderColor: look.paper, borderWidth: 2 } };
    case 'map':
      return {
        ...made, label: outlined, layoutCenter: ['50%', '50%'], layoutSize: '100%', selectedMode: false, showLegendSymbol: false,
        itemStyle: { borderColor: look.edge, areaColor: look.paper }, emphasis: { label: outlined, itemStyle: { areaColor: look.gold } },
      };
    case 'range':
      return { ...made, itemStyle: { color: look.steps[1], borderColor: look.series[0], borderWidth: 2 } };
    case 'scatter':
      return { ...made, symbolSize: 12, label: { ...label, show: true, position: 'right' } };
    case 'line':
    case 'slope':
      return { ...made, symbol: first(series.data).symbol, ...(series.lineStyle?.color && { lineStyle: { ...series.lineStyle, color: look.compared }, itemStyle: { color: look.compared } }) };
  }
  return made;
}

// printed is what stands beside a value: its figure, where it needs one its
// name.
function printed(point: any, view: View): string {
  const at = cellOf(point, view.kind, view.cells, view.order);
  if (!at) return '';
  const { rows, words } = view.cells;
  if (view.kind === 'scatter') return rows[at.row];
  const named = view.kind === 'treemap' || view.kind === 'map' && rows.length <= 30;
  return (named ? `${rows[at.row]}\n` : '') + words[at.row][at.series];
}

// inside is the figure on a part of a stack, where it has room.
function inside(point: any, view: View): string {
  const sums = view.cells.values.map((row) => row.reduce<number>((sum, value) => sum + (value ?? 0), 0));
  const words = printed(point, view);
  return (point.value / Math.max(...sums)) * view.stage.clientWidth * 0.7 > words.length * 8 ? words : '';
}

// dataOf puts the values into the order that is drawn. Words of a bound come
// from the table, so a value needs no label of its own.
function dataOf(series: any, n: number, { cells, order, shown, kind }: View): any[] {
  const data = list(series.data).map((datum) => (datum && typeof datum === 'object' && !Array.isArray(datum) ? { ...datum, label: undefined } : datum));
  if (!shown.has(n) && !wholeRow(kind, cells) && kind !== 'heat') return [];
  if (kind === 'range' && !wholeRow(kind, cells)) {
    return order.map((row, place) => ({ ...data[row], value: [data[row].value[0], place] }));
  }
  return ['bar', 'column', 'stacked', 'range'].includes(kind) ? order.map((row) => data[row]) : data;
}
