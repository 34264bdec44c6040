import {AUDIENCES, CONDITIONS, DELIVERY_MODES, SUPPORT_TYPES, type Term} from '#shared/taxonomy/index.ts';
import type {FeedIds} from './feedIds.ts';
import {filled} from './filled.ts';

type TaxonomyName = 'condition' | 'supportType' | 'audience' | 'delivery';

interface Taxonomy {
  /** As search calls its filter. */
  readonly name: TaxonomyName;
  readonly title: string;
  readonly description: string;
  /** How a service is linked to a term of it. */
  readonly linkType: string;
  readonly terms: readonly Term[];
}

const TAXONOMIES: readonly Taxonomy[] = [
  {
    name: 'condition',
    title: 'Conditions',
    description: 'Long-term conditions that a service is about.',
    linkType: 'condition',
    terms: CONDITIONS,
  },
  {
    name: 'supportType',
    title: 'Kinds of support',
    description: 'What a service is: a course, an exercise class, a group, coaching.',
    linkType: 'support type',
    terms: SUPPORT_TYPES,
  },
  {
    name: 'audience',
    title: 'Whom it is for',
    description: 'Groups of people that a service is meant for.',
    linkType: 'intended audience',
    terms: AUDIENCES,
  },
  {
    name: 'delivery',
    title: 'Ways of taking part',
    description: 'How people take part: in a group, by phone, by video, online.',
    linkType: 'delivery',
    terms: DELIVERY_MODES,
  },
];

const taxonomyId = (ids: FeedIds, name: TaxonomyName): string => ids.of('taxonomy', name);
const termId = (ids: FeedIds, name: TaxonomyName, slug: string): string => ids.of('term', name, slug);

const termOf = (ids: FeedIds, {name, title}: Taxonomy, term: Term) => ({
  id: termId(ids, name, term.slug),
  name: term.label,
  description: term.sentence ?? term.clinical ?? term.label,
  taxonomy: title,
  taxonomy_id: taxonomyId(ids, name),
  ...filled({
    parent_id: term.parent === undefined ? undefined : termId(ids, name, term.parent),
    term_uri: term.termUri,
    term: term.slug,
  }),
});

/** The taxonomies of the feed, in their order. */
export const feedTaxonomies = (ids: FeedIds) =>
  TAXONOMIES.map(({name, title, description}) => ({id: taxonomyId(ids, name), name: title, description}));

/** All terms of all taxonomies, each with what search calls it. */
export const feedTerms = (ids: FeedIds) =>
  TAXONOMIES.flatMap((taxonomy) =>
    taxonomy.terms.map((term) => ({
      term: termOf(ids, taxonomy, term),
      filter: {name: taxonomy.name, slug: term.slug},
    })),
  );

/** The links of something with an id to the terms that these slugs name, by taxonomy. */
export const attributesOf = (
  ids: FeedIds,
  linkId: string,
  slugs: Readonly<Record<TaxonomyName, readonly string[]>>,
) =>
  TAXONOMIES.flatMap((taxonomy) =>
    taxonomy.terms
      .filter(({slug}) => slugs[taxonomy.name].includes(slug))
      .map((term) => ({
        id: ids.of('attribute', linkId, taxonomy.name, term.slug),
        link_id: linkId,
        link_type: taxonomy.linkType,
        taxonomy_term_id: termId(ids, taxonomy.name, term.slug),
        taxonomy_term: termOf(ids, taxonomy, term),
      })),
  );
