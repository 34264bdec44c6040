import {Listing} from '#shared/model/listing.ts';
import type {Change} from '#shared/model/proposal.ts';
import {type FieldName, FIELD_NAMES, fieldOf, inputName, isField} from './fields.ts';
import {labelOf} from './diff.ts';
import {isWrongOrder, WRONG_ORDER} from './ages.ts';
import {type DraftListing, type EditedPage, valueIn} from './page.ts';
import {isOfGroup} from './groupAnswers.ts';
import {isPeerSupport, type SectionName} from './sections.ts';

/** What a page lacks before it can be sent, and where that is filled in. */
export interface Lack {
  readonly field: FieldName;
  readonly section: SectionName;
  readonly href: string;
  readonly text: string;
}

/**
 * A group's answers carry the day on which one of them last changed; without an answer there are none, and what has
 * become no group has none either.
 */
const withGroupDay = (listing: DraftListing, changes: readonly Change[], today: string): DraftListing => {
  const isTouched = changes.some(({field}) => isOfGroup(field) || field === 'supportType');
  if (!isTouched) return listing;
  const {peerSupport, ...others} = listing;
  const answers = Object.entries(peerSupport ?? {}).filter(
    ([name, answer]) => name !== 'answeredOn' && answer !== '',
  );
  if (answers.length === 0 || !peerSupport || !isPeerSupport(listing)) return others;
  const isAnswered = changes.some(({field}) => isOfGroup(field));
  return isAnswered ? {...others, peerSupport: {...peerSupport, answeredOn: today}} : listing;
};

/** The field that a path of the schema's is about: itself, or the one that it is inside. */
const fieldAt = (path: readonly PropertyKey[]): FieldName | undefined =>
  path
    .map((_, index) =>
      path
        .slice(0, path.length - index)
        .map(String)
        .join('.'),
    )
    .find((name): name is FieldName => isField(name)) ??
  FIELD_NAMES.find((name) => name.startsWith(`${path.map(String).join('.')}.`));

const AGES: ReadonlySet<string> = new Set(['eligibility.minimumAge', 'eligibility.maximumAge']);

/** What every page needs, and nobody has answered: an import's empty list is an answer. */
const unansweredOf = (page: EditedPage): FieldName[] =>
  FIELD_NAMES.filter((field) => fieldOf(field).isRequired && valueIn(page, field) === undefined);

/** The listing as it can be saved, or what it lacks in the order of the page. `today`: the London day. */
export const soundListing = (
  page: EditedPage,
  changes: readonly Change[],
  today: string,
): {readonly listing: Listing} | {readonly lacks: readonly Lack[]} => {
  const {success, data, error} = Listing.safeParse(withGroupDay(page.listing, changes, today));
  const wrongOrder = changes.some(({field}) => AGES.has(field)) && isWrongOrder(page.listing.eligibility);
  const fields = new Set([
    ...(error?.issues ?? []).map(({path}) => fieldAt(path) ?? 'name'),
    ...unansweredOf(page),
    ...(wrongOrder ? ['eligibility.maximumAge' as const] : []),
  ]);
  if (success && fields.size === 0) return {listing: data};
  return {
    lacks: FIELD_NAMES.filter((field) => fields.has(field)).map((field) => {
      const {section} = fieldOf(field);
      return {
        field,
        section,
        href: `${section}#${inputName(field)}`,
        text:
          wrongOrder && field === 'eligibility.maximumAge'
            ? WRONG_ORDER
            : `${labelOf(field)} needs an answer`,
      };
    }),
  };
};
