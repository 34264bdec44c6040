/**
 * What a stored row of ours looks like, for functions that have to start fast: zod is a third of what the menu would
 * read at its start, and rows hold what our own writers wrote. What comes from outside has a zod schema.
 */
export interface Shape<Value> {
  /** The value with the members that the shape lists. @throws TypeError when it is not so: a fault of ours. */
  readonly parse: (given: unknown) => Value;
}
export type Shaped<Given> = Given extends Shape<infer Value> ? Value : never;

const shape = <Value>(name: string, isSo: (given: unknown) => given is Value): Shape<Value> => ({
  parse: (given) => {
    if (!isSo(given)) throw new TypeError(`This is not ${name}`);
    return given;
  },
});

export const string = shape('a string', (given) => typeof given === 'string');
export const number = shape('a number', (given): given is number => Number.isFinite(given));
export const integer = shape('an integer', (given): given is number => Number.isSafeInteger(given));
export const bytes = shape('bytes', (given) => given instanceof Uint8Array);

/** One of these words. */
export const oneOf = <const Value extends string>(values: readonly Value[]): Shape<Value> => {
  const known: ReadonlySet<unknown> = new Set(values);
  return shape(`one of ${values.length} words`, (given): given is Value => known.has(given));
};

export const list = <Value>(each: Shape<Value>): Shape<Value[]> => ({
  parse: (given) => {
    if (!Array.isArray(given)) throw new TypeError('This is not a list');
    return given.map(each.parse);
  },
});

const plain = shape(
  'an object',
  (given): given is Record<string, unknown> =>
    typeof given === 'object' && given !== null && !Array.isArray(given),
);

/** What older rows do not have yet. */
export const orElse = <Value>(each: Shape<Value>, otherwise: Value): Shape<Value> => ({
  parse: (given) => (given === undefined ? otherwise : each.parse(given)),
});

/** Names of any kind, values of one. */
export const record = <Value>(each: Shape<Value>): Shape<Record<string, Value>> => ({
  parse: (given) =>
    Object.fromEntries(Object.entries(plain.parse(given)).map(([name, value]) => [name, each.parse(value)])),
});

/** The members that are listed; others are left out. */
export const object = <const Members extends Record<string, Shape<unknown>>>(
  members: Members,
): Shape<{[Name in keyof Members]: Shaped<Members[Name]>}> => ({
  parse: (given) => {
    const from = plain.parse(given);
    return Object.fromEntries(
      Object.entries(members).map(([name, member]) => [name, member.parse(from[name])]),
    ) as {[Name in keyof Members]: Shaped<Members[Name]>};
  },
});
