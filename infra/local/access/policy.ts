import {StartError} from '../startError.ts';
import type {Statement} from '../template/statements.ts';

/** One permission that AWS would check for a call. */
export interface Permission {
  /** `dynamodb:PutItem` */
  readonly action: string;
  readonly resource: string;
  /** Condition keys in lower case → values. A key that the call does not set is absent. */
  readonly context: Readonly<Record<string, readonly string[]>>;
}

interface Decision {
  readonly isAllowed: boolean;
  /** The statement that decided: the deny, or the first that allows. */
  readonly statement: Statement | undefined;
}

const patterns = new Map<string, RegExp>();

/** IAM's wildcards: `*` any run of characters, `?` one. */
export const fitsPattern = (pattern: string, value: string, {ignoreCase = false} = {}): boolean => {
  const key = `${ignoreCase ? 'i' : ''}|${pattern}`;
  let compiled = patterns.get(key);
  if (!compiled) {
    const source = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    compiled = new RegExp(`^${source}$`, ignoreCase ? 'is' : 's');
    patterns.set(key, compiled);
  }
  return compiled.test(value);
};

type Test = (value: string, wanted: readonly string[]) => boolean;

const isOneOf: Test = (value, wanted) => wanted.includes(value);
const isLikeOne: Test = (value, wanted) => wanted.some((pattern) => fitsPattern(pattern, value));

const TESTS: Readonly<Record<string, Test>> = {
  StringEquals: isOneOf,
  StringLike: isLikeOne,
  ArnEquals: isLikeOne,
  ArnLike: isLikeOne,
  Bool: isOneOf,
  StringNotEquals: (value, wanted) => !isOneOf(value, wanted),
  StringNotLike: (value, wanted) => !isLikeOne(value, wanted),
};

/**
 * One line of a Condition block. `ForAllValues` is true of a call that does not set the key at all, as on AWS.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html (read November 2026)
 * @throws StartError for an operator that is not known here
 */
const holds = (
  operator: string,
  wanted: readonly string[],
  given: readonly string[] | undefined,
): boolean => {
  const [, set = '', name = '', ifExists = ''] =
    /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  if (name === 'Null') return (given === undefined) === (wanted[0] === 'true');
  const test = TESTS[name];
  if (!test)
    throw new StartError(
      `A policy uses the condition ${operator}, which the local cloud does not know. Add it to infra/local/access/policy.ts.`,
    );
  if (given === undefined || given.length === 0)
    return set === 'ForAllValues' || ifExists !== '' || name.startsWith('StringNot');
  return set === 'ForAllValues'
    ? given.every((value) => test(value, wanted))
    : given.some((value) => test(value, wanted));
};

const applies = (statement: Statement, {action, resource, context}: Permission): boolean =>
  statement.Action.some((pattern) => fitsPattern(pattern, action, {ignoreCase: true})) &&
  statement.Resource.some((pattern) => fitsPattern(pattern, resource)) &&
  Object.entries(statement.Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => holds(operator, wanted, context[key.toLowerCase()])),
  );

/** IAM's rule for an identity's policies: an explicit deny wins, then any allow, else no. */
export const decide = (statements: readonly Statement[], permission: Permission): Decision => {
  const fitting = statements.filter((statement) => applies(statement, permission));
  const denied = fitting.find(({Effect}) => Effect === 'Deny');
  if (denied) return {isAllowed: false, statement: denied};
  const allowed = fitting.find(({Effect}) => Effect === 'Allow');
  return {isAllowed: allowed !== undefined, statement: allowed};
};
