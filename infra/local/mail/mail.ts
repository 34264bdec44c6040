import {randomUUID} from 'node:crypto';
import {request} from 'node:http';
import {createRequire} from 'node:module';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import * as z from 'zod';
import type {Authoriser} from '../access/authoriser.ts';
import {LOCAL_ACCESS_KEY} from '../access/storeProxy.ts';
import {arnOf} from '../aws.ts';
import {type HttpAnswer, type HttpMessage, headerOf, jsonAnswer} from '../gateway/request.ts';
import type {Listening} from '../listen.ts';
import {startServer} from '../edge/server.ts';
import {bounceOf} from './bounceOf.ts';
import {inboxPage} from './inboxPage.ts';
import {keptMails, type Mail} from './keptMails.ts';

// The package is CommonJS without type marks that an ES module could import by.
const sesLocal = createRequire(import.meta.url)('aws-ses-v2-local') as {
  default: (config: {host: string; port: number}) => Promise<Server>;
};

const Email = z.looseObject({
  messageId: z.string(),
  from: z.string(),
  destination: z.looseObject({to: z.array(z.string()), cc: z.array(z.string()), bcc: z.array(z.string())}),
  subject: z.string(),
  body: z.looseObject({text: z.string().optional(), html: z.string().optional()}),
  at: z.number(),
});

const Store = z.looseObject({emails: z.array(Email)});
const MessageSent = z.looseObject({MessageId: z.string()});
/** SES's limit. https://docs.aws.amazon.com/ses/latest/dg/quotas.html */
const LARGEST_MAIL_BYTES = 40 * 1024 * 1024;

export interface MailServer extends Listening {
  readonly mails: () => readonly Mail[];
  /** Puts a mail into the inbox that did not come through SES: Cognito's. */
  readonly receive: (mail: Pick<Mail, 'from' | 'subject' | 'text'> & {readonly to: string}) => void;
  /** Has a mail that was sent come back: SES tells whoever the template's rules name. */
  readonly bounce: (id: string) => Promise<void>;
  /** From now on SES refuses mail to this address (`MessageRejected`); call with false to end it. */
  readonly reject: (address: string, isRejected?: boolean) => void;
  /** From now on so many sends fail with 500 before anything is sent. */
  readonly failNext: (count: number) => void;
}

interface MailOptions {
  readonly port: number;
  /** Where the inbox is kept. */
  readonly mailsFile: string;
  readonly authoriser: Authoriser;
  /** Told what became of a mail, as the event bus would be. */
  readonly onEvent: (event: unknown) => Promise<void>;
  /** Shown under the mails: what streams gave up on. */
  readonly deadLetters: () => readonly {
    readonly atIso: string;
    readonly function: string;
    readonly reason: string;
  }[];
}

const SendEmail = z.looseObject({
  FromEmailAddress: z.string().optional(),
  Destination: z.looseObject({ToAddresses: z.array(z.string()).default([])}).default({ToAddresses: []}),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.looseObject({Name: z.string(), Value: z.string()})).default([]),
});

const sesError = (status: number, type: string, message: string): HttpAnswer => ({
  status,
  headers: [
    ['content-type', 'application/json'],
    ['x-amzn-errortype', type],
  ],
  body: Buffer.from(JSON.stringify({message})),
});

const addressOf = (mailbox: string): string => /<([^>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox.trim();

/** AWS's mailbox that always bounces. */
const BOUNCING = 'bounce@simulator.amazonses.com';

const post = (url: string, message: HttpMessage): Promise<HttpAnswer> =>
  new Promise((resolve, reject) => {
    const outgoing = request(`${url}${message.path}`, {
      method: message.method,
      headers: {
        'content-type': 'application/json',
        authorization: headerOf(message, 'authorization') ?? '',
        'content-length': message.body.length,
      },
    });
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        resolve({
          status: incoming.statusCode ?? 500,
          headers: [['content-type', 'application/json']],
          body: Buffer.concat(chunks),
        });
      });
    });
    outgoing.end(message.body);
  });

/**
 * SES (v2) for the functions and an inbox for the person, on one port: `/inbox` shows the mails, `/mails` gives them
 * as JSON. Sending is checked against the function's role like any other call.
 */
