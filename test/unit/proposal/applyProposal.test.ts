import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Listing} from '#shared/model/listing.ts';
import type {Change} from '#shared/model/proposal.ts';
import {
  applyProposal,
  asWanted,
  changesBack,
  changesBetween,
  choose,
  withChange,
} from '#shared/proposal/applyProposal.ts';
import {diffRows} from '#shared/proposal/diff.ts';
import {type FieldName, FIELD_NAMES, fieldOf} from '#shared/proposal/fields.ts';
import {type EditedPage, isSameValue, valueIn, withValue} from '#shared/proposal/page.ts';
import {riskOf} from '#shared/proposal/risk.ts';
import {exampleEdited} from './examplePage.ts';

const words = fc.string({minLength: 1, maxLength: 12}).map((text) => `w${text}`);
const optional = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.option(arbitrary, {nil: undefined});

/** Any value that a field of this kind can be given by its form. */
const valueFor = (name: FieldName): fc.Arbitrary<unknown> => {
  const field = fieldOf(name);
  switch (field.kind) {
    case 'paragraphs':
    case 'lines':
      return fc.array(words, {minLength: name === 'description' ? 1 : 0, maxLength: 3});
    case 'choice':
      return fc.constantFrom(...field.choices.map(({value}) => value));
    case 'choices':
      return (
        fc
          // No page is of more than 60 conditions.
          .subarray(
            field.choices.map(({value}) => value),
            {maxLength: Math.min(60, field.choices.length)},
          )
          .map((values) => (name === 'activationLevels' ? values.map(Number) : values))
      );
    case 'answers':
      return fc.dictionary(
        fc.constantFrom(...field.choices.map(({value}) => value)),
        fc.constantFrom('yes', 'no', 'ask-us'),
      );
    case 'number':
      return optional(fc.integer({min: field.from, max: field.to}));
    case 'yes-no':
      return fc.boolean();
    case 'wait':
      return optional(fc.record({weeks: fc.nat(100), asOf: fc.constant('2026-05-01')}));
    case 'day':
      return optional(fc.constantFrom('2027-03-31', '2028-01-01'));
    case 'area':
      return fc.constantFrom(
        undefined,
        {kind: 'nationwide'},
        {
          kind: 'outcodes',
          outcodes: ['LS8'],
          label: 'North Leeds',
        },
      );
    case 'places':
      return fc.array(fc.record({name: words, isApproximate: fc.constant(false)}), {maxLength: 2});
    case 'questions':
      return fc.uniqueArray(
        fc.record({
          id: fc.constantFrom('oxygen', 'stairs', 'lunch'),
          ask: words,
          why: words,
          type: fc.constant('yes-no'),
          choices: fc.constant([]),
          use: fc.constantFrom('extra', 'must-answer'),
          stops: fc.constant([]),
        }),
        {selector: ({id}) => id, maxLength: 3},
      );
    case 'phone':
      return optional(fc.constantFrom('0113 496 0001', '0113 496 0002'));
    case 'email':
      return optional(fc.constantFrom('a@example.org', 'b@example.org'));
    case 'web':
      return optional(fc.constantFrom('https://a.example.org', 'https://b.example.org'));
    default:
      return name === 'cost.note' || name.startsWith('referral.askWhom') || name === 'statusNote'
        ? optional(words)
        : words;
  }
};

/** Fields whose values stand alone: those of a group come with the day of its last answer. */
const FREE = FIELD_NAMES.filter((name) => !name.startsWith('peerSupport.'));

const edit = fc.constantFrom(...FREE).chain((field) => valueFor(field).map((to) => ({field, to})));
const edits = fc.array(edit, {maxLength: 8});

/** What somebody's edits of a page are as changes. */
const changesOf = (page: EditedPage, list: readonly {field: FieldName; to: unknown}[]): Change[] =>
  list.reduce<Change[]>(
    (changes, {field, to}) => withChange(changes, {field, from: valueIn(page, field), to}),
    [],
  );

const isSamePage = (one: EditedPage, other: EditedPage): boolean =>
  FIELD_NAMES.every((field) => isSameValue(valueIn(one, field), valueIn(other, field)));

const base = exampleEdited();

describe('A change of a listing', () => {
  it('says what was typed last in each field, and leaves a sound listing', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const {page, conflicts} = applyProposal(base, {changes: changesOf(base, list)});
        expect(conflicts).toEqual([]);
        const last = new Map(list.map(({field, to}) => [field, to]));
        for (const [field, to] of last) expect(isSameValue(valueIn(page, field), to)).toBe(true);
        expect(Listing.safeParse(page.listing).error).toBeUndefined();
      }),
    );
  });

  it('taken back leaves the page as it was', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const changes = changesOf(base, list);
        const {page} = applyProposal(base, {changes});
        const back = applyProposal(page, {changes: changesBack(changes)});
        expect(back.conflicts).toEqual([]);
        expect(isSamePage(back.page, base)).toBe(true);
      }),
    );
  });

  it('is nothing where somebody typed what stood there', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const back = list.map(({field}) => ({field, to: valueIn(base, field)}));
        expect(changesOf(base, [...list, ...back])).toEqual([]);
      }),
    );
  });

  it('applied twice is applied once', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const changes = changesOf(base, list);
        const {page} = applyProposal(base, {changes});
        const again = applyProposal(page, {changes});
        expect(again.conflicts).toEqual([]);
        expect(isSamePage(again.page, page)).toBe(true);
      }),
    );
  });

  it('is what stands between the page before and the page after', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const changes = changesOf(base, list);
        const {page} = applyProposal(base, {changes});
        const between = changesBetween(base, page);
        expect(between.map(({field}) => field).sort()).toEqual(changes.map(({field}) => field).sort());
        expect(diffRows(between)).toHaveLength(between.length);
      }),
    );
  });

  it('is as risky as its riskiest field, and a new page is as risky as any', () => {
    const risk = (field: FieldName): number => riskOf({changes: [{field, from: 'a', to: 'b'}]});
    expect(risk('summary')).toBe(1);
    expect(risk('eligibility.notForYouIf')).toBe(2);
    for (const field of ['contact.phone', 'contact.email', 'contact.website', 'mailbox'] as const) {
      expect(risk(field)).toBe(3);
    }
    expect(riskOf({changes: [], newListing: {}})).toBe(3);
  });
});

