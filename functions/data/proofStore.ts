import * as z from 'zod/mini';
import {Id} from '#shared/model/primitives.ts';
import {AskedBy, type ProofOf} from '#shared/model/askedBy.ts';
import {PracticeCode} from '#shared/model/practice.ts';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {accessStore} from './accessStore.ts';
import {referralKeys} from './keys.ts';
import {getLive, putNew, type ReferralsTable} from './referral/table.ts';
import {sha256} from './secrets.ts';

/** What a link in a mailbox that is to be proven opens. */
const Common = z.object({
  audience: z.literal('mailbox'),
  /** Of the address that it was mailed to: another that is on record since is not proven by it. */
  emailHash: z.string(),
  askedBy: AskedBy,
  expiresAtEpochSeconds: z.number(),
});
const ProofRow = z.union([z.extend(Common, {listingId: Id}), z.extend(Common, {practice: PracticeCode})]);
export type Proof = z.infer<typeof ProofRow>;

export const emailHash = (email: string): string => sha256(email.toLowerCase());

const codeIdOf = (of: ProofOf): string =>
  'practice' in of ? `practice:${of.practice}` : `mailbox:${of.listingId}`;

/** Links and codes by which the mailbox of a listing or a practice answers: like those of a referral, and for a week. */
export const proofStore = (table: ReferralsTable) => {
  const codes = accessStore(table);
  return {
    /** Keeps the link and the code that are about to be mailed; the code takes the place of any before it. */
    async put(
      {token, code}: {token: string; code: string},
      {email, askedBy, ...of}: ProofOf & {readonly email: string; readonly askedBy: AskedBy},
      now: Date,
    ): Promise<void> {
      await codes.putCode(codeIdOf(of), code, now, RETENTION_SECONDS.proof);
      await putNew(table, {
        ...referralKeys.token(sha256(token)),
        audience: 'mailbox',
        ...of,
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
    tryCode: (of: ProofOf, code: string, now: Date): Promise<boolean> =>
      codes.tryCode(codeIdOf(of), code, now),
    spendCode: (of: ProofOf, code: string): Promise<boolean> => codes.spendCode(codeIdOf(of), code),
  };
};

export type ProofStore = ReturnType<typeof proofStore>;
