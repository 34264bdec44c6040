import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {MenuRecord} from '#shared/model/menuRecord.ts';
import {Slug} from '#shared/model/primitives.ts';
import {feedRecords, NOT_KNOWN} from '../../../functions/import/feed/feedRecords.ts';
import {guessAccess, guessLanguages} from '../../../functions/feeds/guessAccess.ts';
import {emailOf, phoneOf, webAddressOf} from '../../../functions/feeds/guessContact.ts';
import {guessCost} from '../../../functions/feeds/guessCost.ts';
import {guessMeaning} from '../../../functions/feeds/guessMeaning.ts';
import {hoursInWords} from '../../../functions/feeds/hoursInWords.ts';
import {plainText, shorten, slugify} from '../../../functions/feeds/plainText.ts';
import type {SourceService} from '../../../functions/feeds/sourceService.ts';

const service = (change: Partial<SourceService> = {}): SourceService => ({
  id: '7',
  name: 'Breathe Easy Group',
  description: 'A friendly group.',
  costs: [],
  eligibility: [],
  languages: [],
  accessibility: [],
  terms: [],
  hours: [],
  areas: [],
  phones: [],
  places: [],
  organisationId: '1',
  ...change,
});

const options = {source: 'feed', today: '2026-05-01'};
const recordsOf = (...services: SourceService[]) => {
  const records = feedRecords(options);
  return services.flatMap((each) => [...records.service(each, {where: 'here', share: 0})]);
};
const listingOf = (change: Partial<SourceService> = {}) => {
  const found = recordsOf(service(change)).at(-1);
  const parsed = MenuRecord.parse(found?.record);
  if (parsed.type !== 'listing') throw new Error('No listing');
  return {...parsed.listing, notes: found?.notes ?? []};
};

describe('feed text', () => {
  it('loses tags, entities and the marks of 211 software, and keeps its breaks', () => {
    expect(plainText('<p>One &amp; two</p><ul><li>Three</li></ul>\\n\\n###MON###  four ')).toBe(
      'One & two\nThree\nfour',
    );
  });

  it('is read in no time, however long it is and whatever it repeats', () => {
    const gaps = ' '.repeat(100_000);
    const startedAt = performance.now();
    expect(plainText(`One <br${gaps}two`)).toBe('One <br two');
    expect(phoneOf([{number: `0113${gaps}496`}])).toBeUndefined();
    hoursInWords(Array.from({length: 50_000}, () => ({days: ['mo'], opensAt: '9am', closesAt: '5pm'})));
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  it('is never cut within a character', () => {
    expect(shorten('🏊🏊🏊', 4)).toBe('🏊…');
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.integer({min: 2, max: 50}), (text, maximum) => {
        expect(shorten(text, maximum).isWellFormed()).toBe(true);
      }),
    );
  });

  it('is cut after a whole word', () => {
    expect(shorten('one two three', 9)).toBe('one two…');
    fc.assert(
      fc.property(fc.string(), fc.integer({min: 2, max: 50}), (text, maximum) => {
        expect(shorten(text, maximum).length).toBeLessThanOrEqual(maximum);
      }),
    );
  });

  it('always makes a web address that the model takes', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        expect(Slug.safeParse(slugify(text)).success).toBe(true);
      }),
    );
  });
});

describe('what words say', () => {
  it.each([
    [['Pulmonary Rehabilitation Class'], 'pulmonary-rehabilitation', []],
    [['Diabetes Support Group', 'Type 2 Diabetes'], 'peer-support', ['diabetes-type-2']],
    [['Asthma Walking Group'], 'group-activity', ['asthma']],
    [['Vocational Rehabilitation', 'Job Training Formats'], undefined, []],
    [['Sugar House Positive Change Course'], undefined, []],
    [['Fire Prevention Information'], undefined, []],
  ])('in %j', (texts, supportType, conditions) => {
    expect(guessMeaning(texts)).toMatchObject({supportType, conditions});
  });

  it('answers access needs only with yes, and only where nothing denies it', () => {
    expect(guessAccess(['Wheelchair access. No parking. Induction loop at the desk'], [])).toEqual({
      'step-free': 'yes',
      'hearing-loop': 'yes',
    });
    expect(guessAccess(['Not wheelchair accessible'], ['Interpreters available'])).toEqual({
      'language-interpreter': 'yes',
    });
  });

  it('knows languages by name or code, several in one', () => {
    expect(guessLanguages(['English and Spanish', 'ur', 'Klingon', 'Polish (limited)'])).toEqual([
      'en',
      'es',
      'ur',
      'pl',
    ]);
  });

  it.each([
    ['Free', [], 'free'],
    ['No charge', [], 'free'],
    ['Free for members, £3 for others', [], 'varies'],
    ['£2.50 a session', [], 'pay'],
    ['Sliding scale', [], 'varies'],
    [undefined, [], 'not-known'],
    [undefined, [{amount: 0}], 'free'],
    [undefined, [{option: 'Adults', amount: 35}], 'pay'],
  ])('reads the fee %j %j as %s', (fees, costs, kind) => {
    expect(guessCost(fees, costs).kind).toBe(kind);
  });
});

