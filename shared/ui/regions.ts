import {h, type VNode} from 'preact';
import {accountRegion} from './account/accountRegion.tsx';
import {ACCOUNT_STATES} from './account/states.ts';
import {CERTIFICATES_STATES} from './certificates/states.ts';
import {certificatesRegion} from './certificates/certificatesRegion.tsx';
import {CERTIFYING_STATES} from './certificates/certifyingStates.ts';
import {certifyingRegion} from './certificates/certifyingRegion.tsx';
import {curatorRegion} from './curator/curatorRegion.tsx';
import {CURATOR_STATES} from './curator/states.ts';
import {doublesRegion} from './doubles/doublesRegion.tsx';
import {DOUBLES_STATES} from './doubles/states.ts';
import {importingRegion} from './importing/importingRegion.tsx';
import {IMPORTING_STATES} from './importing/states.ts';
import {listingsRegion} from './editing/listingsRegion.tsx';
import {LISTINGS_STATES} from './editing/listingsStates.ts';
import {proposalsRegion} from './editing/proposalsRegion.tsx';
import {PROPOSALS_STATES} from './editing/proposalsStates.ts';
import {headingRegion} from './find/headingRegion.tsx';
import {resultsRegion} from './find/resultsRegion.tsx';
import {searchRegion} from './find/searchRegion.tsx';
import {HEADING_STATES, RESULTS_STATES, SEARCH_STATES} from './find/states.ts';
import {followRegion} from './follow/followRegion.tsx';
import {FOLLOW_STATES} from './follow/states.ts';
import {handoverRegion} from './handover/handoverRegion.tsx';
import {HANDOVER_STATES} from './handover/states.ts';
import {listingRegion} from './listing/listingRegion.tsx';
import {LISTING_STATES} from './listing/states.ts';
import {peopleRegion} from './people/peopleRegion.tsx';
import {PEOPLE_STATES} from './people/states.ts';
import {outcomesRegion} from './outcomes/outcomesRegion.tsx';
import {OUTCOMES_STATES} from './outcomes/outcomesStates.ts';
import {problemRegion} from './problem/problemRegion.tsx';
import {PROBLEM_STATES} from './problem/states.ts';
import {professionalRegion} from './professional/professionalRegion.tsx';
import {PROFESSIONAL_STATES} from './professional/states.ts';
import {providerRegion} from './provider/providerRegion.tsx';
import {inboxRegion} from './provider/inboxRegion.tsx';
import {INBOX_STATES} from './provider/inboxStates.ts';
import {sessionsRegion} from './provider/sessionsRegion.tsx';
import {SESSIONS_STATES} from './provider/sessionsStates.ts';
import {phoneRegion} from './provider/phoneRegion.tsx';
import {PHONE_STATES} from './provider/phoneStates.ts';
import {startsRegion} from './provider/startsRegion.tsx';
import {STARTS_STATES} from './provider/startsStates.ts';
import {waitingRegion} from './provider/waitingRegion.tsx';
import {WAITING_STATES} from './provider/waitingStates.ts';
import {PROVIDER_STATES} from './provider/states.ts';
import {referRegion} from './refer/referRegion.tsx';
import {REFER_STATES} from './refer/states.ts';
import {freshnessRegion} from './freshness/freshnessRegion.tsx';
import {FRESHNESS_STATES} from './freshness/states.ts';
import {mailboxRegion} from './mailbox/mailboxRegion.tsx';
import {MAILBOX_STATES} from './mailbox/states.ts';
import {joinRegion} from './joining/joinRegion.tsx';
import {JOIN_STATES} from './joining/states.ts';
import {reportRegion} from './report/reportRegion.tsx';
import {REPORT_STATES} from './report/states.ts';
import type {Region, RegionStates} from './region.ts';
import {WORDS_STATES} from './words/states.ts';
import {wordsRegion} from './words/wordsRegion.tsx';
import {shortlistRegion} from './shortlist/shortlistRegion.tsx';
import {SHORTLIST_STATES} from './shortlist/states.ts';

interface RegisteredRegion {
  readonly name: string;
  /** The page shells that have it, by page path. */
  readonly shells: readonly string[];
  /** What the region shows in each of its states. */
  readonly states: Readonly<Record<string, () => VNode>>;
}

const register = <Props>(
  {name, render}: Region<Props>,
  states: RegionStates<Props>,
  ...shells: string[]
): RegisteredRegion => ({
  name,
  shells,
  states: Object.fromEntries(
    Object.entries(states).map(([state, props]) => [state, () => h('div', null, render(props))]),
  ),
});

/**
 * Every region and the pages that it stands on. The browser tests walk this list: shell × state × script × width. A
 * region that is missing here fails test/site/regions.test.ts.
 */
export const REGIONS: readonly RegisteredRegion[] = [
  register(problemRegion, PROBLEM_STATES, '404', '500'),
  register(headingRegion, HEADING_STATES, 'find'),
  register(searchRegion, SEARCH_STATES, 'find'),
  register(resultsRegion, RESULTS_STATES, 'find'),
  register(listingRegion, LISTING_STATES, 'support/listing'),
  register(joinRegion, JOIN_STATES, 'add-your-service'),
  register(reportRegion, REPORT_STATES, 'support/report'),
  register(shortlistRegion, SHORTLIST_STATES, 'shortlist'),
  register(handoverRegion, HANDOVER_STATES, 'go'),
  register(referRegion, REFER_STATES, 'refer'),
  register(followRegion, FOLLOW_STATES, 'my-referral'),
  register(professionalRegion, PROFESSIONAL_STATES, 'professional'),
  register(providerRegion, PROVIDER_STATES, 'provider/referral'),
  register(inboxRegion, INBOX_STATES, 'provider/inbox'),
  register(sessionsRegion, SESSIONS_STATES, 'provider/sessions'),
  register(phoneRegion, PHONE_STATES, 'provider/phone'),
  register(startsRegion, STARTS_STATES, 'provider/starts'),
  register(waitingRegion, WAITING_STATES, 'provider/waiting'),
  register(outcomesRegion, OUTCOMES_STATES, 'provider/outcomes', 'curator/outcomes'),
  register(mailboxRegion, MAILBOX_STATES, 'provider/mailbox'),
  register(freshnessRegion, FRESHNESS_STATES, 'provider/still-right'),
  register(listingsRegion, LISTINGS_STATES, 'provider/listings'),
  register(importingRegion, IMPORTING_STATES, 'curator/import'),
  register(doublesRegion, DOUBLES_STATES, 'curator/duplicates'),
  register(proposalsRegion, PROPOSALS_STATES, 'curator/proposals'),
  register(certificatesRegion, CERTIFICATES_STATES, 'provider/certificates'),
  register(certifyingRegion, CERTIFYING_STATES, 'curator/certificates'),
  register(curatorRegion, CURATOR_STATES, 'curator'),
  register(wordsRegion, WORDS_STATES, 'curator/words'),
  register(peopleRegion, PEOPLE_STATES, 'people/provider', 'people/curator'),
  register(accountRegion, ACCOUNT_STATES, 'sign-in'),
];
