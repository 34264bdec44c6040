import {beforeEach, describe, expect, it} from 'vitest';
import type {CourseRun} from '#shared/model/courseRun.ts';
import {approverOf, editorOf} from '../../support/editors.ts';
import {staffOf} from '../../support/staff.ts';
import type {Page} from '../../support/visitor.ts';
import {AT_HOME, editedListing, HOME, shown} from './editedListing.ts';

const {world} = editedListing();
const PATH = `${HOME}/dates?term=last`;

const start = (id: string, more: Partial<CourseRun>, ...dates: string[]): CourseRun => ({
  id,
  listingId: 'test:living-well',
  sessions: dates.map((date) => ({date, startsAt: '10:00', endsAt: '12:00'})),
  language: 'en',
  status: 'planned',
  ...more,
});
/** Over on 1 May 2026, the day of the test, but for what is older than a term. */
const RUNS = [
  start('old', {}, '2025-09-01'),
  start('monday', {capacity: 12, language: 'pa', note: 'Bring lunch'}, '2026-03-02', '2026-03-09'),
  start('friday', {capacity: 4}, '2026-03-13'),
];

const runs = async () => (await world().providerDeps.getListing('test:living-well'))?.runs ?? [];
const added = async () =>
  (await runs())
    .filter(({id}) => !RUNS.some((run) => run.id === id))
    .map(({sessions}) => sessions.map(({date}) => date));
const post = async (typed: Record<string, string | string[]>, from?: Page): Promise<Page> => {
  const editor = editorOf(world());
  const page = from ?? (await editor.get(PATH));
  return await editor.post(PATH, {...shown(page), ...typed});
};
/** Goes on from a page that shows every date, as its button does. */
const save = (check: Page): Promise<Page> => post({step: 'sure'}, check);

describe('Copying last term', () => {
  beforeEach(async () => {
    await world().addListing({}, {runs: RUNS});
  });

  it('is offered where there is one, with each start ticked', async () => {
    const editor = editorOf(world());
    expect((await editor.get(`${HOME}/dates`)).body).toContain('Copy last term');
    const page = await editor.get(PATH);
    expect(page.body).toContain('Monday 2 March 2026 to Friday 13 March 2026');
    // Monday 4 May 2026 is a bank holiday.
    expect(page.body).toContain('Monday 11 May 2026, 10am');
    expect(shown(page)).toMatchObject({start: ['monday', 'friday'], bankHolidays: 'leave-out'});
  });

  it('saves nothing before every date was shown, and then all in one go, with places, language and note', async () => {
    const check = await post({step: 'check'});
    expect(check.body).toContain('Monday 11 May 2026; Monday 18 May 2026');
    expect(check.body).toContain('12 places');
    expect(await added()).toEqual([]);
    expect((await save(check)).location).toBe(`${AT_HOME}/dates?added=2`);
    expect(await added()).toEqual(expect.arrayContaining([['2026-05-11', '2026-05-18'], ['2026-05-15']]));
    expect(await runs()).toContainEqual(
      expect.objectContaining({
        capacity: 12,
        language: 'pa',
        note: 'Bring lunch',
        sessions: ['2026-05-11', '2026-05-18'].map((date) => ({date, startsAt: '10:00', endsAt: '12:00'})),
      }),
    );
    expect((await approverOf(world()).get('/curator/proposals')).body).toContain('Monday 11 May 2026');
  });

  it('leaves out what has no tick, and breaks, and asks for one start at least', async () => {
    const none = await post({start: '', step: 'check'});
    expect([none.status, none.body.includes('Choose one start at least')]).toEqual([400, true]);
    const typed = {'pauseFrom-day': '18', 'pauseFrom-month': '5', 'pauseFrom-year': '2026'};
    const half = await post({...typed, step: 'check'});
    expect([half.status, half.body.includes('Enter the first and the last day of the break')]).toEqual([
      400,
      true,
    ]);
    const to = {'pauseTo-day': '22', 'pauseTo-month': '5', 'pauseTo-year': '2026'};
    const check = await post({...typed, ...to, start: 'monday', step: 'check'});
    await save(check);
    // Monday 25 May is a bank holiday too.
    expect(await added()).toEqual([['2026-05-11', '2026-06-01']]);
  });

  it('goes back from every date to what was chosen, and saves nothing', async () => {
    const break_ = {'pauseFrom-day': '18', 'pauseFrom-month': '5', 'pauseFrom-year': '2026'};
    const to = {'pauseTo-day': '22', 'pauseTo-month': '5', 'pauseTo-year': '2026'};
    const check = await post({...break_, ...to, start: 'monday', bankHolidays: '', step: 'check'});
    expect(check.body).toContain('Change what I chose');
    const again = await post({step: 'change'}, check);
    expect(again.status).toBe(200);
    expect(shown(again)).toMatchObject({...break_, ...to, start: 'monday'});
    expect(shown(again)).not.toHaveProperty('bankHolidays');
    expect(await added()).toEqual([]);
  });

  it('leaves out the starts that were cancelled, and is not there when all were', async () => {
    const toCome = [start('june', {}, '2026-06-01'), start('july', {}, '2026-07-06')];
    await world().addListing({}, {runs: [...RUNS, ...toCome]});
    const check = await post({step: 'check'});
    const cancel = async (run: string): Promise<void> => {
      const path = `/provider/starts?listing=test%3Aliving-well&run=${run}`;
      const staff = staffOf(world());
      const form = {step: 'sure', instead: 'wait', answerDays: '5'};
      const done = await staff.post(path, form, {from: await staff.get(path)});
      expect(done.status).toBe(303);
    };
    await cancel('july');
    const page = await editorOf(world()).get(PATH);
    expect(page.body).not.toContain('July 2026');
    expect(page.body).toContain('Copied from Monday 1 June 2026');
    expect((await save(check)).status).toBe(409);
    expect(await runs()).toHaveLength(5);
    await world().addListing({}, {runs: toCome});
    await cancel('june');
    expect((await editorOf(world()).get(PATH)).body).not.toContain('Copied from');
    const late = await save(check);
    expect([late.status, late.body.includes('All starts of last term were cancelled')]).toEqual([409, true]);
    expect(await runs()).toHaveLength(2);
  });

  it('saves no dates that were not shown: not when it is pressed twice, and not when a start was added meanwhile', async () => {
    const check = await post({step: 'check'});
    await save(check);
    const twice = await save(check);
    expect([twice.status, twice.body.includes('have changed since you looked')]).toEqual([409, true]);
    expect(await added()).toHaveLength(2);
    const unseen = await post({step: 'sure', start: 'monday'});
    expect(unseen.status).toBe(409);
  });

  it('is nobody else’s, and leads back to the dates of a page without starts', async () => {
    const check = await post({step: 'check'});
    const stranger = editorOf(world(), {organisationId: 'test:elsewhere'});
    expect((await stranger.get(PATH)).status).toBe(404);
    expect((await stranger.post(PATH, {...shown(check), step: 'sure'})).status).toBe(404);
    expect(await added()).toEqual([]);
    await world().addListing({}, {runs: []});
    expect((await editorOf(world()).get(PATH)).body).toContain('There are none yet.');
  });
});
