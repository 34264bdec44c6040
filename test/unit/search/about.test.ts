import {describe, expect, it} from 'vitest';
import {ask, documentWith, idsOf, northOf, ORIGIN, placeAt} from './documents.ts';

const programme = {id: 'harbour', name: 'Harbour Course', aliases: ['harbour'], schemes: []};
const known = {
  id: 'harbour',
  name: 'Harbour Course',
  aliases: ['harbour'],
  conditions: ['gout' as const],
  supportType: 'condition-education' as const,
};

describe('what a listing says of itself', () => {
  it('puts a name with the condition before a summary with it, and that before one that only ticks it', () => {
    const gout = {conditions: ['gout' as const]};
    const ticked = documentWith({...gout, id: 'ticked', name: 'Monday club'});
    const said = documentWith({...gout, id: 'said', name: 'Friday club', summary: 'For feet with gout.'});
    const named = documentWith({...gout, id: 'named', name: 'Gout club'});
    expect(idsOf(ask([ticked, said, named], 'gout'))).toEqual(['named', 'said', 'ticked']);
  });

  it('takes any of the words for a condition, and never a condition that it is not entered under', () => {
    const said = documentWith({id: 'said', name: 'Worn joints club', conditions: ['osteoarthritis']});
    const other = documentWith({id: 'other', name: 'Worn joints talk', conditions: ['gout', 'osteoporosis']});
    const ticked = documentWith({id: 'ticked', name: 'Monday club', conditions: ['osteoarthritis']});
    expect(idsOf(ask([ticked, other, said], 'osteoarthritis')).slice(0, 2)).toEqual(['said', 'ticked']);
  });

  it('counts what its programme is for as said', () => {
    const ticked = documentWith({id: 'ticked', name: 'Monday club', conditions: ['gout']});
    const byProgramme = documentWith({
      id: 'by-programme',
      name: 'Harbour, Fridays',
      conditions: ['gout'],
      programme: {...programme, conditions: ['gout']},
    });
    expect(idsOf(ask([ticked, byProgramme], 'gout'))).toEqual(['by-programme', 'ticked']);
  });

  it('puts a listing that has the programme in its name before another of the programme', () => {
    const unnamed = documentWith({id: 'unnamed', name: 'Friday course', programme});
    const named = documentWith({id: 'named', name: 'Harbour Course, Fridays', programme});
    expect(idsOf(ask([unnamed, named], 'harbour course', {programmes: [known]}))).toEqual([
      'named',
      'unnamed',
    ]);
  });

  it('puts those who speak of carers before those who only take them, when carers were asked for', () => {
    const takes = documentWith({id: 'takes', conditions: ['dementia'], audiences: ['carers', 'adults']});
    const speaks = documentWith({
      id: 'speaks',
      conditions: ['dementia'],
      audiences: ['carers'],
      summary: 'A break for carers.',
    });
    expect(idsOf(ask([takes, speaks], 'dementia for carers'))).toEqual(['speaks', 'takes']);
  });

  it('does not take what is felt for the name of a condition that it may come from', () => {
    const felt = documentWith({
      id: 'felt',
      name: 'Friday talks',
      summary: 'Talking, also about breathlessness.',
      conditions: ['copd'],
    });
    const said = documentWith({
      id: 'said',
      name: 'Friday club',
      summary: 'For people with COPD.',
      conditions: ['copd'],
      places: placeAt(northOf(4)),
    });
    expect(idsOf(ask([felt, said], 'copd'))).toEqual(['said', 'felt']);
  });

  it('takes a kind that is for a condition by its very name as named', () => {
    const lungs = {conditions: ['copd' as const]};
    const classes = documentWith({
      ...lungs,
      id: 'classes',
      name: 'Friday classes',
      supportType: 'pulmonary-rehabilitation',
      places: placeAt(northOf(4)),
    });
    const said = documentWith({...lungs, id: 'said', name: 'Friday club', summary: 'For COPD.'});
    expect(idsOf(ask([said, classes], 'copd'))).toEqual(['classes', 'said']);
  });
});

describe('what carers ask for', () => {
  const cancer = documentWith({
    id: 'cancer',
    name: 'Cancer evening',
    conditions: ['cancer', 'carers'],
    audiences: ['carers'],
  });
  const course = documentWith({
    id: 'course',
    name: 'A course for carers',
    supportType: 'generic-education',
    conditions: ['carers'],
    audiences: ['carers'],
    places: [],
    serviceArea: {kind: 'nationwide'},
    delivery: ['video-group'],
  });

  it('leads to what is about caring before a group near them for one illness, typed or chosen', () => {
    expect(idsOf(ask([cancer, course], 'for carers'))).toEqual(['course', 'cancer']);
    expect(idsOf(ask([cancer, course], '', {query: {audience: ['carers']}}))).toEqual(['course', 'cancer']);
  });

  it('leads to a group for the illness that they named', () => {
    expect(idsOf(ask([course, cancer], 'carers of people with cancer'))[0]).toBe('cancer');
  });
});

