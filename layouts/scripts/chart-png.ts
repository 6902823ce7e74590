// Makes a PNG of the SVG that a reader can download, twice as large, with the
// page's own letters: a picture inside a picture element may fetch none.
const scale = 2;

export function offerPNG(figure: HTMLElement): void {
  const button = figure.querySelector<HTMLButtonElement>('[data-png]');
  const file = figure.querySelector<HTMLAnchorElement>('[data-svg]');
  if (!button || !file) return;
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      save(await paint(await (await fetch(file.href)).text()), (file.pathname.split('/').pop() ?? '').replace(/\.svg$/, '.png'));
    } catch (error) {
      button.textContent = button.dataset.png ?? String(error);
    }
    button.disabled = false;
  });
}

async function paint(svg: string): Promise<Blob> {
  // As text: an element would have to obey the policy against inline styles.
  const lettered = svg.replace('>', `><style>${await letters()}</style>`);
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(lettered)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * scale;
  canvas.height = picture.naturalHeight * scale;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png'));
}

// letters are the fonts of the stylesheet in the two weights of charts, as a
// stylesheet that needs no other file.
async function letters(): Promise<string> {
  const faces = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? location.href })))
    .flatMap(({ rule, base }) => (rule instanceof CSSFontFaceRule ? [{ style: rule.style, base }] : []));
  const wanted = faces.filter(({ style }) => ['400', '600'].includes(style.getPropertyValue('font-weight')));
  const rules = await Promise.all(wanted.map(async ({ style, base }) => {
    const url = style.getPropertyValue('src').match(/url\("?([^")]+)/)?.[1];
    if (!url) return '';
    const bytes = new Uint8Array(await (await fetch(new URL(url, base))).arrayBuffer());
    const code = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    return `@font-face{font-family:"Public Sans";font-weight:${style.getPropertyValue('font-weight')};src:url(data:font/woff2;base64,${code})}`;
  }));
  return rules.join('');
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
