import {beforeEach, describe, expect, it} from 'vitest';
import {mailboxHash} from '../../../functions/data/limitStore.ts';
import {setMailbox} from '../../../functions/data/directory/setMailbox.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {providerVisitor, publicVisitor} from '../../support/referralRoutes.ts';
import {codeIn, linkIn} from '../../support/referralWorld.ts';
import type {Visitor} from '../../support/visitor.ts';

const MINE = '/my-referral/mine';
const PERSON = 'amina@example.com';
const PROVIDER = 'referrals@roundhay.example';

const NEW = 'new@roundhay.example';

const world = eachWorld();
beforeEach(() => world().addListing());
const {mailTo, opened, press, refer} = ownReferral(world);

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

  it('has, by a link in a mailbox that another has replaced, no part in the codes of that one', async () => {
    await refer();
    const old = linkIn(mailTo(PROVIDER), '/provider/referral/');
    const directory = {client: world().client, tableName: world().directoryTable};
    const verifiedAt = world().clock.now().toISOString();
    const visitor = providerVisitor(world());
    const askedWith = async () => {
      await visitor.post(old, {action: 'send-code'});
      const rows = await world().rows('MESSAGE#');
      await world().deliver();
      return rows.flatMap((row) => (row.kind === 'provider-code' ? [String(row.askedWith)] : [])).sort();
    };
    expect(await askedWith()).toEqual(['mailed-link']);
    await setMailbox(directory, {listingId: 'test:living-well', email: NEW, verifiedAt});
    expect(await askedWith()).toEqual(['link', 'mailed-link']);
  });
});

describe('somebody who has typed a code', () => {
  it('has a lasting link mailed, however many codes others had sent to the same mailbox', async () => {
    const person = await opened(await refer());
    const {limits, addressSecret, now} = world().referralDeps;
    const mailbox = mailboxHash(PERSON, addressSecret, now());
    const askAsOther = (number: number) =>
      limits.allowsCode(`another-${number}`, {shows: 'link', mailbox}, now());
    for (let number = 0; number < 24; number += 1) expect(await askAsOther(number)).toBe(true);
    expect(await askAsOther(24)).toBe(false);
    const before = world().mails.length;
    const answer = await press(person, 'new-link');
    expect(answer.status).toBe(303);
    expect(world().mails.length).toBe(before + 1);
  });

  it('has shown nothing of a mailbox that they name afterwards', async () => {
    const {access} = world().referralDeps;
    const given = {audience: 'person', referralId: 'one', listingId: 'two', to: PERSON} as const;
    await access.putAccess('a-cookie', given, world().clock.now());
    const found = await access.getAccess('a-cookie', 'person', world().clock.now());
    expect(found?.wasMailedTo(PERSON)).toBe(true);
    expect(found?.wasMailedTo('bilal@example.com')).toBe(false);
  });
});
