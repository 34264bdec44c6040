import type {FunctionModel} from '../template/functions.ts';
import {functionNamed} from '../template/functions.ts';
import {LOCAL_SECRET_KEY, REGION} from '../aws.ts';
import type {Outcome} from './functionProcess.ts';
import {functionLogs} from './functionLog.ts';
import {type FunctionPool, functionPool} from './functionPool.ts';

export interface FunctionSet {
  /** The pool of an ARN, name or label. @throws Error for a name that no function has */
  readonly pool: (wanted: string) => FunctionPool;
  readonly invoke: (model: FunctionModel, payload: string, requestId?: string) => Promise<Outcome>;
  readonly stop: () => Promise<void>;
}

interface FunctionSetOptions {
  readonly functions: readonly FunctionModel[];
  readonly accessKeyOf: (name: string) => string;
  readonly storeUrl: string;
  readonly mailUrl: string;
  readonly objectsUrl: string;
  readonly logFolder: string;
  readonly maxProcesses: number;
  readonly show: (line: string) => void;
}

/** A pool for each function, each signing with a key of its own. */
export const functionSet = (options: FunctionSetOptions): FunctionSet => {
  const {functions, accessKeyOf, storeUrl, mailUrl, objectsUrl, logFolder, maxProcesses, show} = options;
  const logs = functionLogs(logFolder, show);
  const pools = new Map(
    functions.map((model) => [
      model.name,
      functionPool({
        model,
        maxProcesses,
        onLine: logs.writer(model.label),
        environment: {
          AWS_REGION: REGION,
          AWS_DEFAULT_REGION: REGION,
          AWS_ACCESS_KEY_ID: accessKeyOf(model.name),
          AWS_SECRET_ACCESS_KEY: LOCAL_SECRET_KEY,
          AWS_ENDPOINT_URL_DYNAMODB: storeUrl,
          AWS_ENDPOINT_URL_SESV2: mailUrl,
          AWS_ENDPOINT_URL_S3: objectsUrl,
        },
      }),
    ]),
  );
  const pool = (wanted: string): FunctionPool => {
    const found = pools.get(functionNamed(functions, wanted)?.name ?? '');
    if (!found)
      throw new Error(
        `There is no function "${wanted}". There are: ${functions.map(({label}) => label).join(', ')}.`,
      );
    return found;
  };
  return {
    pool,
    invoke: (model, payload, requestId) => pool(model.name).invoke(payload, requestId),
    stop: async () => {
      await Promise.all([...pools.values()].map((each) => each.stop()));
      logs.close();
    },
  };
};
