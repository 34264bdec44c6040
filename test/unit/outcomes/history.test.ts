import {describe, expect, it} from 'vitest';
import {measuresOf} from '#shared/outcomes/measures.ts';
import {STAGES} from '#shared/outcomes/progress.ts';
import {funnelReport} from '#shared/outcomes/report.ts';
import {chanceOf} from '../../../functions/import/demo/history/chance.ts';
import {inventCounts} from '../../../functions/import/demo/history/inventCounts.ts';
import {inventReferral} from '../../../functions/import/demo/history/inventReferral.ts';
import {SENT} from '../../support/walks.ts';

const TODAY = '2026-11-22';
const LISTINGS = Array.from({length: 12}, (_, index) => ({
  ...SENT.listing,
  id: `l-${index}`,
  slug: `l-${index}`,
  conditions: ['copd' as const],
  delivery: ['in-person-group' as const],
}));

describe('the history that is invented for the demonstration', () => {
  it('takes only steps that are allowed, and comes to every stage and end', () => {
    const chance = chanceOf(1);
    const measures = Array.from({length: 300}, () =>
      measuresOf(
        inventReferral({listing: SENT.listing, route: 'self', sentOn: '2025-01-01', today: TODAY}, chance),
      ),
    );
    const met = new Set(measures.flat().map((measure) => measure.replace(/:.*/, '')));
    expect([...met]).toEqual(
      expect.arrayContaining([...STAGES, 'withdrawn', 'unanswered', 'declined', 'left-early']),
    );
  });

  it('is of the 4 whole quarters before today, the same whenever it is told in one', () => {
    const rows = inventCounts(LISTINGS, TODAY);
    expect([...new Set(rows.map(({quarter}) => quarter))]).toEqual(['2026Q3', '2026Q2', '2026Q1', '2025Q4']);
    expect(inventCounts(LISTINGS, TODAY)).toEqual(rows);
  });

  it('is enough to show a filled funnel by whatever counts are kept by', () => {
    const rows = inventCounts(LISTINGS, TODAY).filter(({quarter}) => quarter === '2026Q2');
    for (const dimension of ['all', 'listing', 'route', 'condition', 'decile', 'language']) {
      const counts = rows
        .filter(({row}) => row.dimension === dimension)
        .map(({row, amounts}) => ({value: row.value, counts: amounts}));
      const shown = funnelReport(counts).rows.filter(({cells}) => cells.every((cell) => cell !== null));
      expect([dimension, shown.length > 0]).toEqual([dimension, true]);
    }
  });
});
