import {render} from 'preact-render-to-string';
import {describe, expect, test} from 'vitest';
import type {FieldName} from '#shared/proposal/fields.ts';
import {labelOf} from '#shared/proposal/diff.ts';
import {SectionForm} from '#shared/ui/editing/SectionForm.tsx';
import {textOf} from './text.ts';

const clash = (field: FieldName) => ({field, label: labelOf(field), theirs: ['Theirs'], against: 'a-mark'});

const page = (fields: readonly FieldName[]): string =>
  render(
    <SectionForm
      view={{
        page: 'section',
        action: '/provider/listings/a-page/name',
        formToken: 'A',
        back: '/provider/listings/a-page',
        listingName: 'A course',
        section: 'name',
        values: {},
        errors: [],
        seen: '{}',
        clashes: fields.map(clash),
        locked: [],
        programmeName: undefined,
        placeBlocks: 1,
        questionBlocks: 1,
        areaAsItIs: undefined,
      }}
    />,
  );

describe('a page on which two people changed more than one field', () => {
  test('says in each question which field it is about', () => {
    const legends = [...page(['name', 'summary']).matchAll(/<legend[^>]*>(.*?)<\/legend>/gs)]
      .map(([, words]) => textOf(words ?? ''))
      .filter((legend) => legend.startsWith('Which one stays?'));
    expect(legends).toEqual(['Which one stays? Name', 'Which one stays? Summary']);
  });
});
