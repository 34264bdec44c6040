import type {DeniedCall, Grant} from './access/authoriser.ts';
import type {Faults} from './access/faults.ts';
import type {Outcome} from './lambda/functionProcess.ts';
import type {MailServer} from './mail/mail.ts';
import type {DeadLetter} from './streams/deadLetters.ts';
import type {SystemClient} from './template/systems.ts';

export interface CloudOptions {
  /** Where the site is served; 0 takes any free port. Default 0. */
  readonly port?: number;
  /** Where the inbox is served; 0 takes any free port. Default 0. */
  readonly inboxPort?: number;
  /** Folder of all that is kept: store, checkpoints, secrets, logs. Default `.local` in the project. */
  readonly dir?: string;
  /** Folder of the synthesised template. Default `cdk.out` in the project. */
  readonly assembly?: string;
  /** Forget everything that the folder keeps. */
  readonly fresh?: boolean;
  /** Errors of functions are not shown, only logged. */
  readonly quiet?: boolean;
  /** Another DynamoDB instead of the embedded store. Default: `DYNAMODB_ENDPOINT`. */
  readonly storeEndpoint?: string | undefined;
  /** Processes a function may have at once. Default 4. */
  readonly maxProcesses?: number;
  /** Start what is scheduled by the clock. Default true; tests use `runSchedules()`. */
  readonly schedules?: boolean;
  /** Take a viewer's address from X-Forwarded-For, so that a test can be many people. Default false. */
  readonly believeForwardedFor?: boolean;
  readonly faults?: Faults;
  readonly seed?: number;
}

export interface Cloud {
  /** The site: `http://localhost:port`. */
  readonly url: string;
  /** The HTTP API without the distribution before it. */
  readonly apiUrl: string;
  readonly inboxUrl: string;
  /** What plays Cognito: people sign in there. */
  readonly issuerUrl: string;
  /** Where record systems get their tokens, and those that may, in the order of the settings. */
  readonly tokenUrl: string;
  readonly systems: readonly SystemClient[];
  /** True when the tables were made by this start. */
  readonly isNew: boolean;
  /** Environment for tools that work on the tables directly (import, tests): endpoint, keys, table names. */
  readonly toolEnvironment: Readonly<Record<string, string>>;
  /** The key that a function signs with, to try what its role allows: `functionKey('menu')`. */
  readonly functionKey: (functionName: string) => string;
  readonly mails: MailServer['mails'];
  readonly bounceMail: MailServer['bounce'];
  readonly rejectMailTo: MailServer['reject'];
  readonly failNextMails: MailServer['failNext'];
  readonly deadLetters: () => readonly DeadLetter[];
  readonly setFaults: (faults: Faults) => void;
  /** Forgets what the distribution keeps in its cache. */
  readonly clearCache: () => void;
  /** Signals every process of a function ("menu"); how many there were. */
  readonly kill: (functionName: string, signal?: NodeJS.Signals) => number;
  readonly invoke: (functionName: string, event: unknown) => Promise<Outcome>;
  /** Starts every scheduled function now, and waits for it. */
  readonly runSchedules: () => Promise<void>;
  /** Resolves when every stream record has been delivered. @throws Error after `timeoutMs` (default 30,000) */
  readonly settled: (timeoutMs?: number) => Promise<void>;
  /** Ends the store with SIGKILL. Calls fail until `restartStore()`. */
  readonly killStore: () => Promise<void>;
  readonly restartStore: () => Promise<void>;
  readonly grantsUnused: () => readonly Grant[];
  readonly deniedCalls: () => readonly DeniedCall[];
  readonly stop: () => Promise<void>;
}
