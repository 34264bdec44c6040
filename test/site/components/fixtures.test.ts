import {renderToString} from 'preact-render-to-string';
import {afterAll, describe, expect, it} from 'vitest';
import {CONTENT_ADAPTERS} from './contentAdapters.tsx';
import {type Fixture, fixturesOf, NotOffered, type Options, withHtml, withMarks} from './fixture.ts';
import {type Adapter, FORM_ADAPTERS} from './formAdapters.tsx';
import {normaliseHtml} from './normaliseHtml.ts';

/** Our HTML for a fixture, or the reason why the component does not offer it. */
const render = (adapter: Adapter, {context, callBlock}: Fixture): string | NotOffered => {
  const kept: string[] = [];
  try {
    const options = withMarks(context, kept) as Options;
    const inside = callBlock === undefined ? undefined : `HTML-${kept.push(callBlock) - 1}-HTML`;
    return withHtml(renderToString(adapter(options, inside)), kept);
  } catch (failure) {
    if (failure instanceof NotOffered) return failure;
    throw failure;
  }
};

const tally: string[] = [];

describe.each(Object.entries({...FORM_ADAPTERS, ...CONTENT_ADAPTERS}))('%s', (component, adapter) => {
  const results = fixturesOf(component).map((fixture) => ({fixture, ours: render(adapter, fixture)}));
  const offered = results.flatMap(({fixture, ours}) => (typeof ours === 'string' ? [{fixture, ours}] : []));
  const reasons = new Set(results.flatMap(({ours}) => (typeof ours === 'string' ? [] : [ours.message])));
  const left = reasons.size === 0 ? '' : `; not offered: ${[...reasons].sort().join(', ')}`;
  tally.push(`${component}: ${offered.length} of ${results.length}${left}`);

  it('offers some of what nhsuk-frontend shows', () => {
    expect(offered).not.toHaveLength(0);
  });

  it.each(offered.map(({fixture, ours}) => [fixture.name, fixture.html, ours] as const))(
    'writes what nhsuk-frontend writes for "%s"',
    (_, theirs, ours) => {
      expect(normaliseHtml(ours)).toBe(normaliseHtml(theirs));
    },
  );
});

afterAll(() => {
  console.log(`Fixtures of nhsuk-frontend compared:\n  ${tally.join('\n  ')}`);
});
