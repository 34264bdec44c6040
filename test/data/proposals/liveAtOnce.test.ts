import {describe, expect, it} from 'vitest';
import {approverOf, editorOf} from '../../support/editors.ts';
import {AT_HOME, editedListing, HOME, SCRIPT, write} from './editedListing.ts';

const {world} = editedListing();

describe('What goes live at once', () => {
  const live = async () => world().providerDeps.getListing('test:living-well');
  const DATES = {
    kind: 'course',
    'first-day': '12',
    'first-month': '1',
    'first-year': '2027',
    startsAt: '6.30pm',
    endsAt: '8pm',
    times: '3',
    everyWeeks: '1',
    bankHolidays: 'leave-out',
    capacity: '12',
    language: 'pa',
    note: 'Bring lunch',
  };

  it('is whether people can join now, with its history and a row for spot checks', async () => {
    const editor = editorOf(world());
    const saved = await write(editor, 'times', {status: 'full', statusNote: `Full ${SCRIPT}`, wait: '6'});
    expect(saved.location).toBe(`${AT_HOME}?notice=live`);
    expect((await live())?.listing).toMatchObject({
      status: 'full',
      version: 2,
      wait: {weeks: 6, asOf: '2026-05-01'},
    });
    const curator = approverOf(world());
    const queue = await curator.get('/curator/proposals');
    expect(queue.body).toContain('Can people join now?: Open became Full');
    expect(queue.body).not.toContain('<script>alert');
    const check = /name="check" value="([^"]*)"/.exec(queue.body)?.[1] ?? '';
    await curator.post('/curator/proposals', {check});
    expect((await curator.get('/curator/proposals')).body).toContain('There is nothing to look at');
    const history = (await editor.get(`${HOME}/history`)).body;
    expect(history).toMatch(/It went live at once\. Looked at by [^.]*, 1 May 2026, [^.]*\./);
    expect(await world().providerDeps.editing.proposals.get('test:living-well')).toBeUndefined();
  });

  it('never brings a hidden listing back: that waits for a curator', async () => {
    await world().addListing({status: 'hidden'});
    const editor = editorOf(world());
    expect((await write(editor, 'times', {status: 'live'})).location).toBe(`${AT_HOME}?notice=saved`);
    expect((await live())?.listing.status).toBe('hidden');
  });

  it('is a course by a rule, with its places and language, once, however often it is pressed', async () => {
    const editor = editorOf(world());
    expect((await editor.post(`${HOME}/dates`, DATES)).location).toBe(`${AT_HOME}/dates?added=1`);
    expect((await editor.post(`${HOME}/dates`, DATES)).status).toBe(400);
    const runs = (await live())?.runs ?? [];
    expect(runs).toEqual([
      expect.objectContaining({
        sessions: ['2027-01-12', '2027-01-19', '2027-01-26'].map((date) => ({
          date,
          startsAt: '18:30',
          endsAt: '20:00',
        })),
        capacity: 12,
        language: 'pa',
        note: 'Bring lunch',
      }),
    ]);
    const copy = await editor.get(`${HOME}/dates?copy=${runs[0]?.id ?? ''}`);
    expect(copy.body).toContain('value="18:30"');
    expect(copy.body).toContain('value="Bring lunch"');
  });

  it('is each meeting by itself, with bank holidays and two breaks left out and made up for', async () => {
    const editor = editorOf(world());
    const meetings = {
      ...DATES,
      kind: 'meetings',
      'first-day': '22',
      'first-month': '3',
      'pauseFrom-day': '1',
      'pauseFrom-month': '4',
      'pauseFrom-year': '2027',
      'pauseTo-day': '10',
      'pauseTo-month': '4',
      'pauseTo-year': '2027',
      'pauseFrom2-day': '19',
      'pauseFrom2-month': '4',
      'pauseFrom2-year': '2027',
      'pauseTo2-day': '19',
      'pauseTo2-month': '4',
      'pauseTo2-year': '2027',
    };
    expect((await editor.post(`${HOME}/dates`, meetings)).location).toBe(`${AT_HOME}/dates?added=3`);
    // Easter Monday 2027 is 29 March; 5 and 19 April fall into breaks.
    expect((await live())?.runs.map(({sessions}) => sessions[0]?.date)).toEqual([
      '2027-03-22',
      '2027-04-12',
      '2027-04-26',
    ]);
  });

  it('takes no date that is over, and no time that is none, and keeps what was typed', async () => {
    const editor = editorOf(world());
    const wrong = {...DATES, 'first-year': '2020', startsAt: 'noon', capacity: '0', place: '9'};
    const page = await editor.post(`${HOME}/dates`, wrong);
    expect(page.status).toBe(400);
    expect(page.body).toContain('Enter the first day, which is still to come');
    expect(page.body).toContain('value="noon"');
    expect(page.body).toContain('Enter a number of places from 1 to 500');
    expect(page.body).toContain('href="#place">Choose one of the places on the page');
    expect((await live())?.runs).toEqual([]);
    const stranger = editorOf(world(), {organisationId: 'test:elsewhere'});
    expect((await stranger.post(`${HOME}/dates`, DATES)).status).toBe(404);
  });
});
