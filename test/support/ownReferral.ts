import type {Person, Referral} from '#shared/model/referral.ts';
import {afterStep} from '#shared/referral/afterStep.ts';
import type {StepTaken} from '#shared/referral/stepTaken.ts';
import {messagesOf} from '../../functions/data/referral/messagesOf.ts';
import {API_REQUEST, publicVisitor} from './referralRoutes.ts';
import {codeIn, type ReferralWorld, type SentMail} from './referralWorld.ts';
import type {Page, Visitor} from './visitor.ts';

const MINE = '/my-referral/mine';

/** A person's referral in a world: made, answered by its provider, and opened by its person. */
export const ownReferral = (world: () => ReferralWorld) => {
  const mailTo = (to: string): SentMail => {
    const mail = world().mails.findLast((each) => each.to === to);
    if (!mail) throw new Error(`No mail to ${to}`);
    return mail;
  };

  const current = async (reference: string): Promise<Referral> => {
    const {referralDeps, clock} = world();
    const referral = await referralDeps.referrals.getByReference(reference, clock.now());
    if (!referral) throw new Error('No such referral');
    return referral;
  };

  const personOf = async ({id}: Referral): Promise<Person> => {
    const person = await world().referralDeps.referrals.getPerson(id, world().clock.now());
    if (!person) throw new Error('No such person');
    return person;
  };

  return {
    mailTo,
    current,
    personOf,

    /** Saves one by the API and does its messages; gives the reference. */
    refer: async (change: object = {}): Promise<string> => {
      const page = await publicVisitor(world()).postJson(
        '/api/referrals',
        {...API_REQUEST, ...change},
        {'idempotency-key': 'a-key-that-is-long-enough'},
      );
      await world().deliver();
      return (JSON.parse(page.body) as {reference: string}).reference;
    },

    /** A provider's step with the messages that it has. */
    provider: async (
      reference: string,
      step: StepTaken['step'],
      more: Partial<StepTaken> = {},
    ): Promise<void> => {
      const before = await current(reference);
      const now = world().clock.now();
      const taken = {step, by: 'provider', ...more} as const;
      const person = await personOf(before);
      const messages = messagesOf(step, {before, after: afterStep(before, taken, now), person}, now);
      await world().referralDeps.referrals.takeStep(before, {...taken, messages}, now);
      await world().deliver();
    },

    /** A browser in which the person's code was typed. */
    opened: async (reference: string, to = 'amina@example.com'): Promise<Visitor> => {
      const person = publicVisitor(world());
      await person.post('/my-referral', {action: 'ask', reference});
      await world().deliver();
      await person.post('/my-referral', {action: 'code', reference, code: codeIn(mailTo(to))});
      return person;
    },

    /** Presses a button of the person's page: every form of it has the same token. */
    press: async (
      person: Visitor,
      action: string,
      more: Record<string, string | string[]> = {},
    ): Promise<Page> => {
      const answer = await person.post(MINE, {action, ...more}, {from: await person.get(MINE)});
      await world().deliver();
      return answer;
    },
  };
};
