import type {DemandStore} from '../data/demandStore.ts';
import type {Shells} from '../http/page.ts';
import type {explainSearch} from '../search/explainSearch.ts';

/** What the routes of this function work with. Each route picks what it needs. */
export interface CuratorDeps {
  readonly explain: ReturnType<typeof explainSearch>;
  readonly demand: Pick<DemandStore, 'list'>;
  readonly shells: () => Shells;
  readonly now: () => Date;
}