export const startMail = async ({
  port,
  mailsFile,
  authoriser,
  onEvent,
  deadLetters,
}: MailOptions): Promise<MailServer> => {
  const ses = await sesLocal.default({host: '127.0.0.1', port: 0});
  const sesUrl = `http://127.0.0.1:${(ses.address() as AddressInfo).port}`;
  const sent = keptMails(mailsFile);
  const rejected = new Set<string>([BOUNCING]);
  let failures = 0;

  /** The package keeps one list for the whole process; only what this server sent is ours. */
  const record = async (messageId: string, tags: NonNullable<Mail['tags']>): Promise<void> => {
    const {emails} = Store.parse(await (await fetch(`${sesUrl}/store`)).json());
    const found = emails.find((email) => email.messageId === messageId);
    if (!found) return;
    sent.add({
      id: found.messageId,
      from: found.from,
      to: [...found.destination.to, ...found.destination.cc, ...found.destination.bcc],
      subject: found.subject,
      text: found.body.text ?? '',
      ...(found.body.html !== undefined && {html: found.body.html}),
      atEpochSeconds: found.at,
      tags,
    });
  };

  /** Has a mail that was sent come back, as it does from a mailbox that is not there. */
  const bounce = async (id: string): Promise<void> => {
    const mail = sent.all().find((each) => each.id === id);
    if (mail) await onEvent(bounceOf(mail));
  };

  const send = async (message: HttpMessage): Promise<HttpAnswer> => {
    const {
      FromEmailAddress = '',
      Destination,
      ConfigurationSetName,
      EmailTags,
    } = SendEmail.parse(JSON.parse(message.body.toString('utf8')));
    const from = addressOf(FromEmailAddress);
    const accessKey = /Credential=([^/,\s]+)\//.exec(headerOf(message, 'authorization') ?? '')?.[1] ?? '';
    if (accessKey !== LOCAL_ACCESS_KEY) {
      const caller = authoriser.functionOf(accessKey);
      const resources = [
        `identity/${from.slice(from.indexOf('@') + 1)}`,
        ...(ConfigurationSetName === undefined ? [] : [`configuration-set/${ConfigurationSetName}`]),
      ];
      const refusal = caller
        ? resources
            .map((resource) =>
              authoriser.refusal(caller, {
                action: 'ses:SendEmail',
                resource: arnOf('ses', resource),
                context: {
                  'ses:fromaddress': [from],
                  'ses:recipients': Destination.ToAddresses.map(addressOf),
                },
              }),
            )
            .find((each) => each)
        : 'The request signature is of no function.';
      if (refusal) return sesError(403, 'AccessDeniedException', refusal);
    }
    if (failures > 0) {
      failures -= 1;
      return sesError(500, 'InternalFailure', 'The local cloud was asked to fail.');
    }
    const bad = Destination.ToAddresses.map(addressOf).find((address) => rejected.has(address.toLowerCase()));
    if (bad !== undefined)
      return sesError(400, 'MessageRejected', 'Address is on the suppression list for your account.');
    const answer = await post(sesUrl, message);
    if (answer.status === 200)
      await record(MessageSent.parse(JSON.parse(answer.body.toString('utf8'))).MessageId, {
        ...(ConfigurationSetName !== undefined && {'ses:configuration-set': [ConfigurationSetName]}),
        ...Object.fromEntries(EmailTags.map(({Name, Value}) => [Name, [Value]])),
      });
    return answer;
  };

  const handle = (message: HttpMessage): Promise<HttpAnswer> | HttpAnswer => {
    if (message.method === 'POST' && message.path === '/v2/email/outbound-emails') return send(message);
    if (message.method === 'POST' && message.path === '/inbox/bounce') {
      const id = new URLSearchParams(message.body.toString('utf8')).get('id') ?? '';
      return bounce(id).then(() => ({status: 303, headers: [['location', '/inbox']], body: Buffer.alloc(0)}));
    }
    if (message.path === '/mails') return jsonAnswer(200, sent.all());
    if (message.path === '/' || message.path === '/inbox') {
      return {
        status: 200,
        headers: [
          ['content-type', 'text/html; charset=utf-8'],
          ['content-security-policy', "script-src 'none'"],
          ['cache-control', 'no-store'],
        ],
        body: Buffer.from(inboxPage(sent.all(), deadLetters())),
      };
    }
    return sesError(404, 'UnknownOperationException', 'The local cloud only sends mail.');
  };

  const listening = await startServer({
    port,
    handle: async (message) => handle(message),
    largestBodyBytes: LARGEST_MAIL_BYTES,
  });
  return {
    ...listening,
    mails: sent.all,
    bounce,
    receive: ({from, to, subject, text}) => {
      sent.add({
        id: randomUUID(),
        from,
        to: [to],
        subject,
        text,
        atEpochSeconds: Math.floor(Date.now() / 1000),
      });
    },
    reject: (address, isRejected = true) => {
      if (isRejected) rejected.add(address.toLowerCase());
      else rejected.delete(address.toLowerCase());
    },
    failNext: (count) => {
      failures = count;
    },
    close: async () => {
      await listening.close();
      await new Promise((resolve) => {
        ses.close(resolve);
        ses.closeAllConnections();
      });
    },
  };
};
