import type {Listing} from '#shared/model/listing.ts';

type Checked = Pick<Listing, 'status' | 'lapse' | 'checkedOn'>;

const later = (one: string | undefined, other: string | undefined): string | undefined =>
  one !== undefined && (other === undefined || one > other) ? one : other;

/**
 * What a save makes of a listing's last check and of its lapse. A check never goes back: a file that knows of an older one
 * takes nothing away. A lapse is carried by every save, whatever it brings, until there is a check on its day or later: then the
 * listing has the status again that it had, or the one that the save brings.
 */
export const lapseAfter = (given: Checked, stored: Checked | undefined): Checked => {
  const checkedOn = later(given.checkedOn, stored?.checkedOn);
  const lapse = (given.lapse?.on ?? '') >= (stored?.lapse?.on ?? '') ? given.lapse : stored?.lapse;
  if (!lapse) return {status: given.status, checkedOn, lapse: undefined};
  const isHidden = lapse.stage === 'hidden' && given.status === 'hidden';
  const before = isHidden && given.lapse ? (given.lapse.statusBefore ?? given.status) : given.status;
  if (checkedOn !== undefined && checkedOn >= lapse.on) {
    return {status: before, checkedOn, lapse: undefined};
  }
  if (lapse.stage !== 'hidden') return {status: given.status, checkedOn, lapse};
  return {status: 'hidden', checkedOn, lapse: {...lapse, statusBefore: before}};
};
