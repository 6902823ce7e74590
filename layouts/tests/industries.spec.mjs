// Industries, regions and the measures behind them.
import { expect, pages, test } from './site.mjs';

test.skip(!pages.clusters, 'This site has no industries.');

const names = (page) => page.locator('.clusters-table tbody th').allTextContents();

test('the industries are sorted by any column, and it is said how', async ({ page }) => {
  await page.goto(pages.clusters);
  const unsorted = await names(page);
  const head = page.locator('.clusters-table thead th').nth(1);
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('status')).toContainText('highest first');
  const down = await values(page, 1);
  expect(down).toEqual(down.toSorted((a, b) => b - a));

  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const up = await values(page, 1);
  expect(up).toEqual(up.toSorted((a, b) => a - b));

  await page.locator('.clusters-table thead button').first().click();
  await expect(page.locator('[aria-sort]')).toHaveCount(1);
  const sorted = await names(page);
  expect(sorted).toEqual(sorted.toSorted((a, b) => a.trim().localeCompare(b.trim(), 'en')));
  expect(sorted.toSorted()).toEqual(unsorted.toSorted());
});

test('what is missing comes last, whichever way a column is sorted', async ({ page }) => {
  await page.goto(pages.clusters);
  await page.evaluate(() => {
    const cell = document.querySelector('.clusters-table tbody tr td:nth-child(3)');
    cell.innerHTML = '<span class="missing missing-withheld">withheld</span>';
  });
  const button = page.locator('.clusters-table thead button').nth(2);
  for (const way of ['highest', 'lowest']) {
    await button.click();
    await expect(page.getByRole('status')).toContainText(way);
    await expect(page.locator('.clusters-table tbody tr').last().locator('td').nth(1)).toContainText('withheld');
  }
});

test('columns are sorted by keyboard', async ({ page }) => {
  await page.goto(pages.clusters);
  const button = page.locator('.clusters-table thead button').nth(2);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toBeFocused();
  await expect(page.locator('.clusters-table thead th').nth(2)).toHaveAttribute('aria-sort', 'descending');
});

test('every cell of the heat table has its value or why there is none', async ({ page }) => {
  await page.goto(pages.clusters);
  const heads = await page.locator('.heat thead th').count();
  for (const row of await page.locator('.heat tbody tr').all()) {
    const cells = row.locator('td');
    await expect(cells).toHaveCount(heads - 1);
    for (const text of await cells.allTextContents()) expect(text.trim()).toMatch(/\d\.\d\d|[a-z]{4}/);
  }
});

test('a colored cell has a value and a cell without one has no color', async ({ page }) => {
  await page.goto(pages.clusters);
  const kinds = await page.locator('.heat tbody td').evaluateAll((cells) => cells.map((cell) => [
    /\bheat-[1-5]\b/.test(cell.className), cell.querySelector('data') !== null,
  ]));
  expect(kinds.length).toBeGreaterThan(0);
  for (const [colored, known] of kinds) expect(colored).toBe(known);
});

test('a lower bound marks its words, not its number', async ({ page }) => {
  for (const url of [pages.cluster, pages.clusterregion, pages.region]) {
    await page.goto(url);
    for (const words of await page.locator('.at-least').allTextContents()) expect(words).toMatch(/^[^\d]+$/);
  }
});

test('the coverage meter says in words what it draws', async ({ page }) => {
  await page.goto(pages.cluster);
  const meter = page.locator('.coverage-meter');
  const covered = 100 * Number(await meter.getAttribute('value'));
  await expect(page.locator('#coverage')).toContainText(`${covered.toFixed(1)}%`);
});

test('a figure that is missing has its reason in words', async ({ page }) => {
  for (const url of [pages.clusters, pages.cluster, pages.clusterregion, pages.region]) {
    await page.goto(url);
    for (const cell of await page.locator('main td').allTextContents()) {
      expect(cell.trim(), url).not.toMatch(/^$|^[-–—]$|^n\/a$/i);
    }
  }
});

