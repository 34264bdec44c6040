import {londonDate} from '#shared/london.ts';
import {questionInWords} from '#shared/proposal/questionForm.ts';
import {soundListing} from '#shared/proposal/soundListing.ts';
import type {PreviewView} from '#shared/ui/editing/views.ts';
import {listingView} from '#shared/ui/listing/listingView.ts';
import type {Editing, EditingDeps} from './deps.ts';
import type {Subject} from './openSubject.ts';

/** The public page as it would be. What others say of it (places left, certificates) stands in it as it is now. */
export const previewView = async (
  {getListing, schemes, origin, now}: Pick<EditingDeps, 'getListing' | 'schemes' | 'origin' | 'now'>,
  {listingId, organisation, programme, proposal, wanted}: Subject,
  {home}: Pick<Editing, 'home'>,
): Promise<PreviewView> => {
  const today = londonDate(now());
  const sound = soundListing(wanted, proposal?.changes ?? [], today);
  if ('lacks' in sound) {
    const lacks = sound.lacks.map(({text, href}) => ({text, href: `${home}/${href}`}));
    return {page: 'preview', back: home, listing: undefined, questions: [], lacks};
  }
  const [whole, certifiers] = await Promise.all([getListing(listingId), schemes()]);
  const {runs = [], certificates = [], bands = {}} = whole ?? {};
  const view = listingView(
    {listing: sound.listing, organisation, programme, runs, certificates, schemes: certifiers, bands},
    today,
  );
  const questions = sound.listing.referral.questions.map(questionInWords);
  return {page: 'preview', back: home, listing: {view, today, origin, isPreview: true}, questions, lacks: []};
};
