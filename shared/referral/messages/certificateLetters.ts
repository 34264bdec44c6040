import {dateInWords} from '#shared/london.ts';
import type {Letter} from './letter.ts';

interface OfCertificate {
  /** What it is for. */
  readonly about: string;
  readonly schemeName: string;
  readonly providerName: string;
  /** The page of the provider's certificates. */
  readonly link: string;
}

const LOOK = 'Look at your certificates';

const JUDGED = {
  verify: {
    subject: 'We have checked your certificate',
    text: 'People can now read on our pages that it was checked.',
  },
  refuse: {
    subject: 'We could not accept your certificate',
    text: 'People read nothing of it. You can tell us of it again.',
  },
  suspend: {
    subject: 'We no longer show your certificate for now',
    text: 'As far as we know the certifier has suspended it. People read nothing of it.',
  },
  withdraw: {
    subject: 'We no longer show your certificate',
    text: 'As far as we know the certifier has withdrawn it. People read nothing of it.',
  },
} as const;

/** To a provider: what was decided about what it said. */
export const certificateJudged = ({
  decision,
  reason,
  about,
  schemeName,
  providerName,
  link,
}: OfCertificate & {
  readonly decision: keyof typeof JUDGED;
  readonly reason: string | undefined;
}): Letter => ({
  subject: JUDGED[decision].subject,
  parts: [
    {text: `It is about ${about}, by ${schemeName}, of ${providerName}.`},
    {text: JUDGED[decision].text},
    ...(reason === undefined ? [] : [{text: `Why: ${reason}`}]),
    {link, label: LOOK},
    {text: 'Whoever keeps your listings can sign in there.'},
  ],
});

/** To a provider: a certificate ends soon. */
export const certificateEnding = ({
  endsOn,
  about,
  schemeName,
  providerName,
  link,
}: OfCertificate & {
  /** `YYYY-MM-DD` */
  readonly endsOn: string;
}): Letter => ({
  subject: `Your certificate ends on ${dateInWords(endsOn)}`,
  parts: [
    {text: `It is about ${about}, by ${schemeName}, of ${providerName}.`},
    {text: `From the day after ${dateInWords(endsOn)}, people read on our pages that it has ended.`},
    {text: 'If you have a new one, or know when it comes, tell us.'},
    {link, label: LOOK},
    {text: 'Whoever keeps your listings can sign in there.'},
  ],
});
