import * as z from 'zod/mini';
import {Id, IsoDate} from '#shared/model/primitives.ts';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {referralKeys} from './keys.ts';
import {emailHash} from './proofStore.ts';
import {getLive, putNew, type ReferralsTable} from './referral/table.ts';
import {sha256} from './secrets.ts';

/** What a link opens by which a listing is confirmed. */
const CheckLinkRow = z.object({
  audience: z.literal('check'),
  listingId: Id,
  /** Of the address that it was mailed to: whoever reads another on record since is asked by another. */
  emailHash: z.string(),
  /** The check that it asks to follow; another since has answered it. */
  since: z.optional(IsoDate),
  /** The report of a problem that it was mailed with. */
  reportId: z.optional(Id),
  worksUntilEpochSeconds: z.int(),
  expiresAtEpochSeconds: z.int(),
});
export type CheckLink = z.infer<typeof CheckLinkRow> & {readonly isOld: boolean};

/** Links in mails to providers that ask whether a page is still right. */
export const checkLinkStore = (table: ReferralsTable) => ({
  /** Keeps a link that is about to be mailed. */
  async put(
    token: string,
    {
      listingId,
      email,
      since,
      reportId,
    }: {
      listingId: string;
      email: string;
      since: string | undefined;
      reportId?: string;
    },
    now: Date,
  ): Promise<void> {
    const row: z.infer<typeof CheckLinkRow> = {
      audience: 'check',
      listingId,
      emailHash: emailHash(email),
      ...(since !== undefined && {since}),
      ...(reportId !== undefined && {reportId}),
      worksUntilEpochSeconds: epochSeconds(now) + RETENTION_SECONDS.checkLink,
      expiresAtEpochSeconds: epochSeconds(now) + RETENTION_SECONDS.oldCheckLink,
    };
    await putNew(table, {...referralKeys.token(sha256(token)), ...row});
  },

  /** What a link opens, an old one too; undefined for any other token. Opening it spends nothing. */
  async open(token: string, now: Date): Promise<CheckLink | undefined> {
    const Any = z.looseObject({expiresAtEpochSeconds: z.number()});
    const {data} = CheckLinkRow.safeParse(await getLive(table, Any, referralKeys.token(sha256(token)), now));
    return data && {...data, isOld: data.worksUntilEpochSeconds <= epochSeconds(now)};
  },
});

export type CheckLinkStore = ReturnType<typeof checkLinkStore>;
