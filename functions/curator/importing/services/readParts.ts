import {labelOf} from '#shared/proposal/diff.ts';
import type {FieldName} from '#shared/proposal/fields.ts';
import {isSameValue, type EditedPage, valueIn} from '#shared/proposal/page.ts';
import {isLocked} from '#shared/proposal/readSection.ts';
import {FIELDS_OF, NOT_TAKEN, type saidParts, TOGETHER} from './saidFields.ts';

/** How people may join is in our feed's words alone, where nobody can read who may. */
const NOT_OWN: ReadonlySet<FieldName> = new Set([
  'referral.self',
  'referral.professional',
  'referral.askWhom',
]);

/** A page of our own that our feed gives where a listing names no website: it is no website of the provider's. */
const isOurPage = (value: unknown, origin: string): boolean =>
  typeof value === 'string' && value.startsWith(`${origin}/support/`);

interface PartsToRead {
  readonly parts: ReturnType<typeof saidParts>;
  /** The page here, and the one that the service makes by itself. */
  readonly base: EditedPage;
  readonly page: EditedPage;
  /** Whether it is a service of our own feed. */
  readonly isOwn: boolean;
  readonly origin: string;
}

/** What parts of a service say of the fields of a page that is here, and what of them is not taken. */
export const readParts = ({
  parts,
  base,
  page,
  isOwn,
  origin,
}: PartsToRead): {readonly read: ReadonlyMap<FieldName, unknown>; readonly notes: readonly string[]} => {
  const read = new Map<FieldName, unknown>();
  const notes: string[] = [];
  const valueOf = (field: FieldName): unknown => {
    const value = valueIn(page, field);
    // A service says only what there is: what is known here beside it stays.
    if (field === 'access') return {...base.listing.access, ...page.listing.access};
    const isGuess = field === 'supportType' && value === 'information';
    return isGuess || (field === 'contact.website' && isOurPage(value, origin)) ? undefined : value;
  };
  for (const part of parts) {
    const why = isOwn ? (TOGETHER[part] ?? NOT_TAKEN[part]) : undefined;
    const fields = (FIELDS_OF[part] ?? []).filter((field) => !(isOwn && NOT_OWN.has(field)));
    if (why !== undefined) {
      notes.push(why);
      continue;
    }
    const said = fields.filter((field) => !isSameValue(valueOf(field), undefined));
    const [first] = fields;
    if (isOwn && first && said.length === 0) {
      notes.push(`“${labelOf(first)}”: what it says cannot be read, and is not taken`);
    }
    for (const field of said) {
      const value = valueOf(field);
      if (isLocked(base, field) && !isSameValue(value, valueIn(base, field))) {
        notes.push(`“${labelOf(field)}” comes from the programme, and is not taken`);
      } else read.set(field, value);
    }
  }
  return {read, notes};
};
