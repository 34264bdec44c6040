import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {OrganisationFacts} from '#shared/model/organisationChange.ts';
import {changedFacts, factsAfter} from '#shared/organisation/facts.ts';
import {factValues, readFacts} from '#shared/organisation/readFacts.ts';

const word = fc.constantFrom('One', 'Two', 'Three');
const facts: fc.Arbitrary<OrganisationFacts> = fc
  .record({name: word, description: word, website: word, phone: word}, {requiredKeys: ['name']})
  .map((each) => ({...each}));

describe('A wish of an organisation', () => {
  it('changes what it says, and nothing that somebody else has changed meanwhile', () => {
    fc.assert(
      fc.property(facts, facts, facts, (before, after, now) => {
        const became = factsAfter(now, {before, after});
        const wished = changedFacts(before, after);
        for (const name of ['name', 'description', 'website', 'phone'] as const)
          expect(became[name]).toBe(wished.includes(name) ? after[name] : now[name]);
      }),
    );
  });

  it('comes to what was wished where nobody has changed anything', () => {
    fc.assert(
      fc.property(facts, facts, (before, after) => {
        expect(factsAfter(before, {before, after})).toEqual(after);
      }),
    );
  });
});

describe('The form of an organisation', () => {
  const STANDS: OrganisationFacts = {name: 'Walkers', phone: '0113 496 0000 ask for Pat'};

  it('takes a number that stands there as it is, and no other that is none', () => {
    const values = {...factValues(STANDS), name: ' Aire Walkers ', why: 'New name'};
    expect(readFacts(values, STANDS)).toEqual({facts: {...STANDS, name: 'Aire Walkers'}, why: 'New name'});
    const wrong = readFacts({...values, phone: '0113 496 0000 ask for Sam'}, STANDS);
    expect('errors' in wrong && wrong.errors.map(({field}) => field)).toEqual(['phone']);
  });

  it('takes no link that is none of the web, and nothing too long', () => {
    const wrong = readFacts(
      {
        name: 'N'.repeat(161),
        description: 'D'.repeat(1001),
        website: 'javascript:alert(1)',
        why: 'W'.repeat(301),
      },
      STANDS,
    );
    expect('errors' in wrong && wrong.errors.map(({field}) => field)).toEqual([
      'name',
      'description',
      'website',
      'why',
    ]);
  });

  it('keeps no half of a character, and counts Windows line ends as one', () => {
    const read = readFacts({name: 'Walkers', description: 'One\r\nTwo\ud800', why: 'x'}, STANDS);
    expect('facts' in read && read.facts.description).toBe('One\nTwo\ufffd');
  });
});
