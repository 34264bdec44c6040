import {describe, expect, it} from 'vitest';
import {letterText} from '#shared/referral/messages/letter.ts';
import {peopleStore} from '../../../functions/data/accounts/peopleStore.ts';
import {reportStore} from '../../../functions/data/reportStore.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {hasChecked} from '../../support/hasChecked.ts';
import {lastMailTo} from '../../support/mailboxReader.ts';
import {publicVisitor} from '../../support/referralRoutes.ts';
import {OWN, staffOf} from '../../support/staff.ts';

const world = eachWorld();

const LISTING = 'test:living-well';
const PAGE = '/support/living-well/report';
const CHECKS = '/provider/still-right';
const NOTE = 'The number is that of a <b>garage</b>.';
const PERSON = 'person@example.org';

const reports = () => reportStore({client: world().client, tableName: world().referralsTable});
const editor = () => staffOf(world(), undefined, ['editor']);
const said = async () =>
  (await reports().listOf(LISTING, world().clock.now())).map(({what, providerSaid}) => [
    what,
    providerSaid?.what,
  ]);

/** Somebody reports a problem with the page of a provider whose mailbox has answered no code. */
const report = async (typed: Record<string, string> = {what: 'contact', note: NOTE, email: PERSON}) => {
  const person = publicVisitor(world());
  await person.post(PAGE, typed, {from: await person.get(PAGE)});
  await world().deliver();
};
const unreached = () => world().addListing({checkedOn: '2026-04-20'}, {isProven: false});

describe('what people report of a page, to whoever edits it', () => {
  it('is read by them although no mail reaches them, without who said it; nobody else reads any of it', async () => {
    await unreached();
    await report();
    expect((await editor().get('/provider')).body).toContain(
      '<a href="/provider/still-right">1 page has a problem that somebody reported<',
    );
    const page = (await editor().get(CHECKS)).body;
    expect(page).toContain('The phone number, email or website does not work.');
    expect(page).toContain('The number is that of a &lt;b>garage');
    expect(page).not.toContain(PERSON);
    for (const other of [staffOf(world()), staffOf(world(), 'test:elsewhere', ['editor'])]) {
      expect((await other.get(CHECKS)).body).not.toContain('garage');
      expect((await other.get('/provider')).body).not.toContain('somebody reported');
    }
  });

  it('is answered with the page by one press, and stays until a curator has answered it', async () => {
    await unreached();
    await report();
    const page = await editor().get(CHECKS);
    await editor().post(CHECKS, {listing: LISTING, action: 'mended'}, {from: page});
    expect(await said()).toEqual([['contact', 'mended']]);
    expect((await editor().get('/provider')).body).not.toContain('somebody reported');
    const after = (await editor().get(CHECKS)).body;
    expect(after).toContain('It was wrong, and is right now, on ');
    expect(after).not.toContain('value="mended"');
    const [open] = await reports().listOf(LISTING, world().clock.now());
    if (!open) throw new Error('There is no report');
    await reports().answer(open, {text: 'Thank you.', by: 'a-curator'}, undefined, world().clock.now());
    expect((await editor().get(CHECKS)).body).not.toContain('garage');
    expect(await world().rows('REPORT#OF#')).toEqual([]);
  });

  it('is not answered by a press on a page that did not show it, nor by anybody else', async () => {
    await unreached();
    await report();
    const page = await editor().get(CHECKS);
    await report({what: 'ended'});
    const stranger = staffOf(world(), 'test:elsewhere', ['editor']);
    await stranger.post(CHECKS, {listing: LISTING, action: 'mended'}, {from: page});
    await staffOf(world()).post(CHECKS, {listing: LISTING, action: 'mended'}, {from: page});
    expect(new Set((await said()).map(([, by]) => by))).toEqual(new Set([undefined]));
    await editor().post(CHECKS, {listing: LISTING, action: 'still-right'}, {from: page});
    expect((await said()).sort()).toEqual([
      ['contact', 'still-right'],
      ['ended', undefined],
    ]);
    expect((await editor().get('/provider')).body).toContain('1 page has a problem that somebody reported');
  });
});

describe('a report of a page whose mailbox has not answered, by mail', () => {
  const LEAD = 'lead@roundhay.example';
  const MINUTE_MS = 60_000;

  const checks = (email: string): Promise<string> =>
    hasChecked(world(), {listingId: LISTING, email, at: world().clock.now()});
  const told = (whom: string) => world().mails.filter(({to}) => to === whom).length;
  const later = async (): Promise<void> => {
    world().clock.pass(2 * MINUTE_MS);
    await world().sweep();
  };

  it('goes to whoever checked it last and still edits it, and opens nothing by itself', async () => {
    await unreached();
    await checks(LEAD);
    world().clock.pass(24 * 60 * MINUTE_MS);
    const leaver = await checks('leaver@roundhay.example');
    await peopleStore(world().accounts).removeMember(OWN, leaver, {
      now: world().clock.now(),
      removedBy: 'lead',
    });
    await report();
    // At once only the curator is told: the courier may look up nobody's account.
    expect([told(LEAD), told('curator@menu.example')]).toEqual([0, 1]);
    await later();
    const text = letterText(lastMailTo(world(), LEAD).letter);
    expect(text).toContain(NOTE);
    expect(text).not.toContain(PERSON);
    expect(text).toMatch(/\/provider\/still-right$/m);
    await later();
    expect([told(LEAD), told('leaver@roundhay.example')]).toEqual([1, 0]);
  });

  it('goes to nobody where nobody has edited it, or somebody has answered it meanwhile', async () => {
    await unreached();
    await report();
    await later();
    await checks(LEAD);
    await report({what: 'ended'});
    const page = await editor().get(CHECKS);
    await editor().post(CHECKS, {listing: LISTING, action: 'mended'}, {from: page});
    await later();
    expect(told(LEAD)).toBe(0);
    expect(world().mails.every(({to}) => to === 'curator@menu.example')).toBe(true);
  });

  it('is the mailbox’s alone where it has answered', async () => {
    await world().addListing({checkedOn: '2026-04-20'});
    await checks(LEAD);
    await report();
    await later();
    expect([told(LEAD), told('referrals@roundhay.example')]).toEqual([0, 1]);
  });
});
