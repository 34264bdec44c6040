import {join} from 'node:path';
import {LOCAL_ACCESS_KEY} from '../access/storeProxy.ts';
import type {Authoriser} from '../access/authoriser.ts';
import {startServer} from '../edge/server.ts';
import {decoded} from '../gateway/event.ts';
import {headerOf, type HttpAnswer, type HttpMessage} from '../gateway/request.ts';
import type {Listening} from '../listen.ts';
import type {BucketModel} from '../template/buckets.ts';
import {objectFiles, type ObjectFiles, type StoredObject} from './objectFiles.ts';
import {formSignerOf} from './postPolicy.ts';
import {signerOf} from './presigned.ts';
import {readForm} from './readForm.ts';
import {denied, s3Error} from './s3Error.ts';

export interface Objects extends Listening {
  /** The bucket as the distribution meets it: links and forms that are signed. */
  readonly origin: (bucket: BucketModel) => (message: HttpMessage) => Promise<HttpAnswer>;
}

interface ObjectsOptions {
  /** Those that no deployment fills. */
  readonly buckets: readonly BucketModel[];
  readonly folder: string;
  readonly authoriser: Authoriser;
}

type Action = 's3:GetObject' | 's3:PutObject' | 's3:DeleteObject';

/** More than any file of ours. */
const LARGEST_BODY_BYTES = 16 * 1024 * 1024;
const NOT_HERE = s3Error(501, 'NotImplemented', 'The local cloud does not know this of S3.');
const MALFORMED = s3Error(
  400,
  'MalformedPOSTRequest',
  'The body of your POST request is not well-formed multipart/form-data.',
);
const KEPT_HEADERS = ['content-type', 'content-disposition', 'cache-control'] as const;

const headersOf = (message: HttpMessage): Record<string, string> =>
  Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = headerOf(message, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** An object, whole or a part of it, with the headers that a signed link asks for. */
const serve = ({body, etag, headers, atMs}: StoredObject, message: HttpMessage): HttpAnswer => {
  const query = new URLSearchParams(message.query);
  const asked = KEPT_HEADERS.flatMap((name): [string, string][] => {
    const value = query.get(`response-${name}`) ?? headers[name];
    return value === undefined ? [] : [[name, value]];
  });
  const told: [string, string][] = [
    ...asked,
    ['etag', etag],
    ['last-modified', new Date(atMs).toUTCString()],
    ['accept-ranges', 'bytes'],
  ];
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headerOf(message, 'range') ?? '') ?? [];
  if (first === undefined || last === undefined) return {status: 200, headers: told, body};
  const [from, to] = [Number(first), Math.min(Number(last), body.length - 1)];
  if (from > to) return s3Error(416, 'InvalidRange', 'The requested range is not satisfiable');
  const range: [string, string] = ['content-range', `bytes ${from}-${to}/${body.length}`];
  return {status: 206, headers: [...told, range], body: body.subarray(from, to + 1)};
};

const accessKeyOf = (message: HttpMessage): string =>
  /Credential=([^/,\s]+)\//.exec(headerOf(message, 'authorization') ?? '')?.[1] ?? '';

/**
 * S3, as far as files that people bring need it: forms by the policy that is signed into them, links by their signature, and
 * the calls of functions, each by the role of whoever signed. What is missing is answered as S3 answers somebody who may not
 * list: no.
 */
