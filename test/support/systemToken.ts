import type {Cloud} from '../../infra/local/cloudOptions.ts';

/** An access token of a record system of the local stage, by its place in the settings; without a scope, one that opens nothing. */
export const systemToken = async (
  {tokenUrl, systems}: Pick<Cloud, 'tokenUrl' | 'systems'>,
  index: number,
  scope = 'referrals/write',
): Promise<string> => {
  const {clientId = '', secret = ''} = systems[index] ?? {};
  const answer = await fetch(tokenUrl, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({grant_type: 'client_credentials', ...(scope !== '' && {scope})}).toString(),
  });
  const {access_token: token} = (await answer.json()) as {access_token?: string};
  if (token === undefined) throw new Error(`No token was given: ${answer.status}`);
  return token;
};
