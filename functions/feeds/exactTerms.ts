import {feedTerms} from '#shared/feed/terms.ts';
import {Audience, ConditionSlug, DeliveryMode, SupportType} from '#shared/taxonomy/index.ts';
import {FEED_IDS} from '../data/feedIds.ts';

/** What terms of our own feed say of a service: that of any Local Menu, since a term's id is made of its name. */
interface ExactTerms {
  readonly conditions: readonly ConditionSlug[];
  readonly supportType: SupportType | undefined;
  readonly audiences: readonly Audience[];
  readonly delivery: readonly DeliveryMode[];
}

const FILTERS = new Map(feedTerms(FEED_IDS).map(({term, filter}) => [term.id, filter]));

/** The terms by their ids; undefined when none of them is ours, and they are to be read as words. */
export const exactTerms = (ids: readonly string[]): ExactTerms | undefined => {
  const found = ids.flatMap((id) => FILTERS.get(id) ?? []);
  if (found.length === 0) return undefined;
  const slugsOf = (name: string): string[] =>
    found.flatMap((filter) => (filter.name === name ? [filter.slug] : []));
  return {
    conditions: slugsOf('condition').flatMap((slug) => ConditionSlug.safeParse(slug).data ?? []),
    supportType: SupportType.safeParse(slugsOf('supportType')[0]).data,
    audiences: slugsOf('audience').flatMap((slug) => Audience.safeParse(slug).data ?? []),
    delivery: slugsOf('delivery').flatMap((slug) => DeliveryMode.safeParse(slug).data ?? []),
  };
};
