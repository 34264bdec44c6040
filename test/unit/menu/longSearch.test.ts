import {expect, it} from 'vitest';
import {readQuery} from '#shared/search/readQuery.ts';
import {menuOfADay} from '../../relevance/menuOfADay.ts';

const menu = menuOfADay('2026-05-04');
const ask = (q: string | string[]) => menu.runSearch(readQuery({q}), q);

const LONG = `sugar diabetes ${'and I am so very tired of it all '.repeat(8)}`;

it('searches for the beginning of a text that is too long, and says so', async () => {
  const results = await ask(LONG);
  expect(results.query.concepts.map(({slug}) => slug)).toContain('diabetes-type-2');
  expect(results.notices[0]).toMatchObject({code: 'shortened'});
  expect((await ask('gout')).notices.map(({code}) => code)).not.toContain('shortened');
});

it('shows urgent help for words at the end of a text that is too long', async () => {
  expect((await ask(LONG)).safety).toBeNull();
  expect((await ask(`${LONG} and I want to kill myself`)).safety?.card).toBe('mental-health');
});

it('takes the first of several, and shows urgent help for any of them', async () => {
  const results = await ask(['gout', 'I want to die']);
  expect(results.query.filters.q).toBe('gout');
  expect(results.safety?.card).toBe('mental-health');
});

it('cuts after a whole word', () => {
  expect(readQuery({q: `${'a'.repeat(190)} breathlessness`}).q).toBe('a'.repeat(190));
  expect(readQuery({q: 'x'.repeat(300)}).q).toHaveLength(200);
});
