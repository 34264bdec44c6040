import {MenuRecord, type MenuRecordInput} from '#shared/model/menuRecord.ts';
import {certificateRecord, listingRecord, organisationRecord} from './build.ts';
import {CERTIFICATES} from './certificates.ts';
import {LISTINGS} from './places/index.ts';
import {PROGRAMMES} from './programmes/index.ts';
import {PROVIDERS, type ProviderKey} from './providers/index.ts';

const providerKeys = Object.keys(PROVIDERS) as ProviderKey[];

/**
 * The demonstration menu as of a London day: providers, programmes, certificates, then listings with their coming
 * runs. Everything in it but the towns and the programmes is invented. The same day gives the same records, and ids
 * never change from day to day.
 *
 * @param today `YYYY-MM-DD`; dates of runs, checks and certificates are counted from it.
 */
export const demoMenu = (today: string): MenuRecord[] => {
  const records: MenuRecordInput[] = [
    ...providerKeys.map((key) => ({
      type: 'organisation' as const,
      organisation: organisationRecord(key),
    })),
    ...PROGRAMMES.map((programme) => ({type: 'programme' as const, programme})),
    ...CERTIFICATES.map((draft) => ({
      type: 'certificate' as const,
      certificate: certificateRecord(draft, today),
    })),
    ...LISTINGS.map((draft) => listingRecord(draft, today)),
  ];
  return records.map((record) => MenuRecord.parse(record));
};
