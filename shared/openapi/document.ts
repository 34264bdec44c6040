import type * as z from 'zod/mini';
import {jsonSchemaOf} from './jsonSchema.ts';
import type {ApiExample, ApiOperation} from './operation.ts';
import {apiOperations} from './operations/index.ts';
import {GatewayRefusal, Problem} from './problem.ts';

type Json = Readonly<Record<string, unknown>>;

const PROBLEM_TYPE = 'application/problem+json';
const JSON_TYPE = 'application/json';
const problemSchema = {$ref: '#/components/schemas/Problem'};
const refusalSchema = {$ref: '#/components/schemas/GatewayRefusal'};

const isRefusal = ({answer}: ApiExample): boolean =>
  typeof answer === 'object' && answer !== null && 'message' in answer;

const shown = (examples: readonly ApiExample[], valueOf: (example: ApiExample) => unknown): Json =>
  examples.length === 0
    ? {}
    : {
        examples: Object.fromEntries(
          examples.map((example) => [example.name, {summary: example.summary, value: valueOf(example)}]),
        ),
      };

const answers = (examples: readonly ApiExample[], status: number): readonly ApiExample[] =>
  examples.filter((example) => example.status === status);

const failure = (description: string, examples: readonly ApiExample[]): Json => ({
  description,
  content: {[PROBLEM_TYPE]: {schema: problemSchema, ...shown(examples, ({answer}) => answer)}},
});

/** Where the gateway judges a token: its own refusal, and of the same status ours. */
const tokenFailures = ({failures = {}, examples}: ApiOperation): Json => ({
  401: {
    description:
      'There is no token, or it is not right: over, of another issuer, for another service, changed.',
    content: {
      [JSON_TYPE]: {
        schema: refusalSchema,
        ...shown(answers(examples, 401).filter(isRefusal), ({answer}) => answer),
      },
    },
  },
  403: {
    description: failures[403] ?? '',
    content: {[JSON_TYPE]: {schema: refusalSchema}, [PROBLEM_TYPE]: {schema: problemSchema}},
  },
});

const successSchema = (schema: z.ZodMiniType | undefined): Json =>
  schema ? jsonSchemaOf(schema, 'output') : {type: 'object'};

const responses = (operation: ApiOperation): Json => {
  const {success, failures = {}, examples, needsToken} = operation;
  return {
    [success.status]: {
      description: success.description,
      content: {
        [JSON_TYPE]: {
          schema: successSchema(success.schema),
          ...shown(answers(examples, success.status), ({answer}) => answer),
        },
      },
    },
    ...Object.fromEntries(
      Object.entries(failures).map(([status, words]) => [
        status,
        failure(words, answers(examples, Number(status))),
      ]),
    ),
    ...(needsToken && tokenFailures(operation)),
    default: failure('Anything else that goes wrong.', []),
  };
};

const withExample = (operation: ApiOperation) =>
  (operation.parameters ?? []).map((parameter) => {
    const [first] = operation.examples;
    const value = parameter.in === 'header' ? first?.key : {...first?.path, ...first?.query}[parameter.name];
    return value === undefined ? parameter : {...parameter, example: value};
  });

const operationOf = (name: string, operation: ApiOperation): Json => ({
  operationId: name,
  summary: operation.summary,
  description: operation.description,
  ...(operation.parameters && {parameters: withExample(operation)}),
  ...(operation.request && {
    requestBody: {
      required: true,
      content: {
        [JSON_TYPE]: {schema: operation.request, ...shown(operation.examples, ({body}) => body)},
      },
    },
  }),
  responses: responses(operation),
  security: operation.needsToken ? [{systemToken: []}] : [],
});

/** The whole API as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1); where it is served is for the server to say. */
export const openApiDocument = (): Json => ({
  openapi: '3.1.1',
  info: {
    title: 'Local Menu',
    version: '1',
    description:
      'Support for living with a long-term condition: what there is, and how to join it. Examples are of the demonstration menu, and of nobody.',
  },
  paths: Object.fromEntries(
    apiOperations().map(({spec, operation}) => [
      spec.path,
      {[spec.method.toLowerCase()]: operationOf(spec.name, operation)},
    ]),
  ),
  components: {
    schemas: {
      Problem: jsonSchemaOf(Problem, 'output'),
      GatewayRefusal: jsonSchemaOf(GatewayRefusal, 'output'),
    },
    securitySchemes: {
      systemToken: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description:
          'An access token by client credentials, with the scope `referrals/write`. Whoever runs this service gives you a client, its secret, and the address where it gets its tokens. A token lives an hour: keep it for that long.',
      },
    },
  },
});
