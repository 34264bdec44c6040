import {beforeEach, describe, expect, it, vi} from 'vitest';
import type {SearchResults} from '#shared/model/search.ts';
import {exampleResults} from '#shared/ui/find/exampleResults.ts';
import {countDemand} from '../../../functions/menu/countDemand.ts';
import type {DemandCounter, DemandStore} from '../../../functions/data/demandStore.ts';

const searchFor = (slug: string): SearchResults => {
  const results = exampleResults({total: 3});
  return {
    ...results,
    safety: null,
    query: {...results.query, place: null, concepts: [{slug, label: slug, matched: slug}]},
  };
};

let clockMs = 0;
let rows: Map<string, ReadonlyMap<DemandCounter, number>>;
let writes: {day: string; slot: string; names: number}[];

/** A store that keeps rows as the table does. */
const working: Pick<DemandStore, 'keep'> = {
  keep: ({day, slot}, counts) => {
    writes.push({day, slot, names: counts.size});
    rows.set(`${day} ${slot}`, new Map(counts));
    return Promise.resolve();
  },
};
const kept = (name: DemandCounter): number =>
  [...rows.values()].reduce((sum, counts) => sum + (counts.get(name) ?? 0), 0);
const counterOver = (store: Pick<DemandStore, 'keep'> = working) => {
  let slots = 0;
  return countDemand({store, now: () => new Date(clockMs), newSlot: () => `slot-${++slots}`});
};
const afterSeconds = (seconds: number): void => {
  clockMs += seconds * 1000;
};

beforeEach(() => {
  clockMs = Date.parse('2026-05-04T10:00:00Z');
  rows = new Map();
  writes = [];
});

describe('counting searches', () => {
  it('writes each search of a quiet process at once, for it may never wake again', async () => {
    const count = counterOver();
    for (const slug of ['copd', 'gout', 'asthma']) {
      await count(searchFor(slug));
      afterSeconds(20);
    }
    expect(writes).toHaveLength(3);
    expect(kept('-/all/searched')).toBe(3);
  });

  it('writes many of a busy process with one, and loses none of those before the last half minute', async () => {
    const count = counterOver();
    const each = 400;
    for (let at = 0; at < each; at += 1) {
      await count(searchFor(`concept-${at}`));
      afterSeconds(2);
    }
    expect(writes.length).toBeLessThan(each / 10);
    expect(kept('-/all/searched')).toBeGreaterThan(each - 20);
    for (const {names} of writes) expect(names).toBeLessThanOrEqual(30);
  });

  it('counts a reload, or a filter tried, once a minute', async () => {
    const count = counterOver();
    for (let at = 0; at < 10; at += 1) {
      await count(searchFor('copd'));
      afterSeconds(5);
    }
    expect(kept('-/copd/searched')).toBe(1);
    afterSeconds(61);
    await count(searchFor('copd'));
    expect(kept('-/copd/searched')).toBe(2);
  });

  it('counts once a minute what is asked for without end', async () => {
    const count = counterOver();
    for (let at = 0; at < 60; at += 1) {
      await count(searchFor('copd'));
      afterSeconds(10);
    }
    expect(kept('-/copd/searched')).toBe(10);
  });

  it('keeps no two searches of a quiet process in one row: they may be of one visitor', async () => {
    const count = counterOver();
    for (const slug of ['copd', 'gout', 'asthma', 'stroke']) {
      await count(searchFor(slug));
      afterSeconds(20);
    }
    expect([...rows.values()].map((counts) => [...counts.keys()])).toEqual(
      ['copd', 'gout', 'asthma', 'stroke'].map((slug) => ['-/all/searched', `-/${slug}/searched`]),
    );
  });

  it('goes on in no row of a busy time once it is quiet', async () => {
    const count = counterOver();
    for (let at = 0; at < 20; at += 1) {
      await count(searchFor(`concept-${at}`));
      afterSeconds(2);
    }
    afterSeconds(300);
    await count(searchFor('copd'));
    expect([...(rows.get(`2026-05-04 ${writes.at(-1)?.slot ?? ''}`)?.keys() ?? [])]).toEqual([
      '-/all/searched',
      '-/copd/searched',
    ]);
    expect(kept('-/all/searched')).toBe(21);
  });

  it('starts another row when one is full, and each London day', async () => {
    const count = counterOver();
    for (let at = 0; at < 100; at += 1) {
      await count(searchFor(`concept-${at}`));
      afterSeconds(2);
    }
    const slots = new Set(writes.map(({slot}) => slot));
    expect(slots.size).toBeGreaterThan(3);
    expect(slots.size).toBeLessThan(20);
    clockMs = Date.parse('2026-05-04T22:59:50Z');
    await count(searchFor('before-midnight'));
    clockMs = Date.parse('2026-05-04T23:00:10Z');
    await count(searchFor('after-midnight'));
    expect(writes.slice(-2).map(({day}) => day)).toEqual(['2026-05-04', '2026-05-05']);
    expect(writes.at(-1)?.slot).not.toBe(writes.at(-2)?.slot);
  });

  it('writes again with the next search what could not be written', async () => {
    let isDown = true;
    const count = counterOver({
      keep: (row, counts) => (isDown ? Promise.reject(new Error('down')) : working.keep(row, counts)),
    });
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await count(searchFor('copd'));
    vi.restoreAllMocks();
    isDown = false;
    await count(searchFor('gout'));
    expect(kept('-/all/searched')).toBe(2);
  });

  it('never fails a search, never waits long, and logs nothing of it', async () => {
    let logged = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
      logged += String(line);
      return true;
    });
    const dead = counterOver({
      keep: (_row, _counts, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            reject(new Error('copd could not be counted'));
          });
        }),
    });
    const startedAtMs = performance.now();
    await dead(searchFor('copd'));
    vi.restoreAllMocks();
    expect(performance.now() - startedAtMs).toBeLessThan(2000);
    expect(logged).toContain('demand-not-counted');
    expect(logged).not.toContain('copd');
  });
});
