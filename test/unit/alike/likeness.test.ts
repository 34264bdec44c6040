import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {blocksOf, blocksToSearch} from '#shared/alike/blocks.ts';
import {type AlikeFacts, alikeFacts} from '#shared/alike/facts.ts';
import {lettersApart} from '#shared/alike/lettersApart.ts';
import {likenessOf} from '#shared/alike/likeness.ts';
import {nameWords} from '#shared/alike/nameWords.ts';
import {plainDomain} from '#shared/alike/plainDomain.ts';
import {plainPhone} from '#shared/alike/plainPhone.ts';
import {wholeListing} from '../../support/referralListing.ts';

const HALL = {point: {lat: 53.8378, lng: -1.4964}, isApproximate: false};

const factsOf = (change: Partial<AlikeFacts> = {}): AlikeFacts => ({
  listingId: 'a:1',
  organisationId: 'a',
  name: 'Roundhay Walking Group',
  supportType: 'group-activity',
  conditions: [],
  towns: ['Leeds'],
  places: [HALL],
  hasPlace: true,
  phone: '01134960000',
  domain: 'roundhay.example',
  ...change,
});
const twin = (change: Partial<AlikeFacts> = {}): AlikeFacts =>
  factsOf({listingId: 'b:1', organisationId: 'b', ...change});

const words = fc.constantFrom('walk', 'Walking', 'The', 'Leeds', 'Ltd', 'lung', 'heart', 'group', 'Roundhay');
const facts = fc
  .record({
    listingId: fc.constantFrom('x:1', 'x:2', 'x:3'),
    organisationId: fc.constantFrom('x', 'y'),
    name: fc.array(words, {minLength: 1, maxLength: 5}).map((all) => all.join(' ')),
    supportType: fc.constantFrom('group-activity', 'peer-support'),
    conditions: fc.subarray(['copd', 'diabetes-type-2']),
    towns: fc.subarray(['Leeds']),
    places: fc.array(
      fc.record({
        point: fc.record({
          lat: fc.double({min: 53.8, max: 53.81, noNaN: true}),
          lng: fc.double({min: -1.5, max: -1.49, noNaN: true}),
        }),
        isApproximate: fc.boolean(),
      }),
      {maxLength: 3},
    ),
    phone: fc.constantFrom('01134960000', '01134960001'),
    domain: fc.constantFrom('a.example', 'b.example'),
  })
  .map((all): AlikeFacts => ({...all, hasPlace: all.places.length > 0}));

it('takes a word of a name for the word that it is, whatever it means to a program', () => {
  const words = nameWords('Constructor valueOf __proto__').map(({word}) => word);
  expect(words.map((word) => typeof word)).toEqual(['string', 'string', 'string']);
});

