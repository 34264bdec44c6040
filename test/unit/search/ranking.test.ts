import {describe, expect, it} from 'vitest';
import {ask, documentWith, idsOf, northOf, ORIGIN, placeAt, runIn} from './documents.ts';

const gout = {conditions: ['gout' as const], name: 'Gout club'};

describe('the order of results', () => {
  it('puts the near before the far', () => {
    const near = documentWith({...gout, id: 'near', places: placeAt(northOf(1))});
    const far = documentWith({...gout, id: 'far', places: placeAt(northOf(14))});
    expect(idsOf(ask([far, near], 'gout'))).toEqual(['near', 'far']);
  });

  it('puts the condition before a course for any condition, however near that is', () => {
    const about = documentWith({...gout, id: 'about', places: placeAt(northOf(15))});
    const generic = documentWith({id: 'generic', conditions: ['any-long-term-condition']});
    expect(idsOf(ask([generic, about], 'gout'))).toEqual(['about', 'generic']);
  });

  it('puts a listing about the condition before one that ticks every condition', () => {
    const about = documentWith({...gout, id: 'about', name: 'Club', places: placeAt(northOf(8))});
    const all = documentWith({
      id: 'all',
      conditions: [
        'gout',
        'copd',
        'asthma',
        'cancer',
        'stroke',
        'dementia',
        'hiv',
        'ibs',
        'ibd',
        'epilepsy',
        'migraine',
        'thyroid',
        'menopause',
      ],
    });
    expect(idsOf(ask([all, about], 'gout'))).toEqual(['about', 'all']);
  });

  it('never lets a paused, full or past offer lead', () => {
    const open = documentWith({
      ...gout,
      id: 'open',
      name: 'Another',
      places: placeAt(northOf(15)),
      conditions: ['gout'],
    });
    const paused = documentWith({...gout, id: 'paused', status: 'paused'});
    const full = documentWith({...gout, id: 'full', status: 'full'});
    const past = documentWith({...gout, id: 'past', runs: [runIn(-30)]});
    expect(idsOf(ask([paused, full, past, open], 'gout'))[0]).toBe('open');
  });

  it('puts a listing that nobody has checked for long after one that was', () => {
    const fresh = documentWith({...gout, id: 'fresh'});
    const stale = documentWith({...gout, id: 'stale', checkedOn: '2025-05-01'});
    const result = ask([stale, fresh], 'gout');
    expect(idsOf(result)).toEqual(['fresh', 'stale']);
    expect(result.items[1]?.isStale).toBe(true);
  });

  it('uses certification only between equals', () => {
    const certificate = {
      id: 'c',
      organisationId: 'provider',
      scheme: 'qismet',
      listingIds: ['plain-certified', 'off-topic'],
      state: 'held' as const,
      validFrom: '2025-01-01',
      validTo: '2027-01-01',
      enteredAt: '2025-01-01T00:00:00Z',
      verification: {by: 'A', on: '2025-01-02', method: 'register' as const},
    };
    const course = {...gout, supportType: 'condition-education' as const};
    const plain = documentWith({...course, id: 'a-plain'});
    const certified = documentWith({...course, id: 'plain-certified', certificates: [certificate]});
    const offTopic = documentWith({
      id: 'off-topic',
      supportType: 'condition-education',
      conditions: ['any-long-term-condition'],
      certificates: [certificate],
    });
    const result = ask([plain, offTopic, certified], 'gout');
    expect(idsOf(result)).toEqual(['plain-certified', 'a-plain', 'off-topic']);
    expect(result.facets.certified).toEqual([{value: 'true', label: 'Certified', count: 2}]);
  });

  it('puts the exact name of a programme first, though its word is in other names', () => {
    const programme = {id: 'hope', name: 'HOPE', aliases: ['Hope course'], schemes: []};
    const known = {
      ...programme,
      conditions: ['cancer' as const],
      supportType: 'condition-education' as const,
    };
    const hope = documentWith({id: 'hope', programme, conditions: ['cancer'], places: placeAt(northOf(12))});
    const choir = documentWith({id: 'choir', name: 'Choir of Hope', supportType: 'group-activity'});
    expect(idsOf(ask([choir, hope], 'hope', {programmes: [known]}))[0]).toBe('hope');
    expect(ask([choir, hope], 'I hope to join a choir', {programmes: [known]}).query.concepts).toEqual([
      expect.objectContaining({slug: 'group-activity'}),
    ]);
  });

  it('puts the listing whose whole name was typed first', () => {
    const named = documentWith({
      id: 'named',
      name: 'Bad Knees Club',
      conditions: [],
      places: placeAt(northOf(12)),
    });
    const other = documentWith({id: 'other', name: 'Knees', conditions: ['osteoarthritis']});
    expect(idsOf(ask([other, named], 'bad knees club'))[0]).toBe('named');
  });
});

