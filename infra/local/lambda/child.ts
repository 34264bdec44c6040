/**
 * The process of one function: loads the bundle's handler and answers one request at a time.
 * It gets the bundle's folder and handler as arguments; everything else comes from the declared environment.
 */
import {registerHooks} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {type InvokeMessage, READY, type ResultMessage} from './protocol.ts';

const [folder = '', handlerName = ''] = process.argv.slice(2);
const [file = '', exportName = ''] = handlerName.split('.');

// Lambda's runtime brings the AWS SDK; here it is the project's own, wherever the bundle lies.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier, specifier.startsWith('@aws-sdk/') ? {...context, parentURL: import.meta.url} : context),
});

type Handler = (event: unknown, context: Record<string, unknown>) => unknown;

const load = async (): Promise<Handler> => {
  const module = (await import(pathToFileURL(join(folder, `${file}.mjs`)).href)) as Record<string, unknown>;
  const handler = module[exportName];
  if (typeof handler !== 'function') throw new Error(`${file}.mjs exports no function "${exportName}"`);
  return handler as Handler;
};

const send = (message: ResultMessage | typeof READY): void => {
  process.send?.(message);
};

const answer = async (
  handler: Handler,
  {id, payload, requestId, deadlineEpochMs}: InvokeMessage,
): Promise<void> => {
  const name = process.env.AWS_LAMBDA_FUNCTION_NAME;
  try {
    const result = await handler(JSON.parse(payload), {
      functionName: name,
      functionVersion: '$LATEST',
      invokedFunctionArn: `arn:aws:lambda:${process.env.AWS_REGION ?? ''}:111122223333:function:${name ?? ''}`,
      memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
      awsRequestId: requestId,
      logGroupName: `/aws/lambda/${name ?? ''}`,
      logStreamName: 'local',
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, deadlineEpochMs - Date.now()),
    });
    // A handler may give undefined, which JSON has no word for; Lambda makes it null.
    send({id, result: JSON.stringify(result ?? null)});
  } catch (failure) {
    const error = failure instanceof Error ? failure : new Error(String(failure));
    const trace = (error.stack ?? '').split('\n');
    process.stderr.write(
      `${JSON.stringify({level: 'error', event: 'invoke-failed', requestId, errorType: error.name, trace})}\n`,
    );
    send({id, error: {errorType: error.name, errorMessage: error.message, trace}});
  }
};

process.on('disconnect', () => process.exit(0));
// Ctrl-C goes to the whole terminal group; the parent decides when a function ends.
process.on('SIGINT', () => undefined);

const handler = await load();
process.on('message', (message) => {
  void answer(handler, message as InvokeMessage);
});
send(READY);
