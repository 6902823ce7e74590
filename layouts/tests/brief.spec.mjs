// Data briefs are handed to people on paper.
import { expect, pages, test } from './site.mjs';

test.skip(!pages.brief, 'This site has no data briefs.');

const briefs = [pages.brief, pages.cluster && `${pages.cluster}brief/`];

for (const url of briefs) {
  test(`${url} prints on two pages`, async ({ page }) => {
    await page.goto(url);
    const pdf = await page.pdf({ format: 'Letter' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  });
}

test('a brief offers both of its Word files', async ({ page, request, baseURL }) => {
  await page.goto(pages.brief);
  const files = page.locator('.brief-actions a[download]');
  await expect(files).toHaveCount(2);
  for (const file of await files.all()) {
    const answer = await request.get(baseURL + (await file.getAttribute('href')));
    expect(answer.status()).toBe(200);
    expect((await answer.body()).subarray(0, 2).toString()).toBe('PK');
  }
});

test('a launch kit is one archive of the documents it lists', async ({ page, request, baseURL }) => {
  test.skip(!pages.kit, 'This site has no documents.');
  await page.goto(pages.kit);
  const names = await page.locator('.kit-files .code').allTextContents();
  const answer = await request.get(baseURL + (await page.locator('.kit-band a[download]').getAttribute('href')));
  const archive = (await answer.body()).toString('latin1');
  for (const name of names) expect(archive).toContain(name);
  expect(names.length).toBeGreaterThan(2);
});
