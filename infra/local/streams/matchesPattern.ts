import * as z from 'zod';
import {StartError} from '../startError.ts';

const Rule = z.union([
  z.strictObject({prefix: z.string()}),
  z.strictObject({suffix: z.string()}),
  z.strictObject({exists: z.boolean()}),
  z.strictObject({'anything-but': z.union([z.string(), z.array(z.string())])}),
  z.strictObject({'equals-ignore-case': z.string()}),
]);

const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;

const fitsRule = (rule: unknown, value: unknown): boolean => {
  if (typeof rule !== 'object' || rule === null) return rule === value;
  const parsed = Rule.safeParse(rule);
  if (!parsed.success) {
    throw new StartError(
      `A stream's filter uses ${JSON.stringify(rule)}, which the local cloud does not know. Add it to infra/local/streams/matchesPattern.ts.`,
    );
  }
  const known = parsed.data;
  if ('exists' in known) return (value !== undefined) === known.exists;
  if (typeof value !== 'string') return false;
  if ('prefix' in known) return value.startsWith(known.prefix);
  if ('suffix' in known) return value.endsWith(known.suffix);
  if ('anything-but' in known) return ![known['anything-but']].flat().includes(value);
  return value.toLowerCase() === known['equals-ignore-case'].toLowerCase();
};

/**
 * Whether an event fits an event pattern: every named field must fit one of its rules. A list in the event fits when
 * one of its values does.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html (read November 2026)
 * @throws StartError for a rule that is not known here
 */
export const matchesPattern = (pattern: unknown, event: unknown): boolean => {
  const fields = record(pattern);
  if (!fields) return false;
  return Object.entries(fields).every(([name, wanted]) => {
    if (name === '$or') return (wanted as unknown[]).some((option) => matchesPattern(option, event));
    const value = record(event)?.[name];
    if (!Array.isArray(wanted)) return matchesPattern(wanted, value ?? {});
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return wanted.some((rule) => values.some((each) => fitsRule(rule, each)));
  });
};
