// Reads a readiness check: what is there, what is missing, the stage a group is
// in, and the documents to take up next. The answers stay in the page.
const mostDocuments = 3;

interface Answered {
  question: HTMLElement;
  answer: string; // "" for none yet
}

export function checkReadiness(): void {
  const check = document.querySelector<HTMLElement>('[data-readiness]');
  const form = check?.querySelector('form');
  const result = check?.querySelector<HTMLElement>('[data-readiness-result]');
  if (!check || !form || !result) return;

  const read = () => [...check.querySelectorAll<HTMLElement>('[data-question]')].map((question): Answered => ({
    question,
    answer: question.querySelector<HTMLInputElement>('input:checked')?.value ?? '',
  }));
  const mark = () => {
    for (const { question, answer } of read()) question.dataset.answer = answer;
  };
  let shown = false;
  const show = () => {
    const all = read();
    const missing = all.filter(({ answer }) => answer === '');
    sayMissing(check, missing);
    result.hidden = missing.length > 0;
    if (missing.length > 0) return false;
    say(result, all);
    return true;
  };

  form.addEventListener('change', () => {
    mark();
    if (shown) show();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    shown = true;
    if (show()) result.querySelector('h3')?.focus();
  });
  result.querySelector('[data-readiness-print]')?.addEventListener('click', printResult);
  mark();
}

function sayMissing(check: HTMLElement, missing: Answered[]): void {
  const place = check.querySelector<HTMLElement>('[data-readiness-left]');
  if (!place) return;
  const words = (missing.length === 1 ? place.dataset.one : place.dataset.other) ?? '';
  place.replaceChildren(missing.length > 0 ? words.replace('%s', String(missing.length)) : '');
  missing.forEach(({ question }, i) => {
    const link = document.createElement('a');
    link.href = `#${question.id}`;
    link.textContent = question.dataset.question ?? '';
    link.addEventListener('click', (event) => {
      event.preventDefault();
      question.scrollIntoView({ block: 'center' });
      question.querySelector('input')?.focus({ preventScroll: true });
    });
    place.append(i > 0 ? ', ' : ' ', link);
  });
}

function say(result: HTMLElement, all: Answered[]): void {
  const open = all.filter(({ answer }) => answer !== 'yes');
  sayStage(result, open);
  list(result, 'strengths', all.filter(({ answer }) => answer === 'yes').map(({ question }) => [text(question)]));
  list(result, 'gaps', open.map(({ question }) => [text(question), ...copies(question, '[data-question-next] > p:first-child')]));
  list(result, 'documents', documents(open).map((link) => [link]));
}

// sayStage names the first stage on the way with a question that is no yes.
function sayStage(result: HTMLElement, open: Answered[]): void {
  const place = result.querySelector<HTMLElement>('[data-readiness-stage]');
  if (!place) return;
  const first = byStage(open)[0]?.question;
  if (!first) {
    place.textContent = place.dataset.all ?? '';
    return;
  }
  const link = document.createElement('a');
  link.href = first.dataset.stageUrl ?? '';
  link.textContent = first.dataset.stageName ?? '';
  const [before, after] = (place.dataset.words ?? '').split('%s');
  place.replaceChildren(before, link, after);
}

// documents are those that help with what comes first on the way, a "no" before
// a "partly".
function documents(open: Answered[]): HTMLElement[] {
  const found = new Map<string, HTMLElement>();
  for (const { question } of byStage(open)) {
    for (const link of question.querySelectorAll<HTMLAnchorElement>('[data-question-documents] a')) {
      if (!found.has(link.href)) found.set(link.href, link.cloneNode(true) as HTMLElement);
    }
  }
  return [...found.values()].slice(0, mostDocuments);
}

function byStage(open: Answered[]): Answered[] {
  const place = ({ question }: Answered) => Number(question.dataset.stage);
  return [...open].sort((a, b) => place(a) - place(b) || Number(b.answer === 'no') - Number(a.answer === 'no'));
}

function text(question: HTMLElement): string {
  return question.querySelector('[data-question-text]')?.textContent ?? '';
}

function copies(question: HTMLElement, selector: string): Node[] {
  return [...question.querySelectorAll(selector)].map((part) => part.cloneNode(true));
}

function list(result: HTMLElement, name: string, entries: (string | Node)[][]): void {
  const place = result.querySelector<HTMLElement>(`[data-readiness-${name}]`);
  if (!place) return;
  if (entries.length === 0) entries = [[place.dataset.none ?? '']];
  place.replaceChildren(...entries.map((parts) => {
    const item = document.createElement('li');
    item.append(...parts);
    return item;
  }));
}

// printResult prints the result instead of the document.
function printResult(): void {
  document.body.classList.add('printing-result');
  addEventListener('afterprint', () => document.body.classList.remove('printing-result'), { once: true });
  print();
}
