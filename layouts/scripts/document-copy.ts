// offerCopy puts the document on the clipboard, as text and with its headings,
// lists and tables.
export function offerCopy(sheet: HTMLElement, status: HTMLElement): void {
  const button = document.querySelector<HTMLButtonElement>('[data-copy]');
  button?.addEventListener('click', async () => {
    try {
      await navigator.clipboard.write([new ClipboardItem({
        'text/html': new Blob([plainHTML(sheet)], { type: 'text/html' }),
        'text/plain': new Blob([sheet.innerText], { type: 'text/plain' }),
      })]);
      status.textContent = button.dataset.copied ?? '';
    } catch {
      status.textContent = button.dataset.failed ?? '';
    }
  });
}

// plainHTML is the document without what only this page needs.
function plainHTML(sheet: HTMLElement): string {
  const copy = sheet.cloneNode(true) as HTMLElement;
  for (const field of copy.querySelectorAll('[data-field]')) field.replaceWith(...field.childNodes);
  for (const box of copy.querySelectorAll('.table-scroll')) box.replaceWith(...box.childNodes);
  for (const link of copy.querySelectorAll('a')) link.setAttribute('href', link.href); // with the host
  for (const element of copy.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (name !== 'href') element.removeAttribute(name);
  }
  return copy.innerHTML;
}
