/** Parts of the UK, or of its mail, for which this menu has neither places nor listings. */
export type NotCovered = 'northern-ireland' | 'channel-islands' | 'isle-of-man' | 'bfpo';

/** A postcode as far as it was typed, in the written form ("LS8 4AB", "LS8 4", "LS8"). */
export type Postcode =
  | {
      readonly kind: 'full';
      readonly postcode: string;
      readonly area: string;
      readonly outcode: string;
      readonly sector: string;
      /** The last two letters. */
      readonly unit: string;
    }
  | {readonly kind: 'sector'; readonly area: string; readonly outcode: string; readonly sector: string}
  | {readonly kind: 'outcode'; readonly area: string; readonly outcode: string}
  | {readonly kind: 'not-covered'; readonly where: NotCovered};

/** The shapes of an outward code: A9, A99, AA9, AA99, A9A, AA9A (Royal Mail, PAF Programmers Guide). */
const OUTCODE = /^([A-Z]{1,2})(\d[A-Z\d]?)$/;
/** The inward code never uses C, I, K, M, O or V in its letters, so that it cannot be misread (same source). */
const INWARD = /^(\d)([ABD-HJLNP-UW-Z]{2})$/;

const NOT_COVERED: Readonly<Record<string, NotCovered>> = {
  BT: 'northern-ireland',
  JE: 'channel-islands',
  GY: 'channel-islands',
  IM: 'isle-of-man',
  BF: 'bfpo',
};

/** People type O for 0, and I or L for 1, where only a digit can stand. */
const asDigit = (letter: string): string =>
  letter === 'O' ? '0' : letter === 'I' || letter === 'L' ? '1' : letter;

const outcodeOf = (typed: string): {area: string; outcode: string} | null => {
  const found = OUTCODE.exec(typed) ?? OUTCODE.exec(typed.slice(0, -1) + asDigit(typed.slice(-1)));
  const area = found?.[1];
  const district = found?.[2];
  return area !== undefined && district !== undefined ? {area, outcode: area + district} : null;
};

const inwardOf = (typed: string): {sector: string; unit: string} | null => {
  const found = INWARD.exec(asDigit(typed.slice(0, 1)) + typed.slice(1));
  return found?.[1] !== undefined && found[2] !== undefined ? {sector: found[1], unit: found[2]} : null;
};

type FullPostcode = Extract<Postcode, {kind: 'full'}>;

const whole = (compact: string): FullPostcode | null => {
  if (compact.length < 5) return null;
  const out = outcodeOf(compact.slice(0, -3));
  const inward = inwardOf(compact.slice(-3));
  if (!out || !inward) return null;
  const sector = `${out.outcode} ${inward.sector}`;
  return {kind: 'full', postcode: sector + inward.unit, ...out, sector, unit: inward.unit};
};

/**
 * What a person typed as a postcode: any case, spacing or punctuation, O for 0 and I for 1 in the inward code.
 * A whole postcode, a sector (only with its space: "LS8 4" is a sector, "LS84" an outward code) or an outward code;
 * `not-covered` for places outside this menu; null when it is no postcode. Only the shape is judged: whether the
 * postcode exists is for the imported table to say.
 */
export const parsePostcode = (typed: string): Postcode | null => {
  const spaced = typed
    .toUpperCase()
    .replaceAll(/[^A-Z\d]+/g, ' ')
    .trim();
  const compact = spaced.replaceAll(' ', '');
  if (compact.length > 8) return null;
  if (/^BFPO\d{1,4}$/.test(compact)) return {kind: 'not-covered', where: 'bfpo'};

  const full = whole(compact);
  const sectorParts = /^(\S+(?: \d[A-Z\d]?)?) (\d)$/.exec(spaced);
  const sectorOut = sectorParts?.[1] === undefined ? null : outcodeOf(sectorParts[1].replaceAll(' ', ''));
  const out = full ?? sectorOut ?? outcodeOf(compact);
  if (!out) return null;
  const where = NOT_COVERED[out.area];
  if (where) return {kind: 'not-covered', where};
  if (full) return full;
  if (sectorOut && sectorParts?.[2] !== undefined) {
    return {kind: 'sector', ...sectorOut, sector: `${sectorOut.outcode} ${sectorParts[2]}`};
  }
  return {kind: 'outcode', ...out};
};
