import {beforeEach, describe, expect, it} from 'vitest';
import type {CourseRun} from '#shared/model/courseRun.ts';
import {editorOf} from '../../support/editors.ts';
import {AT_HOME, editedListing, HOME, shown} from './editedListing.ts';

const {world} = editedListing();

const start = (id: string, date: string): CourseRun => ({
  id,
  listingId: 'test:living-well',
  sessions: [{date, startsAt: '10:00', endsAt: '12:00'}],
  language: 'en',
  status: 'planned',
});

const cancel = (runId: string): Promise<void> =>
  world().providerDeps.cancels.begin({
    runId,
    listingId: 'test:living-well',
    organisationId: 'test:roundhay',
    answerDays: 5,
    cancelledAt: world().clock.now().toISOString(),
  });

/** The page of dates by its headings. */
const parts = async (): Promise<Readonly<Record<string, string>>> => {
  const {body} = await editorOf(world()).get(`${HOME}/dates`);
  const named = body.split('<h2 ').map((part) => [/>([^<]*)<\/h2>/.exec(part)?.[1] ?? '', part]);
  return Object.fromEntries(named) as Record<string, string>;
};

const ANOTHER = {
  kind: 'course',
  'first-day': '20',
  'first-month': '5',
  'first-year': '2026',
  startsAt: '10am',
  endsAt: 'midday',
  times: '1',
  everyWeeks: '1',
  language: 'en',
};

describe('Starts that were cancelled', () => {
  beforeEach(async () => {
    await world().addListing(
      {},
      {runs: [start('past', '2026-03-03'), start('may', '2026-05-20'), start('june', '2026-06-17')]},
    );
  });

  it('stand apart on the page of dates from the moment on, and can be copied, but not changed', async () => {
    expect((await parts()).Cancelled).toBeUndefined();
    await cancel('may');
    const {Cancelled = '', 'Starts to come': toCome = ''} = await parts();
    expect(toCome).not.toContain('20 May 2026');
    expect(toCome).toContain('Wednesday 17 June 2026');
    expect(Cancelled).toContain('Wednesday 20 May 2026');
    expect(Cancelled).toContain('These will not happen');
    expect(Cancelled).toContain('copy=may');
    expect(Cancelled).not.toContain('change=may');
  });

  it('that are over are not offered to be copied, nor is a term of which nothing is left', async () => {
    const body = async () => (await editorOf(world()).get(`${HOME}/dates`)).body;
    expect(await body()).toContain('copy=past');
    await cancel('past');
    expect(await body()).not.toContain('copy=past');
    expect(await body()).toContain('term=last');
    await cancel('may');
    await cancel('june');
    expect(await body()).not.toContain('term=last');
  });

  it('keep their time from no start that is added', async () => {
    const editor = editorOf(world());
    const taken = await editor.post(`${HOME}/dates`, ANOTHER);
    expect([taken.status, taken.body.includes('There is a start at that time already')]).toEqual([400, true]);
    await cancel('may');
    expect((await editor.post(`${HOME}/dates`, ANOTHER)).location).toBe(`${AT_HOME}/dates?added=1`);
  });

  it('keep their time from no start that is moved there', async () => {
    const editor = editorOf(world());
    const path = `${HOME}/dates?change=june`;
    const typed = {'on-1-day': '20', 'on-1-month': '5', step: 'sure'};
    const move = async () => await editor.post(path, {...shown(await editor.get(path)), ...typed});
    expect((await move()).body).toContain('There is another start at that time already');
    await cancel('may');
    expect((await move()).location).toBe(`${AT_HOME}/dates?changed=june`);
  });
});
