import type {NamedPractice} from '../data/practiceStore.ts';
import type {ReferralDeps} from './deps.ts';
import type {GatedListing} from '../transfer/gate.ts';

/** A listing as the form's pages want it. */
export interface FormListing extends GatedListing {
  /** The GP practices that can be told; read for the pages that ask for one, or show which. */
  readonly practices?: readonly NamedPractice[];
}

const SHOW_PRACTICES: readonly string[] = ['needs', 'check'];

/** A listing for one page of the form. */
export const formListing = async (
  {listPractices}: Pick<ReferralDeps, 'listPractices'>,
  gated: GatedListing,
  step: string,
): Promise<FormListing> =>
  SHOW_PRACTICES.includes(step) ? {...gated, practices: await listPractices()} : gated;