describe('likenessOf', () => {
  it('is the same whichever comes first', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        expect(likenessOf(one, other)).toEqual(likenessOf(other, one));
      }),
    );
  });

  it('never pairs a listing with itself', () => {
    fc.assert(
      fc.property(facts, (one) => {
        expect(likenessOf(one, one)).toBeUndefined();
      }),
    );
  });

  it('does not depend on the order of words, places or conditions', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const turned: AlikeFacts = {
          ...one,
          name: one.name.split(' ').reverse().join(' '),
          places: [...one.places].reverse(),
          conditions: [...one.conditions].reverse(),
        };
        expect(likenessOf(turned, other)).toEqual(likenessOf(one, other));
      }),
    );
  });

  it('finds nothing that shares no block: whoever looks in a listing’s blocks misses no pair at one place or of one name', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const found = likenessOf(one, other);
        const isSought =
          found?.reasons.some((reason) => reason !== 'alike-name' && reason !== 'near') ?? false;
        const stands = new Set(blocksOf(other));
        expect(!isSought || blocksToSearch(one).some((block) => stands.has(block))).toBe(true);
      }),
    );
  });

  it.each([
    ['The Roundhay Walking Group Ltd', 'legal words and "the"'],
    ['Roundhey Walking Group', 'a slip'],
    ['Walking Group, Roundhay', 'another order'],
    ['Walking groups – Roundhay', 'a plural'],
    ['Roundhay Walking Grp', 'a short form'],
    ['ROUNDHAY WALKING GROUP C.I.C.', 'capitals'],
  ])('takes "%s" for the same: %s', (name) => {
    const found = likenessOf(factsOf(), twin({name}));
    expect(found?.reasons).toEqual(
      expect.arrayContaining(['same-phone', 'same-domain', 'same-place'] as const),
    );
  });

  it.each([
    ['Level 1', 'Level 2'],
    ['Tuesday', 'Thursdays'],
    ['for men', 'for women'],
    ['in Punjabi', 'in Urdu'],
    ['morning', 'evening'],
  ])('keeps two of one provider apart that say so: %s, %s', (one, other) => {
    const name = 'Roundhay Walking Group';
    const pair = [factsOf({name: `${name} ${one}`}), twin({organisationId: 'a', name: `${name} ${other}`})];
    expect(likenessOf(pair[0] ?? factsOf(), pair[1] ?? factsOf())).toBeUndefined();
  });

  it('keeps two branches of one name apart that stand in two towns', () => {
    const far = {...HALL, point: {lat: 53.79, lng: -1.75}};
    expect(likenessOf(factsOf(), twin({places: [far], phone: '01274960000'}))).toBeUndefined();
  });

  it('does not take a place, a phone and a website of one provider for one listing', () => {
    const other = twin({organisationId: 'a', name: 'Roundhay Lung Exercise Class'});
    expect(likenessOf(factsOf(), other)).toBeUndefined();
  });

  it('does not take a name that many have for one listing', () => {
    const plain = {name: 'Support Group', phone: undefined, domain: undefined, places: []};
    expect(likenessOf(factsOf(plain), twin(plain))).toBeUndefined();
  });

  it('does not pair what is for other conditions', () => {
    const one = factsOf({name: 'Breathe Easy Roundhay', conditions: ['copd']});
    const other = twin({name: 'Heart Easy Roundhay', conditions: ['heart-failure'], phone: '01134961111'});
    expect(likenessOf(one, other)).toBeUndefined();
  });
});

describe('what two listings are compared by', () => {
  it.each(['0113 496 0000', '+44 113 496 0000', '+44 (0)113 496 0000', '0044 1134960000', '(0113) 4960000'])(
    'reads %s as the same number',
    (phone) => {
      expect(plainPhone(phone)).toBe('01134960000');
    },
  );

  it('says nothing by a number that everybody rings', () => {
    expect(plainPhone('111')).toBeUndefined();
    expect(plainPhone(undefined)).toBeUndefined();
  });

  it('keeps a number of another country another', () => {
    expect(plainPhone('+353 1 496 0000')).toBe('0035314960000');
  });

  it.each([
    ['https://www.Roundhay.example/walks?x=1', 'roundhay.example'],
    ['http://roundhay.example', 'roundhay.example'],
    ['https://www.facebook.com/RoundhayWalks/about', 'facebook.com/roundhaywalks'],
    ['https://www.facebook.com/', undefined],
    ['https://www.nhs.uk/conditions', 'nhs.uk/conditions'],
    ['nonsense', undefined],
    [undefined, undefined],
  ])('knows whose website %s is', (website, whose) => {
    expect(plainDomain(website)).toBe(whose);
  });

  it('counts letters that are swapped as one', () => {
    expect([
      lettersApart('roundhay', 'ruondhay'),
      lettersApart('', 'abc'),
      lettersApart('lung', 'lung'),
    ]).toEqual([1, 3, 0]);
  });

  it('has nothing of a listing that somebody has hidden', () => {
    const {listing} = wholeListing();
    expect(alikeFacts(listing)).toBeDefined();
    expect(alikeFacts({...listing, status: 'hidden'})).toBeUndefined();
  });
});
