/** What the parent sends to a function's process, and what comes back. Payloads are JSON text, as Lambda's are. */
export interface InvokeMessage {
  readonly id: number;
  readonly payload: string;
  readonly requestId: string;
  readonly deadlineEpochMs: number;
}

export type ResultMessage =
  | {readonly id: number; readonly result: string}
  | {
      readonly id: number;
      readonly error: {
        readonly errorType: string;
        readonly errorMessage: string;
        readonly trace: readonly string[];
      };
    };

/** Sent once the handler's module is loaded. */
export const READY = 'ready';
