import {expect} from 'vitest';
import type {TestCloud} from '../../support/cloud.ts';
import {CONDITIONS} from '#shared/taxonomy/index.ts';

type Mail = ReturnType<TestCloud['mails']>[number];

/** The latest mail with this subject, once the streams are delivered. */
export const mailOf = async (cloud: TestCloud, subject: string | RegExp): Promise<Mail> => {
  await cloud.settled();
  const found = cloud
    .mails()
    .filter((mail) => (typeof subject === 'string' ? mail.subject === subject : subject.test(mail.subject)))
    .at(-1);
  if (!found) throw new Error(`No mail has the subject ${String(subject)}`);
  return found;
};

/** Every address of ours in a mail. */
export const linksIn = ({text}: Mail): string[] => text.match(/https?:\/\/\S+/g) ?? [];

/** The code that stands alone in a mail. */
export const codeIn = ({text}: Mail): string => /^(\d{6})$/m.exec(text)?.[1] ?? 'no code';

/** Words that would tell whoever reads over a shoulder what it is about. */
const CLINICAL = [
  ...CONDITIONS.map(({label}) => label.toLowerCase()),
  ...[
    'diabetes',
    'sugar',
    'desmond',
    'course',
    'health',
    'medicine',
    'diagnos',
    'rehab',
    'clinic',
    'disease',
  ],
];

/** What of the HTML is read, and not how it looks. */
const shownOf = ({html = ''}: Mail): string => html.replaceAll(/<[^>]*>/g, ' ');

/** Fails when a mail says anything of the person, or of what they asked for. */
export const expectToSayNothing = (mail: Mail, personal: readonly string[]): void => {
  const all = `${mail.from}\n${mail.subject}\n${mail.text}\n${shownOf(mail)}`.toLowerCase();
  const told = [...CLINICAL, ...personal.map((word) => word.toLowerCase())].filter((word) =>
    all.includes(word),
  );
  expect({subject: mail.subject, told}).toEqual({subject: mail.subject, told: []});
};
