// Every kind of chart, on the page of the look with real figures and at its
// edges with made-up ones: no text touches another or leaves its picture, and
// ECharts makes of the option what the table says. The fixture fails each test
// in which the site's policy refuses something.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { optionFaults, tablesOf, textFaults } from './chart-read.mjs';
import { charts, expect, root, test } from './site.mjs';

const gallery = '/about/style/';
const kinds = ['bar', 'column', 'heat', 'line', 'map', 'range', 'scatter', 'slope', 'stacked', 'treemap'];
const echarts = createRequire(import.meta.url).resolve('echarts').replace(/[^/]*$/, '').replace(/(lib|dist)\/$/, '') + 'dist/echarts.min.js';

// The program writes its edge cases; `make test-browser` asks for them.
const file = `${root}/edges.json`;
const edges = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

// edgePage shows the edge cases of a kind, under the policy of the site.
async function edgePage(page, request, kind) {
  const answer = await request.get(gallery);
  const style = (await answer.text()).match(/<link[^>]+rel="stylesheet"[^>]*>/g).join('');
  const figures = edges.filter((edge) => edge.Kind === kind).map((edge) => `<figure class="chart" id="${edge.Name}"><div class="chart-picture">${edge.SVG}</div></figure>`);
  const body = `<!doctype html><html lang="en"><head><title>Made-up numbers to show a drawing</title>${style}</head><body><div class="container">${figures.join('')}</div></body></html>`;
  await page.route(`**/edges/${kind}/`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body, headers: { 'content-security-policy': answer.headers()['content-security-policy'] } }));
  await page.goto(`/edges/${kind}/`);
}

async function withECharts(page) {
  await page.route('**/test/echarts.js', (route) => route.fulfill({ contentType: 'text/javascript', body: readFileSync(echarts, 'utf8') }));
  await page.addScriptTag({ url: '/test/echarts.js' });
}

test('the policy lets styles and scripts of the site alone in', async ({ request }) => {
  const policy = (await request.get(gallery)).headers()['content-security-policy'];
  expect(policy).toContain("style-src 'self';");
  expect(policy).toContain("script-src 'self';");
});

test('the page of the look has every kind', async ({ page }) => {
  await page.goto(gallery);
  const drawn = await page.locator('[data-chart]').evaluateAll((all) => [...new Set(all.map((figure) => figure.dataset.chart))].sort());
  expect(drawn).toEqual(kinds);
  expect(edges.length, `${file} is missing; run: make test-browser`).toBeGreaterThan(100);
});

for (const width of [1280, 320]) {
  test(`no text touches another at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const url of new Set([gallery, ...Object.values(charts)])) {
      await page.goto(url);
      expect(await page.evaluate(textFaults), url).toEqual([]);
    }
  });

  for (const kind of kinds) {
    test(`no text touches another at the edges of ${kind} at ${width} px`, async ({ page, request }) => {
      await page.setViewportSize({ width, height: 900 });
      await edgePage(page, request, kind);
      expect(await page.evaluate(textFaults)).toEqual([]);
    });
  }
}

test('ECharts shows the values of the tables, in their order', async ({ page }) => {
  await page.goto(gallery);
  await withECharts(page);
  const tables = await page.evaluate(tablesOf);
  for (const edge of edges) {
    tables.push({ name: edge.Name, kind: edge.Kind, option: edge.Option, names: edge.Names, heads: edge.Heads, values: edge.Values });
  }
  for (const table of tables) expect(await page.evaluate(optionFaults, table)).toEqual([]);
});

test('colors of text keep their distance from the ground', async ({ page }) => {
  await page.goto(gallery);
  const faint = await page.locator('.style-color').evaluateAll((swatches) => {
    const light = (color) => color.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
    return swatches.filter((swatch) => swatch.textContent.trim()).map((swatch) => {
      const { color, backgroundColor } = getComputedStyle(swatch);
      const [a, b] = [light(color), light(backgroundColor)].sort((x, y) => y - x);
      return [swatch.className, (a + 0.05) / (b + 0.05)];
    }).filter(([, contrast]) => contrast < 4.5);
  });
  expect(faint).toEqual([]);
});
