import {beforeEach, describe, expect, it} from 'vitest';
import {eachWorld} from '../../support/eachWorld.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {providerVisitor, publicVisitor} from '../../support/referralRoutes.ts';
import {codeIn, linkIn} from '../../support/referralWorld.ts';
import type {Visitor} from '../../support/visitor.ts';

const MINE = '/my-referral/mine';
const PERSON = 'amina@example.com';
const PROVIDER = 'referrals@roundhay.example';

const world = eachWorld();
beforeEach(() => world().addListing());
const {mailTo, refer} = ownReferral(world);

/** A code that is not this one. */
const otherThan = (code: string): string => (code === '000000' ? '000001' : '000000');

describe('somebody who knows only the reference of a request', () => {
  /** A browser in which the mailed link is open and a code was asked for, and that code. */
  const reader = async () => {
    const reference = await refer();
    const person = publicVisitor(world());
    await person.get(linkIn(mailTo(PERSON), '/my-referral/'));
    const page = await person.post(MINE, {action: 'send-code'}, {from: await person.get(MINE)});
    await world().deliver();
    const code = codeIn(mailTo(PERSON));
    const type = () => person.post(MINE, {action: 'code', code}, {from: page});
    return {reference, code, type};
  };
  const other = () => publicVisitor(world(), '198.51.100.9');

  it('uses up no tries of the code of whoever reads the mailbox', async () => {
    const {reference, code, type} = await reader();
    for (let tries = 0; tries < 5; tries += 1) {
      await other().post('/my-referral', {action: 'code', reference, code: otherThan(code)});
    }
    expect((await type()).status).toBe(303);
  });

  it('replaces no code that is being typed, by asking for another', async () => {
    const {reference, type} = await reader();
    await other().post('/my-referral', {action: 'ask', reference});
    await world().deliver();
    expect((await type()).status).toBe(303);
  });

  it('opens nothing with a code that was asked for by the mailed link', async () => {
    const {reference, code} = await reader();
    const answer = await other().post('/my-referral', {action: 'code', reference, code});
    expect(answer.status).toBe(400);
  });

  it('stands as little in the way of the provider’s code', async () => {
    const reference = await refer();
    const link = linkIn(mailTo(PROVIDER), '/provider/referral/');
    const provider = providerVisitor(world());
    const ask = async (visitor: Visitor, path: string): Promise<string> => {
      await visitor.post(path, {action: 'send-code'});
      await world().deliver();
      return codeIn(mailTo(PROVIDER));
    };
    const code = await ask(provider, link);
    const path = `/provider/referral/${reference}`;
    const stranger = providerVisitor(world());
    for (let tries = 0; tries < 5; tries += 1) {
      await stranger.post(path, {action: 'code', code: otherThan(code)});
    }
    await ask(stranger, path);
    expect((await provider.post(link, {action: 'code', code})).status).toBe(303);
  });
});
