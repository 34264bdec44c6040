/** A result on the map, read from its card in the list. */
export interface Pin {
  /** Its number in the list. */
  readonly number: number;
  readonly name: string;
  readonly where: string;
  readonly lat: number;
  readonly lng: number;
  /** Its point stands for an area: it is drawn as one. */
  readonly isAbout: boolean;
  readonly card: HTMLElement;
}

const textOf = (card: HTMLElement, selector: string): string =>
  card.querySelector(selector)?.textContent.trim() ?? '';

/** The cards that have a place, in the order of the list. */
export const pinsIn = (page: ParentNode): Pin[] => {
  return [...page.querySelectorAll<HTMLElement>('.app-result')].flatMap((card, index): Pin[] => {
    const {point, about} = card.dataset;
    const [lat = NaN, lng = NaN] = (point ?? '').split(',').map(Number);
    if (point === undefined || Number.isNaN(lat) || Number.isNaN(lng)) return [];
    return [
      {
        number: index + 1,
        name: textOf(card, '.app-result__name'),
        where: card.dataset.where ?? '',
        lat,
        lng,
        isAbout: about !== undefined,
        card,
      },
    ];
  });
};
