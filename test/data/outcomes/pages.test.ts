import {UpdateCommand} from '@aws-sdk/lib-dynamodb';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {CountRow} from '#shared/outcomes/dimensions.ts';
import {countAction} from '../../../functions/data/outcomeCounts.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {type ReferralWorld, referralWorld} from '../../support/referralWorld.ts';
import {OWN, staffOf} from '../../support/staff.ts';

let store: RunningStore;
let world: ReferralWorld;

const STAGES = ['referred', 'acknowledged', 'offered', 'booked', 'started', 'completed'];

const keep = async (
  row: CountRow,
  numbers: number[],
  organisationId = OWN,
  name = 'Living Well',
): Promise<void> => {
  const amounts = new Map(STAGES.map((stage, index): [string, number] => [stage, numbers[index] ?? 0]));
  amounts.set('answered:3', numbers[1] ?? 0);
  amounts.set('started:29', numbers[4] ?? 0);
  amounts.set('declined:could-not-work', 7);
  const {item} = countAction(
    world.directoryTable,
    {quarter: '2026Q1', row, amounts},
    {listing: {name, organisationId, organisationName: `The people of ${name}`}},
  );
  if (item.Update) await world.client.send(new UpdateCommand(item.Update));
};

beforeAll(async () => {
  store = await startStore();
  world = await referralWorld(store.endpoint);
  await keep({dimension: 'listing', value: 'l-own'}, [41, 36, 30, 26, 21, 11]);
  await keep({dimension: 'listing', value: 'l-own-small'}, [12, 9, 6, 3, 2, 1], OWN, 'Walk and Talk');
  await keep({dimension: 'listing', value: 'l-other'}, [30, 28, 24, 22, 15, 9], 'o-other', 'Somebody else');
});
afterAll(() => {
  store.stop();
});

/** The text of a page's first table, a line a row. */
const tableOf = (body: string): string[] =>
  (/<tbody[^]*?<\/tbody>/.exec(body)?.[0] ?? '')
    .split('</tr>')
    .map((row) =>
      row.replaceAll(/<span class="nhsuk-table__heading"[^]*?<\/span>/g, '').replaceAll(/<[^>]*>/g, ' '),
    )
    .map((row) => row.replaceAll(/\s+/g, ' ').trim())
    .filter((row) => row !== '');

describe('what became of referrals, as a provider sees it', () => {
  it('is its own listings in the last whole quarter, rounded, with small numbers hidden', async () => {
    const {body} = await staffOf(world).get('/provider/outcomes');
    expect(body).toContain('How far they came: January to March 2026');
    // Somebody else's are hidden with the small ones, so that no sum tells these.
    expect(tableOf(body)).toEqual([
      'Living Well 40 35 30 25 20 10',
      'Walk and Talk 10 10 5 hidden hidden hidden',
    ]);
    expect(body).not.toContain('Somebody else');
    expect(body).toContain('<svg');
  });

  it('is the same for a spreadsheet', async () => {
    const {body} = await staffOf(world).get('/provider/outcomes?quarter=2026Q1&as=csv');
    expect(body.split('\r\n')[0]).toBe('Support,Referred,Answered,Offered a start,Booked,Started,Completed');
    expect(body).toContain('Walk and Talk,10,10,5,hidden,hidden,hidden');
  });

  it('says how long half of them waited, and why they stopped', async () => {
    const waits = await staffOf(world).get('/provider/outcomes?table=waits');
    expect(tableOf(waits.body)[0]).toBe('Living Well 3 to 7 days 29 to 42 days');
    const reasons = await staffOf(world).get('/provider/outcomes?table=reasons');
    expect(tableOf(reasons.body)[0]).toMatch(/^Living Well hidden 5 hidden/);
  });

  it('has the reasons of a group one by one, and who started within 90 days, by its own listings', async () => {
    const one = await staffOf(world).get('/provider/outcomes?table=reasons&why=declined-could-not');
    expect(one.body).toContain('Said no: could not: January to March 2026');
    expect(one.body).toContain('They could not get away from work');
    // 7 each and nothing else: whoever knows the sums would know every reason.
    expect(tableOf(one.body)[0]).toBe(`Living Well${' hidden'.repeat(7)}`);
    expect(one.body).toContain('why=declined-could-not&amp;quarter=2026Q1&amp;as=csv');
    const none = await staffOf(world).get('/provider/outcomes?table=reasons&why=%3Cscript%3E');
    expect(none.body).toContain('Why they stopped: January to March 2026');

    await keep({dimension: 'standard-listing', value: 'l-own'}, [41, 36, 30, 26, 21, 11]);
    await keep({dimension: 'standard-listing', value: 'l-other'}, [30, 28, 24, 22, 15, 9], 'o-other');
    const waits = await staffOf(world).get('/provider/outcomes?table=waits');
    expect(waits.body).toContain('Pulmonary rehabilitation: started within 90 days');
    const second = waits.body.slice(waits.body.indexOf('Pulmonary rehabilitation: started'));
    expect(tableOf(second)).toEqual(['Living Well hidden hidden hidden']);
    expect(second).not.toContain('Somebody else');
  });

  it('is nothing for a provider without referrals, and for what nobody keeps', async () => {
    const {body} = await staffOf(world, 'o-none').get(
      '/provider/outcomes?quarter=1999Q9&table=people&by=decile',
    );
    expect(body).toContain('There is nothing that can be shown.');
    expect(body).toContain('January to March 2026');
  });
});
