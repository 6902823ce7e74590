// A chart says the same as its table: read, pointed at, walked by keyboard and
// explored. The fixture fails each test in which the policy refuses something.
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { charts, expect, pages, test } from './site.mjs';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// The table of a figure in words, by row.
const cellsOf = (figure) => figure.locator('.chart-table tbody tr').evaluateAll((rows) =>
  rows.map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())));

// What the drawing that is shown marks: cells by row and series, each once, in order.
const marksOf = (figure) => figure.locator('[data-picture]').evaluate((picture) => [...new Set(
  [...picture.querySelectorAll('[data-at]')].filter((mark) => mark.getClientRects().length > 0).map((mark) => mark.getAttribute('data-at')),
)].map((at) => at.split(' ').map(Number)).sort(([a, b], [c, d]) => a - c || b - d));

async function watchPolicy(page) {
  await page.addInitScript(() => {
    globalThis.refused = [];
    addEventListener('securitypolicyviolation', (event) => refused.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [kind, url] of Object.entries(charts)) {
    test(`each chart of ${kind} has its table and its files`, async ({ page, request, baseURL }) => {
      await page.goto(url);
      for (const figure of await page.locator('.chart').all()) {
        await figure.locator('.chart-table summary').click();
        await expect(figure.locator('.chart-table table')).toBeVisible();
        await expect(figure.locator('[data-needs-script]:visible')).toHaveCount(0);
        const links = await figure.locator('.chart-actions > a[download]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
        expect(links.map((link) => link.split('.').pop())).toEqual(['csv', 'svg']);
        for (const link of links) {
          const answer = await request.get(baseURL + link);
          expect(answer.ok(), link).toBe(true);
          expect((await answer.text()).length, link).toBeGreaterThan(20);
        }
      }
    });
  }
});

for (const [kind, url] of Object.entries(charts)) {
  test.describe(kind, () => {
    test('says by arrow keys what the table says of each mark', async ({ page }) => {
      await page.goto(url);
      for (const figure of await page.locator('.chart').all()) {
        const [cells, marks] = [await cellsOf(figure), await marksOf(figure)];
        const [picture, tip] = [figure.locator('[data-picture]'), figure.locator('.chart-tip')];
        await picture.focus();
        await expect(tip).toBeEmpty();
        const told = new Set();
        await page.keyboard.press('Home');
        for (let i = 0; i < marks.length * 2; i++) {
          const at = await figure.locator('.chart-here').first().getAttribute('data-at');
          const [row, series] = at.split(' ').map(Number);
          await expect(tip.locator('strong')).toHaveText(cells[row][0]);
          await expect(tip.locator('span').first()).toContainText(cells[row][series + 1]);
          const before = told.size;
          if (told.add(at).size === marks.length) break;
          await page.keyboard.press(told.size > before ? 'ArrowRight' : 'ArrowDown');
        }
        expect(told.size).toBeGreaterThan(0);
        await page.keyboard.press('End');
        expect(await figure.locator('.chart-here').first().getAttribute('data-at')).toBe(marks.at(-1).join(' '));
        await page.keyboard.press('Escape');
        await expect(tip).toBeEmpty();
      }
    });

    test('is explored with the values of its table, and Escape closes', async ({ page }) => {
      await watchPolicy(page);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const fetched = [];
      page.on('request', (request) => fetched.push(request.url()));
      await page.goto(url);
      expect(fetched.filter((address) => address.includes('explore'))).toEqual([]);

      for (const figure of await page.locator('.chart').all()) {
        const cells = await cellsOf(figure);
        const button = figure.getByRole('button', { name: 'Explore' });
        await button.click();
        const [board, said] = [figure.locator('.chart-board'), figure.locator('.chart-said')];
        await expect(board).toBeFocused();
        await expect(figure.locator('[data-picture]')).toBeHidden();
        await expect(board.locator('svg path').first()).toBeAttached();

        for (const [row, [name, ...words]] of cells.entries()) {
          await page.keyboard.press(row === 0 ? 'Home' : (await figure.getAttribute('data-chart')).match(/column|line|slope|scatter/) ? 'ArrowRight' : 'ArrowDown');
          await expect(said).toContainText(name);
          for (const word of words.length > 5 ? words.slice(0, 1) : words) await expect(said).toContainText(word);
        }
        expect(await page.evaluate(() => document.getAnimations().filter((a) => a.playState === 'running').length)).toBe(0);
        await page.keyboard.press('Escape');
        await expect(board).toHaveCount(0);
        await expect(figure.locator('[data-picture]')).toBeVisible();
        await expect(button).toBeFocused();
      }
      expect(fetched.filter((address) => address.includes('explore'))).toHaveLength(1);
      expect(await page.evaluate(() => refused)).toEqual([]);
    });
  });
}

test('a mark says its figure to a pointer', async ({ page }) => {
  await page.goto(pages.program);
  const figure = page.locator('.chart[data-chart="bar"]').first();
  const [name, words] = (await cellsOf(figure))[0];
  await figure.locator('.chart-wide [data-at="0 0"]').hover();
  await expect(figure.locator('.chart-tip')).toContainText(name);
  await expect(figure.locator('.chart-tip')).toContainText(words);
  await page.mouse.move(0, 0);
  await expect(figure.locator('.chart-tip')).toBeEmpty();
});

test('the picture can be saved as PNG', async ({ page }) => {
  await watchPolicy(page);
  await page.goto(pages.career);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Picture as PNG' }).first().click()]);
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(2 * (640 + 2 * 16));
  expect(await page.evaluate(() => refused)).toEqual([]);
});

test('an explored chart is put in order', async ({ page }) => {
  await page.goto(pages.program);
  const figure = page.locator('.chart[data-chart="bar"]').first();
  const values = await figure.locator('.chart-table tbody tr').evaluateAll((rows) =>
    rows.map((row) => [row.cells[0].textContent.trim(), Number(row.cells[1].querySelector('data')?.value ?? -Infinity)]));
  await figure.getByRole('button', { name: 'Explore' }).click();
  const names = () => figure.locator('.chart-board svg text').evaluateAll((texts, wanted) => texts
    .map((text) => [text.textContent.trim(), text.getBoundingClientRect().top])
    .filter(([words]) => wanted.includes(words)).sort((a, b) => a[1] - b[1]).map(([words]) => words), values.map(([name]) => name));
  await expect.poll(names).toEqual(values.map(([name]) => name));
  await figure.getByLabel('Order').selectOption('Highest first');
  await expect.poll(names).toEqual(values.toSorted((a, b) => b[1] - a[1]).map(([name]) => name));
  await figure.locator('.chart-board').focus();
  await page.keyboard.press('Home');
  await expect(figure.locator('.chart-said')).toContainText(values.toSorted((a, b) => b[1] - a[1])[0][0]);
});

test('a file that does not come leaves the picture', async ({ page, context }) => {
  await context.route('**/explore*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'export const nothing = 0;' }));
  await page.goto(pages.career);
  const figure = page.locator('.chart').first();
  await figure.locator('[data-explore]').click();
  await expect(figure.locator('[data-explore]')).toContainText('The table has every value');
  await expect(figure.locator('[data-picture]')).toBeVisible();
});

for (const width of [1280, 320]) {
  test(`an explored chart has nothing that axe objects to at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const url of Object.values(charts)) {
      await page.goto(url);
      await page.locator('[data-explore]').first().click();
      await expect(page.locator('.chart-board svg')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('.chart').withTags(rules).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' ')}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}
