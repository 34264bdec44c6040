import type {SearchQuery} from '#shared/model/search.ts';
import {FILTER_GROUPS, ROUTES_IN, STARTS_WITHIN, valueLabel} from './filterGroups.ts';
import {findHref} from './findHref.ts';

/** One filter that is on, and the address of the same search without it. */
export interface Chip {
  readonly label: string;
  readonly href: string;
}

/** Every filter that is on, in the order of the filter form. */
export const chipsOf = (query: SearchQuery): Chip[] => {
  const chips = FILTER_GROUPS.flatMap((group) => {
    const chosen: readonly string[] = query[group.name];
    return chosen.map((value) => ({
      label: valueLabel(group, value),
      href: findHref(query, {[group.name]: chosen.filter((other) => other !== value)}),
    }));
  });
  if (query.route !== undefined) {
    const label = ROUTES_IN.find(({value}) => value === query.route)?.label ?? query.route;
    chips.push({label, href: findHref(query, {route: undefined})});
  }
  if (query.startsWithinDays !== undefined) {
    const days = query.startsWithinDays;
    const label = STARTS_WITHIN.find((choice) => choice.days === days)?.label ?? `Starts within ${days} days`;
    chips.push({label, href: findHref(query, {startsWithinDays: undefined})});
  }
  if (query.certified) chips.push({label: 'Certified', href: findHref(query, {certified: false})});
  return chips;
};
