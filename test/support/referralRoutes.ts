import {answerStep} from '../../functions/referrals/answerStep.ts';
import {beginReferral, startReferral} from '../../functions/referrals/beginReferral.ts';
import {createReferral} from '../../functions/referrals/createReferral.ts';
import {followByReference, followStart} from '../../functions/referrals/followByReference.ts';
import {handedOver, handedOverStart} from '../../functions/referrals/handedOver.tsx';
import {handoverStore} from '../../functions/data/handoverStore.ts';
import {followAct} from '../../functions/referrals/followAct.ts';
import {followCalendar} from '../../functions/referrals/followCalendar.ts';
import {followRecord} from '../../functions/referrals/ownRecord.ts';
import {followPage} from '../../functions/referrals/followReferral.ts';
import {joinStore} from '../../functions/data/joinStore.ts';
import {reportStore} from '../../functions/data/reportStore.ts';
import {joinPage, sendJoin} from '../../functions/referrals/askToJoin.tsx';
import {reportPage, sendReport} from '../../functions/referrals/reportProblem.tsx';
import {showStep} from '../../functions/referrals/showStep.ts';
import {actOnReferral} from '../../functions/provider/actOnReferral.ts';
import {openReferral} from '../../functions/provider/openReferral.ts';
import type {ReferralWorld} from './referralWorld.ts';
import {type Page, visitor, type Visitor} from './visitor.ts';

/** A member of the public before a world's referral pages. */
export const publicVisitor = (
  {referralDeps: deps, client, referralsTable}: ReferralWorld,
  address?: string,
): Visitor => {
  const reporting = {...deps, reports: reportStore({client, tableName: referralsTable})};
  const joining = {...deps, joins: joinStore({client, tableName: referralsTable})};
  const handing = {...deps, handovers: handoverStore({client, tableName: referralsTable})};
  return visitor({
    function: 'referrals',
    ...(address !== undefined && {address}),
    routes: {
      joinPage: joinPage(joining),
      sendJoin: sendJoin(joining),
      reportPage: reportPage(reporting),
      sendReport: sendReport(reporting),
      referStart: startReferral(deps),
      referBegin: beginReferral(deps),
      referStep: showStep(deps),
      referAnswer: answerStep(deps),
      createReferral: createReferral(deps),
      handedOverStart: handedOverStart(handing),
      handedOver: handedOver(handing),
      followStart: followStart(deps),
      followByReference: followByReference(deps),
      followPage: followPage(deps),
      followAct: followAct(deps),
      followCalendar: followCalendar(deps),
      followRecord: followRecord(deps),
    },
  });
};

/** Somebody who reads a provider's mailbox. */
export const providerVisitor = ({providerDeps: deps}: ReferralWorld): Visitor =>
  visitor({
    function: 'provider',
    routes: {providerLink: openReferral(deps), providerAct: actOnReferral(deps)},
  });

export const WHO = {
  for: 'me',
  name: 'Amina Khalid',
  'dateOfBirth-day': '27',
  'dateOfBirth-month': '3',
  'dateOfBirth-year': '1968',
} as const;
export const CONTACT = {
  contactBy: 'email',
  phone: '0113 496 0000',
  email: 'amina@example.com',
  postcode: 'LS8 4AB',
} as const;
export const NEEDS = {
  needs: ['step-free', 'large-print'],
  note: 'I work on Mondays.',
  nhsNumber: '999-000-0018',
} as const;

/** Fills in everything up to "check your answers" and returns that page; a person's pace, not a machine's. */
export const fillIn = async (
  world: ReferralWorld,
  person: Visitor,
  {needs = NEEDS, contact = CONTACT, who = WHO}: {needs?: object; contact?: object; who?: object} = {},
): Promise<Page> => {
  const start = await person.get('/refer/living-well');
  await person.post('/refer/living-well', {age: 'fits', notFor: 'no', 'q-diagnosed': 'yes'}, {from: start});
  for (const [step, answers] of [
    ['who', who],
    ['contact', contact],
    ['needs', needs],
  ] as const) {
    const page = await person.get(`/refer/living-well/${step}`);
    await person.post(`/refer/living-well/${step}`, answers as Record<string, string>, {from: page});
  }
  world.clock.pass(60_000);
  return await person.get('/refer/living-well/check');
};

/** A whole request for the API. */
export const API_REQUEST = {
  listing: 'living-well',
  for: 'me',
  name: 'Amina Khalid',
  dateOfBirth: '1968-03-27',
  contactBy: 'email',
  email: 'amina@example.com',
  postcode: 'LS8 4AB',
  answers: {diagnosed: 'yes'},
} as const;
