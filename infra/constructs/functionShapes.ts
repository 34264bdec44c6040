import type {FunctionName} from '#shared/routes.ts';

interface FunctionShape {
  readonly description: string;
  /** Memory buys processor time with it: 1,769 MB is one processor. */
  readonly memoryMb: number;
  /** For those that answer requests well under the gateway's 30 s: a person has gone long before. */
  readonly timeoutSeconds: number;
  /**
   * Whether stack traces in the log name our files and lines. Reading the map takes a tenth of a fresh process's
   * start (15 of 149 ms of processor time for the menu, measured on 2026-11-22); its map stands beside the bundle.
   */
  readonly hasReadableStacks: boolean;
  /**
   * Whether the AWS SDK comes with it instead of from Lambda's runtime (bundledSdk.ts): then it starts faster, and a
   * mended SDK comes with our next deployment and not with AWS's.
   */
  readonly bringsSdk?: boolean;
}

/**
 * For those that write: a write that the store does not answer takes 9 s to be tried to the end and 2 s to be looked
 * for (`functions/data/client.ts`), and then the person must still be told. Below the 20 s that CloudFront waits.
 */
const ANSWERING_SECONDS = 15;

export const FUNCTION_SHAPES: Readonly<Record<FunctionName, FunctionShape>> = {
  menu: {
    description: 'Answers the public: search, listings, and the 404 of unknown addresses',
    // Search is processor time, and so is the start of a fresh process.
    memoryMb: 1024,
    timeoutSeconds: 6,
    hasReadableStacks: false,
    bringsSdk: true,
  },
  referrals: {
    description: 'Takes referrals and shows people where theirs has got to',
    memoryMb: 1024,
    timeoutSeconds: ANSWERING_SECONDS,
    hasReadableStacks: true,
  },
  professional: {
    description: 'Takes referrals from signed-in professionals and shows them theirs',
    memoryMb: 1024,
    timeoutSeconds: 10,
    hasReadableStacks: true,
  },
  provider: {
    description: 'Shows providers their referrals and takes their answers',
    memoryMb: 1024,
    timeoutSeconds: ANSWERING_SECONDS,
    hasReadableStacks: true,
  },
  curator: {
    description: 'Shows the people who look after the menu how it is searched, and takes what they decide',
    // Search is processor time.
    memoryMb: 1024,
    timeoutSeconds: ANSWERING_SECONDS,
    hasReadableStacks: true,
  },
  people: {
    description: 'Shows who has access, asks colleagues in and takes leavers out',
    memoryMb: 1024,
    timeoutSeconds: 10,
    hasReadableStacks: true,
  },
  session: {
    description: 'Signs people in by the issuer, and out',
    memoryMb: 1024,
    timeoutSeconds: 10,
    hasReadableStacks: true,
  },
  signup: {
    description: 'Tells the issuer who may have an account',
    memoryMb: 256,
    // Cognito waits no longer.
    timeoutSeconds: 5,
    hasReadableStacks: true,
  },
  indexer: {
    description: 'Builds the search shards from changed listings',
    memoryMb: 1024,
    timeoutSeconds: 60,
    hasReadableStacks: true,
  },
  courier: {
    description: 'Sends the mail that referrals left in the outbox',
    memoryMb: 512,
    timeoutSeconds: 60,
    hasReadableStacks: true,
  },
  steward: {
    description: 'Each minute: what is due, late or left behind',
    memoryMb: 512,
    // Less than the minute between two starts.
    timeoutSeconds: 50,
    hasReadableStacks: true,
  },
  links: {
    description: 'Each hour, where a stage asks for it: whether the websites of listings answer',
    memoryMb: 256,
    // It waits for other people's servers.
    timeoutSeconds: 300,
    hasReadableStacks: true,
  },
};
