import type {CallMeRequest} from '#shared/model/referralRequest.ts';
import type {Draft} from '../data/draftStore.ts';
import {bodyHashOf} from './savedBefore.ts';

/** Where a "please call me" is remembered, apart from the draft of the form for the same listing. */
export const callMeDraft = (listingId: string): string => `${listingId}/call-me`;

/** What this very request for a call became before, when it was sent from the same form; undefined for any other. */
export const callSentFrom = (
  draft: Draft | undefined,
  {listingId, request}: {readonly listingId: string; readonly request: CallMeRequest},
): Draft['sent'] =>
  draft?.sent?.bodyHash === bodyHashOf({listingId, toSave: {kind: 'call-me', request}})
    ? draft.sent
    : undefined;
