import {generateKeyPairSync, randomUUID} from 'node:crypto';

/** Cognito signs with RS256. A new key at each start: no token outlives it. */
export const newSigningKey = () => ({
  ...generateKeyPairSync('rsa', {modulusLength: 2048}).privateKey.export({format: 'jwk'}),
  kid: randomUUID(),
  alg: 'RS256',
  use: 'sig',
});
