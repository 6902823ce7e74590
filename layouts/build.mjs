// Makes dist/ from styles/, scripts/, images/ and the front-end packages:
//   styles/uswds.css  the USWDS components in use, in a cascade layer below ours
//   styles/hub.css    our own styles, bundled
//   scripts/hub.js    our own scripts, bundled
//   scripts/explore.js  what a reader asks for by "Explore", with ECharts: a module
//   scripts/document.js  the pages of the tool kit, with fflate: a module
//   fonts/*.woff2     Public Sans, Latin
//   icons.svg         the USWDS icons in use
//   images/           as they are
// The generator gives every file of dist/ a name with a hash. `node build.mjs
// --watch` builds again when a file changes.
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { icons } from './icons.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);
const uswds = at('node_modules/@uswds/uswds');
const weights = [400, 600, 700, 800];
// Nesting and other newer syntax is written down to what these understand.
const browsers = ['chrome111', 'firefox113', 'safari16.4'];

await build();
if (process.argv.includes('--watch')) await watchAll();

async function build() {
  await mkdir(at('dist/styles'), { recursive: true });
  await Promise.all([components(), styles(), scripts(), fonts(), sprite(), images()]);
}

// components compiles USWDS through Sass, which takes seconds: only when the
// list of components or the package changed since the last time.
async function components() {
  const source = await readFile(at('styles/uswds.scss'), 'utf8');
  const version = JSON.parse(await readFile(join(uswds, 'package.json'), 'utf8')).version;
  const stamp = createHash('sha256').update(source).update(version).update(await readFile(at('build.mjs'))).digest('hex');
  const stampFile = at('dist/.uswds-stamp');
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return;

  const sass = await import('sass');
  const { css } = sass.compileString(source, {
    loadPaths: [join(uswds, 'packages')],
    logger: sass.Logger.silent,
    quietDeps: true,
  });
  const code = `@layer uswds{${withoutPictures(css)}}`;
  const small = await esbuild.transform(code, { loader: 'css', minify: true, charset: 'utf8', target: browsers });
  await writeFile(at('dist/styles/uswds.css'), small.code);
  await writeFile(stampFile, stamp);
}

// USWDS brings fonts and marks from its own folders; ours come from fonts/ and
// from the sprite.
function withoutPictures(css) {
  return css
    .replace(/^(\uFEFF|@charset "UTF-8";)/, '')
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    .replace(/^\s*[a-z-]+:[^;{}]*url\([^;{}]*;$/gm, '');
}

function styles() {
  return bundle({ entryPoints: [at('styles/hub.css')], outdir: at('dist/styles'), external: ['*.woff2'] });
}

function scripts() {
  const outdir = at('dist/scripts');
  return Promise.all([
    bundle({ entryPoints: [at('scripts/hub.ts')], outdir, format: 'iife' }),
    bundle({ entryPoints: [at('scripts/document.ts')], outdir, format: 'esm', legalComments: 'eof' }),
    bundle({ entryPoints: [at('scripts/explore.ts')], outdir, format: 'esm', legalComments: 'eof' }),
  ]);
}

function bundle(options) {
  return esbuild.build({ bundle: true, minify: true, charset: 'utf8', target: browsers, logLevel: 'warning', ...options });
}

async function fonts() {
  await mkdir(at('dist/fonts'), { recursive: true });
  const from = at('node_modules/@fontsource/public-sans/files');
  await Promise.all(weights.map((weight) =>
    cp(join(from, `public-sans-latin-${weight}-normal.woff2`), at(`dist/fonts/public-sans-${weight}.woff2`))));
}

// sprite joins the icons in use into one file of symbols.
async function sprite() {
  const symbols = await Promise.all(icons.map(async (name) => {
    const svg = await readFile(join(uswds, 'dist/img/usa-icons', `${name}.svg`), 'utf8');
    const inside = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').replace(/<path d="M0 0h24v24H0(V0)?z" fill="none"\/>|<path fill="none" d="M0 0h24v24H0(V0)?z"\/>/g, '');
    return `<symbol id="${name}" viewBox="0 0 24 24">${inside}</symbol>`;
  }));
  await writeFile(at('dist/icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`);
}

async function images() {
  await rm(at('dist/images'), { recursive: true, force: true });
  await cp(at('images'), at('dist/images'), { recursive: true });
}

async function watchAll() {
  const folders = ['styles', 'scripts', 'images'];
  let timer;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => build().catch((error) => console.error(error.message)), 50);
  };
  for (const folder of folders) watch(at(folder), { recursive: true }, again);
  console.log(`watching ${folders.join(', ')}`);
}
