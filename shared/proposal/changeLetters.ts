import type {Letter} from '#shared/referral/messages/letter.ts';
import type {DiffRow} from './diff.ts';

const said = (lines: readonly string[]): string => (lines.length === 0 ? 'nothing' : lines.join(', '));

const becameLines = (rows: readonly DiffRow[]): {readonly text: string}[] =>
  rows.map(({label, before, after}) => ({text: `${label}: ${said(before)} became ${said(after)}.`}));

/** To whoever sent a change that came back: what the curator wrote. `link`: the page to change. */
export const changeReturned = ({
  name,
  message,
  link,
}: {
  readonly name: string;
  readonly message: string;
  readonly link: string;
}): Letter => ({
  subject: 'Your change needs another look',
  parts: [
    {text: `A curator has looked at your change of ${name}, and sent it back. They wrote:`},
    {text: message},
    {link, label: 'Change it and send it again'},
    {text: 'What the public sees has not changed. Nothing that you wrote is lost.'},
  ],
});

/**
 * To whoever sent a change that was approved. `edited`: what the curator made of it first. `isHidden`: somebody has hidden the
 * page, and the public sees none of it.
 */
export const changeApproved = ({
  name,
  link,
  edited,
  isHidden,
}: {
  readonly name: string;
  readonly link: string;
  readonly edited: readonly DiffRow[];
  readonly isHidden: boolean;
}): Letter => ({
  subject: isHidden ? 'Your change is approved' : 'Your change is in the menu',
  parts: [
    {
      text: `A curator has approved your change of ${name}. ${
        isHidden ? 'The page is hidden, so the public does not see it.' : 'The public sees it now.'
      }`,
    },
    ...(edited.length > 0 ? [{text: 'The curator changed this in it first:'}, ...becameLines(edited)] : []),
    {link, label: 'See the page'},
  ],
});

const CHANGED_BY = {
  edited: (name: string) => `Somebody at your organisation changed how people reach ${name} on Local Menu:`,
  merged: (name: string) =>
    `There were two pages of ${name} on Local Menu. A curator made one of them, and changed how people reach you:`,
  parted: (name: string) =>
    `${name} and another page had been made one page on Local Menu. A curator has undone that, and changed how people reach you:`,
  imported: (name: string) =>
    `A curator brought a file into Local Menu that changed how people reach ${name}:`,
} as const;

/** To the contact that was there before: how people are reached has changed, and what to do if that is wrong. */
export const contactChanged = ({
  name,
  rows,
  link,
  how,
}: {
  readonly name: string;
  readonly rows: readonly DiffRow[];
  readonly link: string;
  /** Whether its provider changed it, a curator took it from a double of the page or gave it back, or it came in a file. */
  readonly how: 'edited' | 'merged' | 'parted' | 'imported';
}): Letter => ({
  subject: 'How people reach you was changed',
  parts: [
    {text: CHANGED_BY[how](name)},
    ...becameLines(rows),
    {link, label: 'See the page'},
    {
      text: 'If you know of this, you do not need to do anything. If it is wrong, tell the people who look after the menu today.',
    },
    {link: new URL('/help/contact', link).href, label: 'How to reach us'},
  ],
});
