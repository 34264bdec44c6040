import {cleanCell, CLEARS} from '#shared/importing/cleanCell.ts';
import {MOST_ROWS} from '#shared/importing/columns.ts';
import {OrukService, sourceServiceOf} from '../../../feeds/orukService.ts';
import {servicesIn} from '../../../feeds/servicesIn.ts';
import type {SourceService} from '../../../feeds/sourceService.ts';

/** A service of a file of Open Referral UK, by its number in the file, from 1. */
export interface FileService {
  readonly line: number;
  /** Undefined for one without an id. */
  readonly service: SourceService | undefined;
  /** The name of who provides it. */
  readonly provider: string | undefined;
}

/** Members of which "none" is an answer: it costs nothing. */
const FEES: ReadonlySet<string> = new Set(['fees', 'fees_description', 'amount_description']);

/** Of one text: more than all of the longest description that a page may have. What is longer is cut for a page all the same. */
const LONGEST_TEXT = 65_000;

/** Texts as they are meant: half a character is none, and what says nothing is not there. */
const meant = (name: string, value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  const text = value
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
  const isNothing = cleanCell(text) === undefined || text.trim() === CLEARS;
  return isNothing && !FEES.has(name) ? undefined : text;
};

/** The services of a JSON file, or in a sentence why it cannot be read. */
export const readServices = (
  text: string,
): {readonly services: readonly FileService[]} | {readonly wrong: string} => {
  let document: unknown;
  try {
    document = JSON.parse(text, meant);
  } catch (failure) {
    // Nested so deeply that nothing can walk through it, it is a RangeError.
    if (!(failure instanceof SyntaxError || failure instanceof RangeError)) throw failure;
    return {wrong: 'The file is not JSON that we can read'};
  }
  const services: FileService[] = [];
  for (const {service} of servicesIn(document)) {
    if (services.length === MOST_ROWS) return {wrong: `The file must have ${MOST_ROWS} services or fewer`};
    const {data} = OrukService.safeParse(service);
    services.push({
      line: services.length + 1,
      service: data && sourceServiceOf(data),
      provider: data?.organization?.name,
    });
  }
  return services.length > 0 ? {services} : {wrong: 'The file has no services of Open Referral UK 3.0'};
};