describe('contacts', () => {
  it.each([
    ['www.miamidade.gov/fire', 'http://www.miamidade.gov/fire'],
    ['https://example.org, http://other.org', 'https://example.org'],
    ['javascript:alert(1)', undefined],
    ['none', undefined],
    [undefined, undefined],
  ])('makes of the web address %j %j', (given, expected) => {
    expect(webAddressOf(given)).toBe(expected);
  });

  it('parts an extension from its number, passes over faxes, and takes the first of two mailboxes', () => {
    const fax = {number: '305-111-1111', type: 'fax'};
    expect(phoneOf([fax, {number: '305-573-4200 x57471'}])).toEqual({
      phone: '305-573-4200',
      extension: '57471',
    });
    expect(phoneOf([fax])).toBeUndefined();
    expect(phoneOf([{number: '1-800-FLOWERS'}])).toBeUndefined();
    expect(emailOf('nobody')).toBeUndefined();
    expect(emailOf('help@example.org, other@example.org')).toBe('help@example.org');
  });
});

describe('opening hours', () => {
  it('puts days with the same hours together', () => {
    const row = (day: string, opensAt: string, closesAt: string) => ({days: [day], opensAt, closesAt});
    expect(
      hoursInWords([
        row('Monday', '9:00am', '5:00pm'),
        row('Tuesday', '9:00am', '5:00pm'),
        row('Wednesday', '09:00', '17:00:00'),
        row('Friday', '1:50pm', '6:00pm'),
      ]),
    ).toEqual(['Monday to Wednesday, 9am to 5pm', 'Friday, 1:50pm to 6pm']);
  });

  it('reads the letters of a calendar rule, and says in the source’s own words what it cannot read', () => {
    expect(hoursInWords([{days: ['TH', '1FR'], opensAt: '10:00:00Z', closesAt: '18:00'}])).toEqual([
      'Thursday and Friday, 10am to 6pm',
    ]);
    expect(hoursInWords([{days: ['Monday'], text: '24 hours a day'}])).toEqual(['24 hours a day']);
  });
});

describe('a service as a listing', () => {
  it('comes after its provider, who is there even when the feed never names it', () => {
    const records = recordsOf(service(), service({id: '8'})).map(({record}) => MenuRecord.parse(record));
    expect(records.map(({type}) => type)).toEqual(['organisation', 'listing', 'listing']);
    expect(records[0]).toMatchObject({organisation: {id: 'feed:1', name: NOT_KNOWN}});
  });

  it('gives two services of one name two addresses, the same each time', () => {
    const slugs = () =>
      recordsOf(service(), service({id: '8'})).flatMap(({record}) => {
        const parsed = MenuRecord.parse(record);
        return parsed.type === 'listing' ? [parsed.listing.slug] : [];
      });
    expect(slugs()).toEqual(['breathe-easy-group', 'breathe-easy-group-8']);
    expect(slugs()).toEqual(slugs());
  });

  it('is rejected without a name, and brings no provider with it', () => {
    expect(recordsOf(service({name: ' '}))).toMatchObject([{kind: 'listings', rejected: 'It has no name'}]);
  });

  it('never takes online referral for granted', () => {
    expect(listingOf().referral).toMatchObject({self: true, professional: true, isOnline: false});
  });

  it('says whom to ask where a referral is needed', () => {
    const {referral} = listingOf({applicationProcess: 'By referral from a physician'});
    expect(referral.self).toBe(false);
    expect(referral.askWhom).toContain('GP surgery');
  });

  it.each([
    ['active', 'live'],
    ['temporarily closed', 'paused'],
    ['defunct', 'hidden'],
    ['__proto__', 'live'],
    ['constructor', 'live'],
    [undefined, 'live'],
  ])('with the status %j is %s', (status, expected) => {
    expect(listingOf({status}).status).toBe(expected);
  });

  it('leaves out what is wrong, and says so', () => {
    const listing = listingOf({
      email: 'nobody',
      url: 'not a site',
      phones: [{number: 'ask'}],
      status: 'dormant',
      places: [{name: 'Hall', lines: [], lat: 100, lng: 101}],
    });
    expect(listing.contact).toEqual({});
    expect(listing.places[0]).not.toHaveProperty('point');
    expect(listing.notes).toHaveLength(5);
  });

  it('believes no check that lies in the future', () => {
    expect(listingOf({assuredDate: '2026-04-30'}).checkedOn).toBe('2026-04-30');
    expect(listingOf({assuredDate: '2027-01-01'}).checkedOn).toBeUndefined();
  });

  it('fits the model, whatever text a feed holds', () => {
    const text = fc.oneof(fc.string({unit: 'grapheme', maxLength: 400}), fc.constant(undefined));
    const texts = fc.array(fc.string({maxLength: 400}), {maxLength: 15});
    fc.assert(
      fc.property(
        text,
        text,
        text,
        texts,
        texts,
        text,
        (description, fees, url, eligibility, hours, status) => {
          const found = recordsOf(
            service({description, fees, url, eligibility, hours, status, alert: fees?.trim()}),
          ).at(-1);
          expect(MenuRecord.safeParse(found?.record).error).toBeUndefined();
        },
      ),
    );
  });
});
