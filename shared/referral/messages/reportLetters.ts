import {PROBLEM_CHOICES, type ReportedProblem} from '#shared/report/problems.ts';
import type {Letter, LetterPart} from './letter.ts';

interface Reported {
  readonly listingName: string;
  readonly what: ReportedProblem;
  readonly note: string | undefined;
}

const said = ({what, note}: Reported): LetterPart[] => [
  {text: `They say: ${PROBLEM_CHOICES[what]}.`},
  ...(note === undefined ? [] : [{text: `In their words: ${note}`}]),
];

/** To a listing's mailbox: what somebody says is wrong with its page. Not who. */
export const reportToProvider = ({link, ...reported}: Reported & {readonly link: string}): Letter => ({
  subject: 'Somebody says that your page is wrong',
  parts: [
    {text: `Your page on Local Menu: ${reported.listingName}.`},
    ...said(reported),
    {text: 'Read your page. Then say whether it is right, or that you have put it right. It takes 1 press.'},
    {link, label: 'Check your page'},
    {text: 'If nobody answers in 3 days, we ask you again. Later the page says that it may be out of date.'},
  ],
});

/** To whoever edits the page, at their own sign-in, because its mailbox has not answered. */
export const reportToEditor = ({link, ...reported}: Reported & {readonly link: string}): Letter => ({
  subject: 'Somebody says that your page is wrong',
  parts: [
    {text: `Your page on Local Menu: ${reported.listingName}.`},
    ...said(reported),
    {
      text: 'We write to you because the mailbox of this page has not answered a code, and you changed or checked the page last.',
    },
    {text: 'Read your page. Then sign in, and say whether it is right, or that you have put it right.'},
    {link, label: 'Check your page'},
  ],
});

/** To the curator: the same, whom to ring, and where to answer. */
export const reportToCurator = ({
  provider,
  phone,
  isReached,
  wantsAnswer,
  link,
  ...reported
}: Reported & {
  readonly provider: string;
  readonly phone: string | undefined;
  /** Whether mail reaches the provider. */
  readonly isReached: boolean;
  readonly wantsAnswer: boolean;
  readonly link: string;
}): Letter => ({
  subject: 'Somebody says that a page is wrong',
  parts: [
    {text: `${reported.listingName}, ${provider}${phone === undefined ? '' : `, ${phone}`}.`},
    ...said(reported),
    ...(isReached
      ? []
      : [
          {
            text: 'Our email does not reach the provider. Whoever edits the page reads it when they sign in. Please ring them.',
          },
        ]),
    {text: wantsAnswer ? 'They want an answer by email.' : 'They left no email.'},
    {link, label: 'See it and answer it'},
  ],
});

/** To whoever reported it. */
export const reportAnswered = ({
  listingName,
  text,
  link,
}: {
  readonly listingName: string;
  readonly text: string;
  readonly link: string;
}): Letter => ({
  subject: 'Your report about a page',
  parts: [
    {text: `You told us that something was wrong with a page on Local Menu: ${listingName}.`},
    {text},
    {link, label: 'See the page'},
    {text: 'We have deleted your email address from your report.'},
  ],
});
