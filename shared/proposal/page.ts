import type {Listing} from '#shared/model/listing.ts';
import {canonicalJson} from '#shared/referral/canonicalJson.ts';
import type {FieldName} from './fields.ts';

type AnsweredLater = 'supportType' | 'delivery' | 'status' | 'cost' | 'referral';

/** A listing that may still lack what every page needs: a new one, before somebody has filled it in. */
export type DraftListing = Omit<Listing, AnsweredLater> & {
  readonly supportType?: Listing['supportType'] | undefined;
  readonly delivery?: Listing['delivery'] | undefined;
  readonly status?: Listing['status'] | undefined;
  readonly cost: Partial<Listing['cost']>;
  readonly referral: Partial<Listing['referral']>;
};

/** What is edited: the listing, and the referral mailbox that stands beside it. `soundListing` makes a listing of it. */
export interface EditedPage {
  readonly listing: DraftListing;
  readonly mailbox: string | undefined;
}

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** What stands in a field; undefined where nothing does. */
export const valueIn = ({listing, mailbox}: EditedPage, field: FieldName): unknown =>
  field === 'mailbox'
    ? mailbox
    : field.split('.').reduce<unknown>((tree, key) => (isTree(tree) ? tree[key] : undefined), listing);

const setIn = (tree: Tree, [key = '', ...rest]: readonly string[], value: unknown): Tree => {
  const inner = tree[key];
  const next = rest.length === 0 ? value : setIn(isTree(inner) ? inner : {}, rest, value);
  const others = Object.fromEntries(Object.entries(tree).filter(([name]) => name !== key));
  return next === undefined ? others : {...others, [key]: next};
};

/**
 * The page with another value in a field; undefined takes it out. Whether the listing is still sound is the caller's to
 * ask of its schema.
 */
export const withValue = (page: EditedPage, field: FieldName, value: unknown): EditedPage =>
  field === 'mailbox'
    ? {...page, mailbox: typeof value === 'string' ? value : undefined}
    : // A field's path says nothing of its type: the forms put only what they have read, and the schema asks at the end.
      {...page, listing: setIn(page.listing, field.split('.'), value) as DraftListing};

/** Nothing, an empty text and an empty list are one and the same answer. */
export const settled = (value: unknown): unknown =>
  value === '' || value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;

/** Whether two values of a field say the same, in whatever order a store gives their keys. */
export const isSameValue = (one: unknown, other: unknown): boolean =>
  canonicalJson(settled(one) ?? null) === canonicalJson(settled(other) ?? null);
