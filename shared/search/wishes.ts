import type {SearchQuery} from '#shared/model/search.ts';
import {WHENS} from '#shared/model/searchChoices.ts';
import type {DeliveryMode} from '#shared/taxonomy/delivery.ts';
import type {FilterPatch} from '#shared/taxonomy/filterWords.ts';
import type {SupportType} from '#shared/taxonomy/supportTypes.ts';

const union = <Value>(one: readonly Value[], more: readonly Value[] | undefined): Value[] => [
  ...new Set([...one, ...(more ?? [])]),
];

/** A query with a filter that was typed as words. A filter that was chosen stands: words never overrule it. */
export const withPatch = (query: SearchQuery, patch: FilterPatch): SearchQuery => {
  const route = query.route ?? patch.route;
  const startsWithinDays = query.startsWithinDays ?? patch.startsWithinDays;
  return {
    ...query,
    delivery: union(query.delivery, patch.delivery),
    language: union(query.language, patch.language),
    access: union(query.access, patch.access),
    audience: union(query.audience, patch.audience),
    cost: union(query.cost, patch.cost),
    when: union(query.when, patch.when),
    certified: query.certified || patch.certified === true,
    ...(route !== undefined && {route}),
    ...(startsWithinDays !== undefined && {startsWithinDays}),
  };
};

/** What a person will not have, as far as they said so. */
export interface Refused {
  readonly delivery: readonly DeliveryMode[];
  readonly supportType: readonly SupportType[];
}

export const NOTHING_REFUSED: Refused = {delivery: [], supportType: []};

/** With more that is refused. */
export const refusing = (refused: Refused, more: Partial<Refused>): Refused => ({
  delivery: union(refused.delivery, more.delivery),
  supportType: union(refused.supportType, more.supportType),
});

/** Who cannot come in the evening can come at another time. */
export const otherTimes = (when: FilterPatch['when'] = []): FilterPatch =>
  when.length === 0 ? {} : {when: WHENS.filter((each) => !when.includes(each))};
