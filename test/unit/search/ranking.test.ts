import {describe, expect, it} from 'vitest';
import {ask, documentWith, idsOf, northOf, placeAt, runIn} from './documents.ts';

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

it('says why each result is here, in plain words, and nothing that the card says elsewhere', () => {
  const document = documentWith({
    conditions: ['copd'],
    places: placeAt(northOf(5)),
    runs: [runIn(9)],
    access: {'step-free': 'ask-us'},
  });
  const [item] = ask([document], "smoker's lung", {query: {access: ['step-free']}}).items;
  expect(item?.why).toEqual(['For COPD', 'In the area you searched', 'Step-free: ask them']);
});
