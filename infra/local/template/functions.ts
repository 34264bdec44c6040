import * as z from 'zod';
import {StartError} from '../startError.ts';
import type {LocalTemplate} from './localTemplate.ts';
import {type Statement, statementsOf} from './statements.ts';

const Properties = z.looseObject({
  Runtime: z.string(),
  Handler: z.string(),
  Role: z.string(),
  Code: z.looseObject({S3Key: z.string()}),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  ReservedConcurrentExecutions: z.number().optional(),
  Environment: z.looseObject({Variables: z.record(z.string(), z.coerce.string())}).default({Variables: {}}),
});

export interface FunctionModel {
  readonly name: string;
  readonly arn: string;
  readonly roleName: string;
  /** Its name in the CDK app, in small letters ("menu"): for people, logs and tests. */
  readonly label: string;
  readonly folder: string;
  /** `index.handler`: file without ending, exported name. */
  readonly handler: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly reservedConcurrency: number | undefined;
  readonly environment: Readonly<Record<string, string>>;
  readonly statements: readonly Statement[];
}

/** Helpers that CDK itself deploys; they run while a stack is deployed, never here. */
const isOfDeployment = (path: string): boolean =>
  /CustomResource|BucketDeployment|Custom::|LogRetention/.test(path);

/** "LocalMenu-local-Api/Menu/Resource" → "menu" */
const labelOf = (path: string): string =>
  (
    path
      .replace(/\/Resource$/, '')
      .split('/')
      .at(-1) ?? path
  ).toLowerCase();

/** The functions as bundled, each with its declared environment and its role's statements. */
export const functionsOf = (template: LocalTemplate): readonly FunctionModel[] =>
  template
    .ofType('AWS::Lambda::Function')
    .filter(({path, id}) => !isOfDeployment(path) && !isOfDeployment(id))
    .map(({ref, arn, path, properties}) => {
      const declared = Properties.parse(properties);
      if (!declared.Runtime.startsWith('nodejs')) {
        throw new StartError(
          `${path} runs on ${declared.Runtime}; the local cloud runs only Node functions.`,
        );
      }
      const role = template.ofType('AWS::IAM::Role').find((candidate) => candidate.arn === declared.Role);
      if (!role) throw new StartError(`${path} has a role that is not in the template.`);
      return {
        name: ref,
        arn,
        roleName: role.ref,
        label: labelOf(path),
        folder: template.assetFolder(declared.Code.S3Key),
        handler: declared.Handler,
        timeoutMs: declared.Timeout * 1000,
        memoryMb: declared.MemorySize,
        reservedConcurrency: declared.ReservedConcurrentExecutions,
        environment: declared.Environment.Variables,
        statements: statementsOf(template, role),
      };
    });

/** The function of an ARN, a name or a label. */
export const functionNamed = (
  functions: readonly FunctionModel[],
  wanted: string,
): FunctionModel | undefined =>
  functions.find(({arn, name, label}) => arn === wanted || name === wanted || label === wanted);
