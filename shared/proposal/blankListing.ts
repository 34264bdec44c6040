import type {Change} from '#shared/model/proposal.ts';
import type {Programme} from '#shared/model/programme.ts';
import {changesBetween} from './applyProposal.ts';
import type {DraftListing, EditedPage} from './page.ts';

/** What a new page starts from. */
interface NewListing {
  readonly id: string;
  readonly organisationId: string;
  /** Whose facts come filled: they are the programme's, and are not changed here. */
  readonly programme?: Programme | undefined;
  /** Of the provider: an invented one has invented listings. */
  readonly isDemonstration: boolean;
  readonly now: Date;
}

/** A page on which nothing stands yet but what is known of its programme: no answer that nobody gave. */
export const blankListing = ({
  id,
  organisationId,
  programme,
  isDemonstration,
  now,
}: NewListing): DraftListing => ({
  id,
  // Given when it is approved, from its name.
  slug: 'new',
  name: programme?.name ?? '',
  organisationId,
  ...(programme && {programmeId: programme.id}),
  ...(programme && {supportType: programme.supportType}),
  conditions: [...(programme?.conditions ?? [])],
  audiences: [],
  summary: programme?.summary ?? '',
  description: programme ? [programme.format] : [],
  ...(programme && programme.delivery.length > 0 && {delivery: [...programme.delivery]}),
  places: [],
  eligibility: {forYouIf: [], notForYouIf: []},
  languages: [],
  access: {},
  cost: {},
  referral: {
    isOnline: false,
    how: programme?.howToJoin ?? '',
    questions: [],
  },
  activationLevels: [],
  contact: {},
  checkEveryMonths: 6,
  isDemonstration,
  version: 1,
  updatedAt: now.toISOString(),
});

const NOTHING: EditedPage = {
  listing: blankListing({id: 'new', organisationId: 'new', isDemonstration: false, now: new Date(0)}),
  mailbox: undefined,
};

/** Everything that a new page says, also what came with its programme, as changes of an empty one. */
export const changesFromNothing = (page: EditedPage): Change[] => changesBetween(NOTHING, page);
