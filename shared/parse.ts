import type * as z from 'zod/mini';
import {type FieldError, ProblemError} from './problems.ts';

/** zod's issues as field errors: one a field, the first that was found. */
export const fieldErrors = (error: z.core.$ZodError): FieldError[] => {
  const byPointer = new Map<string, FieldError>();
  for (const issue of error.issues) {
    const pointer = `#/${issue.path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
    if (!byPointer.has(pointer)) byPointer.set(pointer, {pointer, detail: issue.message});
  }
  return [...byPointer.values()];
};

/** `given` as `schema` has it. @throws ProblemError `invalid-request` with one error a field. */
export const parse = <Schema extends z.ZodMiniType>(schema: Schema, given: unknown): z.output<Schema> => {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new ProblemError('invalid-request', 'Some answers need another look', {
    errors: fieldErrors(result.error),
  });
};
