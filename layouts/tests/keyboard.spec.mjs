import { expect, pages, test } from './site.mjs';

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.goto(pages.guide);
  await page.keyboard.press('Tab');
  const skip = page.locator('.usa-skipnav');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('focus is always seen', async ({ page }) => {
  await page.goto(pages.home);
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      return { width: parseFloat(style.outlineWidth), line: style.outlineStyle };
    });
    expect(ring.line).toBe('solid');
    expect(ring.width).toBeGreaterThanOrEqual(3);
  }
});

test.describe('the menu on a phone', () => {
  test.use({ viewport: { width: 320, height: 800 } });

  test('opens and closes by keyboard', async ({ page }) => {
    await page.goto(pages.career);
    const button = page.getByRole('button', { name: 'Menu' });
    const menu = page.getByRole('navigation', { name: 'Main' });
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await expect(menu).toBeHidden();

    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(menu).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(menu.getByRole('link').first()).toBeFocused();

    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('stands below the header, as wide as the window lets it', async ({ page }) => {
    await page.goto(pages.career);
    const button = page.getByRole('button', { name: 'Menu' });
    await button.click();
    const [header, menu] = [await button.boundingBox(), await page.locator('#menu').boundingBox()];
    expect(menu.y).toBeGreaterThanOrEqual(header.y + header.height);
    expect(menu.width).toBeGreaterThan(250);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('marks the section of the page', async ({ page }) => {
    await page.goto(pages.career);
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(page.locator('.menu-link[aria-current="true"]')).toHaveAttribute('href', '/careers/');
  });
});
