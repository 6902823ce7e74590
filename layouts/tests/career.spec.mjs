import { expect, pages, test } from './site.mjs';

test('a chart says what its table says', async ({ page }) => {
  await page.goto(pages.career);
  const drawn = await page.locator('#growth .chart-wide .chart-value text').allTextContents();
  await page.locator('#growth .chart-table summary').click();
  const listed = await page.locator('#growth .chart-table tbody td:nth-child(2)').allTextContents();
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.map(plain)).toEqual(listed.map(plain));
});

test('a chart shows one of its two drawings, whichever fits', async ({ page }) => {
  await page.goto(pages.career);
  await expect(page.locator('#pay .chart-wide')).toBeVisible();
  await expect(page.locator('#pay .chart-narrow')).toBeHidden();
  await page.setViewportSize({ width: 320, height: 800 });
  await expect(page.locator('#pay .chart-wide')).toBeHidden();
  await expect(page.locator('#pay .chart-narrow')).toBeVisible();
});

test('every headline names its source', async ({ page }) => {
  await page.goto(pages.career);
  for (const stat of await page.locator('.stat').all()) {
    await expect(stat.locator('.source a')).toHaveAttribute('href', /^\/sources\/#/);
  }
});

test('"On this page" marks the section being read', async ({ page }) => {
  await page.goto(pages.career);
  const last = page.locator('[data-contents] a').last();
  await last.click();
  await page.mouse.wheel(0, 5000);
  await expect(last).toHaveAttribute('aria-current', 'true');
});

test('careers are found by words of their names', async ({ page }) => {
  await page.goto(pages.careers);
  const rows = page.locator('.career-table tbody tr:visible');
  const all = await rows.count();
  await page.getByRole('searchbox').fill('NURSES reg');
  await expect(page.getByRole('status')).toContainText('match');
  expect(await rows.count()).toBeLessThan(all);
  for (const name of await rows.locator('th').allTextContents()) expect(name.toLowerCase()).toContain('nurse');
  await page.getByRole('searchbox').fill('');
  await expect(rows).toHaveCount(all);
});

test('a career in demand is found where the list is folded', async ({ page }) => {
  await page.goto('/careers/in-demand/');
  const folded = page.locator('.demand-rest');
  await expect(folded.locator('tbody tr').last()).toBeHidden();
  const name = await folded.locator('tbody th').last().textContent();
  await page.getByRole('searchbox').fill(name);
  await expect(folded.locator('tbody tr').last()).toBeVisible();
  await expect(page.locator('.demand-table tbody tr:visible')).toHaveCount(1);
});

test('prints without what only a screen can use', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(pages.career);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('.stats').first()).toBeVisible();
  for (const hidden of ['.header', '.contents', '.chart-actions', '.strip']) {
    await expect(page.locator(hidden).first()).toBeHidden();
  }
  const pdf = await page.pdf({ format: 'Letter' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
});

function plain(text) {
  return text.replace(/\s+/g, ' ').trim();
}
