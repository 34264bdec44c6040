import type {Writable} from 'node:stream';

const BAR_WIDTH = 30;
const BETWEEN_BARS_MS = 100;
/** In a log, where a bar would be noise. */
const BETWEEN_LINES_MS = 5000;

export interface Progress {
  /** Says how far it has come: `share` from 0 to 1, and what has been done so far. */
  at(share: number, note: string): void;
  /** Clears the bar away, so that the last lines stand alone. */
  done(): void;
}

/** A bar on a terminal; a line every 5 seconds elsewhere. */
export const progressOn = (out: Writable & {isTTY?: boolean}, now: () => number = Date.now): Progress => {
  const isTerminal = out.isTTY === true;
  let lastAt = now() - (isTerminal ? BETWEEN_BARS_MS : 0);
  return {
    at(share, note) {
      if (now() - lastAt < (isTerminal ? BETWEEN_BARS_MS : BETWEEN_LINES_MS)) return;
      lastAt = now();
      const within = Math.min(1, Math.max(0, share));
      const percent = `${Math.floor(within * 100)}%`;
      const filled = Math.round(within * BAR_WIDTH);
      const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
      out.write(isTerminal ? `\r\u001b[K${bar} ${percent} ${note}` : `${percent} ${note}\n`);
    },
    done() {
      if (isTerminal) out.write('\r\u001b[K');
    },
  };
};
