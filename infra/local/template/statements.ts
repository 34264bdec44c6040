import * as z from 'zod';
import {StartError} from '../startError.ts';
import type {LocalResource, LocalTemplate} from './localTemplate.ts';

const OneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
/** operator → condition key → values, as IAM writes them. */
const Condition = z.record(
  z.string(),
  z.record(z.string(), z.union([z.boolean().transform((value) => [String(value)]), OneOrMore])),
);
const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: OneOrMore,
  Resource: OneOrMore,
  Condition: Condition.default({}),
});
const Document = z.looseObject({
  Statement: z.union([Statement.transform((one) => [one]), z.array(Statement)]),
});

export type Statement = z.infer<typeof Statement>;

const Role = z.looseObject({
  Policies: z.array(z.looseObject({PolicyDocument: Document})).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
});
const Policy = z.looseObject({PolicyDocument: Document, Roles: z.array(z.string()).default([])});

/** Grants to write logs only, which no one needs here. */
const LOGS_ONLY = ':policy/service-role/AWSLambdaBasicExecutionRole';

/** Every statement of a role's policies, written on it or attached. @throws StartError for a managed policy that is not known here */
export const statementsOf = (template: LocalTemplate, role: LocalResource): readonly Statement[] => {
  const {Policies, ManagedPolicyArns} = Role.parse(role.properties);
  const attached = template
    .ofType('AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy')
    .map(({properties}) => Policy.parse(properties))
    .filter(({Roles}) => Roles.includes(role.ref));
  const own = template
    .ofType('AWS::IAM::ManagedPolicy')
    .filter(({ref, arn}) => ManagedPolicyArns.includes(ref) || ManagedPolicyArns.includes(arn))
    .map(({properties}) => Policy.parse(properties));
  const foreign = ManagedPolicyArns.filter((arn) => arn.includes(':iam::aws:') && !arn.endsWith(LOGS_ONLY));
  if (foreign.length > 0) {
    throw new StartError(
      `${role.path} uses a policy of AWS's own (${foreign.join(', ')}), which the local cloud cannot enforce.`,
    );
  }
  return [...Policies, ...attached, ...own].flatMap(({PolicyDocument}) => PolicyDocument.Statement);
};
