import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {HttpAnswer, HttpMessage} from '../gateway/request.ts';
import {type Listening, listen} from '../listen.ts';

interface ServerOptions {
  readonly port: number;
  readonly handle: (message: HttpMessage) => Promise<HttpAnswer>;
  /** Bodies beyond this are cut off with 413 before they fill the memory. */
  readonly largestBodyBytes: number;
  /** Hand on a request whose body is larger, without the body: the edge decides by the headers. */
  readonly cutsBodies?: boolean;
  /** Believe X-Forwarded-For: only tests ask for it, to be many viewers at once. */
  readonly believeForwardedFor?: boolean;
}

const pairs = (raw: readonly string[]): [string, string][] => {
  const headers: [string, string][] = [];
  for (let index = 0; index < raw.length; index += 2)
    headers.push([(raw[index] ?? '').toLowerCase(), raw[index + 1] ?? '']);
  return headers;
};

const readBody = async (incoming: IncomingMessage, largest: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += (chunk as Buffer).length;
    if (size <= largest) chunks.push(chunk as Buffer);
  }
  return size > largest ? undefined : Buffer.concat(chunks);
};

const peerOf = (incoming: IncomingMessage, believes: boolean): HttpMessage['peer'] => {
  const claimed = believes
    ? String(incoming.headers['x-forwarded-for'] ?? '')
        .split(',')[0]
        ?.trim()
    : '';
  const address = (incoming.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, '');
  return {
    address: claimed !== undefined && claimed !== '' ? claimed : address,
    port: incoming.socket.remotePort ?? 0,
  };
};

const send = (outgoing: ServerResponse, {status, headers, body}: HttpAnswer, method: string): void => {
  outgoing.statusCode = status;
  const byName = new Map<string, string[]>();
  for (const [name, value] of headers) {
    if (!/^(connection|transfer-encoding|content-length)$/.test(name))
      byName.set(name, [...(byName.get(name) ?? []), value]);
  }
  for (const [name, values] of byName)
    outgoing.setHeader(name, values.length === 1 ? (values[0] ?? '') : values);
  if (method !== 'HEAD' && status !== 304 && status !== 204)
    outgoing.setHeader('content-length', body.length);
  outgoing.end(body);
};

/** A plain HTTP server on this machine that hands every request to `handle`. */
export const startServer = ({
  port,
  handle,
  largestBodyBytes,
  cutsBodies = false,
  believeForwardedFor = false,
}: ServerOptions): Promise<Listening> => {
  const answerTo = async (incoming: IncomingMessage): Promise<HttpAnswer> => {
    const body = await readBody(incoming, largestBodyBytes);
    if (!body && !cutsBodies)
      return {status: 413, headers: [['content-type', 'text/plain']], body: Buffer.from('Too large')};
    const [path = '/', ...query] = (incoming.url ?? '/').split('?');
    return handle({
      method: incoming.method ?? 'GET',
      path,
      query: query.join('?'),
      headers: pairs(incoming.rawHeaders),
      body: body ?? Buffer.alloc(0),
      ...(!body && {isCut: true as const}),
      peer: peerOf(incoming, believeForwardedFor),
    });
  };
  const server = createServer({keepAliveTimeout: 30_000}, (incoming, outgoing) => {
    answerTo(incoming)
      .then((answer) => {
        send(outgoing, answer, incoming.method ?? 'GET');
      })
      // An answer that cannot be sent, with a header that is none, is a failure of one request, not of them all.
      .catch((failure: unknown) => {
        console.error(failure);
        for (const name of outgoing.getHeaderNames()) outgoing.removeHeader(name);
        send(
          outgoing,
          {status: 500, headers: [], body: Buffer.from('The local cloud failed; see the terminal.')},
          'GET',
        );
      });
  });
  return listen(server, port);
};
