import {isFeedId} from '#shared/feed/feedIds.ts';
import {FIELD_NAMES, type FieldName} from '#shared/proposal/fields.ts';
import {valueIn} from '#shared/proposal/page.ts';
import {contentHash} from '../../../data/directory/contentHash.ts';
import {openSubject} from '../../../editing/openSubject.ts';
import {oneLine, shorten, sourceId} from '../../../feeds/plainText.ts';
import type {SourceService} from '../../../feeds/sourceService.ts';
import {newPage, planChanges} from '../planChanges.ts';
import {type PlanDeps, type Planned, type Planning, refused, whyClosed} from '../planned.ts';
import {partsThatDiffer} from './ownService.ts';
import {readParts} from './readParts.ts';
import type {FileService} from './readServices.ts';
import {saidParts} from './saidFields.ts';
import {ownServicePage, servicePage} from './servicePage.ts';

const LONGEST_PROVIDER = 160;
const LONGEST_NAME = 60;

/** A page that is here: what a service says of it, field by field. */
const readOfPage = async (
  deps: PlanDeps,
  service: SourceService,
  {
    subject,
    isOwn,
    planning,
  }: {
    readonly subject: NonNullable<Awaited<ReturnType<typeof openSubject>>>;
    readonly isOwn: boolean;
    readonly planning: Planning;
  },
) => {
  const {base, listingId, organisation} = subject;
  const {origin} = deps.editing;
  if (!isOwn) {
    const {page, notes: left} = servicePage(service, organisation.id, planning);
    const {read, notes} = readParts({parts: saidParts(service), base, page, isOwn, origin});
    return {read, notes: [...left, ...notes]};
  }
  const {parts, ours} = await partsThatDiffer(deps, service, {listingId, today: planning.today});
  const {page, notes: left} = ownServicePage(service, base, {ours, planning});
  const {read, notes} = readParts({parts, base, page, isOwn, origin});
  // What cannot be used of a service that is as our feed gave it is no news.
  return {read, notes: parts.length === 0 ? [] : [...left, ...notes]};
};

/** A page that is not here: all that the service makes of it. */
const readOfNew = (service: SourceService, organisationId: string, planning: Planning) => {
  const {page, notes} = servicePage(service, organisationId, planning);
  const read = new Map<FieldName, unknown>(FIELD_NAMES.map((field) => [field, valueIn(page, field)]));
  return {read, notes};
};

/**
 * What a service of a file of Open Referral UK would change: nothing of the menu is written. One of our own feed is the listing
 * that it was made of; any other is a page of its source, by the ids that the import command gives it too.
 */
export const planService = async (
  deps: PlanDeps,
  {line, service, provider}: FileService,
  planning: Planning,
): Promise<Planned> => {
  if (!service) return refused({line}, 'id', 'Every service needs an id');
  const {source, today, now} = planning;
  const ownId = isFeedId(service.id) ? await deps.imports.listingOfFeed(service.id) : undefined;
  const at = {line, listingId: ownId ?? sourceId(source, service.id)};
  const {listingId} = at;
  const name = oneLine(service.name ?? '');
  if (name === '') return refused(at, 'name', 'Every service needs a name');
  const subject = await openSubject(deps.editing, listingId);
  const closed = whyClosed(subject);
  if (closed !== undefined) return refused(at, 'id', closed);
  const stored = subject?.stored;

  const givenId = service.organisationId === undefined ? undefined : sourceId(source, service.organisationId);
  const organisationId = stored?.row.listing.organisationId ?? givenId;
  const isOwn = ownId !== undefined;
  if (stored && !isOwn && givenId !== undefined && givenId !== organisationId) {
    return refused(at, 'organization', 'The page is of another provider');
  }
  const named = shorten(oneLine(provider ?? ''), LONGEST_PROVIDER);
  const isKnown =
    organisationId !== undefined &&
    (stored !== undefined || (await deps.getOrganisation(organisationId)) !== undefined);
  if (organisationId === undefined || (!isKnown && named === '')) {
    return refused(at, 'organization', 'A new page needs an organization, with its id and its name');
  }

  const {read, notes} = subject
    ? await readOfPage(deps, service, {subject, isOwn, planning})
    : readOfNew(service, organisationId, planning);
  const recordHash = contentHash(service);
  const told = notes.map((why) => ({line, column: shorten(name, LONGEST_NAME), why}));
  if (stored && (await deps.imports.remembered(source, listingId)) === recordHash) {
    return {kind: 'unchanged', listingId, notes: told};
  }
  return await planChanges(deps, {
    ...at,
    organisationId,
    newProvider: isKnown ? undefined : named,
    stored,
    base: subject?.base ?? newPage(listingId, organisationId, now),
    read,
    recordHash,
    today,
    notes: told,
  });
};
