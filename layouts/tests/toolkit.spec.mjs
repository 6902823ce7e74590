// Documents of the tool kit: filled, copied, printed and saved without a word
// leaving the browser.
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, pages, test } from './site.mjs';

const text = 'A. B. & Sons, "Shop"';

// saved is the text of the file for Word that a click on its link gives.
async function saved(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-word]').click()]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  return strFromU8(unzipSync(await readFile(await download.path()))['word/document.xml']);
}

test('what is typed stands in the letter and in its file', async ({ page }) => {
  await page.goto(pages.document);
  await page.getByLabel('Champion', { exact: true }).fill(text);
  await expect(page.locator('[data-sheet] [data-field="champion"]').first()).toHaveText(text);
  const xml = await saved(page);
  expect(xml.split('A. B. &amp; Sons, "Shop"').length - 1).toBe(2);
  expect(xml).toContain('[place]');
  expect(xml.match(/<w:tag w:val="champion"\/>[^]*?<\/w:sdt>/)[0]).not.toContain('showingPlcHdr');
});

test('nothing typed leaves the browser', async ({ page }) => {
  await page.goto(pages.document);
  await page.waitForLoadState('networkidle');
  const asked = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ''}`));
  for (const input of await page.locator('form .form-input[name]').all()) await input.fill('secret');
  await saved(page);
  const own = asked.filter((line) => !line.includes('blob:') && !/[0-9a-f-]{36}/.test(line));
  expect(own).toEqual([`GET ${pages.document.slice(0, -1)}.docx `]);
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  expect(kept).toEqual([0, 0, '']);
});

test('the blanks left are counted and lead to their fields', async ({ page }) => {
  await page.goto(pages.document);
  const inputs = page.locator('form .form-input[name]');
  const all = await inputs.count();
  const left = page.locator('[data-blanks-left]');
  await expect(left).toContainText(`${all} blanks left`);
  for (let i = 0; i < all - 1; i++) await inputs.nth(i).fill('x');
  await expect(left).toContainText('1 blank left');
  await left.getByRole('link').click();
  await expect(inputs.nth(all - 1)).toBeFocused();
  await inputs.nth(all - 1).fill('x');
  await expect(left).toHaveText('No blanks left.');
  await expect(page.locator('[data-sheet] .field:not(.field-filled)')).toHaveCount(0);
});

test('an industry and a region bring their figures', async ({ page }) => {
  await page.goto(pages.document);
  await page.getByLabel('Industry').first().selectOption({ index: 1 });
  await page.getByLabel('Region').first().selectOption({ index: 1 });
  const region = await page.locator('#place-region option:checked').textContent();
  await expect(page.locator('[data-sheet] [data-field="region"]')).toHaveText(region);
  await expect(page.locator('[data-sheet] [data-field="jobs"]')).toHaveClass(/field-filled/);
});

test('a letter is filled and saved by keyboard at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(pages.document);
  await page.getByLabel('Champion', { exact: true }).focus();
  await page.keyboard.type('K. B.');
  const names = [];
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    names.push(await page.evaluate(() => document.activeElement.textContent.trim()));
    if (await page.evaluate(() => 'word' in document.activeElement.dataset)) break;
  }
  expect(names.at(-1)).toBe('Word file');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const xml = strFromU8(unzipSync(await readFile(await download.path()))['word/document.xml']);
  expect(xml).toContain('K. B.');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('a copy has the headings and what was typed, and no marks', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(pages.document);
  await page.getByLabel('Champion', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.locator('[data-desk-status]')).toContainText('Copied');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item.getType(type)).text()));
  });
  expect(copied[0]).toContain(text);
  expect(copied[1]).toContain('<h2>');
  expect(copied[1]).not.toMatch(/class=|data-field/);
});

test('paper holds the letter alone, with lines for its blanks', async ({ page }) => {
  await page.goto(pages.document);
  await page.getByLabel('Champion', { exact: true }).fill(text);
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['h1', '.stage-bar', '.desk-form', '.desk-actions', '.document-why', '.footer']) {
    await expect(page.locator(hidden).first(), hidden).toBeHidden();
  }
  const blank = page.locator('[data-sheet] .field:not(.field-filled)').first();
  expect(await blank.evaluate((field) => [getComputedStyle(field).color, getComputedStyle(field).borderBottomStyle])).toEqual(['rgba(0, 0, 0, 0)', 'solid']);
  const filled = page.locator('[data-sheet] .field-filled').first();
  expect(await filled.evaluate((field) => getComputedStyle(field).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
});

test('the readiness check names the stage, the gaps and three documents', async ({ page }) => {
  await page.goto(pages.readiness);
  const questions = page.locator('[data-question]');
  const show = page.getByRole('button', { name: 'See the result' });
  await show.click();
  await expect(page.locator('[data-readiness-left]')).toContainText(`${await questions.count()} questions have no answer yet`);
  await expect(page.locator('[data-readiness-result]')).toBeHidden();
  for (const question of await questions.all()) await question.getByRole('radio', { name: 'Yes' }).check({ force: true });
  const gap = questions.nth(8);
  await gap.getByRole('radio', { name: 'No' }).check({ force: true });
  await expect(gap.locator('[data-question-next]')).toBeVisible();
  await show.click();
  const result = page.locator('[data-readiness-result]');
  await expect(result.getByRole('heading', { level: 3 })).toBeFocused();
  await expect(result.locator('[data-readiness-stage] a')).toHaveText(await gap.getAttribute('data-stage-name'));
  await expect(result.locator('[data-readiness-gaps] > li')).toHaveCount(1);
  await expect(result.locator('[data-readiness-strengths] > li')).toHaveCount(await questions.count() - 1);
  await expect(result.locator('[data-readiness-documents] a')).not.toHaveCount(0);
  for (const question of await questions.all()) await question.getByRole('radio', { name: 'Partly' }).check({ force: true });
  await expect(result.locator('[data-readiness-documents] a')).toHaveCount(3);
});

test('the index leads to each document and to its file', async ({ page, request, baseURL }) => {
  await page.goto(pages.toolkit);
  const rows = page.locator('.document-row');
  expect(await rows.count()).toBeGreaterThan(2);
  for (const row of await rows.all()) {
    const file = await row.getByRole('link').last().getAttribute('href');
    expect((await (await request.get(baseURL + file)).body()).subarray(0, 2).toString(), file).toBe('PK');
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the letter is read with its blanks, and its file comes', async ({ page }) => {
    await page.goto(pages.document);
    await expect(page.locator('[data-sheet]')).toContainText('[place]');
    await expect(page.locator('.form-example').first()).toContainText('Sample:');
    await expect(page.locator('input:visible, textarea:visible, select:visible, button:not(.term):visible')).toHaveCount(0);
    const xml = await saved(page);
    expect(xml).toContain('[place]');
  });

  test('the questions of the check stand with boxes and next steps', async ({ page }) => {
    await page.goto(pages.readiness);
    await expect(page.locator('[data-question]').first()).toContainText('Yes');
    await expect(page.locator('[data-question-next]').first()).toBeVisible();
    await expect(page.locator('input:visible, button:not(.term):visible')).toHaveCount(0);
  });
});
