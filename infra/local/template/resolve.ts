import * as z from 'zod';
import {ACCOUNT, REGION} from '../aws.ts';
import {StartError} from '../startError.ts';

/** How the intrinsic functions of one stack find what they name. */
export interface Scope {
  readonly stack: string;
  readonly ref: (id: string) => unknown;
  readonly attribute: (id: string, name: string) => unknown;
  readonly exported: (name: string) => unknown;
  readonly output: (stack: string, name: string) => unknown;
  readonly condition: (name: string) => unknown;
  readonly mapping: (path: readonly string[]) => unknown;
  readonly secret: (arn: string, key: string) => string;
}

/** `AWS::NoValue`: the property is as if it had not been written. */
const NOTHING = Symbol('AWS::NoValue');

const PSEUDO: Readonly<Record<string, unknown>> = {
  'AWS::Region': REGION,
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::NoValue': NOTHING,
  'AWS::NotificationARNs': [],
};

const DYNAMIC = /\{\{resolve:secretsmanager:(.+?):SecretString:([^:}]*)[^}]*\}\}/g;

const text = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new StartError(`The template joins something that is not text: ${JSON.stringify(value)}`);
};

const StackOutput = z.looseObject({StackName: z.string(), OutputName: z.string()});
const If = z.tuple([z.string(), z.unknown(), z.unknown()]);

/**
 * A template value with every intrinsic function and dynamic reference replaced by what it stands for here.
 * @throws StartError for a function that this reader does not know
 */
export const resolve = (value: unknown, scope: Scope): unknown => {
  const whole = (inner: unknown): unknown => resolve(inner, scope);
  const list = (inner: unknown): unknown[] => {
    const resolved = whole(inner);
    if (!Array.isArray(resolved))
      throw new StartError(`The template has something else where a list belongs: ${JSON.stringify(inner)}`);
    return resolved as unknown[];
  };
  const ref = (name: string): unknown => {
    if (name === 'AWS::StackName' || name === 'AWS::StackId') return scope.stack;
    return name in PSEUDO ? PSEUDO[name] : scope.ref(name);
  };
  const getAtt = (argument: unknown): unknown => {
    const [id = '', ...name] = Array.isArray(argument)
      ? argument.map((part) => text(whole(part)))
      : text(argument).split('.');
    return scope.attribute(id, name.join('.'));
  };
  const substitute = (argument: unknown): string => {
    const [pattern, names] = Array.isArray(argument) ? (argument as unknown[]) : [argument, {}];
    const given = z.record(z.string(), z.unknown()).parse(names);
    return text(pattern).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (name in given) return text(whole(given[name]));
      return text(name.includes('.') ? getAtt(name) : ref(name));
    });
  };
  const functions: Readonly<Record<string, (argument: unknown) => unknown>> = {
    Ref: (argument) => ref(text(argument)),
    Condition: (argument) => scope.condition(text(argument)),
    'Fn::GetAtt': getAtt,
    'Fn::Join': (argument) => {
      const [separator, parts] = list(argument);
      return resolve(list(parts).map(text).join(text(separator)), scope);
    },
    'Fn::Sub': (argument) => resolve(substitute(argument), scope),
    'Fn::Select': (argument) => {
      const [index, options] = list(argument);
      return list(options)[Number(index)];
    },
    'Fn::Split': (argument) => {
      const [separator, joined] = list(argument);
      return text(joined).split(text(separator));
    },
    'Fn::ImportValue': (argument) => scope.exported(text(whole(argument))),
    'Fn::GetStackOutput': (argument) => {
      const {StackName, OutputName} = StackOutput.parse(whole(argument));
      return scope.output(StackName, OutputName);
    },
    'Fn::FindInMap': (argument) => scope.mapping(list(argument).map(text)),
    'Fn::GetAZs': () => [`${REGION}a`, `${REGION}b`, `${REGION}c`],
    'Fn::Base64': (argument) => Buffer.from(text(whole(argument))).toString('base64'),
    'Fn::ToJsonString': (argument) => JSON.stringify(whole(argument)),
    'Fn::If': (argument) => {
      const [name, yes, no] = If.parse(argument);
      return whole(scope.condition(name) === true ? yes : no);
    },
    'Fn::Equals': (argument) => {
      const [left, right] = list(argument);
      return left === right;
    },
    'Fn::Not': (argument) => !list(argument)[0],
    'Fn::And': (argument) => list(argument).every(Boolean),
    'Fn::Or': (argument) => list(argument).some(Boolean),
  };

  if (typeof value === 'string')
    return value.replace(DYNAMIC, (_, arn: string, key: string) => scope.secret(arn, key));
  if (Array.isArray(value)) return value.map(whole).filter((item) => item !== NOTHING);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (
    entries.length === 1 &&
    only &&
    (only[0] === 'Ref' || only[0] === 'Condition' || only[0].startsWith('Fn::'))
  ) {
    // "Condition" is also an ordinary property of IAM statements, where its value is an object.
    if (only[0] !== 'Condition' || typeof only[1] === 'string') {
      const known = functions[only[0]];
      if (!known)
        throw new StartError(
          `The template uses ${only[0]}, which the local cloud does not know. Add it to infra/local/template/resolve.ts.`,
        );
      return known(only[1]);
    }
  }
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, whole(inner)]).filter(([, inner]) => inner !== NOTHING),
  );
};
