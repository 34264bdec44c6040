import type {Listing} from '#shared/model/listing.ts';
import type {FieldName} from '#shared/proposal/fields.ts';
import type {SourceService} from '../../../feeds/sourceService.ts';

type Part = keyof SourceService;

/** The fields of a page that each part of a service is about. */
export const FIELDS_OF: Readonly<Partial<Record<Part, readonly FieldName[]>>> = {
  name: ['name'],
  description: ['summary', 'description'],
  terms: ['supportType', 'conditions', 'audiences', 'delivery'],
  places: ['places'],
  areas: ['serviceArea'],
  languages: ['languages'],
  accessibility: ['access'],
  status: ['status'],
  alert: ['statusNote'],
  minimumAge: ['eligibility.minimumAge'],
  maximumAge: ['eligibility.maximumAge'],
  eligibility: ['eligibility.forYouIf', 'eligibility.notForYouIf'],
  applicationProcess: ['referral.self', 'referral.professional', 'referral.how', 'referral.askWhom'],
  phones: ['contact.phone'],
  email: ['contact.email'],
  url: ['contact.website'],
  fees: ['cost.kind', 'cost.note'],
  costs: ['cost.kind', 'cost.note'],
};

/** Parts that a page which is here has nowhere to put, as they are told of. */
export const NOT_TAKEN: Readonly<Partial<Record<Part, string>>> = {
  hours: 'When it meets is not taken: change the dates on the page',
  waitTime: 'How long people wait is not taken: change it on the page',
  accreditations: 'Certificates are not taken: a curator checks each here',
  assuredDate: 'The day of a check is not taken: a page counts as checked when somebody checks it here',
  alternateName: 'Another name is not taken',
  interpretation: 'Interpreting is not taken: say it on the page, at access',
  organisationId: 'Who provides it is not taken: a page stays with its provider',
};

/** A part of our own feed that is put together of several things here, so that nobody can take it apart again. */
export const TOGETHER: Readonly<Partial<Record<Part, string>>> = {
  alert: 'The notice is not taken: change it on the page',
};

const isNothing = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The parts that a service says anything of. */
export const saidParts = (service: SourceService): Part[] =>
  // Its keys are those of its type: it was made by `sourceServiceOf`.
  (Object.keys(service) as Part[]).filter((part) => !isNothing(service[part]));

/** "This is for you if: a; b. Not for you if: c.", as our own feed puts it (shared/feed/serviceOf.ts), taken apart. */
export const eligibilityFrom = ([text = '', ...others]: readonly string[]):
  Pick<Listing['eligibility'], 'forYouIf' | 'notForYouIf'> | undefined => {
  const [, forYou, notForYou] =
    /^(?:This is for you if: (.+?)\.)?(?: ?Not for you if: (.+)\.)?$/.exec(text) ?? [];
  if (others.length > 0 || (forYou === undefined && notForYou === undefined)) return undefined;
  return {forYouIf: forYou?.split('; ') ?? [], notForYouIf: notForYou?.split('; ') ?? []};
};
