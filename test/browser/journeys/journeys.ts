import {addressJourney} from './addressJourney.ts';
import {cancelJourney} from './cancelJourney.ts';
import {changeJourney} from './changeJourney.ts';
import {certificateJourney} from './certificateJourney.ts';
import {CURATOR_JOURNEYS} from './curatorJourneys.ts';
import {DOOR_JOURNEYS} from './doorJourneys.ts';
import {curatorChecksJourney, freshnessJourney, ownChecksJourney} from './freshnessJourney.ts';
import type {Journey} from './journey.ts';
import {KEEP_JOURNEYS} from './keepJourneys.ts';
import {PEOPLE_JOURNEYS} from './peopleJourneys.ts';
import {personJourney} from './personJourney.ts';
import {doublesJourney} from './doublesJourney.ts';
import {editJourney} from './editJourney.ts';
import {END_JOURNEYS} from './endJourneys.ts';
import {importJourney} from './importJourney.ts';
import {inboxJourney} from './inboxJourney.ts';
import {levelJourney} from './levelJourney.ts';
import {joinJourney} from './joinJourney.ts';
import {mailboxJourney} from './mailboxJourney.ts';
import {reportJourney} from './reportJourney.ts';
import {organisationJourney} from './organisationJourney.ts';
import {phoneJourney} from './phoneJourney.ts';
import {PROFESSIONAL_JOURNEYS} from './professionalJourneys.ts';
import {practiceJourney} from './practiceJourney.ts';
import {providerJourney} from './providerJourney.ts';
import {schemesJourney} from './schemesJourney.ts';
import {SEARCH_JOURNEYS} from './searchJourneys.ts';
import {SIGN_IN_JOURNEYS} from './signInJourneys.ts';
import {cameBackJourney, lateJourney, stewardJourney} from './stewardJourney.ts';
import {SUGGEST_JOURNEYS} from './suggestJourneys.ts';
import {transferJourney} from './transferJourney.ts';
import {TROUBLE_JOURNEYS} from './troubleJourneys.ts';
import {alsoHelpsJourney} from './alsoHelpsJourney.ts';
import {addProgrammeJourney} from './addProgrammeJourney.ts';
import {programmeJourney} from './programmeJourney.ts';
import {wordsJourney} from './wordsJourney.ts';
import {waitingJourney} from './waitingJourney.ts';

/** Every journey. The mail scanner of the provider's follows all mails so far, so it comes early. */
export const JOURNEYS: readonly Journey[] = [
  personJourney,
  providerJourney,
  inboxJourney,
  waitingJourney,
  phoneJourney,
  transferJourney,
  ...SEARCH_JOURNEYS,
  ...SUGGEST_JOURNEYS,
  ...KEEP_JOURNEYS,
  ...DOOR_JOURNEYS,
  ...TROUBLE_JOURNEYS,
  ...SIGN_IN_JOURNEYS,
  ...PROFESSIONAL_JOURNEYS,
  ...END_JOURNEYS,
  levelJourney,
  ...CURATOR_JOURNEYS,
  ...PEOPLE_JOURNEYS,
  certificateJourney,
  wordsJourney,
  alsoHelpsJourney,
  programmeJourney,
  addProgrammeJourney,
  schemesJourney,
  stewardJourney,
  lateJourney,
  cameBackJourney,
  mailboxJourney,
  addressJourney,
  editJourney,
  organisationJourney,
  doublesJourney,
  importJourney,
  practiceJourney,
  cancelJourney,
  changeJourney,
  freshnessJourney,
  ownChecksJourney,
  curatorChecksJourney,
  reportJourney,
  joinJourney,
];
