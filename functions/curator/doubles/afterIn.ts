/** As long as a sort key can be. */
const LONGEST_KEY = 1024;

/** After which row a list goes on; undefined at its beginning, and for what no key can be. */
export const afterIn = (query: URLSearchParams): string | undefined => {
  const after = query.get('after');
  return after === null || after === '' || Buffer.byteLength(after) > LONGEST_KEY ? undefined : after;
};
