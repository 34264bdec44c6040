import {type Scheme, schemeOf} from '#shared/certification/schemes.ts';
import {dateInWords, londonDate, londonTime, timeInWords} from '#shared/london.ts';
import type {Certificate} from '#shared/model/certificate.ts';
import type {
  CertificateChange,
  CertificateLook,
  CertificateStep,
  ChangedBy,
} from '#shared/model/certificateChange.ts';
import {fileInWords} from '#shared/ui/certificates/fileInWords.ts';
import type {HistoryRow} from '#shared/ui/certificates/views.ts';
import type {CuratorDeps} from './deps.ts';

const STEPS: Readonly<Record<CertificateStep, string>> = {
  claim: 'Claimed',
  edit: 'Changed',
  'add-evidence': 'A file was added',
  'take-back': 'Taken back',
  verify: 'Checked',
  refuse: 'Refused',
  suspend: 'Suspended',
  withdraw: 'Withdrawn',
  import: 'Imported',
};

const SIDES: Readonly<Record<ChangedBy['role'], string>> = {
  provider: 'The provider',
  curator: 'The Local Menu team',
  import: 'An import',
};

const saidIn = (
  {scheme, standard, number, state, validFrom, validTo, expectedOn}: Certificate,
  schemes: readonly Scheme[],
): string =>
  [
    schemeOf(schemes, scheme).name,
    ...(state === 'working-towards' ? ['working towards it'] : []),
    ...(standard === undefined ? [] : [standard]),
    ...(number === undefined ? [] : [`number ${number}`]),
    ...(validFrom === undefined ? [] : [`from ${dateInWords(validFrom)}`]),
    ...(validTo === undefined ? [] : [`to ${dateInWords(validTo)}`]),
    ...(expectedOn === undefined ? [] : [`hoped for by ${dateInWords(expectedOn)}`]),
  ].join(', ');

const atInWords = (iso: string): string => {
  const instant = new Date(iso);
  return `${dateInWords(londonDate(instant))}, ${timeInWords(londonTime(instant))}`;
};

/**
 * Everything that was done to a certificate, and who opened its files, the last first. Who did it is looked up in Accounts, where the account is
 * still there: beside the certificate stands its id alone.
 */
export const historyRows = async (
  {getAccount}: Pick<CuratorDeps, 'getAccount'>,
  schemes: readonly Scheme[],
  {
    changes,
    looks,
  }: {readonly changes: readonly CertificateChange[]; readonly looks: readonly CertificateLook[]},
): Promise<HistoryRow[]> => {
  const ids = [...new Set([...changes, ...looks].flatMap(({by}) => by.accountId ?? []))];
  const accounts = await Promise.all(ids.map((id) => getAccount(id)));
  const mailboxes = new Map(
    ids.map((id, index) => [id, accounts[index]?.account.email ?? 'an account that is gone']),
  );
  const whose = ({role, accountId}: ChangedBy) => ({
    side: SIDES[role],
    who: accountId === undefined ? '' : (mailboxes.get(accountId) ?? ''),
  });
  const files = new Map(changes.flatMap(({evidence}) => (evidence ? [[evidence.key, evidence]] : [])));
  const done = [
    ...changes.map(({at, step, by, reason, certificate, evidence}) => {
      const file = step === 'add-evidence' && evidence ? `: ${fileInWords(evidence)}` : '';
      return {at, what: `${STEPS[step]}${file}`, ...whose(by), reason, said: saidIn(certificate, schemes)};
    }),
    ...looks.map(({at, by, file}) => {
      const looked = files.get(file);
      const what = looked ? `Opened the file: ${fileInWords(looked)}` : 'Opened the file';
      return {at, what, ...whose(by), reason: undefined, said: ''};
    }),
  ];
  return done
    .sort((one, other) => other.at.localeCompare(one.at))
    .map(({at, ...row}) => ({at: atInWords(at), ...row}));
};
