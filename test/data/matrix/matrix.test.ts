import {readdirSync, readFileSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {FunctionName} from '#shared/routes.ts';
import {ScanCommand} from '@aws-sdk/lib-dynamodb';
import {doorOf} from './door.ts';
import {LINES} from './lines.ts';
import {expected} from './lines/line.ts';
import {PEOPLE, type Who} from './people.ts';
import {SPECS, WALKS} from './walks.ts';
import {type MatrixWorld, PERSON, startMatrixWorld} from './world.ts';

let world: MatrixWorld;
beforeAll(async () => {
  world = await startMatrixWorld();
});
afterAll(async () => {
  await world.cloud.stop();
});

const rows = async (prefix: string): Promise<Record<string, unknown>[]> => {
  const {Items = []} = await world.cloud.documents.send(
    new ScanCommand({TableName: world.cloud.table('REFERRALS_TABLE'), ConsistentRead: true}),
  );
  return Items.filter(({pk, sk}) => String(pk).startsWith(prefix) || String(sk).startsWith(prefix));
};

/** Who met which door, as text: what differs stands in one line. */
const met = (doors: readonly (readonly [Who, string])[]): string =>
  doors.map(([who, door]) => `${who}: ${door}`).join('\n');

describe('Every route × everybody × whose it is', () => {
  it('has a line here, and every line has its route', () => {
    expect(Object.keys(LINES).sort()).toEqual(SPECS.map(({name}) => name).sort());
  });

  it.each(WALKS)('$method $path is $of', async ({spec, line, isForAnyone}) => {
    const ask = {method: spec.method, ...line.ask(world.made)};
    const answers = await Promise.all(
      PEOPLE.map(async (who) => {
        const answer = await world.askAs(who, ask);
        return {who, door: doorOf(answer), body: await answer.text()};
      }),
    );
    const doors = answers.map(({who, door}) => [who, door] as const);
    // Whoever is signed out in the middle of a form gets back what they typed, and nothing else.
    const isTyped = ask.form?.name === PERSON;
    const readers = answers
      .filter(({who, body}) => body.includes(PERSON) && (!isTyped || line.names?.includes(who)))
      .map(({who}) => who);
    expect(met(doors)).toBe(met(PEOPLE.map((who) => [who, expected(line, who, isForAnyone)])));
    expect(readers).toEqual([...(line.names ?? [])]);
  });
});

const forms = WALKS.filter(({method, path}) => method === 'POST' && !path.startsWith('/api/'));

describe('A form', () => {
  it.each(forms)('of another website is refused at $path ($of)', async ({line}) => {
    for (const headers of [
      {'sec-fetch-site': 'cross-site'},
      {'sec-fetch-site': '', origin: 'https://evil.example'},
    ]) {
      const ask = line.ask(world.made);
      const answer = await world.askAs('nurse', {
        ...ask,
        method: 'POST',
        headers: {...ask.headers, ...headers},
      });
      expect(answer.status).toBe(403);
    }
  });

  it.each(forms.filter((walk) => walk.for !== undefined))(
    'without the token of the sign-in comes back, and does nothing: $path',
    async ({line}) => {
      const ask = line.ask(world.made);
      for (const formToken of ['', 'C'.repeat(32)]) {
        const [who = 'nurse'] = [...line.opens, ...(line.absent ?? [])];
        const answer = await world.askAs(who, {...ask, method: 'POST', form: {...ask.form, formToken}});
        expect(answer.status).toBe(409);
      }
    },
  );
});

describe('After everybody has asked for everything', () => {
  it('only professionals have made referrals, each under their own name', async () => {
    const owners = new Set((await rows('REFERRER#')).map(({pk}) => String(pk)));
    const professionals = (['nurse', 'colleague'] as const).map(
      (who) => `REFERRER#${world.accountOf.get(who) ?? ''}`,
    );
    expect(owners).toEqual(new Set(professionals));
  });

  it('nobody has moved the nurse’s referral', async () => {
    const referrals = (await rows('REFERRAL#')).filter(({sk}) => sk === 'REFERRAL');
    expect(referrals.filter(({reference}) => reference === world.made.reference)).toMatchObject([
      {state: 'sent', version: 1},
    ]);
  });

  it('no function was refused anything by the store', () => {
    expect(world.cloud.deniedCalls()).toEqual([]);
  });
});

interface Template {
  readonly Resources: Readonly<
    Record<string, {readonly Type: string; readonly Properties?: {readonly RouteKey?: string}}>
  >;
}

describe('The API that is deployed', () => {
  it('has no route but those, and what stands below a private first segment', () => {
    const [file = ''] = readdirSync('cdk.out').filter((name) => name.endsWith('-Api.template.json'));
    const {Resources} = JSON.parse(readFileSync(`cdk.out/${file}`, 'utf8')) as Template;
    const keys = Object.values(Resources).flatMap(({Type, Properties}) =>
      Type === 'AWS::ApiGatewayV2::Route' ? [Properties?.RouteKey ?? ''] : [],
    );
    const known = new Set(SPECS.map(({path}) => path));
    const unknown = keys.map((key) => key.split(' ')[1] ?? key).filter((path) => !known.has(path));
    const owners = new Set<FunctionName>([
      'professional',
      'provider',
      'curator',
      'people',
      'referrals',
      'session',
    ]);
    expect(unknown.filter((path) => path !== '$default' && !path.endsWith('/{proxy+}'))).toEqual([]);
    for (const path of unknown.filter((each) => each.endsWith('/{proxy+}'))) {
      const below = SPECS.filter((spec) => spec.path.startsWith(path.replace('{proxy+}', '')));
      expect(below.every((spec) => owners.has(spec.function))).toBe(true);
    }
  });
});
