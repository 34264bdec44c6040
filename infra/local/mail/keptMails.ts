import {appendFileSync, existsSync, readFileSync} from 'node:fs';
import * as z from 'zod';

/** One mail that was sent. */
const Mail = z.object({
  id: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string().optional(),
  atEpochSeconds: z.number(),
  /** What SES would name when it tells what became of it; none for what did not come through SES. */
  tags: z.record(z.string(), z.array(z.string())).optional(),
});
export type Mail = Readonly<z.infer<typeof Mail>>;

export interface KeptMails {
  /** The first first. */
  readonly all: () => readonly Mail[];
  readonly add: (mail: Mail) => void;
}

/** The mails in a file, a line each, so that links and codes in the inbox outlive a restart. A line cut short is left out. */
export const keptMails = (path: string): KeptMails => {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const mails = lines.flatMap((line): Mail[] => {
    try {
      return [Mail.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
  return {
    all: () => mails,
    add(mail) {
      mails.push(mail);
      appendFileSync(path, `${JSON.stringify(mail)}\n`);
    },
  };
};
