// Everything can be read and reached without JavaScript.
import { expect, pages, test } from './site.mjs';

test.use({ javaScriptEnabled: false });

for (const [kind, url] of Object.entries(pages)) {
  test(`${kind} says what it is`, async ({ page }) => {
    await page.goto(url);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('main')).not.toBeEmpty();
  });
}

test('nothing is offered that only a script could do', async ({ page }) => {
  for (const url of [pages.guide, pages.careers, pages.career, pages.glossary, pages.questions]) {
    await page.goto(url);
    await expect(page.locator('[data-needs-script]:visible, input:visible')).toHaveCount(0);
  }
});

test('a word opens its definition', async ({ page }) => {
  await page.goto(pages.role);
  await page.locator('.term').first().click();
  await expect(page.locator('.definition:popover-open')).toBeVisible();
});

test('a question opens to its answer', async ({ page }) => {
  await page.goto(pages.questions);
  const question = page.locator('.question').first();
  await expect(question.locator('.answer')).toBeHidden();
  await question.locator('summary').click();
  await expect(question.locator('.answer')).toBeVisible();
});

test('the table of a chart opens', async ({ page }) => {
  await page.goto(pages.career);
  const details = page.locator('.chart-table').first();
  await details.locator('summary').click();
  await expect(details.locator('table')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 800 } });

  test('the menu opens', async ({ page }) => {
    await page.goto(pages.guide);
    const menu = page.getByRole('navigation', { name: 'Main' });
    await expect(menu).toBeHidden();
    await page.getByRole('link', { name: 'Menu' }).click();
    await expect(menu).toBeVisible();
    await menu.getByRole('link').first().click();
    await expect(page.locator('h1')).toBeVisible();
  });

  test('"On this page" opens', async ({ page }) => {
    await page.goto(pages.guide);
    const contents = page.locator('details.contents');
    await contents.locator('summary').click();
    await expect(contents.getByRole('link').first()).toBeVisible();
  });
});
