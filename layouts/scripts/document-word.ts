// Makes a file for Word of the page's own file and of what was typed. The blanks
// are content controls that carry their field's name, as kit/office writes them.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const documentPart = 'word/document.xml';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function offerWord(values: () => Map<string, string>, status: HTMLElement): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-word]');
  link?.addEventListener('click', async (event) => {
    const filled = new Map([...values()].filter(([, value]) => value !== ''));
    if (filled.size === 0) return; // the file as it is
    event.preventDefault();
    try {
      const answer = await fetch(link.href);
      if (!answer.ok) throw new Error(answer.statusText);
      save(fill(new Uint8Array(await answer.arrayBuffer()), filled), link.download);
      status.textContent = link.dataset.saved ?? '';
    } catch {
      status.textContent = link.dataset.failed ?? '';
      location.assign(link.href);
    }
  });
}

function fill(file: Uint8Array, values: Map<string, string>): Uint8Array {
  const parts = unzipSync(file);
  parts[documentPart] = strToU8(fillControls(strFromU8(parts[documentPart]), values));
  return zipSync(parts, { mtime: new Date(1980, 0, 1) });
}

function fillControls(xml: string, values: Map<string, string>): string {
  return xml.replace(/<w:sdt><w:sdtPr>[^]*?<\/w:sdt>/g, (control) => {
    const value = values.get(control.match(/<w:tag w:val="([^"]*)"\/>/)?.[1] ?? '');
    if (!value) return control;
    const bold = control.includes('<w:rPr><w:b/></w:rPr><w:alias') ? '<w:rPr><w:b/></w:rPr>' : '';
    const lines = value.split('\n').map((line) => `<w:t xml:space="preserve">${escape(line)}</w:t>`);
    const content = `<w:sdtContent><w:r>${bold}${lines.join('<w:br/>')}</w:r></w:sdtContent>`;
    return control.replace('<w:showingPlcHdr/>', '').replace(/<w:sdtContent><w:r>[^]*?<\/w:r><\/w:sdtContent>/, () => content);
  });
}

// escape makes text fit for XML, without what XML cannot hold.
function escape(text: string): string {
  return text
    .replace(/[^\t\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function save(file: Uint8Array, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file as BlobPart], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
