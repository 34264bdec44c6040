import type {PolicyStatement} from 'aws-cdk-lib/aws-iam';
import {DIRECTORY_PREFIX, EVIDENCE_PREFIX} from '../../../functions/data/keys.ts';
import {allow} from '../allow.ts';
import type {GrantTargets} from './grantTargets.ts';
import {readDirectory, openSessions, readIndex, askForProof, keepCertificates} from './sharedGrants.ts';

/** Nothing of a referral: whoever looks after the menu need not know who uses it. */
export const curatorGrants = (target: GrantTargets): readonly PolicyStatement[] => [
  readDirectory(target),
  ...keepCertificates(target),
  // By whom providers can be certified, and what was done to that list.
  allow('KeepSchemes', ['dynamodb:PutItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.schemes],
  }),
  // What its provider shows of a certificate: signed into a link, one file at a time.
  allow('SeeFiles', ['s3:GetObject'], [`${target.evidence}/${EVIDENCE_PREFIX.kept}*`]),
  askForProof(target),
  // A listing that is approved, with everything that is written in its transaction; where a code goes, and who set it.
  allow('SaveListings', ['dynamodb:PutItem'], [target.directory], {
    leadingKeys: [
      DIRECTORY_PREFIX.listings,
      DIRECTORY_PREFIX.slug,
      DIRECTORY_PREFIX.organisation,
      DIRECTORY_PREFIX.programmeListings,
      DIRECTORY_PREFIX.cell,
      DIRECTORY_PREFIX.band,
      DIRECTORY_PREFIX.mailbox,
      DIRECTORY_PREFIX.unproven,
      DIRECTORY_PREFIX.proposal,
      DIRECTORY_PREFIX.history,
      DIRECTORY_PREFIX.news,
      DIRECTORY_PREFIX.look,
      DIRECTORY_PREFIX.website,
    ],
  }),
  // Programmes and the words that are added to search, with what was changed of them.
  allow('ChangeWords', ['dynamodb:PutItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.programmes, DIRECTORY_PREFIX.words, DIRECTORY_PREFIX.changes],
  }),
  allow('HoldListings', ['dynamodb:UpdateItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.listings],
  }),
  allow('SeeMailboxes', ['dynamodb:ConditionCheckItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.mailbox],
  }),
  // Two pages are made one while nobody sends a change of either; a change is written while its page is one of its own.
  allow('SeeChangesStay', ['dynamodb:ConditionCheckItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.proposal, DIRECTORY_PREFIX.listings],
  }),
  allow('EndStale', ['dynamodb:DeleteItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.stale],
  }),
  // What may be a double of a listing, that it is to be compared, and what was decided of two that look alike.
  allow('KeepDoubles', ['dynamodb:PutItem'], [target.directory], {
    leadingKeys: [
      DIRECTORY_PREFIX.alike,
      DIRECTORY_PREFIX.compare,
      DIRECTORY_PREFIX.paired,
      DIRECTORY_PREFIX.merges,
    ],
  }),
  // What a file would change, what became of it, and what its source said last.
  allow('KeepImports', ['dynamodb:PutItem', 'dynamodb:UpdateItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.import],
  }),
  allow('RememberSources', ['dynamodb:PutItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.source],
  }),
  allow('EndDoubles', ['dynamodb:DeleteItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.alike, DIRECTORY_PREFIX.pairs, DIRECTORY_PREFIX.merges],
  }),
  // Which GP practices are told, and by which mailbox; how often each was named, and by nobody.
  allow('LookAfterPractices', ['dynamodb:UpdateItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.practices],
  }),
  // Where a listing no longer stands, that its check is owed, and what has been decided. Never a listing.
  allow('MoveListings', ['dynamodb:DeleteItem'], [target.directory], {
    leadingKeys: [
      DIRECTORY_PREFIX.cell,
      DIRECTORY_PREFIX.band,
      DIRECTORY_PREFIX.queue,
      DIRECTORY_PREFIX.spotChecks,
      DIRECTORY_PREFIX.stale,
    ],
  }),
  readIndex(target),
  ...openSessions(target),
];
