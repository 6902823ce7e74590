// The outlines of a map for ECharts, read from the picture on the page, so that
// nobody has to fetch them twice.
import type { Cells } from './chart-cells';

export function outlines(stage: HTMLElement, cells: Cells): { svg: string } {
  const picture = stage.closest('figure')?.querySelector('.chart-wide');
  const svg = document.implementation.createDocument('http://www.w3.org/2000/svg', 'svg', null);
  svg.documentElement.setAttribute('viewBox', picture?.getAttribute('viewBox') ?? '');
  for (const area of picture?.querySelectorAll('g[data-at]') ?? []) {
    const row = Number(area.getAttribute('data-at')?.split(' ')[0]);
    const path = svg.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('name', cells.rows[row]);
    path.setAttribute('d', area.querySelector('path:not(.map-leader)')?.getAttribute('d') ?? '');
    svg.documentElement.append(path);
  }
  return { svg: new XMLSerializer().serializeToString(svg) };
}
