import {beforeEach, describe, expect, it} from 'vitest';
import {letterText} from '#shared/referral/messages/letter.ts';
import {readListing} from '../../../functions/data/directory/read.ts';
import {historyStore} from '../../../functions/data/proposals/historyStore.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {checkLinkTo, checkReader} from '../../support/checkReader.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {lastMailTo} from '../../support/mailboxReader.ts';
import {editorOf} from '../../support/editors.ts';
import {OWN, staffOf} from '../../support/staff.ts';
import type {Visitor} from '../../support/visitor.ts';
import {CURATOR, DAY_MS, daysOfChecks, HOUR_MS, LISTING, MAILBOX} from './daysOfChecks.ts';

const world = eachWorld();
beforeEach(() => {
  world().clock.pass(-2 * HOUR_MS);
});

const {directory, listing, subjectsTo, pass} = daysOfChecks(world);

/** A listing of which a check is owed, and its provider has been mailed. */
const asked = async (): Promise<string> => {
  await world().addListing({checkedOn: '2025-11-05', checkEveryMonths: 6});
  await pass(1);
  return checkLinkTo(world(), MAILBOX);
};

describe('the link in a mail that asks whether a page is right', () => {
  it('opens a page with one button, and a mail scanner that opens it ten times changes nothing', async () => {
    const path = await asked();
    const before = [await world().rows('', world().directoryTable), await world().rows('')];
    const reader = checkReader(world());
    for (let scan = 0; scan < 10; scan += 1) {
      const page = await reader.get(path);
      expect([page.status, page.h1]).toEqual([
        200,
        'Living Well with Type 2 Diabetes Is this page still right?',
      ]);
      expect((await reader.head(path)).status).toBe(200);
    }
    expect([await world().rows('', world().directoryTable), await world().rows('')]).toEqual(before);
  });

  it('marks the page as checked by one press, says when we ask again, and saves how often', async () => {
    const path = await asked();
    const reader = checkReader(world());
    const page = await reader.get(path);
    const done = await reader.post(path, {action: 'still-right'}, {from: page});
    expect(await listing()).toMatchObject({checkedOn: '2026-05-02', checkEveryMonths: 6});
    expect(done.body).toContain('We ask you again on 19 October 2026');
    const saved = await reader.post(path, {action: 'rhythm', months: '1'}, {from: done});
    expect(await listing()).toMatchObject({checkedOn: '2026-05-02', checkEveryMonths: 1});
    expect(saved.body).toContain('We ask you again on 19 May 2026');
    expect(await world().rows('STALE', world().directoryTable)).toMatchObject([{sk: 'TOLD'}]);
    // The old look finds nothing to do; the next is by the new rhythm.
    await pass(16);
    expect(subjectsTo(MAILBOX)).toEqual(['Is your page still right?']);
    await pass(3);
    expect(subjectsTo(MAILBOX)).toEqual(['Is your page still right?', 'Is your page still right?']);
  });

  it('says it once: pressed again later it changes nothing', async () => {
    const path = await asked();
    const reader = checkReader(world());
    await reader.post(path, {action: 'still-right'}, {from: await reader.get(path)});
    world().clock.pass(20 * DAY_MS);
    const again = await reader.post(path, {action: 'still-right'}, {from: await reader.get(path)});
    expect(again.h1).toBe('Thank you');
    expect((await listing()).checkedOn).toBe('2026-05-02');
  });

  it('says what the public reads already of a page whose time is over, in the mail and behind its link', async () => {
    await world().addListing({checkedOn: '2025-09-05', checkEveryMonths: 6});
    await pass(1);
    const mail = letterText(lastMailTo(world(), MAILBOX).letter);
    const {body} = await checkReader(world()).get(checkLinkTo(world(), MAILBOX));
    for (const said of [mail, body]) {
      expect(said).toContain('The page tells people to ask before they go.');
      expect(said).toContain('If nobody answers, we ask again on 15 May 2026.');
      expect(said).not.toContain('shown as it is');
    }
  });

  it('takes no month that we do not offer', async () => {
    const path = await asked();
    const reader = checkReader(world());
    for (const months of ['0', '7', '-1', '1.5', '', '6; DROP']) {
      const page = await reader.get(path);
      expect((await reader.post(path, {action: 'rhythm', months}, {from: page})).status).toBe(200);
    }
    expect((await listing()).checkEveryMonths).toBe(6);
  });

  it('opens nothing when it is forged, or the mailbox on record is another, or somebody has hidden the page', async () => {
    const path = await asked();
    const reader = checkReader(world());
    expect((await reader.get('/provider/still-right/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(410);
    const {runs} = (await readListing(directory(), LISTING)) ?? {runs: []};
    const save = (change: object, email: string) =>
      listing().then((stored) =>
        directoryStore(directory()).replaceListing({
          listing: {...stored, ...change},
          runs,
          mailbox: {listingId: LISTING, email, verifiedAt: '2026-05-02T09:00:00Z'},
        }),
      );
    await save({}, 'new@roundhay.example');
    expect((await reader.get(path)).status).toBe(410);
    await save({status: 'hidden'}, MAILBOX);
    const answer = await reader.post(path, {action: 'still-right'}, {});
    expect(answer.status).toBe(410);
    expect(await listing()).toMatchObject({status: 'hidden', checkedOn: '2025-11-05'});
  });

  it('when it is old, has a new one mailed to the mailbox on record, 3 a day at most, and does nothing else', async () => {
    const path = await asked();
    world().clock.pass(61 * DAY_MS);
    const reader = checkReader(world());
    const page = await reader.get(path);
    expect([page.status, page.h1]).toEqual([410, 'This link is too old']);
    await reader.post(path, {action: 'still-right'}, {from: page});
    expect((await listing()).checkedOn).toBe('2025-11-05');
    const answers: number[] = [];
    for (let time = 0; time < 4; time += 1) {
      answers.push((await reader.post(path, {action: 'send-again'}, {from: page})).status);
    }
    expect(answers).toEqual([200, 200, 200, 429]);
    await world().deliver();
    const renewed = checkLinkTo(world(), MAILBOX);
    expect(renewed).not.toBe(path);
    await reader.post(renewed, {action: 'still-right'}, {from: await reader.get(renewed)});
    expect((await listing()).checkedOn).toBe('2026-07-02');
  });
});

describe('a page that nobody checks', () => {
  it('is the curator’s to ring about where no mailbox has answered, and still comes to no stage untold', async () => {
    await world().addListing({checkedOn: '2025-11-05', checkEveryMonths: 6}, {isProven: false});
    await pass(1);
    expect(subjectsTo(MAILBOX)).toEqual([]);
    const text = letterText(lastMailTo(world(), CURATOR).letter);
    expect(text).toContain('Our email does not reach these providers');
    expect(text).toContain('Living Well with Type 2 Diabetes, Roundhay Wellbeing, 0113 496 0101');
    await pass(14);
    expect((await listing()).lapse).toMatchObject({stage: 'amber', on: '2026-05-15'});
  });
});

describe('a provider who has signed in', () => {
  it('reads first what waits for them, if they edit the listings, and nothing of it when it is done', async () => {
    await asked();
    const editor = staffOf(world(), undefined, ['editor']);
    expect((await editor.get('/provider')).body).toMatch(
      /<a href="\/provider\/still-right">1 page to check</,
    );
    for (const other of [staffOf(world()), staffOf(world(), 'test:elsewhere', ['editor'])]) {
      const start = await other.get('/provider');
      expect(start.body).toContain('Nothing waits for you');
      expect(start.body).not.toContain('page to check');
    }
    await editor.post(
      '/provider/still-right',
      {listing: LISTING},
      {from: await editor.get('/provider/still-right')},
    );
    const changing = editorOf(world(), {id: `a-${OWN}`});
    const part = `/provider/listings/${LISTING}/contact`;
    const typed = {'contact-phone': '0113 496 0199', mailbox: MAILBOX};
    expect((await changing.post(part, typed, {from: await changing.get(part)})).status).toBe(303);
    const after = (await editor.get('/provider')).body;
    expect(after).not.toContain('page to check');
    expect(after).toContain('1 change is not sent yet');
  });

  it('sees what is owed and presses for their own; for another’s there is nothing', async () => {
    await asked();
    const editor = staffOf(world(), undefined, ['editor']);
    const page = await editor.get('/provider/still-right');
    expect(page.body).toContain('Living Well with Type 2 Diabetes');
    for (const other of [staffOf(world()), staffOf(world(), 'test:elsewhere', ['editor'])]) {
      const theirs = await other.get('/provider/still-right');
      expect(theirs.body).not.toContain('Living Well');
      await other.post('/provider/still-right', {listing: LISTING}, {from: theirs});
    }
    expect((await listing()).checkedOn).toBe('2025-11-05');
    const answer = await editor.post('/provider/still-right', {listing: LISTING}, {from: page});
    expect(answer.location).toBe('/provider/still-right?checked=living-well');
    expect((await listing()).checkedOn).toBe('2026-05-02');
    // Pressed again on the same day it is said once.
    await editor.post('/provider/still-right', {listing: LISTING}, {from: page});
    expect(await historyStore(directory()).list(LISTING)).toMatchObject([
      {event: 'checked', by: {role: 'provider'}},
    ]);
    const changing = editorOf(world(), {id: `a-${OWN}`});
    const shown = (await changing.get(`/provider/listings/${LISTING}/history`)).body;
    expect(shown).toContain('Somebody said that the page is right.');
    expect(shown).toContain('Said by you.');
  });

  it('chooses how often we ask about their own, which says nothing of whether it is right; not about another’s', async () => {
    await asked();
    const editor = staffOf(world(), undefined, ['editor']);
    const page = await editor.get('/provider/still-right');
    expect(page.body).toContain('We ask you every 6 months');
    const choose = (who: Visitor, months: string) =>
      who.post('/provider/still-right', {action: 'rhythm', listing: LISTING, months}, {from: page});
    await choose(staffOf(world(), 'test:elsewhere', ['editor']), '1');
    for (const months of ['0', '7', '', '1.5']) await choose(editor, months);
    expect((await listing()).checkEveryMonths).toBe(6);
    const saved = await choose(editor, '1');
    expect(saved.location).toBe('/provider/still-right?rhythm=living-well');
    expect(await listing()).toMatchObject({checkEveryMonths: 1, checkedOn: '2025-11-05'});
    expect((await editor.get(saved.location ?? '')).body).toContain(
      'We ask you every month about Living Well with Type 2 Diabetes.',
    );
  });
});
