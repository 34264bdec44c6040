import {Agent, createServer, type IncomingMessage, request, type ServerResponse} from 'node:http';
import {listen, type Listening} from '../listen.ts';
import type {TableModel} from '../template/tables.ts';
import type {Authoriser} from './authoriser.ts';
import {faultBefore, holdBack, lateIndexes, type StoreAnswer, storeError} from './callFaults.ts';
import {isWrite, type Member, membersOf} from './calls.ts';
import type {FaultSource, WrittenCall} from './faults.ts';
import {permissionOf} from './permissions.ts';

const DENIED = 'com.amazon.coral.service#AccessDeniedException';
const UNSIGNED = 'com.amazon.coral.service#MissingAuthenticationTokenException';
const UNAVAILABLE = 'com.amazonaws.dynamodb.v20120810#InternalServerError';

/** Signs for the developer's own tools (seeding, import, tests): everything is allowed. */
export const LOCAL_ACCESS_KEY = 'LOCALTOOLS0000000000';

interface StoreProxyOptions {
  /** Where the store answers; asked for each call, because it moves when the store is started again. */
  readonly storeUrl: () => string;
  readonly tables: readonly TableModel[];
  readonly authoriser: Authoriser;
  readonly faults: FaultSource;
  /** Told the tables of every write that was kept. */
  readonly onWrite: (tables: readonly string[]) => void;
  readonly killFunction: (name: string) => void;
}

/** An answer that does not come: the caller waits until it loses patience. */
const NEVER = new Promise<undefined>(() => undefined);

const read = async (incoming: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const accessKeyOf = (incoming: IncomingMessage): string =>
  /Credential=([^/,\s]+)\//.exec(incoming.headers.authorization ?? '')?.[1] ?? '';

/**
 * Stands between the functions and the store. It knows who calls by the key that signed, refuses what that function's
 * synthesised role does not allow, and makes the faults that a test asks for.
 */
export const startStoreProxy = async (options: StoreProxyOptions): Promise<Listening> => {
  const {authoriser, faults, storeUrl, onWrite, killFunction} = options;
  const tables = new Map(options.tables.map((table) => [table.name, table]));
  const agent = new Agent({keepAlive: true});
  const late = lateIndexes(faults, tables);
  let calls = 0;

  const forward = (target: string, headers: IncomingMessage['headers'], body: string): Promise<StoreAnswer> =>
    new Promise((resolve, reject) => {
      const outgoing = request(storeUrl(), {
        method: 'POST',
        agent,
        headers: {
          'content-type': headers['content-type'] ?? 'application/x-amz-json-1.0',
          authorization: headers.authorization ?? '',
          'x-amz-date': headers['x-amz-date'] ?? '',
          'x-amz-target': target,
          'content-length': Buffer.byteLength(body),
        },
      });
      outgoing.on('error', reject);
      outgoing.on('response', (answer) => {
        read(answer).then((text) => {
          resolve({status: answer.statusCode ?? 500, body: text});
        }, reject);
      });
      outgoing.end(body);
    });

  const refusalOf = (accessKey: string, members: readonly Member[]): StoreAnswer | undefined => {
    if (accessKey === LOCAL_ACCESS_KEY) return undefined;
    const caller = authoriser.functionOf(accessKey);
    if (!caller)
      return storeError(UNSIGNED, 'Request must contain a key that a function or the local tools have.');
    for (const member of members) {
      const refusal = authoriser.refusal(caller, permissionOf(member, tables));
      if (refusal) return storeError(DENIED, refusal);
    }
    return undefined;
  };

  /** The answer, or undefined when it must be lost. */
  const answerTo = async (incoming: IncomingMessage): Promise<StoreAnswer | undefined> => {
    const target = String(incoming.headers['x-amz-target'] ?? '');
    const operation = target.split('.')[1] ?? '';
    const text = await read(incoming);
    const accessKey = accessKeyOf(incoming);
    // Table management and streams are the tools' own; functions have no grant for them.
    if (accessKey === LOCAL_ACCESS_KEY && !/Item|Query|Scan/.test(operation))
      return forward(target, incoming.headers, text);

    const body = JSON.parse(text) as Record<string, unknown>;
    let members: readonly Member[];
    try {
      members = membersOf(operation, body);
    } catch {
      // What the proxy cannot read it cannot allow; the store explains what is wrong with it to the tools.
      if (accessKey === LOCAL_ACCESS_KEY) return forward(target, incoming.headers, text);
      return storeError(
        'com.amazon.coral.validate#ValidationException',
        `The local cloud cannot read this ${operation}.`,
      );
    }
    const refused = refusalOf(accessKey, members);
    if (refused) return refused;

    calls += 1;
    const name = authoriser.functionOf(accessKey)?.label ?? 'local';
    const written: WrittenCall = {
      function: name,
      operation,
      tables: [...new Set(members.map(({table}) => table))],
      number: calls,
    };
    const mayPass = faults.current().beforeCall?.(written) ?? 'pass';
    if (mayPass === 'stall') return NEVER;
    if (mayPass === 'kill') {
      killFunction(name);
      return undefined;
    }
    const fault = faultBefore(faults, operation, members);
    if (fault) return fault;

    const partly = holdBack(faults, operation, body);
    const answer = await forward(target, incoming.headers, partly ? JSON.stringify(partly.body) : text);
    if (answer.status !== 200) return answer;
    if (members.some(isWrite)) {
      late.wrote(members);
      onWrite(written.tables);
      if (faults.strikes(faults.current().answerLost)) return undefined;
      const verdict = faults.current().afterWrite?.(written) ?? 'answer';
      if (verdict === 'stall') return NEVER;
      if (verdict === 'kill') killFunction(name);
      if (verdict !== 'answer') return undefined;
    }
    const [only] = members;
    if (operation === 'Query' && only?.index !== undefined)
      return {...answer, body: late.hide(only, answer.body)};
    if (partly)
      return {...answer, body: JSON.stringify({...(JSON.parse(answer.body) as object), ...partly.extra})};
    return answer;
  };

  const server = createServer((incoming: IncomingMessage, outgoing: ServerResponse) => {
    answerTo(incoming).then(
      (answer) => {
        if (!answer) {
          incoming.socket.destroy();
          return;
        }
        outgoing.writeHead(answer.status, {
          'content-type': 'application/x-amz-json-1.0',
          'content-length': Buffer.byteLength(answer.body),
        });
        outgoing.end(answer.body);
      },
      () => {
        const down = JSON.stringify({__type: UNAVAILABLE, message: 'The store does not answer.'});
        outgoing.writeHead(500, {'content-type': 'application/x-amz-json-1.0'}).end(down);
      },
    );
  });
  const listening = await listen(server, 0);
  return {
    ...listening,
    close: async () => {
      await listening.close();
      agent.destroy();
    },
  };
};
