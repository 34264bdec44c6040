import {beforeEach} from 'vitest';
import type {Referral} from '#shared/model/referral.ts';
import type {Step} from '../../../functions/data/referralStore.ts';
import {eachOf} from '../../support/eachWorld.ts';
import type {Visitor} from '../../support/visitor.ts';
import {actor, type ProfessionalWorld, professionalWorld} from './professionalWorld.ts';

/** What the nurse types of somebody whom she refers. */
export const TYPED = {
  listing: ['living-well'],
  name: 'Amina Rashid-Holt',
  'dateOfBirth-day': '27',
  'dateOfBirth-month': '3',
  'dateOfBirth-year': '1958',
  contactBy: 'phone-message',
  phone: '0113 496 0942',
  postcode: 'LS8 4AB',
  reason: 'Asked for it herself',
  'q-diagnosed': 'yes',
  agreement: 'agreed',
};

/** A world of its own for each test, in which a nurse is signed in and refers. */
export const referring = () => {
  const professionals = eachOf(professionalWorld);
  let signedInNurse: Visitor;
  beforeEach(async () => {
    await professionals().world.addListing();
    signedInNurse = await professionals().signedIn(actor('pat'));
  });
  const world = () => professionals().world;
  const nurse = () => signedInNurse;
  /** Refers somebody, and gives what was saved. */
  const refer = async ({isTold, email = ''}: {isTold: boolean; email?: string}): Promise<Referral> => {
    const page = await nurse().post('/professional/refer', {
      ...TYPED,
      email,
      tellReferrer: isTold ? 'yes' : '',
    });
    const sent = await nurse().post('/professional/refer', {}, {from: page});
    const reference =
      new URL(sent.location ?? '', 'https://menu.example').searchParams.get('reference') ?? '';
    const {referralDeps, clock} = world();
    const referral = await referralDeps.referrals.getByReference(reference, clock.now());
    if (!referral) throw new Error('It was not saved');
    return referral;
  };
  const take = (referral: Referral, step: Omit<Step, 'messages'>): Promise<Referral> => {
    const {referralDeps, clock} = world();
    clock.pass(60_000);
    return referralDeps.referrals.takeStep(referral, {...step, messages: []}, clock.now());
  };
  /** The mails to the referrer's mailbox, once everything that is due has been sent. */
  const outcomes = async () => {
    await world().deliver();
    return world()
      .mails.filter(({to}) => to === 'team@surgery.example')
      .map(({letter}) => letter);
  };
  const pass = (minutes: number) => {
    world().clock.pass(minutes * 60_000);
  };
  return {
    world,
    nurse,
    signedIn: (who: Parameters<ProfessionalWorld['signedIn']>[0]) => professionals().signedIn(who),
    refer,
    take,
    outcomes,
    pass,
  };
};