describe('whom a listing is for', () => {
  const gout = {name: 'Gout club', conditions: ['gout' as const]};

  it('puts what is not in English last, unless the language was asked for', () => {
    const urdu = documentWith({...gout, id: 'urdu', languages: ['ur']});
    const english = documentWith({...gout, id: 'english', places: placeAt(northOf(4))});
    expect(idsOf(ask([urdu, english], 'gout'))).toEqual(['english', 'urdu']);
    expect(idsOf(ask([urdu, english], 'gout in urdu'))).toEqual(['urdu']);
  });

  it('puts what is for a few after what is for all', () => {
    const few = documentWith({...gout, id: 'few', audiences: ['veterans']});
    const all = documentWith({...gout, id: 'all', places: placeAt(northOf(4))});
    expect(idsOf(ask([few, all], 'gout'))).toEqual(['all', 'few']);
  });

  it('puts what is near but for people who live elsewhere last', () => {
    const elsewhere = documentWith({
      ...gout,
      id: 'elsewhere',
      serviceArea: {kind: 'outcodes', outcodes: ['BD1'], label: 'Bradford'},
    });
    const farther = documentWith({...gout, id: 'farther', places: placeAt(northOf(15))});
    expect(idsOf(ask([elsewhere, farther], 'gout'))).toEqual(['farther', 'elsewhere']);
  });

  it('is served in a town by what serves its outward codes', () => {
    const leeds = documentWith({
      ...gout,
      id: 'leeds',
      places: [],
      delivery: ['phone'],
      serviceArea: {kind: 'outcodes', outcodes: ['LS1', 'LS2'], label: 'Leeds'},
    });
    const town = {label: 'Leeds', point: {lat: 53.8, lng: -1.55}, precision: 'town'} as const;
    expect(idsOf(ask([leeds], 'gout', {origin: town}))).toEqual(['leeds']);
    expect(idsOf(ask([leeds], 'gout', {origin: {...ORIGIN, outcode: 'LS8'}}))).toEqual([]);
  });

  it('asks nobody to travel who asked for what comes to them', () => {
    const atHome = {...gout, delivery: ['home-visit' as const, 'in-person-group' as const]};
    const near = documentWith({...atHome, id: 'near', conditions: ['gout', 'copd']});
    const far = documentWith({...atHome, id: 'far', places: placeAt(northOf(15))});
    expect(idsOf(ask([near, far], 'gout'))).toEqual(['near', 'far']);
    expect(idsOf(ask([near, far], 'gout at home'))).toEqual(['far', 'near']);
  });
});

describe('words beside what a search is about', () => {
  const gout = {conditions: ['gout' as const], name: 'Gout club'};

  it('show other support for it, and nothing that only shares a word', () => {
    const about = documentWith({...gout, id: 'about'});
    const shares = documentWith({id: 'shares', name: 'Juggling club'});
    expect(idsOf(ask([about, shares], 'gout juggling'))).toEqual(['about']);
  });

  it('leave what is not about it out where few have all the words', () => {
    const both = documentWith({...gout, id: 'both', summary: 'Juggling for feet.'});
    const about = documentWith({...gout, id: 'about'});
    const shares = documentWith({id: 'shares', name: 'Juggling club'});
    expect(idsOf(ask([shares, about, both], 'gout juggling'))).toEqual(['both', 'about']);
  });
});

describe('a sentence about two things', () => {
  it('shows what is for one of them, before what is for any condition', () => {
    const generic = Array.from({length: 9}, (_, index) =>
      documentWith({id: `generic-${index}`, conditions: ['any-long-term-condition']}),
    );
    const kidneys = documentWith({id: 'kidneys', conditions: ['chronic-kidney-disease']});
    expect(idsOf(ask([...generic, kidneys], 'bad kidneys and I cant sleep'))[0]).toBe('kidneys');
  });

  it('is about its condition, however many other words there are', () => {
    const talk = documentWith({
      id: 'talk',
      name: 'Teachers and their heads',
      summary: 'Shower, brain, date.',
    });
    const about = documentWith({id: 'about', conditions: ['gout'], places: placeAt(northOf(15))});
    const q = 'gout so bad a shower hurts, off sick from teaching and the head wants a date';
    expect(idsOf(ask([talk, about], q))).toEqual(['about']);
  });
});

describe('an activity by name', () => {
  const choir = documentWith({id: 'choir', supportType: 'group-activity', name: 'Harbour Singers'});
  const walk = documentWith({id: 'walk', supportType: 'group-activity', name: 'Monday strollers'});

  it('is found by other words for it, before other activities', () => {
    expect(idsOf(ask([walk, choir], 'choir'))).toEqual(['choir', 'walk']);
  });

  it('stands alone when there are enough of it', () => {
    const more = [1, 2].map((number) =>
      documentWith({id: `choir-${number}`, supportType: 'group-activity', name: 'Choir'}),
    );
    expect(idsOf(ask([walk, choir, ...more], 'choir'))).not.toContain('walk');
  });
});
