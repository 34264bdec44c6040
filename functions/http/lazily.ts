import type {Route} from './router.ts';

/** A route whose code is read at its first request, so that a fresh function that is asked for another starts without it. */
export const lazily = (load: () => Promise<Route>): Route => {
  let loaded: Promise<Route> | undefined;
  return async (request) => (await (loaded ??= load()))(request);
};
