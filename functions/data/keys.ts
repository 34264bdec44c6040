/**
 * Every key of the four tables, by table in `keys/`. Nothing else joins strings with `#`.
 *
 * Directory (no personal data; stream of new and old images)
 * | A1 | a listing and its runs                     | Query  LISTING#{id}                         | menu, referrals, provider, courier |
 * | A2 | a listing's id by slug (old slugs stay)    | Get    SLUG#{slug}                          | menu, referrals |
 * | A3 | a provider, its listings                   | Query  ORGANISATION#{id}                    | menu, import |
 * | A25 | a provider's certificates; every change of them; who opened a file | Query  CERTIFICATES#{organisation id} / CERTIFICATE#, CHANGE#{id}#, LOOK#{id}# | menu; provider, curator, import |
 * | A26 | what is to be done about certificates: claims, ends, letters, listings to write again | Query  CERTIFYING / CLAIM#, ENDING#, LETTER#, REWRITE# | curator, provider, steward |
 * | A4 | all programmes                             | Query  PROGRAMMES                           | menu, indexer, import |
 * | A5 | the search documents of a cell             | Query  CELL#{root} / {path} (consistent)    | indexer |
 * | A6 | the seat bands of a cell or a listing      | Query  BAND#{root} / {path}, BAND#{listing id} | indexer, menu; written by courier |
 * | A7 | counts (demand, referrals by outward code) | Update, Query DEMAND#{day}, COUNT#{day}     | menu, courier; reports |
 * | A10 | what became of a quarter's referrals      | Update, Query COUNT#{quarter} / {dimension}# | courier; provider, curator |
 * | A8 | what was imported from a source            | Get    SOURCE#{source}                      | import |
 * | A9 | the listings of a programme                | Query  PROGRAMME#{id}                       | import |
 * | A15 | a listing's mailbox                        | Get    MAILBOX#{listing id}                 | referrals, professional; bounces marked by courier, unproven addresses set by curator |
 * | A12 | the listings whose mailbox is not proven, or not known | Query  UNPROVEN                  | curator, provider; written with the listing, and by courier |
 * | A13 | what waits for a mailbox to be proven      | Query  WAITING                              | curator, provider, steward; written by courier, steward |
 * | A14 | who asked for a mailbox to be proven, by day | Query, Update PROOFS / {listing id or practice}#{day}#{sha256 of the address} | curator, provider; steward |
 * | A18 | listings whose check is owed: where each stands, what was told | Query  STALE, Get STALE / LISTING#{id} | steward, curator, provider; written by steward, ended with the listing |
 * | A19 | the listings to look at by a day          | Query  LOOK#{0..7} / {day}#{id} up to today | steward; written with the listing |
 * | A35 | the websites to look at by a day            | Query  WEBSITE#{0..7} / {day}#{listing id} up to today | links; written with the listing |
 * | A36 | whether a listing's website answers       | Get    DOUBT#{listing id} / WEBSITE         | links; steward, provider, curator |
 * | A28 | when a problem with a listing was last reported | Get    DOUBT#{listing id}                   | steward, provider, curator; written by courier |
 * | A44 | since when mail to a listing's last editor comes back | Get    DOUBT#{listing id} / EDITOR          | steward, provider, curator; written by courier, steward |
 * | A11 | whether mail to a listing came back, by cell or listing | as A6: BAND#{root} / {path}#UNREACHED#, BAND#{listing id} | indexer, menu; written by courier |
 * | A16 | how long a provider takes to answer, by day | Update, Query COUNT#ANSWERS#{listing id} / {day} | menu; written by courier |
 * | A17 | the GP practices, and who reads their mail     | Get, Query, Update PRACTICES / PRACTICE#{code}; Get PRACTICES / TOLD for those that are told | referrals, professional, curator, provider; marked and counted by courier |
 * | A20 | the change of a listing that is written or waits | Get   PROPOSAL#{listing id}                 | provider, curator, steward |
 * | A21 | the listings that somebody at a provider changes, new ones too | Query  PROPOSED#{organisation id} | provider |
 * | A22 | the changes that wait for a curator, riskiest first | Query  PROPOSALS / {9 - risk}#{sent}#{listing id} | curator; written by provider |
 * | A23 | what became of a listing, newest last       | Query  HISTORY#{listing id} / {at}#{version} | provider, curator, courier; once written, only who looked at it is added |
 * | A41 | the changes of organisations that wait for a curator | Get, Query PROPOSALS#ORGANISATIONS / {organisation id} | provider, curator |
 * | A42 | what was done to an organisation, newest last | Query, Get HISTORY#ORGANISATION#{organisation id} / {at} | provider, curator, courier; never overwritten |
 * | A37 | trusted changes that no curator has looked at | Query SPOTCHECKS / {at}#{listing id}#{version} | curator; written by provider |
 * | A38 | the words and pairs of conditions that curators have added to search | Query  WORDS (consistent)                   | curator, indexer |
 * | A39 | what was changed of those words, and of a programme | Query  CHANGES#WORDS / {revision}, CHANGES#PROGRAMME#{id} / {at} | curator; never overwritten |
 * | A43 | how often a curator has named a programme | Get    CHANGES#PROGRAMMES / NAMES (consistent) | curator |
 * | A24 | whom to tell of what a curator decided      | Query  NEWS / {at}#{listing id}#{what}       | steward; written by curator |
 * | A29 | what may be a double of a listing, by what they share | Query ALIKE#{block} | steward; written with the listing |
 * | A30 | the listings to compare with others          | Query  COMPARE                              | steward; written with the listing |
 * | A40 | who certifies, and what was changed of that list | Get, Query SCHEMES / LIST, {change} | menu, provider, curator |
 * | A31 | the pairs of a listing, and those that are not the same | Query PAIRED#{listing id} | steward, curator |
 * | A32 | the pairs that wait for a curator, the most alike first | Query PAIRS / {999 - points}#{id}#{id} | curator; written by steward |
 * | A33 | the listings that were merged into others, newest last | Query MERGES / {at}#{listing id} | curator |
 * | A43 | the listings that are part of one           | Query MERGES#{listing id} / {listing id} | professional, provider; written by curator |
 * | A34 | an import: what it would change, and what became of each row | Query IMPORT#{id} / IMPORT, ROW# | curator |
 *
 * Index (built from Directory; can be thrown away and built again)
 * | I1 | a root's shards, and their live versions   | Get    SHARD#{root} / MANIFEST              | menu, indexer |
 * | I2 | a version's chunks                         | Batch  SHARD#{root} / CHUNK#{cell}#{version}# | menu, indexer |
 * | I5 | what is being written, or was left half    | Query  SHARD#{root} / WRITE#{cell}#         | indexer |
 * | I3 | the postcodes of a sector                  | Get    POSTCODES#{sector}                   | menu, referrals; import |
 * | I6 | the deprivation deciles of a sector        | Get    POSTCODES#{sector} / DECILES        | courier; import |
 * | I4 | which roots there are, and how full         | Get    SHARDS                               | menu, indexer |
 *
 * Referrals (personal data; own KMS key; stream of new images)
 * | R1 | a referral: state, person, events, messages        | Query  REFERRAL#{id}                       | referrals, provider, courier |
 * | R2 | what a mailed or shown token opens          | Get    TOKEN#{sha256 of the token}         | referrals, provider |
 * | R3 | a referral by its reference                 | Get    REFERENCE#{reference}               | referrals, people |
 * | R4 | what a key has already done                 | Get    IDEMPOTENCY#{sha256 of the key}     | referrals |
 * | R5 | a draft                                     | Get    DRAFT#{sha256 of cookie and form}   | referrals |
 * | R6 | the seats of a run                          | Get    SEATS#{run id}                      | referrals, courier |
 * | R7 | a limit's count                             | Update LIMIT#{what}#{hash}#{window}        | referrals, provider |
 * | R8 | a code to type, and the access it gave      | Get    CODE#{id}, ACCESS#{sha256}          | referrals, provider, courier |
 * | R9 | what is due: messages, and referrals whose clock has ended | Query  index `due`: DUE#{0..7} up to now   | steward |
 * | R10 | the referrals that somebody made            | Query  REFERRER#{account id}, newest first | professional |
 * | R11 | the referrals of a provider, open or ended | Query  index `inbox`: INBOX#{organisation id} / OPEN#, ENDED# | provider, steward |
 * | R12 | a menu that was handed over, by its code     | Get    HANDOVER#{code}                     | professional, referrals |
 * | R13 | referrals of what looks like the same person to one listing | Query  SAME#{sha256 of listing, name and one more mark} | professional, provider |
 * | R14 | the referrals that one form made               | Get    TOGETHER#{hash of account and key}  | professional, referrals, provider, courier |
 * | R15 | a run that is filled from a waiting list       | Get    FILL#{run id}                       | provider, steward |
 * | R16 | a start that was cancelled, until its people are moved | Get    CANCEL#{run id}                     | provider, steward |
 * | R20 | a start that was changed, until its people have been told | Get CHANGE#{run id}                | provider, steward |
 * | R18 | a report of a problem with a page, and which are open | Get REPORT#{id}, Query REPORT#OPEN / {at}#{id} | people; written by referrals, provider |
 * | R21 | the open reports of a listing           | Query  REPORT#OF#{listing id} / {at}#{id}   | provider; written by referrals, ended by people |
 * | R19 | a request to become a provider, and which are open | Get JOIN#{id}, Query JOIN#OPEN / {at}#{id} | people, courier; written by referrals |
 * | R17 | who looked at a referral's details, newest first | Query  LOOKS#{id}                           | referrals, people; written by provider, professional |
 *
 * Accounts (people who sign in)
 * | P1 | an account and its roles                    | Query  ACCOUNT#{id} (consistent)           | session, professional, provider |
 * | P2 | an account by the issuer's name for it      | Get    SUBJECT#{sha256 of issuer, subject} | session |
 * | P3 | an account by its mailbox                   | Get    EMAIL#{sha256 of the mailbox}       | session, professional |
 * | P4 | a sign-in by its cookie                     | Get    SESSION#{sha256 of the cookie}      | session, professional, provider |
 * | P5 | what a mailbox was invited to               | Query  INVITATION#{sha256 of the mailbox}  | session, signup, people |
 * | P6 | the people of a group, who is invited, who was removed | Query  MEMBERS#{organisation id, #professional, #curator} | people |
 * | P7 | what a referrer said of themselves, once      | Get    PROFILE#{account id}                | professional |
 * | P8 | whether an organisation holds a licence for the measure of activation | Get, Update LICENCE#{ODS#code#mail domain or account, ORGANISATION#id} | professional, provider |
 */
