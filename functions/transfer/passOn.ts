import type {Person, Proposed, Referral} from '#shared/model/referral.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import type {TellsThere} from '#shared/referral/tellThere.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import type {ReferralStore} from '../data/referralStore.ts';
import {sha256} from '../data/secrets.ts';
import {sentOn} from './sentOn.ts';

interface PassedOn {
  readonly referral: Referral;
  readonly person: Person;
  /** To whom: a listing that takes the person as it is (`takesAsItIs.ts`). */
  readonly whole: WholeListing;
  /** What they said yes to. */
  readonly proposed: Proposed;
  /** Who else is told by the next provider, as they agree for that one. */
  readonly tells: TellsThere;
  /** Who wrote down that they agreed: they themselves, or their provider after a call. */
  readonly by: 'person' | 'provider';
  /** What the end of the first sends. */
  readonly messages: readonly OutboxMessage[];
}

/**
 * Passes a referral on to another provider, as its person has agreed: once, whoever presses and however often. What the
 * person told the first goes along; what the first wrote down does not. Whoever had referred them goes along only where
 * the person agrees that the next provider tells them too.
 * @throws ProblemError `not-acceptable-now`, `stale-version`
 */
export const passOn =
  (deps: {
    readonly referrals: Pick<ReferralStore, 'transfer'>;
    readonly newReference: () => string;
    readonly now: () => Date;
  }) =>
  async ({referral, person, whole, proposed, tells, by, messages}: PassedOn) => {
    const now = deps.now();
    const {id, reference, isMailHeld} = referral;
    return await deps.referrals.transfer(
      {
        referral,
        step: {step: 'transfer', by, proposed, messages},
        made: {
          ...sentOn(
            {
              referral,
              person,
              whole,
              tells,
              cameFrom: reference,
              isMailHeld: isMailHeld === true,
              agreedByPhone: by === 'provider' ? true : undefined,
            },
            now,
          ),
          key: {keyHash: sha256(`transfer/${id}`), bodyHash: sha256(`transfer/${whole.listing.id}`)},
        },
      },
      {newReference: deps.newReference, now},
    );
  };
