import {describe, expect, it} from 'vitest';
import {letterText} from '#shared/referral/messages/letter.ts';
import {TRAP_FIELD} from '#shared/referral/form/proof.ts';
import {readListing} from '../../../functions/data/directory/read.ts';
import {reportStore} from '../../../functions/data/reportStore.ts';
import {answerReport, reportsPage} from '../../../functions/people/reportsPage.ts';
import {checkLinkTo, checkReader} from '../../support/checkReader.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {lastMailTo} from '../../support/mailboxReader.ts';
import {publicVisitor} from '../../support/referralRoutes.ts';
import {asCurator} from '../../support/signedInCurator.ts';
import {visitor, type Visitor} from '../../support/visitor.ts';

const world = eachWorld();

const MAILBOX = 'referrals@roundhay.example';
const CURATOR = 'curator@menu.example';
const PERSON = 'person@example.org';
const LISTING = 'test:living-well';
const PAGE = '/support/living-well/report';
const NOTE = 'The number is that of a <b>garage</b>.';
const DAY_MS = 86_400_000;

const subjectsTo = (whom: string) =>
  world()
    .mails.filter(({to}) => to === whom)
    .map(({letter}) => letter.subject);

/** A curator before the page of reports, signed in. */
const curator = (): Visitor => {
  const deps = {
    reports: reportStore({client: world().client, tableName: world().referralsTable}),
    shells: world().providerDeps.shells,
    now: world().clock.now,
  };
  return visitor({
    function: 'people',
    routes: {reportsPage: asCurator(reportsPage(deps)), answerReport: asCurator(answerReport(deps))},
  });
};

const send = async (typed: Record<string, string>, person = publicVisitor(world())) =>
  await person.post(PAGE, typed, {from: await person.get(PAGE)});

const report = async (typed: Record<string, string> = {what: 'contact', note: NOTE, email: PERSON}) => {
  await world().addListing({checkedOn: '2026-04-20'});
  const answer = await send(typed);
  await world().deliver();
  return answer;
};

describe('a report of a problem with a page', () => {
  it('reaches the provider and the curator, and whoever sent it stays unknown to the provider', async () => {
    expect((await report()).location).toBe(`${PAGE}?sent=answer`);
    expect(subjectsTo(MAILBOX)).toEqual(['Somebody says that your page is wrong']);
    expect(subjectsTo(CURATOR)).toEqual(['Somebody says that a page is wrong']);
    const told = letterText(lastMailTo(world(), MAILBOX).letter);
    expect(told).toContain('The phone number, email or website does not work.');
    expect(told).toContain(NOTE);
    expect(told).not.toContain(PERSON);
    // What people type stands in Referrals alone.
    expect(JSON.stringify(await world().rows('', world().directoryTable))).not.toMatch(/garage|person@/);
  });

  it('is the curator’s to ring about where no mailbox has answered, and they are told so', async () => {
    await world().addListing({}, {isProven: false});
    await send({what: 'ended'});
    await world().deliver();
    expect(subjectsTo(MAILBOX)).toEqual([]);
    const told = letterText(lastMailTo(world(), CURATOR).letter);
    expect(told).toContain('Our email does not reach the provider');
    expect((await curator().get('/people/reports')).body).toContain('No, our email does not reach them');
  });

  it('says to the curator that the mailbox worked, and not that the mail arrived, which nobody knows yet', async () => {
    await world().addListing();
    await send({what: 'ended'});
    const page = (await curator().get('/people/reports')).body;
    expect(page).toContain('Their mailbox worked when this was sent');
    expect(page).not.toContain('we have emailed them');
  });

  it('is one report however often the form is sent', async () => {
    await world().addListing();
    const person = publicVisitor(world());
    const page = await person.get(PAGE);
    for (let time = 0; time < 3; time += 1) await person.post(PAGE, {what: 'ended'}, {from: page});
    expect(await world().rows('OPEN')).toHaveLength(0);
    expect(await world().rows('REPORT#OPEN')).toHaveLength(1);
    await world().deliver();
    expect(subjectsTo(MAILBOX)).toHaveLength(1);
  });

  it('says what is missing, asks a machine one more question, and takes so many an hour', async () => {
    await world().addListing();
    expect((await send({})).title).toMatch(/^Error: /);
    expect((await send({what: 'other'})).body).toContain('Say what is wrong');
    expect((await send({what: 'ended', email: 'nobody'})).status).toBe(400);
    expect((await send({what: 'ended', note: 'x'.repeat(501)})).status).toBe(400);
    expect((await send({what: 'javascript:'})).status).toBe(400);
    const trapped = await send({what: 'ended', [TRAP_FIELD]: 'buy'});
    expect([trapped.status, trapped.body.includes('One more question')]).toEqual([400, true]);
    expect(await world().rows('REPORT#')).toEqual([]);
    const statuses: number[] = [];
    for (let time = 0; time < 21; time += 1) statuses.push((await send({what: 'ended'})).status);
    expect(new Set(statuses.slice(0, 20))).toEqual(new Set([303]));
    expect(statuses[20]).toBe(429);
  });

  it('is answered once by a curator, by mail, and the address is deleted', async () => {
    await report();
    const page = await curator().get('/people/reports');
    expect(page.body).toContain('The number is that of a &lt;b>garage');
    expect(page.body).not.toContain(PERSON);
    const id = page.hidden.find(([name]) => name === 'report')?.[1] ?? '';
    const post = (reply: string) => curator().post('/people/reports', {report: id, reply}, {from: page});
    expect((await post(' ')).status).toBe(400);
    expect((await post('They have mended it.')).location).toBe('/people/reports?answered=yes');
    await post('Another answer.');
    await world().deliver();
    expect(subjectsTo(PERSON)).toEqual(['Your report about a page']);
    expect(letterText(lastMailTo(world(), PERSON).letter)).toContain('They have mended it.');
    expect(await world().rows('REPORT#OPEN')).toEqual([]);
    const [kept] = await world().rows(`REPORT#${id}`);
    expect(kept).not.toHaveProperty('email');
    expect(kept).toHaveProperty('answer.by', 'a-curator');
    expect((await curator().get('/people/reports')).body).toContain('There are none to answer');
  });

  it('is answered by the provider with one press, which ends the doubt', async () => {
    await report();
    const path = checkLinkTo(world(), MAILBOX);
    const reader = checkReader(world());
    const page = await reader.get(path);
    expect(page.body).toContain('It was wrong, and is right now');
    await reader.post(path, {action: 'mended'}, {from: page});
    expect((await curator().get('/people/reports')).body).toContain('They have put it right');
    world().clock.pass(4 * DAY_MS);
    await world().keepFresh();
    await world().deliver();
    expect(subjectsTo(MAILBOX)).toHaveLength(1);
  });

  it('puts the page in doubt when nobody answers: asked again after 3 days, and said in public 14 days later', async () => {
    await report();
    const directory = {client: world().client, tableName: world().directoryTable};
    const stages: string[] = [];
    for (let day = 0; day < 25; day += 1) {
      await world().keepFresh();
      await world().deliver();
      const {lapse} = (await readListing(directory, LISTING, true))?.row.listing ?? {};
      stages.push(lapse?.stage ?? 'as it is');
      world().clock.pass(DAY_MS);
    }
    expect(subjectsTo(MAILBOX)).toEqual([
      'Somebody says that your page is wrong',
      'Is your page still right?',
      'Your page now says that it may be out of date',
    ]);
    expect(stages.indexOf('amber')).toBe(17);
  });
});