export {indexKeys, KEY, type Key} from './searchKeys.ts';
export {
  ACCOUNTS_PREFIX,
  MEMBER_PREFIX,
  REMOVED_PREFIX,
  ROLE_PREFIX,
  accountKeys,
} from './keys/accountKeys.ts';
export {cellOfKey, cellPrefixes, directoryKeys, isUnreachedKey} from './keys/directoryKeys.ts';
export {
  DIRECTORY_PREFIX,
  DIRECTORY_SORT_PREFIX,
  EVIDENCE_PREFIX,
  LOOK_PARTITIONS,
} from './keys/directoryPrefixes.ts';
export {DUE_INDEX, INBOX_INDEX} from './keys/referralIndexes.ts';
export {referralKeys} from './keys/referralKeys.ts';
export {
  isCancelKey,
  isFillKey,
  isReferralKey,
  isStartChangeKey,
  referralIdOf,
  runIdOfCancel,
  runIdOfFill,
  runIdOfStartChange,
} from './keys/referralKind.ts';
export {
  EVENT_PREFIX,
  INBOX_PREFIX,
  LOOK_PREFIX,
  MESSAGE_PREFIX,
  REFERRALS_PREFIX,
} from './keys/referralPrefixes.ts';

/** The first letters of Index partitions, for `dynamodb:LeadingKeys`. */
export const INDEX_PREFIX = {postcodes: 'POSTCODES#'} as const;
