/** One part of a letter, in order. */
export type LetterPart =
  | {readonly text: string}
  | {readonly link: string; readonly label: string}
  /** Something to copy by hand: a code, a reference. */
  | {readonly code: string};

/**
 * A mail before it is rendered. Subject and first part are what a lock screen shows: no letter says there what the
 * person has, what they asked for, or who they are.
 */
export interface Letter {
  readonly subject: string;
  readonly parts: readonly LetterPart[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);

const SIGNED = 'Local Menu. Please do not reply: nobody reads this mailbox.';

/** The letter as plain text. */
export const letterText = ({parts}: Letter): string =>
  [
    ...parts.map((part) =>
      'text' in part ? part.text : 'link' in part ? `${part.label}:\n${part.link}` : part.code,
    ),
    SIGNED,
  ].join('\n\n');

const partHtml = (part: LetterPart): string => {
  if ('text' in part) return `<p>${escaped(part.text)}</p>`;
  if ('link' in part) return `<p><a href="${escaped(part.link)}">${escaped(part.label)}</a></p>`;
  return `<p style="font-size:24px;font-weight:bold">${escaped(part.code)}</p>`;
};

/** The letter as a small HTML page, which loads nothing from anywhere. */
export const letterHtml = ({subject, parts}: Letter): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>` +
  `<body style="font-family:Arial,sans-serif;font-size:19px;line-height:1.5;max-width:600px">` +
  `${parts.map(partHtml).join('')}<p style="font-size:16px">${escaped(SIGNED)}</p></body></html>`;
