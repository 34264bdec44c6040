import {pinsIn} from '../map/pins.ts';

const HOLDER = '[data-map]';

/** The parts of the map that stand in the page; undefined when it offers none. */
const partsIn = () => {
  const holder = document.querySelector<HTMLElement>(HOLDER);
  const button = holder?.querySelector<HTMLButtonElement>('.app-map__button');
  const canvas = holder?.querySelector<HTMLElement>('.app-map__canvas');
  const rest = holder?.querySelector<HTMLElement>('.app-map__rest');
  const said = holder?.querySelector<HTMLElement>('.app-map__said');
  return holder && button && canvas && rest && said ? {holder, button, canvas, rest, said} : undefined;
};

const setOpen = ({button, canvas, rest}: NonNullable<ReturnType<typeof partsIn>>, isOpen: boolean): void => {
  button.textContent = isOpen ? 'Hide map' : 'Show map';
  button.setAttribute('aria-expanded', String(isOpen));
  canvas.hidden = !isOpen;
  rest.hidden = !isOpen;
  // The numbers of the pins stand on the cards, too (map.css, which comes with the map).
  document.querySelector('.app-results')?.classList.toggle('app-results--numbered', isOpen);
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
  /** Only the last that was begun may draw: the map may be hidden and asked for again while it comes. */
  let lastRun = 0;

  const show = async (): Promise<void> => {
    const run = (lastRun += 1);
    takeAway?.();
    takeAway = undefined;
    const parts = partsIn();
    if (!parts) return;
    const {holder, canvas, said} = parts;
    setOpen(parts, isWanted);
    said.textContent = '';
    if (!isWanted) return;
    const {mapTiles = '', mapAttribution = '', mapMaxZoom, mapAboutKm} = holder.dataset;
    try {
      const {drawMap} = await import('../map/drawMap.ts');
      // It was hidden, or the results have changed, while the map came.
      if (run !== lastRun || !canvas.isConnected) return;
      takeAway = drawMap(canvas, {
        pins: pinsIn(document),
        tiles: mapTiles,
        attribution: mapAttribution,
        maxZoom: Number(mapMaxZoom),
        aboutKm: Number(mapAboutKm),
        onTileError: () => {
          said.textContent = 'Some pictures of the map did not come.';
        },
      });
    } catch {
      if (run !== lastRun) return;
      isWanted = false;
      setOpen(parts, false);
      said.textContent = 'The map did not come. The list has everything.';
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
