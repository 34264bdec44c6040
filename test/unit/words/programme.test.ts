import {describe, expect, it} from 'vitest';
import type {Programme} from '#shared/model/programme.ts';
import {changedParts} from '#shared/words/programmeChange.ts';
import {programmeValues, readProgramme} from '#shared/words/readProgramme.ts';
import {menuOfADay} from '../../relevance/menuOfADay.ts';

const {programmes} = menuOfADay('2026-05-04');
const [first] = programmes;
if (!first) throw new Error('No programme in the demonstration');
const others = programmes.filter(({id}) => id !== first.id);
const form = {...programmeValues(first), why: 'Its team asked for it'};
const errorsOf = (values: Parameters<typeof readProgramme>[0]): string[] => {
  const read = readProgramme(values, first, others);
  return 'errors' in read ? read.errors.map(({field}) => field) : [];
};

describe('The form of a programme', () => {
  it('gives every programme of the demonstration back as it is, when nothing is typed in', () => {
    const changed = programmes.flatMap((programme: Programme) => {
      const among = programmes.filter(({id}) => id !== programme.id);
      const read = readProgramme({...programmeValues(programme), why: 'To see'}, programme, among);
      return 'errors' in read ? [programme.id, ...read.errors] : changedParts(programme, read.after);
    });
    expect(changed).toEqual([]);
  });

  it('says what is missing at each field', () => {
    expect(errorsOf({})).toEqual([
      'name',
      'summary',
      'format',
      'whoFor',
      'howToJoin',
      'note',
      'limits',
      'supportType',
      'conditions',
      'delivery',
      'reviewedOn',
      'why',
    ]);
  });

  it.each([
    ['a name of another programme', {aliases: others[0]?.name ?? ''}, 'aliases'],
    ['words of danger', {name: 'chest pain'}, 'name'],
    ['no letters', {aliases: '…'}, 'aliases'],
    ['an address that runs code', {website: 'javascript:alert(1)'}, 'website'],
    ['a date that is not', {'reviewedOn-month': '13'}, 'reviewedOn'],
    ['a text that is too long', {format: 'x'.repeat(601)}, 'format'],
  ])('takes no %s', (_what, typed, field) => {
    expect(errorsOf({...form, ...typed})).toEqual([field]);
  });

  it('says which parts a change is of', () => {
    const read = readProgramme({...form, aliases: 'Sugar starters', summary: 'A course.'}, first, others);
    expect('after' in read && changedParts(first, read.after)).toEqual(['aliases', 'summary']);
  });
});
