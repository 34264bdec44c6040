import type {PolicyStatement} from 'aws-cdk-lib/aws-iam';
import type {FunctionName} from '#shared/routes.ts';
import {
  ACCOUNTS_PREFIX,
  DIRECTORY_PREFIX,
  DUE_INDEX,
  EVIDENCE_PREFIX,
  INBOX_INDEX,
  INDEX_PREFIX,
  REFERRALS_PREFIX,
} from '../../functions/data/keys.ts';
import {allow} from './allow.ts';

/** What a right can be about: ARNs. */
interface GrantTargets {
  readonly directory: string;
  readonly index: string;
  readonly accounts: string;
  readonly referrals: string;
  readonly referralsKey: string;
  /** The bucket of files that show a certificate. */
  readonly evidence: string;
  /** The SES identity that mail is sent from. */
  readonly mailIdentity: string;
  /** The SES configuration set that tells what became of a mail. */
  readonly mailConfigurationSet: string;
  readonly mailFrom: string;
  readonly region: string;
}

/**
 * What each function may do to data and mail: the whole list, read beside design section 2. A transaction needs the
 * right of each of its members (PutItem, UpdateItem, DeleteItem, ConditionCheckItem); a batch has a right of its own.
 */
export const grantsOf = (target: GrantTargets): Record<FunctionName, readonly PolicyStatement[]> => {
  /**
   * The key serves DynamoDB only, in this region, for whoever may use the table.
   * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
   */
  const useReferralsKey = allow(
    'UseReferralsKey',
    [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
    [target.referralsKey],
    {conditions: {StringEquals: {'kms:ViaService': `dynamodb.${target.region}.amazonaws.com`}}},
  );
  const readDirectory = allow('ReadDirectory', ['dynamodb:GetItem', 'dynamodb:Query'], [target.directory]);

  /** A code is deleted when it has opened something; nothing else is ever deleted by a request. */
  const spendCodes = allow('SpendCodes', ['dynamodb:DeleteItem'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.code],
  });

  /** Who is signed in, and what they may do at this moment. */
  const openSessions = [
    allow('ReadSessions', ['dynamodb:GetItem', 'dynamodb:UpdateItem'], [target.accounts], {
      leadingKeys: [ACCOUNTS_PREFIX.session],
    }),
    allow('ReadRoles', ['dynamodb:Query'], [target.accounts], {leadingKeys: [ACCOUNTS_PREFIX.account]}),
  ];

  const readIndex = allow('ReadIndex', ['dynamodb:BatchGetItem', 'dynamodb:GetItem'], [target.index]);

  /** That somebody wants a mailbox to answer: the steward mails the code. */
  const askForProof = allow('AskForProof', ['dynamodb:UpdateItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.proofs],
  });

  /** A change of a certificate: what it is now, that it was so, and what is to be done about it. Never its provider. */
  const keepCertificates = [
    allow('KeepCertificates', ['dynamodb:PutItem'], [target.directory], {
      leadingKeys: [DIRECTORY_PREFIX.certificates, DIRECTORY_PREFIX.certifying],
    }),
    allow('EndWhatIsDone', ['dynamodb:DeleteItem'], [target.directory], {
      leadingKeys: [DIRECTORY_PREFIX.certifying],
    }),
    allow('SeeProviders', ['dynamodb:ConditionCheckItem'], [target.directory], {
      leadingKeys: [DIRECTORY_PREFIX.organisation],
    }),
  ];

  const carryMessages = [
    readDirectory,
    allow('WriteBandsAndCounts', ['dynamodb:PutItem', 'dynamodb:UpdateItem'], [target.directory], {
      leadingKeys: [DIRECTORY_PREFIX.band, DIRECTORY_PREFIX.count, DIRECTORY_PREFIX.waiting],
    }),
    // What waits for a mailbox puts its listing among those whose mailbox takes nothing; so does mail that comes back.
    allow('ListUnproven', ['dynamodb:PutItem'], [target.directory], {
      leadingKeys: [DIRECTORY_PREFIX.unproven],
    }),
    // Mail that comes back, or a report of a problem, is a reason to look at a listing's freshness.
    allow('HaveListingsLookedAt', ['dynamodb:PutItem'], [target.directory], {
      leadingKeys: [DIRECTORY_PREFIX.look, DIRECTORY_PREFIX.doubt],
    }),
    // That mail to a mailbox comes back, which SES tells the courier, or is refused: no other row of a listing.
    allow('MarkMailboxes', ['dynamodb:UpdateItem'], [target.directory], {
      leadingKeys: [DIRECTORY_PREFIX.mailbox],
    }),
    // That a GP practice was named, or takes no mail.
    allow('MarkPractices', ['dynamodb:UpdateItem'], [target.directory], {
      leadingKeys: [DIRECTORY_PREFIX.practices],
    }),
    // Deprivation goes into the counts, and nowhere else.
    allow('ReadDeciles', ['dynamodb:GetItem'], [target.index], {leadingKeys: [INDEX_PREFIX.postcodes]}),
    allow('CarryMessages', ['dynamodb:GetItem', 'dynamodb:UpdateItem'], [target.referrals]),
    allow('MakeLinksAndCodes', ['dynamodb:PutItem'], [target.referrals], {
      leadingKeys: [REFERRALS_PREFIX.token, REFERRALS_PREFIX.code],
    }),
    useReferralsKey,
    // A mail that came back leaves a message; a clock that has ended the referral, its step and its messages.
    allow('LeaveMessages', ['dynamodb:PutItem'], [target.referrals], {
      leadingKeys: [REFERRALS_PREFIX.referral],
    }),
    allow('SendMail', ['ses:SendEmail'], [target.mailIdentity, target.mailConfigurationSet], {
      conditions: {StringEquals: {'ses:FromAddress': target.mailFrom}},
    }),
  ];

  return {
    menu: [
      readDirectory,
      readIndex,
      allow('CountDemand', ['dynamodb:UpdateItem'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.demand],
      }),
    ],
    referrals: [
      readDirectory,
      readIndex,
      allow(
        'WriteReferrals',
        ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
        [target.referrals],
      ),
      allow('ReadOwnHistory', ['dynamodb:Query'], [target.referrals], {
        leadingKeys: [REFERRALS_PREFIX.referral, REFERRALS_PREFIX.looks],
      }),
      spendCodes,
      useReferralsKey,
    ],
    professional: [
      readDirectory,
      readIndex,
      allow('ReadReferrals', ['dynamodb:GetItem'], [target.referrals], {
        leadingKeys: [
          REFERRALS_PREFIX.referral,
          REFERRALS_PREFIX.reference,
          REFERRALS_PREFIX.idempotency,
          REFERRALS_PREFIX.handover,
        ],
      }),
      allow('ListOwnReferrals', ['dynamodb:Query'], [target.referrals], {
        leadingKeys: [REFERRALS_PREFIX.referrer, REFERRALS_PREFIX.referral, REFERRALS_PREFIX.same],
      }),
      allow('MakeReferrals', ['dynamodb:PutItem'], [target.referrals], {
        leadingKeys: [
          REFERRALS_PREFIX.referral,
          REFERRALS_PREFIX.reference,
          REFERRALS_PREFIX.idempotency,
          REFERRALS_PREFIX.referrer,
          REFERRALS_PREFIX.token,
          REFERRALS_PREFIX.handover,
          REFERRALS_PREFIX.letter,
          REFERRALS_PREFIX.same,
          REFERRALS_PREFIX.together,
          REFERRALS_PREFIX.looks,
        ],
      }),
      // A level that was measured afterwards, beside what the person told; and what is put right of that, with how long the
      // referral's other rows are kept.
      allow('CountAndPutRight', ['dynamodb:UpdateItem'], [target.referrals], {
        leadingKeys: [
          REFERRALS_PREFIX.limit,
          REFERRALS_PREFIX.referral,
          REFERRALS_PREFIX.reference,
          REFERRALS_PREFIX.same,
        ],
      }),
      useReferralsKey,
      allow('ReadSignIns', ['dynamodb:GetItem', 'dynamodb:Query'], [target.accounts], {
        leadingKeys: [
          ACCOUNTS_PREFIX.session,
          ACCOUNTS_PREFIX.account,
          ACCOUNTS_PREFIX.profile,
          ACCOUNTS_PREFIX.licence,
        ],
      }),
      // Whoever answers for a record system is named by their mailbox.
      allow('FindWhoAnswers', ['dynamodb:GetItem'], [target.accounts], {
        leadingKeys: [ACCOUNTS_PREFIX.email],
      }),
      // The last use of a sign-in, a profile, and a licence: no row that says what somebody may do.
      allow('KeepProfiles', ['dynamodb:UpdateItem'], [target.accounts], {
        leadingKeys: [ACCOUNTS_PREFIX.session, ACCOUNTS_PREFIX.profile, ACCOUNTS_PREFIX.licence],
      }),
    ],
    provider: [
      readDirectory,
      readIndex,
      allow('ChangeReferrals', ['dynamodb:GetItem', 'dynamodb:UpdateItem'], [target.referrals]),
      allow('AnswerReferrals', ['dynamodb:PutItem', 'dynamodb:Query'], [target.referrals], {
        leadingKeys: [REFERRALS_PREFIX.referral, REFERRALS_PREFIX.access, REFERRALS_PREFIX.looks],
      }),
      // A referral that somebody there takes by phone, or passes on; whoever made that follows it.
      allow('TakeByPhone', ['dynamodb:PutItem'], [target.referrals], {
        leadingKeys: [
          REFERRALS_PREFIX.reference,
          REFERRALS_PREFIX.idempotency,
          REFERRALS_PREFIX.token,
          REFERRALS_PREFIX.same,
          REFERRALS_PREFIX.referrer,
        ],
      }),
      allow('FindSamePerson', ['dynamodb:Query'], [target.referrals], {
        leadingKeys: [REFERRALS_PREFIX.same],
      }),
      allow('ListReferrals', ['dynamodb:Query'], [`${target.referrals}/index/${INBOX_INDEX.name}`]),
      askForProof,
      // A mailbox that has answered changes its listing and that listing's search documents where they stand. A key cannot
      // be narrowed to one listing: this may write any, with its runs.
      allow('SaveProvenListings', ['dynamodb:PutItem'], [target.directory], {
        leadingKeys: [
          DIRECTORY_PREFIX.listings,
          DIRECTORY_PREFIX.cell,
          DIRECTORY_PREFIX.mailbox,
          DIRECTORY_PREFIX.look,
        ],
      }),
      // A listing that its provider says is right is saved while its mailbox stays as it was read.
      allow('SeeMailboxesStay', ['dynamodb:ConditionCheckItem'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.mailbox],
      }),
      // A change is written while its page is one of its own.
      allow('SeeListingsStay', ['dynamodb:ConditionCheckItem'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.listings],
      }),
      // That the mailbox of a GP practice has answered.
      allow('ProvePractices', ['dynamodb:UpdateItem'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.practices],
      }),
      allow('EndUnproven', ['dynamodb:DeleteItem'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.unproven, DIRECTORY_PREFIX.stale],
      }),
      // A new link to the mailbox on record: it holds no address.
      allow('AskForLinks', ['dynamodb:PutItem'], [target.referrals], {
        leadingKeys: [REFERRALS_PREFIX.letter],
      }),
      // What is to change of a listing, until a curator has approved it; what went live at once, for its history and for
      // spot checks; and taking a change back from the queue.
      allow('WriteProposals', ['dynamodb:PutItem'], [target.directory], {
        leadingKeys: [
          DIRECTORY_PREFIX.proposal,
          DIRECTORY_PREFIX.proposed,
          DIRECTORY_PREFIX.queue,
          DIRECTORY_PREFIX.history,
          DIRECTORY_PREFIX.spotChecks,
        ],
      }),
      allow('TakeBackProposals', ['dynamodb:DeleteItem'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.queue],
      }),
      ...keepCertificates,
      // A file that shows a certificate: what a form of theirs may bring, judged where it came and kept elsewhere for good.
      allow(
        'TakeFiles',
        ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
        [`${target.evidence}/${EVIDENCE_PREFIX.incoming}*`],
      ),
      allow('KeepFiles', ['s3:GetObject', 's3:PutObject'], [`${target.evidence}/${EVIDENCE_PREFIX.kept}*`]),
      spendCodes,
      ...openSessions,
      // That their organisation holds a licence, which somebody there has confirmed.
      allow('KeepLicences', ['dynamodb:GetItem', 'dynamodb:UpdateItem'], [target.accounts], {
        leadingKeys: [ACCOUNTS_PREFIX.licence],
      }),
      useReferralsKey,
    ],
    // Nothing of a referral: whoever looks after the menu need not know who uses it.
    curator: [
      readDirectory,
      ...keepCertificates,
      // By whom providers can be certified, and what was done to that list.
      allow('KeepSchemes', ['dynamodb:PutItem'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.schemes],
      }),
      // What its provider shows of a certificate: signed into a link, one file at a time.
      allow('SeeFiles', ['s3:GetObject'], [`${target.evidence}/${EVIDENCE_PREFIX.kept}*`]),
      askForProof,
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
      readIndex,
      ...openSessions,
    ],
    // The only one that may hand out roles and take them away; of Referrals nothing but a letter that it leaves.
    people: [
      readDirectory,
      ...openSessions,
      allow('ListPeople', ['dynamodb:GetItem', 'dynamodb:Query'], [target.accounts], {
        leadingKeys: [ACCOUNTS_PREFIX.members],
      }),
      allow('Invite', ['dynamodb:PutItem'], [target.accounts], {
        leadingKeys: [ACCOUNTS_PREFIX.invitation, ACCOUNTS_PREFIX.members],
      }),
      allow('TakeOut', ['dynamodb:UpdateItem'], [target.accounts], {
        leadingKeys: [ACCOUNTS_PREFIX.account],
      }),
      allow('TakeBack', ['dynamodb:DeleteItem'], [target.accounts], {
        leadingKeys: [ACCOUNTS_PREFIX.invitation, ACCOUNTS_PREFIX.members],
      }),
      // Who looked at a referral's details: never the details, nor the referral.
      allow('FindReferral', ['dynamodb:GetItem'], [target.referrals], {
        leadingKeys: [REFERRALS_PREFIX.reference],
      }),
      allow('ListLooks', ['dynamodb:Query'], [target.referrals], {
        leadingKeys: [REFERRALS_PREFIX.looks],
      }),
      // What somebody said is wrong with a page, and the answer to them.
      allow('ReadReports', ['dynamodb:GetItem', 'dynamodb:Query'], [target.referrals], {
        leadingKeys: [REFERRALS_PREFIX.report],
      }),
      allow('AnswerReports', ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'], [target.referrals], {
        leadingKeys: [REFERRALS_PREFIX.report],
      }),
      // Who asks to become a provider; what a curator makes of it. A provider that is there is never written again.
      allow('ReadJoins', ['dynamodb:GetItem', 'dynamodb:Query'], [target.referrals], {
        leadingKeys: [REFERRALS_PREFIX.join],
      }),
      allow('AnswerJoins', ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'], [target.referrals], {
        leadingKeys: [REFERRALS_PREFIX.join],
      }),
      allow('MakeProviders', ['dynamodb:PutItem'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.organisation],
      }),
      allow('LeaveLetters', ['dynamodb:PutItem'], [target.referrals], {
        leadingKeys: [REFERRALS_PREFIX.letter],
      }),
      allow('CountLetters', ['dynamodb:UpdateItem'], [target.referrals], {
        leadingKeys: [REFERRALS_PREFIX.limit],
      }),
      useReferralsKey,
    ],
    session: [
      allow('ReadAccounts', ['dynamodb:GetItem', 'dynamodb:Query'], [target.accounts]),
      // Never an invitation: nobody is let in by signing in.
      allow('MakeAccounts', ['dynamodb:PutItem'], [target.accounts], {
        leadingKeys: [
          ACCOUNTS_PREFIX.account,
          ACCOUNTS_PREFIX.subject,
          ACCOUNTS_PREFIX.email,
          ACCOUNTS_PREFIX.members,
          ACCOUNTS_PREFIX.session,
        ],
      }),
      allow('KeepAccounts', ['dynamodb:UpdateItem'], [target.accounts], {
        leadingKeys: [ACCOUNTS_PREFIX.account, ACCOUNTS_PREFIX.session],
      }),
      // An invitation that was taken up, and a sign-in that has ended.
      allow('EndSessions', ['dynamodb:DeleteItem'], [target.accounts], {
        leadingKeys: [ACCOUNTS_PREFIX.session, ACCOUNTS_PREFIX.invitation],
      }),
    ],
    signup: [
      allow('ReadInvitations', ['dynamodb:Query'], [target.accounts], {
        leadingKeys: [ACCOUNTS_PREFIX.invitation],
      }),
    ],
    indexer: [
      // Whether a certificate counts.
      allow('ReadSchemes', ['dynamodb:GetItem'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.schemes],
      }),
      allow('ReadShards', ['dynamodb:Query'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.cell, DIRECTORY_PREFIX.band, DIRECTORY_PREFIX.words],
      }),
      allow(
        'WriteIndex',
        ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
        [target.index],
      ),
    ],
    courier: [...carryMessages],
    // It sends what is due itself (functions/outbox/README.md says why it does not wake the courier).
    steward: [
      allow('FindWhatIsDue', ['dynamodb:Query'], [`${target.referrals}/index/${DUE_INDEX.name}`]),
      // Who asked for a mailbox to be proven: each is taken up once.
      allow('TakeProofs', ['dynamodb:UpdateItem'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.proofs],
      }),
      // What a curator decided, once its letter is left; and the mailbox of whoever sent it.
      allow('TakeNews', ['dynamodb:DeleteItem'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.news],
      }),
      allow('FindWhoSent', ['dynamodb:Query'], [target.accounts], {
        leadingKeys: [ACCOUNTS_PREFIX.account],
      }),
      // A listing whose check is owed comes to its next stage, where it stands: what was told of it, its history, and when to look again.
      allow('KeepListingsFresh', ['dynamodb:PutItem'], [target.directory], {
        leadingKeys: [
          DIRECTORY_PREFIX.listings,
          DIRECTORY_PREFIX.cell,
          DIRECTORY_PREFIX.stale,
          DIRECTORY_PREFIX.history,
        ],
      }),
      allow('SeeMailboxesStay', ['dynamodb:ConditionCheckItem'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.mailbox],
      }),
      allow('EndLooks', ['dynamodb:DeleteItem'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.look],
      }),
      // The pairs of listings that look alike, and which of them were compared.
      allow('PairListings', ['dynamodb:PutItem'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.paired, DIRECTORY_PREFIX.pairs],
      }),
      allow('EndPairs', ['dynamodb:DeleteItem'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.pairs, DIRECTORY_PREFIX.compare],
      }),
      // What a provider is to be told of its certificates, once; and what of its listings is still to be written again.
      allow('WarnOfEnds', ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.certifying],
      }),
      // A code to a mailbox, a question to it, and the daily mails to the curator: of no referral.
      allow('PostLetters', ['dynamodb:PutItem'], [target.referrals], {
        leadingKeys: [REFERRALS_PREFIX.letter],
      }),
      // Whose turn it is for a place: state and dates, and nothing of the person.
      allow('FindWhoWaits', ['dynamodb:Query'], [`${target.referrals}/index/${INBOX_INDEX.name}`]),
      ...carryMessages,
    ],
    // The only one that asks other people's servers: of what we keep it reads listings, and writes whether a website answers.
    links: [
      allow('ReadWebsites', ['dynamodb:GetItem', 'dynamodb:Query'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.listings, DIRECTORY_PREFIX.website, DIRECTORY_PREFIX.doubt],
      }),
      allow('DoubtListings', ['dynamodb:PutItem'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.website, DIRECTORY_PREFIX.doubt, DIRECTORY_PREFIX.look],
      }),
      allow('TakeLooks', ['dynamodb:DeleteItem'], [target.directory], {
        leadingKeys: [DIRECTORY_PREFIX.website],
      }),
    ],
  };
};
