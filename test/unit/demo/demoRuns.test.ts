import {describe, expect, it} from 'vitest';
import {addDays, daysBetween} from '#shared/london.ts';
import {bankHolidaysOf} from '#shared/referral/bankHolidays.ts';
import {demoMenu} from '../../../functions/import/demo/index.ts';
import {isPause} from '../../../functions/import/demo/pauses.ts';
import {recordsOf, TODAY} from './records.ts';

const listingsOn = (today: string) => recordsOf(demoMenu(today)).listings;

/** Ordinary days, a leap day, days before both clock changes, before Easter, before and inside the Christmas pause. */
const DAYS = [
  TODAY,
  '2028-02-29',
  '2026-03-28',
  '2026-03-29',
  '2026-10-24',
  '2026-10-25',
  '2026-03-31',
  '2026-12-21',
  '2026-12-26',
  '2027-01-01',
  '2027-12-31',
  '2027-07-15',
];

describe('pauses', () => {
  it('take in every bank holiday, Easter and Christmas week', () => {
    const holidays = [2025, 2026, 2027, 2028, 2031].flatMap((year) => [...bankHolidaysOf(year)]);
    expect(
      [...holidays, '2026-04-05', '2026-12-23', '2026-12-31', '2027-01-02'].filter((day) => !isPause(day)),
    ).toEqual([]);
  });

  it('leave other days alone', () => {
    expect(['2026-12-22', '2027-01-04', '2026-05-11', '2026-06-01'].filter(isPause)).toEqual([]);
  });
});

describe.each(DAYS)('runs as of %s', (today) => {
  const listings = listingsOn(today);
  const runs = listings.flatMap((record) => record.runs);

  it('all begin after that day', () => {
    expect(runs.filter(({sessions: [first]}) => !first || first.date <= today)).toEqual([]);
  });

  it('have sessions in order, each ending after it begins, none on a pause', () => {
    const wrong = runs.filter(({sessions}) =>
      sessions.some(
        ({date, startsAt, endsAt}, index) =>
          isPause(date) || endsAt <= startsAt || (index > 0 && date <= (sessions[index - 1]?.date ?? '')),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('are listed soonest first, with an id each', () => {
    expect(new Set(runs.map(({id}) => id)).size).toBe(runs.length);
    const disordered = listings.filter((record) =>
      record.runs.some(
        ({sessions}, index) =>
          index > 0 && (sessions[0]?.date ?? '') < (record.runs[index - 1]?.sessions[0]?.date ?? ''),
      ),
    );
    expect(disordered).toEqual([]);
  });

  it('come within 18 weeks for every listing that holds any', () => {
    const holding = new Set(
      listingsOn(TODAY)
        .filter((record) => record.runs.length > 0)
        .map(({listing}) => listing.id),
    );
    const late = listings.filter(({listing, runs: [soonest]}) => {
      const next = soonest?.sessions[0]?.date;
      return holding.has(listing.id) && (next === undefined || daysBetween(today, next) > 18 * 7);
    });
    expect(late).toEqual([]);
  });
});

describe('runs from day to day', () => {
  it('come on each day of a group that meets twice a week', () => {
    const shed = listingsOn(TODAY).find(({listing}) => listing.slug === 'bingley-mens-workshop');
    const days = shed?.runs.map(({sessions: [first]}) => new Date(first?.date ?? '').getUTCDay());
    expect(days?.toSorted()).toEqual([2, 2, 2, 5, 5, 5]);
  });

  it('keep their id, their days and their times', () => {
    const byId = new Map(listingsOn(TODAY).flatMap(({runs}) => runs.map((run) => [run.id, run] as const)));
    const tomorrow = listingsOn(addDays(TODAY, 1)).flatMap(({runs}) => runs);
    const kept = tomorrow.filter(({id}) => byId.has(id));
    expect(kept.length).toBeGreaterThan(tomorrow.length * 0.8);
    expect(kept.filter((run) => JSON.stringify(run) !== JSON.stringify(byId.get(run.id)))).toEqual([]);
  });

  it('are by day, in the evening and at the weekend, in several languages', () => {
    const runs = listingsOn(TODAY).flatMap((record) => record.runs);
    const sessions = runs.flatMap((run) => run.sessions);
    expect(sessions.filter(({startsAt}) => startsAt >= '17:00').length).toBeGreaterThan(100);
    expect(sessions.filter(({date}) => [0, 6].includes(new Date(date).getUTCDay())).length).toBeGreaterThan(
      80,
    );
    expect(new Set(runs.map(({language}) => language)).size).toBeGreaterThanOrEqual(9);
  });

  it('are there for most live courses and classes', () => {
    const classes = listingsOn(TODAY).filter(
      ({listing}) =>
        listing.status === 'live' &&
        listing.delivery.some((mode) => mode === 'in-person-group' || mode === 'video-group') &&
        /education|rehabilitation|recovery/.test(listing.supportType),
    );
    expect(classes.filter(({runs}) => runs.length > 0).length / classes.length).toBeGreaterThan(0.9);
  });
});
