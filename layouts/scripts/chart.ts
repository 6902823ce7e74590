// What a chart offers with a script: its marks say their figures, it can be
// saved as PNG, and explored. ECharts is fetched when a reader asks for it.
import { readCells, type Cells } from './chart-cells';
import { offerPNG } from './chart-png';
import { tellMarks } from './chart-tip';

export function readCharts(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('[data-chart]')) {
    const cells = readCells(figure);
    if (!cells) continue;
    tellMarks(figure, cells);
    offerPNG(figure);
    offerExplore(figure, cells);
  }
}

function offerExplore(figure: HTMLElement, cells: Cells): void {
  const button = figure.querySelector<HTMLButtonElement>('[data-explore]');
  const picture = figure.querySelector<HTMLElement>('[data-picture]');
  const label = button?.querySelector('span');
  if (!button || !picture || !label) return;

  const words = label.textContent;
  let close: (() => void) | null = null;
  const back = () => {
    close?.();
    close = null;
    picture.hidden = false;
    label.textContent = words;
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  };
  const open = async () => {
    button.disabled = true;
    const stage = document.createElement('div');
    stage.className = 'chart-stage';
    try {
      const { explore } = await import(button.dataset.explore ?? '');
      const option = JSON.parse(figure.querySelector('[data-option]')?.textContent ?? '');
      picture.before(stage);
      picture.hidden = true;
      const leave = explore(stage, option, cells, { ...button.dataset, kind: figure.dataset.chart, sentence: figure.querySelector('.chart-sentence')?.textContent });
      close = () => {
        leave();
        stage.remove();
      };
      label.textContent = button.dataset.back ?? '';
      button.setAttribute('aria-expanded', 'true');
    } catch (error) {
      label.textContent = button.dataset.failed ?? String(error);
      stage.remove();
      picture.hidden = false;
    }
    button.disabled = false;
  };

  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', () => (close ? back() : open()));
  figure.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && close) back();
  });
}
