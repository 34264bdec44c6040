import {describe, expect, it} from 'vitest';
import {FIELD_NAMES} from '#shared/proposal/fields.ts';
import {sectionValues} from '#shared/proposal/formValues.ts';
import {type EditedPage, isSameValue, valueIn, withValue} from '#shared/proposal/page.ts';
import {readSection} from '#shared/proposal/readSection.ts';
import {sectionsOf} from '#shared/proposal/sections.ts';
import {demoMenu} from '../../../functions/import/demo/index.ts';
import {markIn, markOfTyped} from '../../../functions/editing/marks.ts';
import {recordsOf, TODAY} from '../demo/records.ts';
import {exampleEdited} from './examplePage.ts';

const LATER = '2030-01-01';
const NOW = '2026-05-01T12:00:00Z';

/** The fields that would change if each page of `page`'s form were saved onto `now` as it was shown. */
const changedBySaving = (page: EditedPage, now: EditedPage = page): string[] =>
  sectionsOf(page.listing).flatMap((section) => {
    const {read, errors} = readSection(section, sectionValues(page, section), {page: now, today: LATER});
    expect(errors).toEqual([]);
    return [...read].flatMap(([field, typed]) => {
      if (isSameValue(typed, valueIn(now, field))) return [];
      // Others have changed it meanwhile: then the mark says that this form did not.
      const isMarked = page !== now && markIn(page, field) === markOfTyped(field, typed);
      return isMarked ? [] : [field];
    });
  });

describe('A form that nobody typed in', () => {
  it('changes nothing on any page of the demonstration menu', () => {
    const {listings} = recordsOf(demoMenu(TODAY));
    const changed = listings.flatMap(({listing}) =>
      changedBySaving({listing: {...listing, version: 1, updatedAt: NOW}, mailbox: undefined}).map(
        (field) => `${listing.slug}: ${field}`,
      ),
    );
    expect(listings.length).toBeGreaterThan(100);
    expect(changed).toEqual([]);
  });

  it('changes nothing that an import wrote in another way than a form does', () => {
    const page = exampleEdited({
      conditions: ['diabetes-type-2', 'asthma', 'copd'],
      summary: ' Six  mornings.\nWith lunch. ',
      description: ['One  line.\nAnd another.', ' Two. '],
      places: [
        {name: 'A hall ', postcode: 'LS81AB', point: {lat: 53.8, lng: -1.5}, isApproximate: true},
        {name: 'Its garden', postcode: 'LS81AB', point: {lat: 53.9, lng: -1.5}, isApproximate: false},
      ],
      serviceArea: {kind: 'outcodes', outcodes: ['LS8', 'LS8'], label: 'North  Leeds'},
      wait: {weeks: 3, asOf: '2026-01-01'},
    });
    for (const section of sectionsOf(page.listing)) {
      const {read} = readSection(section, sectionValues(page, section), {page, today: LATER});
      for (const [field, typed] of read) expect(typed).toEqual(valueIn(page, field));
    }
  });

  it('is known as untouched also where somebody else has changed the same field meanwhile', () => {
    const page = exampleEdited({
      conditions: ['diabetes-type-2', 'asthma', 'copd'],
      summary: 'Six  mornings.',
      places: [{name: 'A hall', postcode: 'LS8 1AB', point: {lat: 53.8, lng: -1.5}, isApproximate: false}],
      wait: {weeks: 3, asOf: '2026-01-01'},
    });
    const others = [
      ['conditions', ['copd']],
      ['summary', 'Six evenings.'],
      ['places', [{name: 'Another hall', postcode: 'LS7 1AB', isApproximate: false}]],
      ['wait', {weeks: 4, asOf: '2026-02-01'}],
    ] as const;
    const now = others.reduce((all, [field, value]) => withValue(all, field, value), page);
    expect(changedBySaving(page, now)).toEqual([]);
  });

  it('has a mark of its own for each thing that somebody types', () => {
    const page = exampleEdited({conditions: ['asthma']});
    for (const field of FIELD_NAMES.filter((name) => ['summary', 'conditions', 'places'].includes(name))) {
      const typed =
        field === 'conditions'
          ? ['copd']
          : field === 'places'
            ? [{name: 'A barn', isApproximate: false}]
            : 'New.';
      expect(markOfTyped(field, typed)).not.toBe(markIn(page, field));
    }
  });
});

describe('A place without a postcode', () => {
  const hall = {name: 'Roundhay Hal', town: 'Leeds', point: {lat: 53.8, lng: -1.5}, isApproximate: true};
  const page = exampleEdited({places: [{...hall, address: '1 High Street'}]});
  const savedWith = (change: Readonly<Record<string, string>>): unknown => {
    const values = {...sectionValues(page, 'where'), ...change};
    return readSection('where', values, {page, today: LATER}).read.get('places');
  };

  it('keeps its point when its name is put right, or its address', () => {
    expect(savedWith({'places-0-name': 'Roundhay Hall'})).toMatchObject([
      {name: 'Roundhay Hall', point: hall.point},
    ]);
    expect(savedWith({'places-0-address': '2 High Street'})).toMatchObject([{point: hall.point}]);
  });

  it('is another one when both are others', () => {
    const [place] = savedWith({'places-0-name': 'A barn', 'places-0-address': 'Far Lane'}) as object[];
    expect(place).not.toHaveProperty('point');
  });
});
