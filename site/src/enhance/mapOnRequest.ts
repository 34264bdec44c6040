import {pinsIn} from '../map/pins.ts';

const HOLDER = '[data-map]';

/** The parts of the map that stand in the page; undefined when it offers none. */
const partsIn = () => {
  const holder = document.querySelector<HTMLElement>(HOLDER);
  const button = holder?.querySelector<HTMLButtonElement>('.app-map__button');
  const canvas = holder?.querySelector<HTMLElement>('.app-map__canvas');
  const rest = holder?.querySelector<HTMLElement>('.app-map__rest');
  return holder && button && canvas && rest ? {holder, button, canvas, rest} : undefined;
};

/**
 * "Show map" on /find. The map's code, styles and pictures are asked for when the button is pressed, never before. Once
 * asked for, it stays with new results until it is hidden. When it cannot be loaded, the page says so.
 */
export const mapOnRequest = (): void => {
  const results = document.querySelector('[data-region="results"]');
  if (!results) return;
  let isWanted = false;
  let takeAway: (() => void) | undefined;

  const show = async (): Promise<void> => {
    takeAway?.();
    takeAway = undefined;
    const parts = partsIn();
    if (!parts) return;
    const {holder, button, canvas, rest} = parts;
    button.textContent = isWanted ? 'Hide map' : 'Show map';
    button.setAttribute('aria-expanded', String(isWanted));
    canvas.hidden = !isWanted;
    rest.hidden = !isWanted;
    // The numbers of the pins stand on the cards, too (map.css, which comes with the map).
    document.querySelector('.app-results')?.classList.toggle('app-results--numbered', isWanted);
    if (!isWanted) return;
    const {mapTiles = '', mapAttribution = '', mapMaxZoom, mapAboutKm} = holder.dataset;
    const say = (text: string): void => {
      rest.setAttribute('role', 'status');
      if (!rest.textContent.includes(text)) rest.append(` ${text}`);
    };
    try {
      const {drawMap} = await import('../map/drawMap.ts');
      // It was hidden, or the results have changed, while the map came.
      if (canvas.hidden || !canvas.isConnected) return;
      takeAway = drawMap(canvas, {
        pins: pinsIn(document),
        tiles: mapTiles,
        attribution: mapAttribution,
        maxZoom: Number(mapMaxZoom),
        aboutKm: Number(mapAboutKm),
        onTileError: () => {
          say('Some pictures of the map did not come.');
        },
      });
    } catch {
      canvas.hidden = true;
      say('The map did not come. The list has everything.');
    }
  };

  document.addEventListener('click', ({target}) => {
    if (!(target instanceof Element) || !target.closest(`${HOLDER} .app-map__button`)) return;
    isWanted = !isWanted;
    void show();
  });
  // New results come with a button of their own.
  new MutationObserver(() => {
    if (isWanted) void show();
  }).observe(results, {childList: true});
};
