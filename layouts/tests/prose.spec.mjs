// Stages, roles, evidence, the glossary's words and the questions.
import { expect, pages, test } from './site.mjs';

test('the stage bar leads through all stages and marks the one shown', async ({ page }) => {
  await page.goto(pages.stage);
  const bar = page.getByRole('navigation', { name: 'The seven stages' });
  await expect(bar.getByRole('listitem')).toHaveCount(7);
  const here = bar.locator('[aria-current="step"]');
  await expect(here).toHaveText(await page.locator('h1').textContent());
  await bar.getByRole('link').last().click();
  await expect(bar.getByRole('link').last()).toHaveAttribute('aria-current', 'step');
  await expect(bar.locator('.stage-done')).toHaveCount(6);
});

test('on a phone every stage can be hit with a thumb and has its name', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(pages.stage);
  for (const link of await page.locator('.stage-bar a').all()) {
    const { width, height } = await link.boundingBox();
    expect(width).toBeGreaterThanOrEqual(24);
    expect(height).toBeGreaterThanOrEqual(44);
  }
  await expect(page.getByRole('link', { name: 'Sustain' }).first()).toBeVisible();
});

test('each document of a stage is a link', async ({ page }) => {
  await page.goto(pages.stage);
  const documents = page.locator('.documents li');
  await expect(documents).not.toHaveCount(0);
  await expect(documents.getByRole('link')).toHaveCount(await documents.count());
});

test.describe('a word of the glossary', () => {
  test('opens and closes by keyboard and gives the focus back', async ({ page }) => {
    await page.goto(pages.role);
    const term = page.locator('.term').first();
    const shown = page.locator('.definition:popover-open');
    await term.focus();
    await page.keyboard.press('Enter');
    await expect(shown).toContainText(await term.textContent(), { ignoreCase: true });
    await page.keyboard.press('Tab');
    await expect(shown.getByRole('link')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(shown).toHaveCount(0);
    await expect(term).toBeFocused();
  });

  test('stands beside its word where there is room', async ({ page }) => {
    await page.goto(pages.role);
    const term = page.locator('.term').first();
    await term.click();
    const [word, box] = [await term.boundingBox(), await page.locator('.definition:popover-open').boundingBox()];
    const gap = Math.min(Math.abs(box.y - word.y - word.height), Math.abs(word.y - box.y - box.height));
    expect(gap).toBeLessThanOrEqual(16);
  });

  test('leads to its entry', async ({ page }) => {
    await page.goto(pages.role);
    await page.locator('.term').first().click();
    await page.locator('.definition:popover-open').getByRole('link').click();
    await expect(page.locator('.entry:target')).toBeInViewport();
  });
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 800 } });

  test('a word opens a sheet at the foot of the window, and a tap beside it closes it', async ({ page }) => {
    await page.goto(pages.role);
    await page.locator('.term').first().tap();
    const shown = page.locator('.definition:popover-open');
    const { y, height } = await shown.boundingBox();
    expect(Math.round(y + height)).toBe(800);
    await page.touchscreen.tap(160, 20);
    await expect(shown).toHaveCount(0);
  });
});

test('every word that can be opened has its definition, once', async ({ page }) => {
  for (const url of [pages.guide, pages.stage, pages.role, pages.evidence, pages.questions, pages.home]) {
    await page.goto(url);
    const targets = await page.locator('.term').evaluateAll((all) => all.map((term) => term.getAttribute('popovertarget')));
    const ids = await page.locator('.definition').evaluateAll((all) => all.map((definition) => definition.id));
    expect(new Set(ids).size, url).toBe(ids.length);
    expect(targets.filter((id) => !ids.includes(id)), url).toEqual([]);
  }
});

test('a claim says how it was tested before what was found', async ({ page }) => {
  await page.goto(pages.evidence);
  for (const claim of await page.locator('.claim').all()) {
    const order = await claim.evaluate((card) => [...card.children].slice(0, 2).map((child) => child.className));
    expect(order).toEqual(['claim-design', 'claim-statement']);
  }
});

test('a claim in a text leads to the whole claim', async ({ page }) => {
  await page.goto(pages.evidence);
  const card = page.locator('.prose > .claim').first();
  const statement = await card.locator('.claim-statement').textContent();
  await card.getByRole('link').click();
  await expect(page.locator('.claim:target')).toBeInViewport();
  await expect(page.locator('.claim:target h4')).toHaveText(statement);
});

test('the address of a question opens it', async ({ page }) => {
  await page.goto(pages.questions);
  const id = await page.locator('.answer').nth(3).getAttribute('id');
  await page.goto(`${pages.questions}#${id}`);
  await page.reload();
  const question = page.locator('.question').nth(3);
  await expect(question).toHaveAttribute('open', '');
  await expect(question.locator('summary')).toBeInViewport();
  await expect(page.locator('.question[open]')).toHaveCount(1);
});

test('the glossary is searched by any form of a word', async ({ page }) => {
  await page.goto(pages.glossary);
  const entries = page.locator('.entry:visible');
  const all = await entries.count();
  await page.getByRole('searchbox').fill('wioa');
  expect(await entries.count()).toBeLessThan(all);
  await expect(entries.filter({ hasText: 'Workforce Innovation and Opportunity Act' })).toHaveCount(1);
  await expect(page.locator('.letter:visible')).not.toHaveCount(0);
});

test('on a phone the table of careers names each value as its head does', async ({ page }) => {
  await page.goto(pages.careers);
  const heads = await page.locator('.career-table').first().locator('thead th').allTextContents();
  await page.setViewportSize({ width: 320, height: 800 });
  const labels = await page.locator('.career-table tbody tr').first().locator('td').evaluateAll((cells) =>
    cells.map((cell) => JSON.parse(getComputedStyle(cell, '::before').content)));
  expect(labels).toEqual(heads.slice(1));
});

test('print shows what is folded and no dotted lines', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(pages.questions);
  await expect(page.locator('.answer').first()).toBeVisible();
  await page.goto(pages.stage);
  await expect(page.locator('.stage-bar, .brief').first()).toBeVisible();
  const line = await page.locator('.term').first().evaluate((term) => getComputedStyle(term).textDecorationLine);
  expect(line).toBe('none');
});
