/* eslint-disable @typescript-eslint/no-explicit-any --
   fixtures are untyped JSON, and whether they fit is what the test shows */
import {readFileSync} from 'node:fs';

export type Options = Record<string, any>;

export interface Fixture {
  readonly name: string;
  readonly context: Options;
  /** HTML that the template puts inside the component, instead of an option. */
  readonly callBlock?: string;
  readonly html: string;
}

/** nhsuk-frontend's own examples of a component: options, and the HTML that its template makes of them. */
export const fixturesOf = (component: string): Fixture[] => {
  const file = new URL(
    `../../../node_modules/nhsuk-frontend/dist/nhsuk/components/${component}/fixtures.json`,
    import.meta.url,
  );
  const {fixtures} = JSON.parse(readFileSync(file, 'utf8')) as {fixtures: Fixture[]};
  return fixtures;
};

/** An example that the component does not offer: counted as skipped, with this as the reason. */
export class NotOffered extends Error {}

/**
 * `options` when they are no more than `names`.
 * @throws NotOffered that names an option of the fixture which the component leaves out on purpose.
 */
export const only = <Name extends string>(options: unknown, ...names: Name[]): Partial<Record<Name, any>> => {
  const given = (options ?? {}) as Options;
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && value !== null && !names.includes(name as Name)) {
      throw new NotOffered(`option "${name}"`);
    }
  }
  return given as Partial<Record<Name, any>>;
};

/** @throws NotOffered when `value` is given but is none of `offered`. */
export const oneOf = (value: unknown, ...offered: readonly unknown[]): any => {
  if (value !== undefined && !offered.includes(value)) throw new NotOffered(`value ${JSON.stringify(value)}`);
  return value;
};

/**
 * HTML that a fixture gives stands in the component as a mark, and is put back afterwards: the component itself
 * takes no HTML. `html` becomes `text`, `summaryHtml` becomes `summaryText`…
 */
export const withMarks = (given: unknown, kept: string[]): unknown => {
  // The templates skip what is false or null in a list.
  if (Array.isArray(given)) return given.filter(Boolean).map((item) => withMarks(item, kept));
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(
    Object.entries(given).map(([name, value]): [string, unknown] => {
      if (typeof value === 'string' && /^html$|Html$/.test(name)) {
        kept.push(value);
        return [name.replace(/html$/, 'text').replace(/Html$/, 'Text'), `HTML-${kept.length - 1}-HTML`];
      }
      return [name, withMarks(value, kept)];
    }),
  );
};

/** Puts back what `withMarks` kept. */
export const withHtml = (rendered: string, kept: readonly string[]): string =>
  rendered.replaceAll(/HTML-(\d+)-HTML/g, (_, index: string) => kept[Number(index)] ?? '');
