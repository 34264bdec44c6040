import {describe, expect, it} from 'vitest';
import {letterText} from '#shared/referral/messages/letter.ts';
import {changedStart, FORM, LISTING, PATH} from '../../support/changedStart.ts';
import {approverOf, editorOf} from '../../support/editors.ts';
import {formFields} from '../../support/formFields.ts';
import {inMay, runInMay} from '../../support/peopleOnStarts.ts';

const {book, change, current, mailsTo, shown, tell, world} = changedStart();

describe('changing a start', () => {
  it('shows what it was and will be, and how many people are told, and does nothing before it is confirmed', async () => {
    await book();
    const check = await change({'on-1-day': '21', startsAt: '1pm', endsAt: '3pm'}, 'check');
    expect(check.body).toContain('Tuesday 19 May 2026; Tuesday 26 May 2026');
    expect(check.body).toContain('1pm to 3pm: Thursday 21 May 2026; Thursday 28 May 2026');
    expect(check.body).toContain('The later dates move too: each is 2 days later.');
    expect(check.body).toContain('We tell 1 person with a place.');
    const whole = await shown();
    expect(whole?.runs[0]?.sessions).toEqual([inMay('19'), inMay('26')]);
  });

  it('is public at once, and is listed for spot checks and in the history', async () => {
    expect((await change({note: 'Bring your own lunch.'})).location).toContain('?changed=run-1');
    const found = await shown();
    expect(found?.runs[0]?.note).toBe('Bring your own lunch.');
    const checks = await approverOf(world()).get('/curator/proposals');
    expect(checks.body).toContain('Note: None became Bring your own lunch.');
    const history = await editorOf(world()).get(`/provider/listings/${LISTING}/history`);
    expect(history.body).toContain('Starts that were changed');
  });

  it('leaves the later dates where they are, or moves them too, as its provider says, and asks where they do not', async () => {
    const move = {'on-1-day': '20'};
    const unsaid = await change({...move, later: ''});
    expect([unsaid.status, unsaid.body.includes('Choose whether the later dates move too')]).toEqual([
      400,
      true,
    ]);
    expect((await change({...move, later: 'stay'}, 'check')).body).toContain(
      'The later dates stay as they are.',
    );
    expect((await change({...move, later: 'stay'})).status).toBe(303);
    expect((await shown())?.runs[0]?.sessions).toEqual([inMay('20'), inMay('26')]);
  });

  it('asks nothing of the later dates where each was typed, or is cancelled, or the first stays', async () => {
    const unsaid = {later: ''};
    for (const typed of [
      {'on-1-day': '20', 'on-2-day': '27'},
      {'on-1-day': '20', off: 'on-2'},
      {note: 'Hi'},
    ]) {
      const check = await change({...unsaid, ...typed}, 'check');
      expect([check.status, check.body.includes('The later dates')]).toEqual([200, false]);
    }
  });

  it('of another provider’s cannot be seen or done', async () => {
    const other = editorOf(world(), {id: 'other', organisationId: 'test:elsewhere'});
    const page = await editorOf(world()).get(PATH);
    expect((await other.get(PATH)).status).toBe(404);
    expect((await other.post(PATH, {...FORM, step: 'sure', note: 'Mine now'}, {from: page})).status).toBe(
      404,
    );
  });
  it('cancels one date of a course, the first too, and tells its people which are left', async () => {
    const reference = await book({email: 'amina@example.com'});
    expect((await editorOf(world()).get(PATH)).body).toContain('Cancel one date or more');
    const check = await change({off: 'on-1'}, 'check');
    expect(check.body).toContain('Tuesday 26 May 2026, 10am to midday');
    expect(check.body).toContain('name="off" value="on-1"');
    expect(check.body).toContain('We tell 1 person with a place.');
    await change({off: 'on-1'});
    await tell();
    const whole = await shown();
    expect(whole?.runs[0]?.sessions).toEqual([inMay('26')]);
    expect(await current(reference)).toMatchObject({
      state: 'booked',
      startsOn: '2026-05-26',
      holdsSeat: true,
    });
    const [mail] = mailsTo('amina@example.com', /^Your date has changed/);
    expect(mail ? letterText(mail.letter) : '').toContain('It is now: Tuesday 26 May 2026');
  });

  it('leaves the other dates of a course where they are when one is cancelled', async () => {
    await world().addListing({}, {runs: [runInMay('run-1', 6, '19', '26', '28')]});
    const typed = {'on-3-day': '28', 'on-3-month': '5', 'on-3-year': '2026', off: ['on-2']};
    expect((await change(typed)).status).toBe(303);
    const whole = await shown();
    expect(whole?.runs[0]?.sessions).toEqual([inMay('19'), inMay('28')]);
  });

  it('never cancels every date of a course in this way: that is cancelling the start', async () => {
    const all = await change({off: ['on-1', 'on-2']});
    expect([all.status, all.body.includes('Leave one date at least')]).toEqual([400, true]);
  });

  it('takes no day that is over, no time that ends before it starts, and no link to a website that nobody has looked at', async () => {
    const wrong = await change({'on-1-year': '2025', endsAt: '9am', link: 'https://elsewhere.example/join'});
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain('Enter a day that is still to come');
    expect(wrong.body).toContain('Enter when it ends');
    expect(wrong.body).toContain('Use a link to Zoom, Teams or Google Meet');
    expect((await change({link: 'https://us02web.zoom.us/j/123'})).status).toBe(303);
  });

  it('saves no other place than the one that was confirmed', async () => {
    const places = ['Compton Centre', 'Garforth Library', 'Otley Hall'].map((name) => ({
      name,
      isApproximate: false,
    }));
    const runs = [runInMay('run-1', 6, '19', '26')];
    await world().addListing({places}, {runs});
    const editor = editorOf(world());
    const page = await editor.get(PATH);
    expect((await editor.post(PATH, {...FORM, place: '1'}, {from: page})).body).toContain('Garforth Library');
    await world().addListing({places: places.toSpliced(1, 1)}, {runs});
    const late = await editor.post(PATH, {...FORM, step: 'sure', place: '1'}, {from: page});
    expect([late.status, late.body.includes('or the places of the page')]).toEqual([409, true]);
    const odd = await change({place: '7'});
    expect([odd.status, odd.body.includes('Choose one of the places on the page')]).toEqual([400, true]);
  });

  it('leads back from what it comes to to what was typed', async () => {
    const check = await change({note: 'Bring a mat.'}, 'check');
    expect(check.body).toContain('Change what I typed');
    const form = await change({note: 'Bring a mat.'}, 'change');
    expect([form.status, form.body.includes('value="Bring a mat."')]).toEqual([200, true]);
  });

  it('says so to whoever changes one that was cancelled meanwhile', async () => {
    const editor = editorOf(world());
    const page = await editor.get(PATH);
    await world().providerDeps.cancels.begin({
      runId: 'run-1',
      listingId: LISTING,
      organisationId: 'test:roundhay',
      answerDays: 5,
      cancelledAt: world().clock.now().toISOString(),
    });
    const late = await editor.post(PATH, {...FORM, step: 'sure', note: 'Bring a mat.'}, {from: page});
    expect([late.status, late.body.includes('Your change was not saved')]).toEqual([409, true]);
  });

  it('shows it again to whoever was overtaken, and overwrites nothing', async () => {
    const editor = editorOf(world());
    const page = await editor.get(PATH);
    await change({note: 'Bring your own lunch.'});
    const late = await editor.post(PATH, {...FORM, step: 'sure', note: 'Lunch is there.'}, {from: page});
    expect([late.status, late.body.includes('Somebody else changed this start')]).toEqual([409, true]);
  });

  it('takes no date or cancelled date along onto other dates, and keeps the rest of what was typed', async () => {
    const editor = editorOf(world());
    const page = await editor.get(PATH);
    await change({'on-1-day': '28', 'on-2-day': '27'});
    const typed = {off: 'on-1', 'on-2-day': '30', note: 'Lunch is there.'};
    const late = await editor.post(PATH, {...FORM, step: 'sure', ...typed}, {from: page});
    expect(late.status).toBe(409);
    const again = formFields(late.body);
    expect(again).toMatchObject({'on-1-day': '27', 'on-2-day': '28', note: 'Lunch is there.'});
    expect(again).not.toHaveProperty('off');
  });
});