export const startObjects = async ({buckets, folder, authoriser}: ObjectsOptions): Promise<Objects> => {
  const files = new Map(buckets.map(({name, expiry}) => [name, objectFiles(join(folder, name), expiry)]));
  const refusalOf = (
    accessKey: string,
    action: Action,
    bucket: string,
    key: string,
  ): HttpAnswer | undefined => {
    if (accessKey === LOCAL_ACCESS_KEY) return undefined;
    const caller = authoriser.functionOf(accessKey);
    if (!caller)
      return s3Error(
        403,
        'InvalidAccessKeyId',
        'The AWS Access Key Id you provided does not exist in our records.',
      );
    const refusal = authoriser.refusal(caller, {
      action,
      resource: `arn:aws:s3:::${bucket}/${key}`,
      context: {},
    });
    return refusal === undefined ? undefined : denied(refusal);
  };

  const receive = async (bucket: string, kept: ObjectFiles, message: HttpMessage): Promise<HttpAnswer> => {
    const form = await readForm(message);
    if (!form) return MALFORMED;
    const {fields, file} = form;
    const signer = formSignerOf({fields, bytes: file.length}, bucket);
    if ('refused' in signer) return signer.refused;
    const key = fields.get('key') ?? '';
    const refused = refusalOf(signer.accessKey, 's3:PutObject', bucket, key);
    if (refused) return refused;
    const {etag} = kept.put(key, file, {'content-type': fields.get('content-type') ?? 'binary/octet-stream'});
    const next = URL.parse(fields.get('success_action_redirect') ?? '');
    if (!next) return {status: 204, headers: [['etag', etag]], body: Buffer.alloc(0)};
    for (const [name, value] of Object.entries({bucket, key, etag})) next.searchParams.set(name, value);
    return {
      status: 303,
      headers: [
        ['location', next.href],
        ['etag', etag],
      ],
      body: Buffer.alloc(0),
    };
  };

  const copy = (message: HttpMessage, kept: ObjectFiles, key: string, source: string): HttpAnswer => {
    const [, bucket = '', name = ''] = /^\/?([^/]+)\/(.+)$/.exec(decoded(source)) ?? [];
    const refused = refusalOf(accessKeyOf(message), 's3:GetObject', bucket, name);
    if (refused) return refused;
    const found = files.get(bucket)?.get(name);
    if (!found) return denied();
    const wanted = headerOf(message, 'x-amz-copy-source-if-match');
    if (wanted !== undefined && wanted !== found.etag)
      return s3Error(
        412,
        'PreconditionFailed',
        'At least one of the preconditions you specified did not hold.',
      );
    const isReplacing = headerOf(message, 'x-amz-metadata-directive') === 'REPLACE';
    const {etag} = kept.put(key, found.body, isReplacing ? headersOf(message) : found.headers);
    return {
      status: 200,
      headers: [['content-type', 'application/xml']],
      body: Buffer.from(`<CopyObjectResult><ETag>${etag}</ETag></CopyObjectResult>`),
    };
  };

  const ACTIONS: Readonly<Record<string, Action>> = {
    GET: 's3:GetObject',
    HEAD: 's3:GetObject',
    PUT: 's3:PutObject',
    DELETE: 's3:DeleteObject',
  };

  const act = (accessKey: string, bucket: string, key: string, message: HttpMessage): HttpAnswer => {
    const kept = files.get(bucket);
    const action = ACTIONS[message.method];
    if (!kept || !action || key === '') return NOT_HERE;
    const refused = refusalOf(accessKey, action, bucket, key);
    if (refused) return refused;
    if (action === 's3:GetObject') {
      const found = kept.get(key);
      return found ? serve(found, message) : denied();
    }
    if (action === 's3:DeleteObject') {
      kept.remove(key);
      return {status: 204, headers: [], body: Buffer.alloc(0)};
    }
    const source = headerOf(message, 'x-amz-copy-source');
    if (source !== undefined) return copy(message, kept, key, source);
    const {etag} = kept.put(key, message.body, headersOf(message));
    return {status: 200, headers: [['etag', etag]], body: Buffer.alloc(0)};
  };

  const listening = await startServer({
    port: 0,
    largestBodyBytes: LARGEST_BODY_BYTES,
    handle: (message) => {
      const [, bucket = '', key = ''] = /^\/([^/]+)\/(.*)$/.exec(decoded(message.path)) ?? [];
      return Promise.resolve(act(accessKeyOf(message), bucket, key, message));
    },
  });
  return {
    ...listening,
    origin:
      ({name}) =>
      async (message) => {
        const kept = files.get(name);
        if (!kept) return denied();
        if (message.method === 'POST') {
          if (message.path === '/') return await receive(name, kept, message);
          return s3Error(
            405,
            'MethodNotAllowed',
            'The specified method is not allowed against this resource.',
          );
        }
        const signer = signerOf(message);
        return 'refused' in signer
          ? signer.refused
          : act(signer.accessKey, name, decoded(message.path).slice(1), message);
      },
  };
};
