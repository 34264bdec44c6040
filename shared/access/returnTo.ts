/**
 * Where to go after signing in: a path of ours, or `fallback`. Whatever a browser might read as another host
 * (`//evil`, `/\evil`, control characters) is not a path of ours.
 */
export const returnTo = (wanted: string | null | undefined, fallback: `/${string}`): `/${string}` => {
  if (!wanted || wanted.length > 500 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted)) return fallback;
  return wanted as `/${string}`;
};