test('an industry that stands on few jobs says so in words', async ({ page }) => {
  await page.goto(pages.clusters);
  for (const url of await page.locator('.clusters-table tbody a').evaluateAll((all) => all.map((link) => link.pathname))) {
    await page.goto(url);
    for (const words of await page.locator('.unsure').allTextContents()) expect(words, url).toMatch(/^Fewer than \d+ /);
  }
});

test('a headline figure stays inside its box', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const url of [pages.cluster, pages.clusterregion, pages.region]) {
    await page.goto(url);
    const out = await page.locator('.stat-value').evaluateAll((all) => all.filter((value) => value.scrollWidth > value.clientWidth).map((value) => value.textContent));
    expect(out, url).toEqual([]);
  }
});

test('every industry and region is reached from its list, with its emblem beside its name', async ({ page }) => {
  await page.goto(pages.clusters);
  const rows = page.locator('.clusters-table tbody tr');
  for (const row of await rows.all()) await expect(row.locator('img')).toHaveAttribute('src', /\/assets\/images\/blocks\//);
  await rows.first().getByRole('link').click();
  await expect(page.locator('.emblem-head img')).toBeVisible();
  await page.goto(pages.regions);
  await page.locator('.regions-table a').first().click();
  await expect(page.locator('h1')).toBeVisible();
});

test('an industry in a region leads to both and to the other regions', async ({ page }) => {
  await page.goto(pages.clusterregion);
  await expect(page.locator('.chip')).toHaveCount(2);
  await expect(page.locator('.others a').first()).toHaveAttribute('href', /^\/clusters\/[^/]+\/[^/]+\/$/);
});

test('each measure has its formula, its limits and an address', async ({ page }) => {
  await page.goto(pages.method);
  const methods = page.locator('.method');
  expect(await methods.count()).toBeGreaterThan(5);
  for (const method of await methods.all()) {
    await expect(method.locator('h2[id]')).toHaveCount(1);
    await expect(method.getByText('As a formula')).toBeVisible();
    await expect(method.getByText('Know its limits')).toBeVisible();
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 800 } });

  test('the heat table is a strip of one or two rows an industry, with each region named', async ({ page }) => {
    await page.goto(pages.clusters);
    for (const row of await page.locator('.heat tbody tr').all()) {
      const boxes = await Promise.all((await row.locator('td').all()).map((cell) => cell.boundingBox()));
      expect(new Set(boxes.map((box) => Math.round(box.y))).size).toBeLessThanOrEqual(2);
      expect(Math.max(...boxes.map((box) => box.x + box.width))).toBeLessThanOrEqual(320);
    }
    const labels = await page.locator('.heat tbody tr').first().locator('td').evaluateAll((cells) =>
      cells.map((cell) => getComputedStyle(cell, '::before').content));
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('no value is cut off at the edge of its cell', async ({ page }) => {
    await page.goto(pages.clusters);
    const cut = await page.locator('.heat td').evaluateAll((cells) =>
      cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent));
    expect(cut).toEqual([]);
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the industries can be read and nothing offers to sort them', async ({ page }) => {
    await page.goto(pages.clusters);
    await expect(page.locator('.clusters-table tbody tr').first()).toBeVisible();
    await expect(page.locator('.clusters-table button')).toHaveCount(0);
  });

  test('the definition of an industry opens', async ({ page }) => {
    await page.goto(pages.cluster);
    await page.locator('main .fold summary').last().click();
    await expect(page.locator('.definition-table')).toBeVisible();
  });
});

async function values(page, column) {
  const cells = page.locator(`.clusters-table tbody tr td:nth-child(${column + 1})`);
  return (await cells.evaluateAll((all) => all.map((cell) => cell.querySelector('data')?.value))).filter(Boolean).map(Number);
}
