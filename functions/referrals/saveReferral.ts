import {Person, type Referral, type ReferralEvent, type ReferralRoute} from '#shared/model/referral.ts';
import {parsePostcode} from '#shared/geo/postcode.ts';
import {ProblemError} from '#shared/problems.ts';
import {epochSeconds, referralExpires, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {newMessage} from '../data/outboxStore.ts';
import type {CreateOutcome} from '../data/referralStore.ts';
import {newId, sha256, tokenFrom} from '../data/secrets.ts';
import type {ReferralDeps} from './deps.ts';
import {answersInWords} from './questionAnswers.ts';
import {findRun} from './runs.ts';
import {bodyHashOf, followUrlOf, savedBefore, type ToSave} from './savedBefore.ts';

export interface SaveOptions {
  readonly whole: WholeListing;
  readonly toSave: ToSave;
  readonly key: string;
  readonly draftHash?: string;
}

/** With the person's private link, when there is a referral. */
export type SaveOutcome =
  | (Extract<CreateOutcome, {readonly referralId: string}> & {readonly followUrl: string})
  | Exclude<CreateOutcome, {readonly referralId: string}>;

const personOf = (
  toSave: ToSave,
  whole: WholeListing,
  shared: Pick<Person, 'referralId' | 'expiresAtEpochSeconds'>,
): Person => {
  if (toSave.kind === 'call-me') {
    const {name, phone} = toSave.request;
    // Nobody asked whether a message is safe, so none is left.
    return {...shared, for: 'me', name, phone, contactBy: 'phone-no-message', needs: [], answers: []};
  }
  const {request} = toSave;
  return Person.parse({...request, ...shared, answers: answersInWords(whole.listing, request.answers)});
};

const routeOf = (toSave: ToSave): ReferralRoute =>
  toSave.kind === 'call-me' ? 'call-me' : toSave.request.for === 'me' ? 'self' : 'someone';

/**
 * Saves a referral with everything that follows from it. Nothing is sent here: the messages wait in the outbox, written
 * in the same transaction.
 * @throws ProblemError `not-acceptable-now` when the run is no longer there to be chosen
 */
export const saveReferral =
  ({
    referrals,
    origin,
    newReference,
    now: clock,
  }: Pick<ReferralDeps, 'referrals' | 'origin' | 'newReference' | 'now'>) =>
  async ({whole, toSave, key, draftHash}: SaveOptions): Promise<SaveOutcome> => {
    const now = clock();
    const {listing, organisation} = whole;
    const id = newId();
    const at = now.toISOString();
    const runId = toSave.kind === 'referral' ? toSave.request.run : undefined;
    const run = runId === undefined ? undefined : findRun(whole, runId, now);
    if (runId !== undefined && !run) {
      const earlier = await savedBefore({referrals, origin})({listingId: listing.id, toSave, key}, now);
      if (earlier) return earlier;
      throw new ProblemError('not-acceptable-now', 'That start is no longer there', {
        errors: [{pointer: '#/run', detail: 'Choose another start'}],
      });
    }
    const seat = run?.capacity === undefined ? undefined : {id: run.id, capacity: run.capacity};
    const email = toSave.kind === 'referral' ? toSave.request.email : undefined;
    const postcode = toSave.kind === 'referral' ? parsePostcode(toSave.request.postcode) : null;
    const phone = listing.contact.phone ?? organisation.phone;
    const expiresAtEpochSeconds = referralExpires('sent', now);

    const referral: Omit<Referral, 'reference'> = {
      id,
      state: 'sent',
      version: 1,
      route: routeOf(toSave),
      listing: {
        id: listing.id,
        slug: listing.slug,
        name: listing.name,
        organisationId: organisation.id,
        organisationName: organisation.name,
        ...(phone !== undefined && {phone}),
      },
      ...(run && {runId: run.id}),
      holdsSeat: seat !== undefined,
      createdAt: at,
      stateSince: at,
      hasEmail: email !== undefined,
      expiresAtEpochSeconds,
    };
    const event: ReferralEvent = {
      referralId: id,
      number: 1,
      event: 'send',
      at,
      by: 'person',
      from: null,
      to: 'sent',
      expiresAtEpochSeconds: epochSeconds(now) + RETENTION_SECONDS.event,
    };
    const outcome = await referrals.create(
      {
        referral,
        person: personOf(toSave, whole, {referralId: id, expiresAtEpochSeconds}),
        event,
        messages: [
          newMessage('provider-new', {referralId: id}, now),
          ...(email === undefined ? [] : [newMessage('person-sent', {referralId: id}, now)]),
          newMessage(
            'count',
            {
              referralId: id,
              listingId: listing.id,
              ...(postcode?.kind === 'full' && {outcode: postcode.outcode}),
            },
            now,
          ),
          ...(seat
            ? [newMessage('seat-band', {referralId: id, listingId: listing.id, runId: seat.id}, now)]
            : []),
        ],
        key: {keyHash: sha256(key), bodyHash: bodyHashOf({listingId: listing.id, toSave})},
        token: tokenFrom(key, id),
        ...(seat && {seat}),
        ...(draftHash !== undefined && {draftHash}),
      },
      {newReference, now},
    );
    return 'referralId' in outcome
      ? {...outcome, followUrl: followUrlOf(origin, key, outcome.referralId)}
      : outcome;
  };
