import {StartError} from '../startError.ts';
import type {Store} from './dynoxide.ts';

/** A DynamoDB that runs already, at `DYNAMODB_ENDPOINT`. It is neither started nor stopped here. @throws StartError when it does not answer */
export const externalStore = async (url: string): Promise<Store> => {
  try {
    await fetch(url, {signal: AbortSignal.timeout(5000)});
  } catch (cause) {
    throw new StartError(
      `Nothing answers at ${url} (DYNAMODB_ENDPOINT). Start your DynamoDB there, or unset the variable to use the embedded one.`,
      {cause},
    );
  }
  const cannot = (): Promise<void> => Promise.resolve();
  return {url, pid: -1, kill: cannot, stop: cannot};
};
