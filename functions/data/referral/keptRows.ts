import type {Person, Referral} from '#shared/model/referral.ts';
import type {StepTaken} from '#shared/referral/stepTaken.ts';
import {epochSeconds} from '#shared/referral/retention.ts';
import {type Action, ConditionFailed, transact} from '../directory/transact.ts';
import {type Key, referralKeys} from '../keys.ts';
import type {ReferralsTable} from './table.ts';

/** A person of whom nothing is left: the row itself goes when the store deletes what has expired. */
const ERASED: {
  readonly [Field in Exclude<keyof Person, 'referralId' | 'expiresAtEpochSeconds'>]:
    Person[Field] | undefined;
} = {
  for: 'me',
  helperName: undefined,
  name: '',
  dateOfBirth: undefined,
  phone: undefined,
  email: undefined,
  contactBy: 'phone-no-message',
  postcode: undefined,
  interpreter: undefined,
  needs: [],
  otherNeeds: undefined,
  note: undefined,
  referrer: undefined,
  said: undefined,
  sentBy: undefined,
  agreedByPhone: undefined,
  nhsNumber: undefined,
  tellPractice: undefined,
  passOnWhy: undefined,
  activationAfter: undefined,
  notes: undefined,
  answers: [],
};

/**
 * Moves the day on which a row is deleted, and changes fields of it: those that are `undefined` are taken away. The
 * condition fails where the row is gone; one that has expired is, although the store may not have deleted it yet.
 */
const keepUntil = (
  tableName: string,
  what: string,
  {key, expires, change = {}}: {key: Key; expires: number; change?: Readonly<Record<string, unknown>>},
  now: Date,
): Action => {
  const fields = Object.entries(change);
  const sets = fields.filter(([, value]) => value !== undefined);
  const removed = fields.filter(([, value]) => value === undefined).map(([field]) => `#${field}`);
  return {
    what,
    item: {
      Update: {
        TableName: tableName,
        Key: key,
        UpdateExpression:
          ['SET expiresAtEpochSeconds = :expires', ...sets.map(([field]) => `#${field} = :${field}`)].join(
            ', ',
          ) + (removed.length === 0 ? '' : ` REMOVE ${removed.join(', ')}`),
        ConditionExpression: 'expiresAtEpochSeconds > :now',
        ...(fields.length > 0 && {
          ExpressionAttributeNames: Object.fromEntries(fields.map(([field]) => [`#${field}`, field])),
        }),
        ExpressionAttributeValues: {
          ':expires': expires,
          ':now': epochSeconds(now),
          ...Object.fromEntries(sets.map(([field, value]) => [`:${field}`, value])),
        },
      },
    },
  };
};

const PERSON = 'person';
/** The same row, where something of it is changed: then it must be there. */
const CHANGED_PERSON = 'changed person';
const SAME = 'same';

/**
 * The rows that live as long as a referral: what the person told us, its reference, and the hashes by which the same
 * person is found again. When the person has what they told us deleted, the first and the last end now.
 */
export const keptRows = (
  tableName: string,
  {
    referral,
    next,
    given,
  }: {
    referral: Referral;
    next: Referral;
    given: StepTaken & {readonly person?: Readonly<Record<string, unknown>>};
  },
  now: Date,
): Action[] => {
  const {id, reference, sameMarks = []} = referral;
  const expires = next.expiresAtEpochSeconds;
  const personExpires = given.erases ? epochSeconds(now) : expires;
  const change = given.erases ? ERASED : given.person;
  const keep = (what: string, key: Key, until: number, changed?: Readonly<Record<string, unknown>>) =>
    keepUntil(tableName, what, {key, expires: until, ...(changed && {change: changed})}, now);
  return [
    keep(given.person ? CHANGED_PERSON : PERSON, referralKeys.person(id), personExpires, change),
    keep('reference', referralKeys.reference(reference), expires),
    ...sameMarks.map((mark) => keep(`${SAME} ${mark}`, referralKeys.same(mark, id), personExpires)),
  ];
};

const mayBeGone = (what: string): boolean => what === PERSON || what.startsWith(SAME);

/** True when a step wanted to change what the person told us, and nothing of it is there. */
export const isPersonGone = ({failed}: ConditionFailed): boolean => failed.includes(CHANGED_PERSON);

/** Writes a step; of the rows that it keeps, those that are gone stay gone and hold nothing up. @throws ConditionFailed */
export const transactWithoutGone = async (
  client: ReferralsTable['client'],
  actions: readonly Action[],
): Promise<void> => {
  try {
    await transact(client, actions);
  } catch (failure) {
    if (!(failure instanceof ConditionFailed) || !failure.failed.every(mayBeGone)) throw failure;
    const {failed} = failure;
    await transact(
      client,
      actions.filter(({what}) => !failed.includes(what)),
    );
  }
};
