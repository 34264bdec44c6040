import {describe, expect, it} from 'vitest';
import {FIRST_SCHEMES} from '#shared/certification/schemes.ts';
import type {Programme} from '#shared/model/programme.ts';
import {changedParts} from '#shared/words/programmeChange.ts';
import {findPhrases, phraseTable} from '#shared/search/phrases.ts';
import {wordsOf} from '#shared/search/words.ts';
import {readBefore, unreadNames} from '#shared/words/programmeNames.ts';
import {programmeValues, readProgramme, schemeChoices} from '#shared/words/readProgramme.ts';
import {menuOfADay} from '../../relevance/menuOfADay.ts';

const {programmes} = menuOfADay('2026-05-04');
const [first] = programmes;
if (!first) throw new Error('No programme in the demonstration');
const others = programmes.filter(({id}) => id !== first.id);
const schemes = FIRST_SCHEMES;
const form = {...programmeValues(first), why: 'Its team asked for it'};
const errorsOf = (values: Parameters<typeof readProgramme>[0]): string[] => {
  const read = readProgramme(values, {before: first, others, schemes});
  return 'errors' in read ? read.errors.map(({field}) => field) : [];
};

describe('The form of a programme', () => {
  it('gives every programme of the demonstration back as it is, when nothing is typed in', () => {
    const changed = programmes.flatMap((programme: Programme) => {
      const among = programmes.filter(({id}) => id !== programme.id);
      const read = readProgramme(
        {...programmeValues(programme), why: 'To see'},
        {before: programme, others: among, schemes},
      );
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
    ['a scheme for what nobody certifies', {supportType: 'peer-support', schemes: 'qismet'}, 'schemes'],
    ['a text that is too long', {format: 'x'.repeat(601)}, 'format'],
  ])('takes no %s', (_what, typed, field) => {
    expect(errorsOf({...form, ...typed})).toEqual([field]);
  });

  it('says which parts a change is of', () => {
    const read = readProgramme(
      {...form, aliases: 'Sugar starters', summary: 'A course.', schemes: []},
      {before: first, others, schemes},
    );
    expect('after' in read && changedParts(first, read.after)).toEqual(['aliases', 'summary', 'schemes']);
  });
});

describe('The form of a new programme', () => {
  const added = (typed: Parameters<typeof readProgramme>[0], all: readonly Programme[] = programmes) => {
    const read = readProgramme({...form, aliases: '', ...typed}, {before: undefined, others: all, schemes});
    return 'errors' in read ? read.errors.map(({text}) => text) : read.after;
  };

  it.each([
    ['Bright Breaths', 'bright-breaths'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['خطوات', 'programme'],
    ['A'.repeat(120), 'a'.repeat(80)],
  ])('makes an id of the name %s that an address takes', (name, id) => {
    expect(added({name})).toMatchObject({id, name});
  });

  it('makes an id that no other programme has', () => {
    const taken = programmes.map((programme, index) =>
      index === 0 ? {...programme, id: 'bright-breaths'} : programme,
    );
    expect(added({name: 'Bright Breaths'}, taken)).toMatchObject({id: 'bright-breaths-2'});
  });

  it('takes no name of a programme that is there, however it is written', () => {
    const name = first.name.toUpperCase().replaceAll(' ', '-');
    expect(added({name})).toEqual([`“${name}” is a name of the programme ${first.name}`]);
  });

  it('says what search reads the name as until now', () => {
    const [programme] = programmes.map((each) => ({
      ...each,
      name: 'Sugar diabetes',
      aliases: ['online', 'HOPE', 'together'],
    }));
    expect(programme && readBefore(undefined, programme, [])).toEqual([
      {name: 'Sugar diabetes', as: ['condition:diabetes-type-2']},
      {name: 'online', as: 'filter'},
      {name: 'together', as: 'ordinary word'},
    ]);
    expect(programme && readBefore(programme, programme, [])).toEqual([]);
    const added = [{phrases: ['My hope', 'Hope'], means: ['condition:copd' as const]}];
    expect(programme && readBefore(undefined, {...programme, aliases: ['my HOPE']}, added)).toContainEqual({
      name: 'my HOPE',
      as: ['condition:copd'],
    });
    expect(programme && readBefore(programme, programme, added)).toEqual([]);
  });

  it('says which of its new names are longer than search reads', () => {
    const eight = 'one two three four five six seven eight';
    const long = {...first, name: `${eight} nine`, aliases: []};
    const short = {...first, name: eight, aliases: []};
    const found = (programme: typeof first) =>
      findPhrases(wordsOf(programme.name), phraseTable([programme])).map(({entry}) => entry.kind);
    expect([found(long), found(short)]).toEqual([[], ['programme']]);
    expect(unreadNames(undefined, {...long, aliases: [eight]})).toEqual([long.name]);
    expect(unreadNames(long, long)).toEqual([]);
  });

  it('offers the schemes that can be claimed, and one that it names though it was retired', () => {
    const retired = schemes.map((each) =>
      each.slug === 'qismet' ? {...each, isRetired: true as const} : each,
    );
    expect(schemeChoices(retired, undefined)).not.toContain('qismet');
    expect(schemeChoices(retired, {schemes: ['qismet', 'of-an-import']})).toEqual(
      expect.arrayContaining(['qismet', 'of-an-import', 'ncp-cr']),
    );
  });
});
