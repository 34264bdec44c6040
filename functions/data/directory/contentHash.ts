import {createHash} from 'node:crypto';

/** JSON with the keys of every object in order, so that equal values are equal text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** SHA-256 of a value's canonical JSON, base64url: equal for values that differ only in the order of keys. */
export const contentHash = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('base64url');

/** A copy of a record without the fields that the store writes by itself, for hashing what people wrote. */
export const without = <Value extends object, const Field extends keyof Value>(
  value: Value,
  ...fields: readonly Field[]
): Omit<Value, Field> => {
  const copy: Partial<Value> & Omit<Value, Field> = {...value};
  for (const field of fields) Reflect.deleteProperty(copy, field);
  return copy;
};
