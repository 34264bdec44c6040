import type {CallMeRequest} from '#shared/model/referralRequest.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {callSentFrom} from './callMeDraft.ts';
import type {ReferralDeps} from './deps.ts';
import {savedBefore} from './savedBefore.ts';
import {saveReferral, type SaveOutcome} from './saveReferral.ts';
import {standingBefore} from './standingBefore.ts';

/** Other calls that are saved from the same form meanwhile, each by another name or number: more are no person's. */
const MOST_TRIES = 3;

interface CallToSave {
  readonly whole: WholeListing;
  readonly request: CallMeRequest;
  readonly key: string;
  /** Where the form remembers its calls, by the hash of its draft. */
  readonly at: string;
}

/**
 * Saves a call, unless the same form has asked for it: `asked` then, and with what. The draft decides it inside the
 * transaction, so that two views that are sent at once are one call. The very same sending, by its key, is the same call.
 */
export const saveCall =
  (deps: ReferralDeps) =>
  async (
    {whole, request, key, at}: CallToSave,
    now: Date,
  ): Promise<SaveOutcome | {readonly outcome: 'asked'; readonly askedId: string}> => {
    const listingId = whole.listing.id;
    const toSave = {kind: 'call-me', request} as const;
    for (let tries = 1; ; tries += 1) {
      const draft = await deps.drafts.get(at, now);
      const asked = await standingBefore(deps)(callSentFrom(draft, {listingId, request}), now);
      if (asked && !(await savedBefore(deps)({listingId, toSave, key}, now))) {
        return {outcome: 'asked', askedId: asked.referralId};
      }
      const ended = draft?.sent?.referralId;
      const saved = await saveReferral(deps)({whole, toSave, key, draftHash: at, ended});
      if (saved.outcome !== 'draft-used' || tries === MOST_TRIES) return saved;
    }
  };