describe('A page that changes in public between two edits of a draft', () => {
  /** Somebody types, or the public page changes: a value of a field, and which of the two. */
  const step = fc
    .constantFrom<FieldName>('name', 'summary', 'contact.phone')
    .chain((field) =>
      fc.record({field: fc.constant(field), to: fc.constantFrom('111', '222', '333'), isTyped: fc.boolean()}),
    );

  it('loses nothing of what was typed last, in any order of the two', () => {
    fc.assert(
      fc.property(fc.array(step, {maxLength: 10}), (steps) => {
        let page = base;
        let changes: Change[] = [];
        for (const {field, to, isTyped} of steps) {
          if (isTyped) changes = withChange(changes, {field, from: valueIn(page, field), to});
          else page = withValue(page, field, to);
          const wants = changes.find((change) => change.field === field);
          const typed = isTyped ? to : (wants?.to ?? valueIn(page, field));
          expect(valueIn(asWanted(page, {changes}), field)).toBe(typed);
          const applied = applyProposal(page, {changes});
          const conflict = applied.conflicts.find((each) => each.field === field);
          expect(conflict ? conflict.to : valueIn(applied.page, field)).toBe(typed);
        }
        for (const {from, to} of changes) expect(isSameValue(from, to)).toBe(false);
      }),
      {numRuns: 500},
    );
  });

  it('keeps a number that was typed again after an import has replaced it', () => {
    const draft: Change[] = [{field: 'contact.phone', from: '111', to: '222'}];
    expect(withChange(draft, {field: 'contact.phone', from: '333', to: '111'})).toEqual([
      {field: 'contact.phone', from: '333', to: '111'},
    ]);
  });
});

describe('Two people who change one listing from the same page', () => {
  const both = (ours: Change[], theirs: Change[]) => {
    const first = applyProposal(base, {changes: theirs});
    return {first: first.page, second: applyProposal(first.page, {changes: ours})};
  };

  it('come to the same page in either order where no field is changed to two different things', () => {
    fc.assert(
      fc.property(edits, edits, (one, other) => {
        const [ours, theirs] = [changesOf(base, one), changesOf(base, other)];
        const a = both(ours, theirs).second;
        const b = both(theirs, ours).second;
        fc.pre(a.conflicts.length === 0);
        expect(b.conflicts).toEqual([]);
        expect(isSamePage(a.page, b.page)).toBe(true);
      }),
    );
  });

  it('lose nothing: each field says what one of them wrote, and what both wrote differently is told', () => {
    fc.assert(
      fc.property(edits, edits, (one, other) => {
        const [ours, theirs] = [changesOf(base, one), changesOf(base, other)];
        const {first, second} = both(ours, theirs);
        const wanted = (changes: readonly Change[], field: FieldName) =>
          changes.find((change) => change.field === field);
        for (const field of FIELD_NAMES) {
          const [mine, yours] = [wanted(ours, field), wanted(theirs, field)];
          const isTold = second.conflicts.some((conflict) => conflict.field === field);
          const stands = valueIn(second.page, field);
          const isBoth = mine !== undefined && yours !== undefined && !isSameValue(mine.to, yours.to);
          expect(isTold).toBe(isBoth);
          const wants = mine && !isTold ? mine.to : valueIn(first, field);
          expect(isSameValue(stands, wants)).toBe(true);
        }
      }),
    );
  });

  it('have nothing left to choose after the second has chosen, and stand where the choice says', () => {
    fc.assert(
      fc.property(edits, edits, fc.boolean(), (one, other, isOurs) => {
        const [ours, theirs] = [changesOf(base, one), changesOf(base, other)];
        const {first, second} = both(ours, theirs);
        const chosen = second.conflicts.reduce<readonly Change[]>(
          (changes, conflict) => choose(changes, conflict, isOurs ? 'ours' : 'theirs'),
          ours,
        );
        const after = applyProposal(first, {changes: chosen});
        expect(after.conflicts).toEqual([]);
        for (const {field, to, now} of second.conflicts) {
          expect(isSameValue(valueIn(after.page, field), isOurs ? to : now)).toBe(true);
        }
      }),
    );
  });
});

describe('A field of a page', () => {
  it('can be taken out without leaving a trace, and put in where nothing was', () => {
    const without = withValue(base, 'contact.phone', undefined);
    expect('phone' in without.listing.contact).toBe(false);
    const group = withValue(base, 'peerSupport.purpose', 'We talk.');
    expect(group.listing.peerSupport).toEqual({purpose: 'We talk.'});
    expect(withValue(base, 'mailbox', undefined).mailbox).toBeUndefined();
  });
});