describe('other orders', () => {
  const far = documentWith({id: 'far', places: placeAt(northOf(9)), runs: [runIn(2)]});
  const near = documentWith({id: 'near', runs: [runIn(40)]});
  const online = documentWith({id: 'online', places: [], delivery: ['phone']});
  const closed = documentWith({id: 'closed', status: 'full', runs: [runIn(1)]});

  it('by distance: the nearest first, then what has no place, then what cannot be joined', () => {
    const result = ask([online, closed, far, near], '', {query: {sort: 'distance'}});
    expect(idsOf(result)).toEqual(['near', 'far', 'online', 'closed']);
  });

  it('by start: the soonest first, then what has no start', () => {
    const result = ask([online, near, closed, far], '', {query: {sort: 'soonest'}});
    expect(idsOf(result)).toEqual(['far', 'near', 'online', 'closed']);
  });
});

it('orders what needs no journey the same with a place and without one', () => {
  const documents = [
    documentWith({id: 'one', places: [], delivery: ['phone'], conditions: ['gout']}),
    documentWith({
      id: 'two',
      places: [],
      delivery: ['app'],
      conditions: ['gout', 'copd'],
      checkedOn: '2025-12-01',
    }),
    documentWith({
      id: 'three',
      serviceArea: {kind: 'nationwide'},
      places: [],
      conditions: ['any-long-term-condition'],
    }),
  ];
  expect(idsOf(ask(documents, 'gout'))).toEqual(idsOf(ask(documents, 'gout', {origin: null})));
});

describe('why a result is here, in the person’s words', () => {
  const document = documentWith({
    conditions: ['copd'],
    places: placeAt(northOf(5)),
    runs: [runIn(9)],
    access: {'step-free': 'ask-us'},
  });
  const why = (q: string, more: Parameters<typeof ask>[2] = {}) => ask([document], q, more).items[0]?.why;

  it('says what matched, how far in miles, when it starts and when it was checked', () => {
    expect(why("smoker's lung", {query: {access: ['step-free']}})).toEqual([
      "For COPD (you searched “smoker's lung”)",
      'In the area you searched',
      'Step-free: ask them',
      '3.1 miles away',
      'Starts on 12 May 2026',
      'Checked 3 days ago',
    ]);
  });

  it('does not repeat the name of a condition that was typed', () => {
    expect(why('COPD')?.[0]).toBe('For COPD');
  });

  it('says “about” where the person’s place or its own is approximate', () => {
    expect(why('copd', {origin: {...ORIGIN, precision: 'outcode'}})).toContain('about 3.1 miles away');
    const rough = documentWith({places: [{name: 'Hall', point: northOf(5), isApproximate: true}]});
    expect(ask([rough], '').items[0]?.why).toContain('about 3.1 miles away');
  });

  it('says no distance where nobody said where they are', () => {
    expect(why('copd', {origin: null})?.join()).not.toContain('mile');
  });

  it('names the words that stand in the listing', () => {
    const choir = documentWith({name: 'Lost words choir', supportType: 'group-activity'});
    expect(ask([choir], 'purple words').items[0]?.why).toContain('It says “words”');
  });

  it('says that an old listing may have changed', () => {
    const stale = documentWith({checkedOn: '2025-01-01'});
    expect(ask([stale], '').items[0]?.why.at(-1)).toContain('It may have changed');
  });
});

describe('what nobody can join', () => {
  const closed = [
    documentWith({...gout, id: 'paused', status: 'paused', name: 'Gout'}),
    documentWith({...gout, id: 'full', status: 'full', name: 'Gout'}),
    documentWith({...gout, id: 'past', runs: [runIn(-3)], name: 'Gout'}),
  ];

  it('never leads, however well it matches and however ill the other does', () => {
    const poor = documentWith({
      id: 'poor',
      name: 'Things',
      places: placeAt(northOf(15)),
      conditions: ['gout', 'copd', 'asthma', 'cancer', 'stroke'],
      referral: {self: false, professional: true, isOnline: false},
      checkedOn: '2024-01-01',
      status: 'waiting-list',
    });
    for (const sort of ['best', 'distance', 'soonest'] as const) {
      const ids = idsOf(ask([...closed, poor], 'gout', {query: {sort}}));
      expect(ids[0]).toBe('poor');
      expect(ids).toHaveLength(4);
    }
  });

  it('is still shown once, whatever the page, when something else was put before it', () => {
    const poor = documentWith({
      id: 'poor',
      name: 'Things',
      descriptionStems: 'gout',
      places: placeAt(northOf(15)),
    });
    const all = [...closed, poor];
    const pages = [1, 2, 3, 4].flatMap((page) => idsOf(ask(all, 'gout', {query: {page, pageSize: 1}})));
    expect(pages[0]).toBe('poor');
    expect([...pages].sort()).toEqual(['full', 'past', 'paused', 'poor']);
  });

  it('is shown when there is nothing else', () => {
    expect(ask(closed, 'gout').total).toBe(3);
  });
});
