import * as z from 'zod/mini';
import {Id} from '#shared/model/primitives.ts';
import {AskedBy} from '#shared/model/referralMessage.ts';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {accessStore} from './accessStore.ts';
import {referralKeys} from './keys.ts';
import {getLive, putNew, type ReferralsTable} from './referral/table.ts';
import {sha256} from './secrets.ts';

/** What a link in a mailbox that is to be proven opens. */
const ProofRow = z.object({
  audience: z.literal('mailbox'),
  listingId: Id,
  /** Of the address that it was mailed to: another that is on record since is not proven by it. */
  emailHash: z.string(),
  askedBy: AskedBy,
  expiresAtEpochSeconds: z.number(),
});
export type Proof = z.infer<typeof ProofRow>;

export const emailHash = (email: string): string => sha256(email.toLowerCase());

const codeIdOf = (listingId: string): string => `mailbox:${listingId}`;

/** Links and codes by which a listing's mailbox answers: like those of a referral, and for a week. */
export const proofStore = (table: ReferralsTable) => {
  const codes = accessStore(table);
  return {
    /** Keeps the link and the code that are about to be mailed; the code takes the place of any before it. */
    async put(
      {token, code}: {token: string; code: string},
      {listingId, email, askedBy}: {listingId: string; email: string; askedBy: AskedBy},
      now: Date,
    ): Promise<void> {
      await codes.putCode(codeIdOf(listingId), code, now, RETENTION_SECONDS.proof);
      await putNew(table, {
        ...referralKeys.token(sha256(token)),
        audience: 'mailbox',
        listingId,
        emailHash: emailHash(email),
        askedBy,
        expiresAtEpochSeconds: epochSeconds(now) + RETENTION_SECONDS.proof,
      });
    },

    /** What a link opens; undefined for any other token, or one whose time is over. Opening it spends nothing. */
    async open(token: string, now: Date): Promise<Proof | undefined> {
      const row = await getLive(
        table,
        z.looseObject({expiresAtEpochSeconds: z.number()}),
        referralKeys.token(sha256(token)),
        now,
      );
      return ProofRow.safeParse(row).data;
    },

    /** True for the right code, of five tries. It is spent when what it proves is saved. */
    tryCode: (listingId: string, code: string, now: Date): Promise<boolean> =>
      codes.tryCode(codeIdOf(listingId), code, now),
    spendCode: (listingId: string, code: string): Promise<boolean> =>
      codes.spendCode(codeIdOf(listingId), code),
  };
};

export type ProofStore = ReturnType<typeof proofStore>;
