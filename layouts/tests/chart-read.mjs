// What a browser measures of charts, for tests. These functions run in the page.

// textFaults are texts of pictures that touch each other or leave their picture.
export async function textFaults() {
  await Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 14px "Public Sans Web"`)));
  await document.fonts.ready;
  const faults = [];
  const least = 1; // pixels that boxes may share: fonts differ by less
  for (const svg of document.querySelectorAll('svg.chart-drawing')) {
    const room = svg.getBoundingClientRect();
    if (room.width === 0) continue;
    const scale = room.width / svg.viewBox.baseVal.width;
    const name = svg.closest('figure')?.id || svg.querySelector('title').id;
    const texts = [...svg.querySelectorAll('text')].map((text) => {
      const box = text.getBoundingClientRect();
      const air = 2.5 * scale; // above and below the letters
      return { words: text.textContent, left: box.left, right: box.right, top: box.top + air, bottom: box.bottom - air };
    }).filter((text) => text.right > text.left);
    for (const [i, a] of texts.entries()) {
      if (a.left < room.left - least || a.right > room.right + least || a.top < room.top - least || a.bottom > room.bottom + least) {
        faults.push(`${name}: "${a.words}" leaves the picture: ${[a.left - room.left, room.right - a.right, a.top - room.top, room.bottom - a.bottom].map(Math.round)} px inside`);
      }
      for (const b of texts.slice(i + 1)) {
        const [across, down] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
        if (across > least && down > least) faults.push(`${name}: "${a.words}" and "${b.words}" share ${across.toFixed(1)} × ${down.toFixed(1)} px`);
      }
    }
    const small = [...svg.querySelectorAll('text')].filter((text) => parseFloat(getComputedStyle(text).fontSize) * scale < 11.99);
    if (small.length > 0) faults.push(`${name}: ${small.length} texts are smaller than 12 px`);
  }
  return faults;
}

// tablesOf are the charts of a page as their tables and options have them.
export function tablesOf() {
  const words = (cell) => cell.textContent.replace(/\s+/g, ' ').trim();
  return [...document.querySelectorAll('figure.chart')].map((figure) => {
    const rows = [...figure.querySelectorAll('.chart-table tbody tr')].map((row) => [...row.cells]);
    return {
      name: figure.id, kind: figure.dataset.chart, option: JSON.parse(figure.querySelector('[data-option]').textContent),
      names: rows.map(([name]) => words(name)), heads: [...figure.querySelectorAll('.chart-table thead th')].slice(1).map(words),
      values: rows.map((cells) => cells.slice(1).map((cell) => (cell.querySelector('data') ? Number(cell.querySelector('data').value) : null))),
    };
  });
}

// optionFaults draws a chart's option with ECharts, and compares what ECharts
// made of it with the table: values by name, and their order on the axis.
export function optionFaults({ name, kind, option, names, heads, values }) {
  const { echarts } = globalThis;
  const board = document.body.appendChild(document.createElement('div'));
  if (kind === 'map') echarts.registerMap(option.series[0].map, { type: 'FeatureCollection', features: names.map((area, i) => ({
    type: 'Feature', properties: { name: area }, geometry: { type: 'Polygon', coordinates: [[[i, 0], [i + 1, 0], [i + 1, 1], [i, 1], [i, 0]]] },
  })) });
  const chart = echarts.init(board, null, { renderer: 'svg', width: 900, height: 900 });
  chart.setOption({ ...option, animation: false });
  const faults = [];
  const same = (what, got, want) => {
    const missing = got === null || got === undefined || Number.isNaN(got) || got === '-';
    if (want === null ? !missing && !(kind === 'treemap' && got === 0) : got !== (kind === 'treemap' ? Math.max(0, want) : want)) faults.push(`${name}: ${what} is ${got}, the table has ${want}`);
  };
  const series = chart.getModel().getSeries();
  const raw = (n, i) => series[n].getRawValue(i);
  for (const [i, row] of names.entries()) {
    if (kind === 'map' || kind === 'treemap') {
      const data = series[0].getData();
      same(row, data.get('value', data.indexOfName(row)), values[i][0]);
    } else if (kind === 'heat') {
      heads.forEach((head, n) => {
        const [column, line, value] = raw(0, n * names.length + i);
        same(`${row}, ${head}`, value, values[i][n]);
        if (column !== n || line !== i) faults.push(`${name}: ${row}, ${head} stands at ${column} ${line}`);
      });
    } else if (kind === 'scatter' || (kind === 'range' && heads.length === 5)) {
      // A box begins with its place on the axis.
      raw(0, i).slice(-heads.length).forEach((value, n) => same(`${row}, ${heads[n]}`, value, values[i][n]));
    } else {
      series.forEach((one, n) => same(`${row}, ${heads[n]}`, kind === 'range' ? raw(n, i)[0] : raw(n, i), values[i][n]));
    }
  }
  const axis = ['xAxis', 'yAxis'].map((type) => chart.getModel().getComponent(type)).find((found) => found?.get('type') === 'category' && (kind !== 'heat' || found.mainType === 'yAxis'));
  if (axis) {
    const drawn = axis.axis.scale.getOrdinalMeta().categories;
    if (JSON.stringify(drawn) !== JSON.stringify(names)) faults.push(`${name}: the axis has ${drawn}, the table ${names}`);
    const places = names.map((_, i) => chart.convertToPixel({ [`${axis.mainType}Index`]: 0 }, i));
    if (places.some((place, i) => i > 0 && !(place > places[i - 1]))) faults.push(`${name}: the axis is not in the table's order: ${places}`);
  }
  chart.dispose();
  board.remove();
  return faults;
}
