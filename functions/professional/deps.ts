import type {ProfileStore} from '../data/accounts/profileStore.ts';
import type {Shells} from '../http/page.ts';

/** What the routes of this function work with. Each route picks what it needs. */
export interface ProfessionalDeps {
  readonly profiles: ProfileStore;
  readonly shells: () => Shells;
  readonly now: () => Date;
}
