/** A check that did not hold: one sentence for the person who deployed. */
export class SmokeFailure extends Error {
  override readonly name = 'SmokeFailure';
}

/** @throws SmokeFailure with `sentence` unless `holds` */
export const must: (holds: boolean, sentence: string) => asserts holds = (holds, sentence) => {
  if (!holds) throw new SmokeFailure(sentence);
};

export interface Visited {
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Long enough for a function that has not run for a while. */
const PATIENCE_MS = 15_000;

export type Visit = (path: string, init?: RequestInit) => Promise<Visited>;

/** Asks one origin, without following redirects and without cookies. @throws SmokeFailure when nothing answers */
export const visitor =
  (origin: string): Visit =>
  async (path, init = {}) => {
    try {
      const response = await fetch(new URL(path, origin), {
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...init,
      });
      return {path, status: response.status, headers: response.headers, text: await response.text()};
    } catch (failure) {
      const cause = failure instanceof Error && failure.cause instanceof Error ? failure.cause : failure;
      throw new SmokeFailure(
        `${origin}${path} does not answer: ${cause instanceof Error ? cause.message : 'unknown'}`,
      );
    }
  };

/** A public page: 200, HTML, one h1, and no cookie. */
export const publicPage = async (visit: Visit, path: string): Promise<Visited> => {
  const page = await visit(path);
  must(page.status === 200, `${path} answers ${page.status}, not 200`);
  must(page.headers.get('content-type')?.startsWith('text/html') === true, `${path} is not HTML`);
  must((page.text.match(/<h1[\s>]/g) ?? []).length === 1, `${path} has not exactly one h1`);
  must(!page.headers.has('set-cookie'), `${path} sets a cookie`);
  return page;
};
