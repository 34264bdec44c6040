import type {HttpMessage} from '../../../infra/local/gateway/request.ts';

/** A GET of `/` from 192.0.2.1, changed as asked. */
export const message = (changes: Partial<HttpMessage> = {}): HttpMessage => ({
  method: 'GET',
  path: '/',
  query: '',
  headers: [],
  body: Buffer.alloc(0),
  peer: {address: '192.0.2.1', port: 40_000},
  ...changes,
});
