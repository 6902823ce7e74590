// What must hold on every kind of page.
import AxeBuilder from '@axe-core/playwright';
import { expect, pages, test } from './site.mjs';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const windows = [{ width: 1280, height: 900 }, { width: 320, height: 800 }];

for (const [kind, url] of Object.entries(pages)) {
  for (const viewport of windows) {
    test.describe(`${kind} at ${viewport.width} px`, () => {
      test.use({ viewport });

      test('has nothing that axe objects to', async ({ page }) => {
        await page.goto(url);
        for (const summary of await page.locator('summary:visible').all()) await summary.click();
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
        expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' ')}`)).toEqual([]);
      });

      test('does not scroll sideways', async ({ page }) => {
        await page.goto(url);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      });

      test('has buttons of at least 44 px', async ({ page }) => {
        await page.goto(url);
        for (const button of await page.locator('.usa-button:visible, input:visible').all()) {
          const { height } = await button.boundingBox();
          expect(height, await button.textContent()).toBeGreaterThanOrEqual(44);
        }
      });
    });
  }

  test(`${kind} carries no inline style, script or handler`, async ({ request, baseURL }) => {
    const html = await (await request.get(baseURL + url)).text();
    expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+="|javascript:/);
    expect(html.match(/<script(?![^>]*(src=|application\/(ld\+)?json))/g)).toBeNull();
  });
}

test('text is set in Public Sans, from this site', async ({ page }) => {
  await page.goto(pages.home);
  await page.evaluate(() => document.fonts.ready);
  const weights = await page.evaluate(() => [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.weight));
  expect(weights).toEqual(expect.arrayContaining(['400', '800']));
});

test('in the reader\'s own colors the menu still marks the page', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(pages.guides);
  const border = await page.locator('.menu-link[aria-current]').evaluate((link) => getComputedStyle(link).borderBottomColor);
  const other = await page.locator('.menu-link:not([aria-current])').first().evaluate((link) => getComputedStyle(link).borderBottomColor);
  expect(border).not.toBe(other);
});
