import type {Listing} from '#shared/model/listing.ts';
import type {Programme} from '#shared/model/programme.ts';

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

/**
 * A page on which nothing stands yet but what is known of its programme. It is no sound listing before somebody has
 * filled in what every page needs: its schema says so.
 */
export const blankListing = ({id, organisationId, programme, isDemonstration, now}: NewListing): Listing => ({
  id,
  // Given when it is approved, from its name.
  slug: 'new',
  name: programme?.name ?? '',
  organisationId,
  ...(programme && {programmeId: programme.id}),
  supportType: programme?.supportType ?? 'information',
  conditions: [...(programme?.conditions ?? [])],
  audiences: [],
  summary: programme?.summary ?? '',
  description: programme ? [programme.format] : [],
  delivery: [...(programme?.delivery ?? [])],
  places: [],
  eligibility: {forYouIf: [], notForYouIf: []},
  languages: ['en'],
  access: {},
  cost: {kind: 'not-known'},
  referral: {
    self: true,
    professional: false,
    isOnline: false,
    how: programme?.howToJoin ?? '',
    questions: [],
  },
  activationLevels: [],
  contact: {},
  status: 'live',
  checkEveryMonths: 6,
  isDemonstration,
  version: 1,
  updatedAt: now.toISOString(),
});
