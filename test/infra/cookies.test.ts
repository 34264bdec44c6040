import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterAll, describe, expect, it} from 'vitest';
import {ROUTES} from '#shared/routes.ts';
import {FUNCTION_NAMES} from '../../infra/constructs/functionNames.ts';
import {edgeOf} from '../../infra/local/edge/distribution.ts';
import {findRoute} from '../../infra/local/gateway/findRoute.ts';
import {headerOf, type HttpMessage} from '../../infra/local/gateway/request.ts';
import {readModels} from '../../infra/local/template/models.ts';
import {message} from '../unit/local/messages.ts';
import {stageOf} from './synthesised.ts';

const folder = mkdtempSync(join(tmpdir(), 'local-menu-cookies-'));
afterAll(() => {
  rmSync(folder, {recursive: true});
});

const {app} = stageOf('local');
const {distribution, api} = readModels({
  assembly: app.synth().directory,
  siteHost: 'localhost:9',
  declaredOrigin: 'http://localhost:8080',
  secretsFile: join(folder, 'secrets.json'),
});

/** What a request of a browser with cookies becomes: the function that gets it, and whether it gets a cookie. */
const reached = async (method: string, path: string): Promise<{label: string; hasCookie: boolean}[]> => {
  const found: {label: string; hasCookie: boolean}[] = [];
  const edge = edgeOf(distribution, (host) => (asked: HttpMessage) => {
    const target =
      host === api.host ? findRoute(api.routes, asked.method, asked.path)?.route.function : undefined;
    // In a template without metadata a function is known by its logical id, which begins with its name.
    const label = FUNCTION_NAMES.find((name) => target?.label.startsWith(name));
    if (label !== undefined) found.push({label, hasCookie: headerOf(asked, 'cookie') !== undefined});
    return {status: 404, headers: [], body: Buffer.alloc(0)};
  });
  await edge.handle(message({method, path, headers: [['cookie', 'refer=a; my-referral-access=b']]}));
  return found;
};

/** Parts that addresses of ours are made of, and parts that they are not. */
const part = fc.constantFrom(
  ...new Set(
    ROUTES.flatMap(({path}) => path.split('/').filter((each) => each !== '' && !each.includes('{'))),
  ),
  'living-well',
  'x',
  '',
  '..',
  '%2F',
);

describe('a cookie', () => {
  it('never reaches the menu, whatever the address', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'HEAD', 'POST'),
        fc.array(part, {minLength: 1, maxLength: 5}),
        async (method, parts) => {
          const seen = await reached(method, `/${parts.join('/')}`);
          expect(seen.filter(({label, hasCookie}) => label === 'menu' && hasCookie)).toEqual([]);
        },
      ),
      {
        numRuns: 3000,
        examples: [
          ['POST', ['support', 'a', 'b', 'email']],
          ['GET', ['refer', '']],
        ],
      },
    );
  });

  it('does reach the pages that read one', async () => {
    expect(await reached('GET', '/refer/living-well/who')).toEqual([{label: 'referrals', hasCookie: true}]);
    expect(await reached('GET', '/provider/referral/7K3D-9QXP')).toEqual([
      {label: 'provider', hasCookie: true},
    ]);
  });

  it('is not needed to mail a listing to oneself, and not sent', async () => {
    expect(await reached('POST', '/support/living-well/email')).toEqual([
      {label: 'referrals', hasCookie: false},
    ]);
  });
});
