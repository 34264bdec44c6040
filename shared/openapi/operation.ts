import type * as z from 'zod/mini';

/** One request and what it is answered: shown in the document, and sent to the running service by a test. */
export interface ApiExample {
  /** A word for it, once in its operation. */
  readonly name: string;
  readonly summary: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** The `Idempotency-Key`. */
  readonly key?: string;
  readonly body?: unknown;
  /** Without the token that the operation asks for. */
  readonly isWithoutToken?: true;
  readonly status: number;
  readonly answer: unknown;
  /** Members of the answer that another day or another try answers otherwise, as JSON pointers. */
  readonly varies?: readonly string[];
}

export interface ApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description: string;
  readonly required: boolean;
  readonly schema: object;
}

/** A failure that an operation can end in, by status, in words. */
export type Failures = Readonly<Record<number, string>>;

/** What one route of the API takes and gives. */
export interface ApiOperation {
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly ApiParameter[];
  /** The JSON that is sent, with a sentence for each of its members. */
  readonly request?: object;
  readonly success: {
    readonly status: number;
    readonly description: string;
    /** What is answered; left out where the answer is described elsewhere. */
    readonly schema?: z.ZodMiniType;
  };
  readonly failures?: Failures;
  /** True where the gateway wants a token first. */
  readonly needsToken?: true;
  readonly examples: readonly ApiExample[];
}
