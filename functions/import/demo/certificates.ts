import type {CertificateDraft} from './draft.ts';

const ICB_TEAM = 'the quality team of an invented health board';

/** Certificates in every state. A certificate is of a provider for one programme; nothing here is a real certificate. */
export const CERTIFICATES: readonly CertificateDraft[] = [
  {
    key: 'whiterose-desmond-new',
    by: 'whiterose',
    programme: 'desmond-newly-diagnosed',
    scheme: 'qismet',
    standard: 'QIS 2020',
    number: 'DEMO-1041',
    state: 'held',
    fromDaysAgo: 400,
    endsInDays: 690,
    enteredDaysAgo: 390,
    verified: {by: ICB_TEAM, daysAgo: 120, method: 'certificate-seen'},
  },
  {
    key: 'whiterose-desmond-foundation',
    by: 'whiterose',
    programme: 'desmond-foundation',
    scheme: 'qismet',
    standard: 'QIS 2020',
    number: 'DEMO-1042',
    state: 'held',
    fromDaysAgo: 400,
    endsInDays: 690,
    enteredDaysAgo: 390,
    verified: {by: ICB_TEAM, daysAgo: 120, method: 'certificate-seen'},
  },
];
