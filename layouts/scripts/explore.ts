// A chart to explore: ECharts with the parts that our kinds need. It is a file
// of its own, which only a reader who presses Explore fetches.
import { BarChart, BoxplotChart, HeatmapChart, LineChart, MapChart, ScatterChart, TreemapChart } from 'echarts/charts';
import { AriaComponent, DataZoomInsideComponent, GridComponent, LegendComponent, TooltipComponent, VisualMapPiecewiseComponent } from 'echarts/components';
import { init, registerMap, use, type EChartsType } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { lines, step, type At, type Cells } from './chart-cells';
import { controls } from './explore-controls';
import { widthOf } from './explore-axes';
import { dress, type Option } from './explore-option';
import { outlines } from './explore-map';
import { pointOf } from './explore-points';

use([BarChart, BoxplotChart, HeatmapChart, LineChart, MapChart, ScatterChart, TreemapChart, AriaComponent, DataZoomInsideComponent,
  GridComponent, LegendComponent, TooltipComponent, VisualMapPiecewiseComponent, LabelLayout, SVGRenderer]);

export type Words = Record<string, string | undefined>;

// explore draws an option into the stage and returns what takes it away.
export function explore(stage: HTMLElement, option: Option, cells: Cells, words: Words): () => void {
  const kind = words.kind ?? '';
  const board = add(stage, 'div', 'chart-board');
  const said = add(stage, 'p', 'chart-said');
  said.setAttribute('role', 'status');
  said.textContent = words.keys ?? '';
  board.tabIndex = 0;
  board.setAttribute('role', 'application');
  board.setAttribute('aria-label', words.keys ?? '');

  const drawing = add(board, 'div', 'chart-live');
  if (kind === 'map') registerMap([option.series].flat()[0].map, outlines(stage, cells));
  const size = () => ({ width: widthOf(stage, cells, kind), height: height(cells, kind, stage.clientWidth) });
  const chart = init(drawing, null, { renderer: 'svg', ...size() });
  let order = cells.rows.map((_, row) => row);
  let shown = new Set(cells.heads.map((_, series) => series));
  const draw = () => chart.setOption(dress(option, { cells, order, shown, kind, stage, sentence: words.sentence }), true);
  draw();

  stage.append(controls(cells, words, (newOrder, newShown) => {
    [order, shown] = [newOrder, newShown];
    draw();
  }));
  walk(board, said, chart, cells, kind, () => ({ order, shown }));
  const fit = new ResizeObserver(() => {
    chart.resize(size());
    draw();
  });
  fit.observe(stage);
  board.focus();
  return () => {
    fit.disconnect();
    chart.dispose();
  };
}

function add(parent: HTMLElement, tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  parent.append(made);
  return made;
}

// height gives lying kinds room for each row.
function height(cells: Cells, kind: string, width: number): number {
  const bars = kind === 'bar' ? Math.min(4, cells.heads.length) : 1;
  switch (kind) {
    case 'bar':
    case 'stacked':
    case 'range':
    case 'heat':
      return 90 + cells.rows.length * Math.max(36, bars * 20 + 14);
    case 'map':
      return Math.min(width, 520);
  }
  return 380;
}

// walk lets the arrow keys go from value to value, as on the picture. A value
// that is missing has no point, but says why.
function walk(board: HTMLElement, said: HTMLElement, chart: EChartsType, cells: Cells, kind: string, now: () => { order: number[]; shown: Set<number> }): void {
  let here: At | null = null;
  const say = (at: At) => {
    said.textContent = lines(cells, at).join(' · ');
  };
  board.addEventListener('keydown', (event) => {
    const { order, shown } = now();
    const marks = order.flatMap((row) => cells.heads.map((_, series) => ({ row, series }))).filter(({ series }) => shown.has(series));
    const next = step(event.key, here && shown.has(here.series) ? here : null, marks, kind);
    if (!next) return;
    event.preventDefault();
    here = next;
    const point = pointOf(next, kind, cells, order);
    chart.dispatchAction({ type: 'downplay' });
    chart.dispatchAction({ type: 'hideTip' });
    if (cells.values[next.row][next.series] !== null) {
      chart.dispatchAction({ type: 'highlight', ...point });
      chart.dispatchAction({ type: 'showTip', ...point });
    }
    say(next);
  });
}
