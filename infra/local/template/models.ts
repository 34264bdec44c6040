import {StartError} from '../startError.ts';
import {readAssembly} from './assembly.ts';
import {type BucketModel, bucketsOf} from './buckets.ts';
import {type DistributionModel, onlyDistribution} from './distribution.ts';
import {type FunctionModel, functionsOf} from './functions.ts';
import {localTemplate} from './localTemplate.ts';
import {type ApiModel, apisOf} from './routes.ts';
import {type RuleModel, rulesOf} from './rules.ts';
import {type SignInModel, signInOf} from './signIn.ts';
import {type ScheduleModel, schedulesOf} from './schedules.ts';
import {localSecrets} from './secrets.ts';
import {systemsOf, type SystemsModel} from './systems.ts';
import {type StreamModel, streamsOf} from './streams.ts';
import {type TableModel, tablesOf} from './tables.ts';

/** Everything that the local cloud runs, read from the synthesised template and from nowhere else. */
interface Models {
  readonly tables: readonly TableModel[];
  readonly functions: readonly FunctionModel[];
  readonly api: ApiModel;
  readonly distribution: DistributionModel;
  readonly buckets: readonly BucketModel[];
  readonly streams: readonly StreamModel[];
  readonly schedules: readonly ScheduleModel[];
  readonly rules: readonly RuleModel[];
  readonly signIn: SignInModel | undefined;
  readonly systems: SystemsModel;
  /** Every name of a table or a bucket that any function is given (`DIRECTORY_TABLE`). */
  readonly tableEnvironment: Readonly<Record<string, string>>;
}

interface ModelOptions {
  readonly assembly: string;
  readonly siteHost: string;
  readonly issuerUrl: string;
  readonly systemIssuerUrl: string;
  readonly declaredOrigin: string;
  readonly secretsFile: string;
}

/** @throws StartError for what the template has and the local cloud cannot run */
export const readModels = ({
  assembly,
  siteHost,
  issuerUrl,
  systemIssuerUrl,
  declaredOrigin,
  secretsFile,
}: ModelOptions): Models => {
  const secrets = localSecrets(secretsFile);
  const template = localTemplate(readAssembly(assembly), {
    siteHost,
    issuerUrl,
    systemIssuerUrl,
    declaredOrigin,
    secrets,
  });
  const tables = tablesOf(template);
  const functions = functionsOf(template);
  const [api, ...others] = apisOf(template, functions);
  if (!api || others.length > 0) throw new StartError('The local cloud serves exactly one HTTP API.');
  return {
    tables,
    functions,
    api,
    distribution: onlyDistribution(template),
    buckets: bucketsOf(template),
    streams: streamsOf(template, {functions, tables}),
    schedules: schedulesOf(template, functions),
    rules: rulesOf(template, functions),
    signIn: signInOf(template, functions),
    systems: systemsOf(template, secrets),
    tableEnvironment: Object.fromEntries(
      functions.flatMap(({environment}) =>
        Object.entries(environment).filter(([name]) => /_(TABLE|BUCKET)$/.test(name)),
      ),
    ),
  };
};
