import {createServer, request} from 'node:http';
import type {AddressInfo} from 'node:net';

/** What DynamoDB would bill, in units. */
export interface Units {
  requests: number;
  read: number;
  write: number;
}

const READ_BYTES = 4096;
const WRITE_BYTES = 1024;

type Row = Record<string, unknown>;

/** Bytes of an item in DynamoDB's JSON: names and values; near enough, and never too few. */
const sizeOf = (item: Row): number => {
  let size = 0;
  for (const [name, value] of Object.entries(item)) {
    const {B: binary} = (value ?? {}) as {B?: string};
    size += name.length + (binary === undefined ? JSON.stringify(value).length : (binary.length * 3) / 4);
  }
  return size;
};

/** Eventually consistent reads are half price; an item that is not there costs as one of 4 kB. */
const readUnits = (bytes: number, isConsistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / READ_BYTES)) * (isConsistent ? 1 : 0.5);

const count = (units: Units, target: string, asked: Row, answered: Row): void => {
  units.requests += 1;
  const isConsistent = asked.ConsistentRead === true;
  switch (target.split('.')[1]) {
    case 'BatchGetItem':
      for (const [table, {Keys}] of Object.entries(
        (asked.RequestItems ?? {}) as Record<string, {Keys: Row[]}>,
      )) {
        const rows = ((answered.Responses ?? {}) as Record<string, Row[]>)[table] ?? [];
        for (const row of rows) units.read += readUnits(sizeOf(row), false);
        units.read += Math.max(0, Keys.length - rows.length) * readUnits(0, false);
      }
      return;
    case 'GetItem':
      units.read += readUnits(sizeOf((answered.Item ?? {}) as Row), isConsistent);
      return;
    case 'Query':
      units.read += readUnits(
        ((answered.Items ?? []) as Row[]).reduce((sum, row) => sum + sizeOf(row), 0),
        isConsistent,
      );
      return;
    default:
      // A row of counters is made to stay within one unit; ours says how many it is.
      units.write += Math.max(1, Math.ceil(sizeOf(asked) / WRITE_BYTES / 2));
  }
};

/** Stands before a store and counts what AWS would bill for what passes. */
export const countingStore = async (endpoint: string) => {
  const units: Units = {requests: 0, read: 0, write: 0};
  const {hostname, port} = new URL(endpoint);
  const server = createServer((incoming, outgoing) => {
    const asked: Buffer[] = [];
    incoming.on('data', (part: Buffer) => asked.push(part));
    incoming.on('end', () => {
      const body = Buffer.concat(asked);
      const passed = request(
        {hostname, port, method: 'POST', path: '/', headers: incoming.headers},
        (reply) => {
          const answered: Buffer[] = [];
          reply.on('data', (part: Buffer) => answered.push(part));
          reply.on('end', () => {
            const answer = Buffer.concat(answered);
            const target = String(incoming.headers['x-amz-target']);
            count(units, target, JSON.parse(body.toString()) as Row, JSON.parse(answer.toString()) as Row);
            outgoing.writeHead(reply.statusCode ?? 500, reply.headers).end(answer);
          });
        },
      );
      passed.end(body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    units,
    stop: (): void => {
      server.closeAllConnections();
      server.close();
    },
  };
};
