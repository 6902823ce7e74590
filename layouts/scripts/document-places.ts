// offerPlaces fills the fields that name a value of a place, once an industry
// and a region are chosen. What a reader typed gives way: the choice was asked for.
export function offerPlaces(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>('[data-places]');
  const [cluster, region] = [...(box?.querySelectorAll('select') ?? [])];
  const status = document.querySelector<HTMLElement>('[data-desk-status]');
  if (!box || !cluster || !region) return;

  box.addEventListener('input', (event) => event.stopPropagation());
  box.addEventListener('change', async () => {
    if (!cluster.value || !region.value) return;
    try {
      const answer = await fetch(`${box.dataset.places}${cluster.value}/${region.value}/${box.dataset.values}`);
      if (!answer.ok) throw new Error(answer.statusText);
      fill(form, await answer.json());
      if (status) status.textContent = '';
    } catch {
      if (status) status.textContent = box.dataset.failed ?? '';
    }
  });
}

function fill(form: HTMLFormElement, values: Record<string, string>): void {
  for (const input of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-from]')) {
    const value = values[input.dataset.from ?? ''];
    if (!value) continue;
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
