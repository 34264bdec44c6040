import type {AskedBy, ProofOf} from '#shared/model/askedBy.ts';
import {isPracticeProven} from '#shared/model/practice.ts';
import {ProblemError} from '#shared/problems.ts';
import {isProven} from '../data/directory/rows.ts';
import {emailHash, type Proof} from '../data/proofStore.ts';
import type {ProviderDeps} from './deps.ts';

/** What a mailed link is to prove: the mailbox of a listing, or of a GP practice. */
export interface Provable {
  readonly of: ProofOf;
  readonly email: string;
  readonly askedBy: AskedBy;
  readonly isProven: boolean;
  /** What the page calls it; a listing has a page of its own. */
  readonly name: string;
  readonly slug: string | undefined;
  /** Saves that it has answered; false when another address is on record by now. */
  readonly save: (now: Date) => Promise<boolean>;
}

type Deps = Pick<ProviderDeps, 'getListing' | 'getMailbox' | 'proveMailbox' | 'practices'>;

const listingOf = async (
  {getListing, getMailbox, proveMailbox}: Deps,
  {listingId, askedBy}: Extract<Proof, {readonly listingId: string}>,
): Promise<Provable | undefined> => {
  const [whole, mailbox] = await Promise.all([getListing(listingId), getMailbox(listingId)]);
  if (!whole || !mailbox) return undefined;
  const {email} = mailbox;
  return {
    of: {listingId},
    email,
    askedBy,
    isProven: isProven(mailbox),
    name: whole.listing.name,
    slug: whole.listing.slug,
    save: async (now) => {
      try {
        const provenBy = {how: 'code', askedBy} as const;
        await proveMailbox({listingId, email, verifiedAt: now.toISOString(), provenBy});
        return true;
      } catch (failure) {
        if (failure instanceof ProblemError && failure.slug === 'gone') return false;
        throw failure;
      }
    },
  };
};

const practiceOf = async (
  {practices}: Deps,
  {practice: code, askedBy}: Extract<Proof, {readonly practice: string}>,
): Promise<Provable | undefined> => {
  const practice = await practices.get(code);
  if (practice?.name === undefined || practice.email === undefined) return undefined;
  const {name, email} = practice;
  return {
    of: {practice: code},
    email,
    askedBy,
    isProven: isPracticeProven(practice),
    name,
    slug: undefined,
    save: (now) => practices.prove({code, email}, askedBy, now),
  };
};

/** What a link's proof is of, while the address that it was mailed to is the one on record. */
export const provableOf = async (deps: Deps, proof: Proof): Promise<Provable | undefined> => {
  const found = 'practice' in proof ? await practiceOf(deps, proof) : await listingOf(deps, proof);
  return found && emailHash(found.email) === proof.emailHash ? found : undefined;
};
