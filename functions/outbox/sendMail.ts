import {SendEmailCommand, SESv2Client} from '@aws-sdk/client-sesv2';
import {listingTag} from './mailTags.ts';
import {type Letter, letterHtml, letterText} from '#shared/referral/messages/letter.ts';

/** How long SES is waited for: well inside a message's lease. */
const MOST_WAIT_MS = 15_000;

/** What a mail is of. SES gives it back with what becomes of the mail, so that nobody is looked up by their address. */
export interface MailAbout {
  readonly kind: string;
  readonly referralId?: string | undefined;
  /** The listing whose mailbox, or last editor, it goes to, where it is of no referral. */
  readonly listingId?: string | undefined;
  /** The GP practice whose mailbox it goes to, by its code. */
  readonly practice?: string | undefined;
}

/** Sends one letter to one mailbox. Resolves when the mail service has taken it. */
export type SendMail = (to: string, letter: Letter, about: MailAbout) => Promise<void>;

/** The SES client of a function. It never tries again by itself: the outbox does, and counts what may be doubled. */
export const mailClient = ({mostWaitMs = MOST_WAIT_MS}: {mostWaitMs?: number} = {}): SESv2Client =>
  new SESv2Client({
    maxAttempts: 1,
    // Without the second the first is only a warning, and the send would outlive the message's lease.
    requestHandler: {requestTimeout: mostWaitMs, throwOnRequestTimeout: true},
  });

/** Mail by SES, from one address of ours. A tag's name and value have letters, digits, - and _ only. */
export const sendMailWith =
  (
    client: SESv2Client,
    {from, configurationSet}: {readonly from: string; readonly configurationSet: string},
  ): SendMail =>
  async (to, letter, {kind, referralId, listingId, practice}) => {
    const utf8 = (Data: string) => ({Data, Charset: 'UTF-8'});
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        ConfigurationSetName: configurationSet,
        EmailTags: [
          {Name: 'kind', Value: kind},
          ...(referralId === undefined ? [] : [{Name: 'referral', Value: referralId}]),
          ...(listingId === undefined ? [] : [{Name: 'listing', Value: listingTag(listingId)}]),
          ...(practice === undefined ? [] : [{Name: 'practice', Value: practice}]),
        ],
        Destination: {ToAddresses: [to]},
        Content: {
          Simple: {
            Subject: utf8(letter.subject),
            Body: {Text: utf8(letterText(letter)), Html: utf8(letterHtml(letter))},
          },
        },
      }),
    );
  };

/** True when SES has surely not taken the mail: it answered, and refused. With no answer, nobody knows. */
export const wasRefused = (failure: unknown): boolean => {
  if (!(failure instanceof Error) || !('$metadata' in failure)) return false;
  const {httpStatusCode} = failure.$metadata as {httpStatusCode?: number};
  return httpStatusCode !== undefined;
};

/** SES says so by the same name when it is our own sender that may not send: unverified, lapsed, paused, in the sandbox. */
const OURS = /not verified|sandbox|paused|suspended|identity/i;

/** True when SES refused this address or this content, and will refuse it again. */
export const isRefusedForGood = (failure: unknown): boolean =>
  failure instanceof Error &&
  ['MessageRejected', 'BadRequestException'].includes(failure.name) &&
  !OURS.test(failure.message);
