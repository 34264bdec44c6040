import type {MenuRecord} from '#shared/model/menuRecord.ts';

/** A Sunday in November: the day that these tests stand on. */
export const TODAY = '2026-11-22';

/** The records by kind. */
export const recordsOf = (records: readonly MenuRecord[]) => ({
  organisations: records.flatMap((record) => (record.type === 'organisation' ? [record.organisation] : [])),
  programmes: records.flatMap((record) => (record.type === 'programme' ? [record.programme] : [])),
  certificates: records.flatMap((record) => (record.type === 'certificate' ? [record.certificate] : [])),
  listings: records.flatMap((record) => (record.type === 'listing' ? [record] : [])),
});
