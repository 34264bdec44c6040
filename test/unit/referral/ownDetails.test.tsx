import {renderToString} from 'preact-render-to-string';
import {describe, expect, it} from 'vitest';
import {referRegion} from '#shared/ui/refer/referRegion.tsx';
import {REFER_STATES} from '#shared/ui/refer/states.ts';

type State = keyof typeof REFER_STATES;

/** What the browser may fill in, by the name of the field; `off` and nothing said are left out. */
const offered = (state: State): Record<string, string> => {
  const html = renderToString(<>{referRegion.render(REFER_STATES[state])}</>);
  const inputs = [...html.matchAll(/<input[^>]*>/g)].map(([input]) => input);
  const attribute = (input: string, name: string): string =>
    new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? '';
  return Object.fromEntries(
    inputs
      .map((input) => [attribute(input, 'name'), attribute(input, 'autocomplete')] as const)
      .filter(([, purpose]) => purpose !== '' && purpose !== 'off'),
  );
};

describe('the details of the browser’s owner', () => {
  it('are offered to somebody who asks for themselves', () => {
    expect(offered('who, filled')).toEqual({
      name: 'name',
      'dateOfBirth-day': 'bday-day',
      'dateOfBirth-month': 'bday-month',
      'dateOfBirth-year': 'bday-year',
    });
    expect(offered('contact, empty')).toEqual({phone: 'tel', email: 'email', postcode: 'postal-code'});
  });

  it('are offered to a carer for their own name only', () => {
    expect(offered('who, for someone')).toEqual({helperName: 'name'});
    expect(offered('contact, for someone')).toEqual({});
    expect(offered('needs, for someone')).toEqual({});
  });
});
