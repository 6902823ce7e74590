import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { serve } from './server.mjs';

export { expect };

export const root = resolve(process.env.SITE ?? join(dirname(fileURLToPath(import.meta.url)), '../../public'));
if (!existsSync(join(root, 'index.html'))) {
  throw new Error(`There is no site in ${root}. Build one first, or name its folder in $SITE.`);
}

// one is a page of a section: the one asked for when it is there, else the
// first that is no part of the section's own page.
const parts = ['brief', 'kit'];
function one(section, wanted) {
  const names = readdirSync(join(root, section), { withFileTypes: true }).filter((entry) => entry.isDirectory() && !parts.includes(entry.name)).map((entry) => entry.name).sort();
  return `/${section}/${names.includes(wanted) ? wanted : names[0]}/`;
}

// A hub without tables of industries has no pages of them.
function industries() {
  if (!existsSync(join(root, 'clusters'))) return {};
  const cluster = one('clusters', 'healthcare');
  const place = one(cluster.slice(1, -1), 'central');
  const kits = existsSync(join(root, place, 'kit')) ? { kit: `${place}kit/` } : {};
  return {
    clusters: '/clusters/', cluster, clusterregion: place, brief: `${place}brief/`, ...kits,
    regions: '/regions/', region: one('regions', 'lake-to-river'),
  };
}

// A hub without tables of graduates has an empty list of programs, and no schools.
function programs() {
  if (!existsSync(join(root, 'institutions'))) return { programs: '/programs/' };
  return {
    programs: '/programs/', program: one('programs', 'precision-metal-working'),
    institutions: '/institutions/', institution: one('institutions', 'columbus-state-community-college'),
  };
}

// A hub without documents has no tool kit.
function toolkit() {
  if (!existsSync(join(root, 'toolkit'))) return {};
  return {
    toolkit: '/toolkit/', document: one('toolkit', 'employer-invitation'),
    readiness: one('toolkit', 'readiness-self-assessment'), workbook: one('toolkit', 'action-plan'),
  };
}

// A hub that knows of no partnership has no pages of them.
function partnerships() {
  if (!existsSync(join(root, 'partnerships'))) return {};
  return { partnerships: '/partnerships/', partnership: one('partnerships', 'central-ohio-healthcare'), outcomes: '/outcomes/' };
}

export const pages = {
  home: '/',
  guides: '/guides/',
  guide: one('guides', 'sector-partnership-101'),
  stages: '/stages/',
  stage: one('stages', 'recruit'),
  roles: '/roles/',
  role: one('roles', 'convener'),
  ...toolkit(),
  ...partnerships(),
  evidence: '/evidence/',
  glossary: '/glossary/',
  questions: '/questions/',
  news: '/news/',
  item: one('news'),
  careers: '/careers/',
  ...(existsSync(join(root, 'careers/in-demand')) ? { demand: '/careers/in-demand/' } : {}),
  career: one('careers', 'registered-nurses'),
  ...programs(),
  ...industries(),
  method: '/about/method/',
  ...(existsSync(join(root, 'about/style')) ? { style: '/about/style/' } : {}),
  sources: '/sources/',
  missing: '/404.html',
};

// charts are the pages above that have any, as they are built.
export const charts = Object.fromEntries(Object.entries(pages).filter(([, url]) => {
  const file = join(root, url, url.endsWith('/') ? 'index.html' : '');
  return existsSync(file) && readFileSync(file, 'utf8').includes('data-chart=');
}));

// test gives every test a served site, and fails it for whatever a reader's
// browser would complain about: a refused style or script, a file that does
// not come, a request to another host.
export const test = base.extend({
  server: [async ({}, use) => {
    const server = await serve(root);
    await use(server);
    server.close();
  }, { scope: 'worker' }],
  baseURL: async ({ server }, use) => use(server.url),
  page: async ({ page, baseURL }, use) => {
    const complaints = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== baseURL && url.protocol !== 'data:') complaints.push(`request to another host: ${url}`);
    });
    await use(page);
    expect(complaints).toEqual([]);
  },
});
