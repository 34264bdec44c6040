import {Validator} from '@seriousme/openapi-schema-validator';
import {Ajv2020} from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {ApiExample} from '#shared/openapi/operation.ts';
import {apiOperations} from '#shared/openapi/operations/index.ts';
import {ROUTES} from '#shared/routes.ts';
import {answersForSystem} from '../../support/answersForSystem.ts';
import {startTestCloud, type TestCloud} from '../../support/cloud.ts';
import {systemToken} from '../../support/systemToken.ts';

type Json = Readonly<Record<string, unknown>>;

let cloud: TestCloud;
let token: string;
let document: Json;
const ajv = new Ajv2020({strict: false, allErrors: true});
addFormats.default(ajv);

beforeAll(async () => {
  cloud = await startTestCloud({isSeeded: true});
  await answersForSystem(cloud);
  token = await systemToken(cloud, 0);
  document = (await (await fetch(`${cloud.url}/api/openapi.json`)).json()) as Json;
  ajv.addSchema(document, 'openapi');
});
afterAll(async () => {
  await cloud.stop();
});

/** A part of the document, by the names on the way to it. */
const at = (...way: readonly (string | number)[]): unknown =>
  way.reduce<unknown>((part, name) => (part as Json | undefined)?.[name], document);

const faultsOf = (way: readonly (string | number)[], value: unknown): unknown => {
  const pointer = way
    .map((name) => encodeURIComponent(String(name).replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const validate = ajv.compile({$ref: `openapi#/${pointer}`});
  return validate(value) ? [] : validate.errors;
};

/** The same, without what may be otherwise each time. */
const without = (value: unknown, pointers: readonly string[]): unknown => {
  const copy: unknown = structuredClone(value);
  for (const pointer of pointers) {
    const names = pointer.split('/').slice(1);
    const last = names.pop() ?? '';
    const parent = names.reduce<unknown>((part, name) => (part as Json | undefined)?.[name], copy);
    if (typeof parent === 'object' && parent !== null) Reflect.deleteProperty(parent, last);
  }
  return copy;
};

const walks = apiOperations().flatMap(({spec, operation}) =>
  operation.examples.map((example) => ({spec, operation, example, path: spec.path, name: example.name})),
);

const send = async (path: string, method: string, needsToken: boolean, example: ApiExample) => {
  const filled = Object.entries(example.path ?? {}).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, value),
    path,
  );
  const query = new URLSearchParams(example.query).toString();
  const answer = await fetch(`${cloud.url}${filled}${query === '' ? '' : `?${query}`}`, {
    method,
    headers: {
      ...(example.key !== undefined && {'idempotency-key': example.key}),
      ...(example.body !== undefined && {'content-type': 'application/json'}),
      ...(needsToken && !example.isWithoutToken && {authorization: `Bearer ${token}`}),
    },
    ...(example.body !== undefined && {body: JSON.stringify(example.body)}),
  });
  return {
    status: answer.status,
    type: (answer.headers.get('content-type') ?? '').split(';')[0] ?? '',
    body: (await answer.json()) as unknown,
  };
};

describe('GET /api/openapi.json', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const {valid, errors} = await validator.validate(structuredClone(document));
    expect({valid, errors}).toEqual({valid: true, errors: undefined});
    expect(validator.version).toBe('3.1');
  });

  it('has every route of the API, and nothing else', () => {
    const routes = ROUTES.filter(({path}) => path.startsWith('/api/'));
    expect(Object.keys(at('paths') as Json)).toEqual(routes.map(({path}) => path));
    for (const {path, method} of routes) {
      expect(at('paths', path, method.toLowerCase(), 'operationId')).toEqual(expect.any(String));
    }
  });

  it('says where it is served, and may be kept', async () => {
    expect(at('servers')).toEqual([{url: cloud.url}]);
    const answer = await fetch(`${cloud.url}/api/openapi.json`);
    expect(answer.headers.get('cache-control')).toContain('max-age');
  });

  it('has a sentence for every parameter and every member that is sent', () => {
    for (const {spec, operation} of apiOperations()) {
      const sent = [
        ...(operation.parameters ?? []),
        ...Object.values(
          (operation.request as {properties?: Record<string, Json>} | undefined)?.properties ?? {},
        ),
      ];
      for (const member of sent) {
        expect([spec.path, member]).toEqual([
          spec.path,
          expect.objectContaining({description: expect.any(String) as unknown}),
        ]);
      }
    }
  });
});

describe('Each example of it', () => {
  it.each(walks)('$path, $name: is as its schemas say', ({spec, example}) => {
    const way = ['paths', spec.path, spec.method.toLowerCase()];
    const given = [...way, 'responses', example.status, 'content'];
    const [type = ''] = Object.entries((at(...given) ?? {}) as Json)
      .filter(([, content]) => example.name in (((content as Json).examples ?? {}) as Json))
      .map(([name]) => name);
    expect(faultsOf([...given, type, 'schema'], example.answer)).toEqual([]);
    if (example.body === undefined || example.status === 400) return;
    expect(faultsOf([...way, 'requestBody', 'content', 'application/json', 'schema'], example.body)).toEqual(
      [],
    );
  });

  it.each(walks)('$path, $name: is answered so', async ({spec, operation, example}) => {
    const {status, type, body} = await send(spec.path, spec.method, operation.needsToken ?? false, example);
    expect(status).toBe(example.status);
    const schema = [
      'paths',
      spec.path,
      spec.method.toLowerCase(),
      'responses',
      status,
      'content',
      type,
      'schema',
    ];
    expect(faultsOf(schema, body)).toEqual([]);
    const varies = example.varies ?? [];
    expect(without(body, varies)).toEqual(without(example.answer, varies));
  });

  it('that is sent again is answered by the very same referral', async () => {
    for (const {spec, operation} of apiOperations()) {
      const examples = operation.examples.filter(({name}) => ['saved', 'again'].includes(name));
      const bodies = [];
      for (const example of examples) {
        bodies.push((await send(spec.path, spec.method, operation.needsToken ?? false, example)).body);
      }
      expect(bodies[1]).toEqual(bodies[0]);
    }
  });
});
