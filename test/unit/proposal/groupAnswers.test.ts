import {describe, expect, it} from 'vitest';
import type {Change} from '#shared/model/proposal.ts';
import {applyProposal, asWanted, changesBack, withChange} from '#shared/proposal/applyProposal.ts';
import {type FieldName, fieldsOf} from '#shared/proposal/fields.ts';
import {withGroupOfKind} from '#shared/proposal/groupAnswers.ts';
import {type EditedPage, valueIn} from '#shared/proposal/page.ts';
import {readSection} from '#shared/proposal/readSection.ts';
import {soundListing} from '#shared/proposal/soundListing.ts';
import {exampleEdited} from './examplePage.ts';

const TODAY = '2026-05-03';
const aGroup = (peerSupport?: EditedPage['listing']['peerSupport']): EditedPage =>
  exampleEdited({supportType: 'informal-peer-support', ...(peerSupport && {peerSupport})});

/** A draft after one edit more. */
const edited = (
  base: EditedPage,
  before: readonly Change[],
  field: FieldName,
  to: unknown,
): readonly Change[] =>
  withGroupOfKind(base, before, withChange(before, {field, from: valueIn(base, field), to}));

const soundOf = (base: EditedPage, changes: readonly Change[]) => {
  const sound = soundListing(asWanted(base, {changes}), changes, TODAY);
  if ('lacks' in sound) throw new Error(sound.lacks.map(({text}) => text).join(', '));
  return sound.listing;
};

describe('What a group of peers answers about itself', () => {
  it('can be one answer of the many, whichever it is', () => {
    const base = aGroup();
    const answers = {
      'peerSupport.formality': 'formal',
      'peerSupport.kind': 'online',
      'peerSupport.purpose': 'We talk.',
    } as const;
    for (const [field, to] of Object.entries(answers) as [FieldName, string][]) {
      const {peerSupport} = soundOf(base, edited(base, [], field, to));
      expect(peerSupport).toEqual({[field.replace('peerSupport.', '')]: to, answeredOn: TODAY});
    }
  });

  it('can be taken back, each answer of it', () => {
    const base = aGroup({formality: 'formal', kind: 'group', purpose: 'We talk.', answeredOn: '2026-01-01'});
    const {read, errors} = readSection('group', {}, {page: base, today: TODAY});
    expect(errors).toEqual([]);
    const changes = [...read].reduce<readonly Change[]>(
      (all, [field, to]) => edited(base, all, field, to),
      [],
    );
    expect([...read.keys()]).toEqual(fieldsOf('group'));
    expect(soundOf(base, changes).peerSupport).toBeUndefined();
  });

  it('goes from the draft of a page that becomes something else, which can then be sent', () => {
    const base = aGroup();
    const answered = edited(base, [], 'peerSupport.purpose', 'We talk.');
    const changes = edited(base, answered, 'supportType', 'condition-education');
    expect(changes.map(({field}) => field)).toEqual(['supportType']);
    expect(soundOf(base, changes).peerSupport).toBeUndefined();
  });

  it('goes from the public page as changes that can be taken back', () => {
    const base = aGroup({formality: 'informal', purpose: 'We talk.', answeredOn: '2026-01-01'});
    const changes = edited(base, [], 'supportType', 'condition-education');
    expect(changes.map(({field}) => field).sort()).toEqual([
      'peerSupport.formality',
      'peerSupport.purpose',
      'supportType',
    ]);
    const course = soundOf(base, changes);
    expect(course.peerSupport).toBeUndefined();
    const back = applyProposal({...base, listing: course}, {changes: changesBack(changes)});
    expect(soundListing(back.page, changesBack(changes), '2026-01-01')).toEqual({listing: base.listing});
  });

  it('is there again when the kind is chosen back in the same draft', () => {
    const base = aGroup({formality: 'informal', purpose: 'We talk.', answeredOn: '2026-01-01'});
    const away = edited(base, [], 'supportType', 'condition-education');
    expect(edited(base, away, 'supportType', 'informal-peer-support')).toEqual([]);
  });

  it('keeps its day where only the kind of group has changed', () => {
    const base = aGroup({purpose: 'We talk.', answeredOn: '2026-01-01'});
    const changes = edited(base, [], 'supportType', 'formal-peer-support');
    expect(soundOf(base, changes).peerSupport?.answeredOn).toBe('2026-01-01');
  });

  it('never keeps a page from being sent that is no group', () => {
    const base = exampleEdited({supportType: 'condition-education'});
    const changes = [{field: 'peerSupport.purpose', to: 'We talk.'}];
    expect(soundOf(base, changes).peerSupport).toBeUndefined();
  });
});
