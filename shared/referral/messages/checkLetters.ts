import type {FlagKind, Stage, Telling} from '#shared/freshness/standing.ts';
import {FLAG_WORDS, lastCheckInWords, nextInWords, shownInWords} from '#shared/freshness/words.ts';
import type {Letter, LetterPart} from './letter.ts';

type Told = Exclude<Stage, 'fresh'>;

const SUBJECTS: Readonly<Record<Told, string>> = {
  due: 'Is your page still right?',
  amber: 'Your page now says that it may be out of date',
  sunk: 'Your page now comes last in searches',
  hidden: 'Your page is hidden',
};

const flagParts = (flags: readonly FlagKind[]): LetterPart[] =>
  flags.map((flag) => ({text: `${FLAG_WORDS[flag]}.`}));

const WHY_THE_EDITOR =
  'We write to you because our email does not reach the mailbox of this page, and you changed or checked the page last. Read it. If it is right, sign in and press 1 button.';

/** To a listing's mailbox, or to whoever edited it last: where its page stands, and where one press says that it is right. */
export const checkLetter = ({
  stage,
  listingName,
  checkedOn,
  flags,
  next,
  isOverdue,
  link,
  isToEditor = false,
}: {
  readonly stage: Told;
  readonly listingName: string;
  readonly checkedOn: string | undefined;
  readonly flags: readonly FlagKind[];
  readonly next: {readonly stage: Told; readonly on: string} | undefined;
  /** Whether the page says by its date that it may have changed. */
  readonly isOverdue: boolean;
  readonly link: string;
  /** They press when they are signed in: what is mailed to them opens nothing by itself. */
  readonly isToEditor?: boolean;
}): Letter => ({
  subject: SUBJECTS[stage],
  parts: [
    {text: `Your page on Local Menu: ${listingName}. ${lastCheckInWords(checkedOn)}`},
    ...flagParts(flags),
    ...(stage === 'due' && !isOverdue ? [] : [{text: shownInWords(stage, isOverdue)}]),
    {
      text: isToEditor
        ? WHY_THE_EDITOR
        : 'Read it. If it is right, press 1 button. You do not need to sign in.',
    },
    {link, label: 'Check your page'},
    {text: nextInWords(next, isOverdue)},
    ...(isToEditor ? [] : [{text: 'The link works for 60 days. Opening it changes nothing.'}]),
  ],
});

/** How many listings one mail names: the page has all of them. */
const MOST_NAMED = 20;

const STANDS: Readonly<Record<Told, string>> = {
  due: 'we asked whether it is right',
  amber: 'it says that it may be out of date',
  sunk: 'it comes last in searches',
  hidden: 'it is hidden',
};

/** One listing of which something was told. */
export interface ToldOf {
  readonly name: string;
  readonly provider: string;
  readonly phone: string | undefined;
  readonly stage: Told;
  readonly flags: readonly FlagKind[];
  /** Who was told besides the curator. */
  readonly to: Telling['to'];
}

const lineOf = ({name, provider, phone, stage}: ToldOf): LetterPart => ({
  text: `${name}, ${provider}${phone === undefined ? '' : `, ${phone}`}: ${STANDS[stage]}.`,
});

const group = (title: string, listings: readonly ToldOf[]): LetterPart[] =>
  listings.length === 0
    ? []
    : [
        {text: title},
        ...listings.slice(0, MOST_NAMED).map(lineOf),
        ...(listings.length > MOST_NAMED ? [{text: `And ${listings.length - MOST_NAMED} more.`}] : []),
      ];

/** To the curator, once a day: pages that nobody has confirmed, those first whose provider our mail does not reach. */
export const checksDigest = ({
  listings,
  link,
}: {
  readonly listings: readonly ToldOf[];
  /** The page of all of them. */
  readonly link: string;
}): Letter => ({
  subject: `${listings.length} ${listings.length === 1 ? 'page' : 'pages'} to be checked`,
  parts: [
    ...group(
      'Our email does not reach these providers, so they do not know. Please ring them:',
      listings.filter(({to}) => to === 'curator'),
    ),
    ...group(
      'Our email does not reach the mailboxes of these pages. We have told whoever changed or checked each of them last:',
      listings.filter(({to}) => to === 'editor'),
    ),
    ...group(
      'We have told these providers:',
      listings.filter(({to}) => to === 'provider'),
    ),
    {link, label: 'See all pages to be checked'},
  ],
});
