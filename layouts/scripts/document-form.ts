// fillForm shows in the sheet what is typed into the form, says which blanks are
// left, and returns a look at the values as they are.
type Input = HTMLInputElement | HTMLTextAreaElement;

export function fillForm(form: HTMLFormElement, sheet: HTMLElement): () => Map<string, string> {
  const inputs = [...form.querySelectorAll<Input>('input[name], textarea[name]')];
  const blanks = new Map(inputs.map((input) => [input.name, [...sheet.querySelectorAll<HTMLElement>(`[data-field="${input.name}"]`)]]));
  const words = new Map([...blanks].map(([name, elements]) => [name, elements[0]?.textContent ?? '']));

  const show = (input: Input) => {
    const value = input.value.trim();
    for (const blank of blanks.get(input.name) ?? []) {
      blank.textContent = value || (words.get(input.name) ?? '');
      blank.classList.toggle('field-filled', value !== '');
    }
  };
  const left = sayLeft(form, inputs);

  keepInSight(sheet);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', (event) => {
    show(event.target as Input);
    left();
  });
  // A browser may bring back what was typed when a reader comes back.
  for (const input of inputs) show(input);
  left();
  return () => new Map(inputs.map((input) => [input.name, input.value.trim()]));
}

// keepInSight lets the sheet wait beside a longer form with its end in sight.
function keepInSight(sheet: HTMLElement): void {
  const paper = sheet.closest<HTMLElement>('.desk-paper');
  if (!paper) return;
  const gap = 16;
  const settle = () => paper.style.setProperty('--paper-top', `${Math.min(gap, innerHeight - paper.offsetHeight - gap)}px`);
  new ResizeObserver(settle).observe(paper);
  addEventListener('resize', settle);
}

// sayLeft counts the blanks, with a link to each field that is still empty.
function sayLeft(form: HTMLFormElement, inputs: Input[]): () => void {
  const place = form.querySelector<HTMLElement>('[data-blanks-left]');
  let said = '';
  return () => {
    if (!place) return;
    const empty = inputs.filter((input) => input.value.trim() === '');
    const key = empty.map((input) => input.name).join(' ') || 'none';
    if (key === said) return;
    said = key;
    if (empty.length === 0) {
      place.textContent = place.dataset.none ?? '';
      return;
    }
    const count = document.createElement('b');
    count.textContent = ((empty.length === 1 ? place.dataset.one : place.dataset.other) ?? '').replace('%s', String(empty.length));
    place.replaceChildren(count);
    empty.forEach((input, i) => place.append(i > 0 ? ', ' : ' ', linkTo(input)));
  };
}

function linkTo(input: Input): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `#${input.id}`;
  link.textContent = (input.labels?.[0]?.textContent ?? input.name).toLowerCase();
  link.addEventListener('click', (event) => {
    event.preventDefault();
    input.focus();
  });
  return link;
}
