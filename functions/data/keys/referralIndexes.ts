/** The sparse index of what is waiting, in Referrals. Keys only: the row is read before it is acted on. */
export const DUE_INDEX = {name: 'due', partition: 'duePartition', sort: 'dueAt', partitions: 8} as const;

/** The index of a provider's referrals, in Referrals: state, dates and listing, and nothing of the person. */
export const INBOX_INDEX = {
  name: 'inbox',
  partition: 'inboxPartition',
  sort: 'inboxSort',
  projected: [
    'id',
    'reference',
    'state',
    'listing',
    'route',
    'createdAt',
    'owedSince',
    'stateSince',
    'callOn',
    'reason',
    'startsOn',
    'startsAt',
    'runId',
    'attendance',
    'proposed',
    'stillWanted',
    'startToldAt',
    'startChange',
    'expiresAtEpochSeconds',
  ],
} as const;
