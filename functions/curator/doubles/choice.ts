import {differing, newerChecked, type Side, suggestedSide, withFieldsOf} from '#shared/alike/chooseFields.ts';
import type {FieldName} from '#shared/proposal/fields.ts';
import {inputName} from '#shared/proposal/fields.ts';
import {type FormValues, valueOf} from '#shared/referral/form/values.ts';
import type {Compared, OpenPair} from './openPair.ts';

/** What a curator makes of two pages. */
export interface Choice {
  readonly stays: Side;
  /** From which page each field is taken in which they differ. */
  readonly sides: readonly {readonly field: FieldName; readonly side: Side}[];
}

/** The name of a field's choice in the form. */
export const choiceName = (field: FieldName): string => `take-${inputName(field)}`;

const sideIn = (values: FormValues, name: string): Side | undefined => {
  const value = valueOf(values, name);
  return value === 'one' || value === 'other' ? value : undefined;
};

/** What a form says, or what we suggest where it says nothing. */
export const choiceOf = ({one, other}: OpenPair, values: FormValues): Choice => {
  const newer = newerChecked(one.stored.row.listing, other.stored.row.listing);
  const pages = {one: one.base, other: other.base, newer};
  return {
    stays: sideIn(values, 'stays') ?? newer,
    sides: differing(one.base, other.base).map((field) => ({
      field,
      side: sideIn(values, choiceName(field)) ?? suggestedSide(field, pages),
    })),
  };
};

/** The choice as a form carries it on. */
export const hiddenOf = ({stays, sides}: Choice): (readonly [string, string])[] => [
  ['stays', stays],
  ...sides.map(({field, side}) => [choiceName(field), side] as const),
];

/** The page that stays and the one that goes, and what the first becomes. */
export const outcomeOf = (pair: OpenPair, {stays: side, sides}: Choice) => {
  const [stays, goes]: readonly [Compared, Compared] =
    side === 'one' ? [pair.one, pair.other] : [pair.other, pair.one];
  const taken = sides.filter((each) => each.side !== side).map(({field}) => field);
  return {stays, goes, ...withFieldsOf(stays.base, goes.base, taken)};
};

export type Outcome = ReturnType<typeof outcomeOf>;
