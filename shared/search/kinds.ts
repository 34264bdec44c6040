import {ACCESS_NEEDS, type AccessNeed} from '#shared/taxonomy/access.ts';
import type {Audience} from '#shared/taxonomy/audiences.ts';
import {SUPPORT_TYPES} from '#shared/taxonomy/supportTypes.ts';
import type {Term} from '#shared/taxonomy/term.ts';
import {ONLINE} from '#shared/taxonomy/delivery.ts';
import {YOUNG_TO} from '#shared/taxonomy/personWords.ts';
import type {SearchDocument} from './document.ts';
import {notForOf} from './notFor.ts';
import {saysOf} from './says.ts';

/** A filter value of a shard: `kind:value`. Those that depend on the day (when, certified) are not here: see moment.ts. */
export type BitName =
  `${StaticKind | 'access-yes' | 'access-ask' | 'audience-said' | 'says' | 'names' | 'age-from' | 'age-to' | 'not'}:${string}`;
type StaticKind =
  | 'condition'
  | 'supportType'
  | 'delivery'
  | 'language'
  | 'access'
  | 'audience'
  | 'cost'
  | 'route'
  | 'programme'
  | 'is';

/** Needs that no listing meets by chance: where the answer is not known, it is not offered. */
const ONLY_IF_SAID: ReadonlySet<AccessNeed> = new Set(['women-only', 'men-only']);

/** Those for whom a listing is meant that leaves most people out. */
const FEW_PEOPLE: ReadonlySet<Audience> = new Set([
  'young-adults',
  'ethnic-communities',
  'language-communities',
  'lgbt',
  'veterans',
  'homeless',
  'gypsy-roma-traveller',
]);

const isForFew = ({audiences}: SearchDocument): boolean =>
  audiences.length > 0 && audiences.every((each) => FEW_PEOPLE.has(each));

const parentOf = (slug: string): string | undefined =>
  (SUPPORT_TYPES as readonly Term[]).find((term) => term.slug === slug)?.parent;

/** "Newly diagnosed" and "over a year" are two stages: a listing that names neither is for both. */
const STAGES: readonly Audience[] = ['newly-diagnosed', 'living-with-it'];

const audiencesOf = ({audiences, conditions}: SearchDocument): Audience[] => [
  ...audiences,
  ...(audiences.some((audience) => STAGES.includes(audience)) ? [] : STAGES),
  ...(conditions.includes('carers') && !audiences.includes('carers') ? (['carers'] as const) : []),
];

/** What is only had online needs the internet, though nobody said so; and so does an app, whoever helps to set it up. */
const internetAnswer = ({delivery, supportType}: SearchDocument): 'no' | undefined =>
  supportType === 'digital-app' ||
  (delivery.length > 0 && delivery.every((mode) => ONLINE.some((each) => each === mode)))
    ? 'no'
    : undefined;

/**
 * For each access need, whether a listing stays when it is asked for: a known "no" never does, and what is not
 * known stays (ranked below), but for needs that only a listing that says so meets.
 */
const accessNames = (document: SearchDocument): BitName[] =>
  ACCESS_NEEDS.flatMap(({slug}): BitName[] => {
    const answer =
      document.access[slug] ?? (slug === 'no-internet-needed' ? internetAnswer(document) : undefined);
    if (answer === 'yes') return [`access:${slug}`, `access-yes:${slug}`];
    if (answer === 'ask-us') return [`access:${slug}`, `access-ask:${slug}`];
    return answer === 'no' || ONLY_IF_SAID.has(slug) ? [] : [`access:${slug}`];
  });

const agesOf = ({ages}: SearchDocument): BitName[] => [
  ...(ages?.from === undefined ? [] : [`age-from:${ages.from}` as const]),
  ...(ages?.to === undefined ? [] : [`age-to:${ages.to}` as const]),
];

/** Every filter value that a document has, each once. */
export const bitNamesOf = (document: SearchDocument): BitName[] => {
  const parent = parentOf(document.supportType);
  const names: BitName[] = [
    ...document.conditions.map((slug): BitName => `condition:${slug}`),
    `supportType:${document.supportType}`,
    ...(parent === undefined ? [] : [`supportType:${parent}` as const]),
    ...document.delivery.map((slug): BitName => `delivery:${slug}`),
    ...document.languages.map((code): BitName => `language:${code}`),
    ...accessNames(document),
    ...audiencesOf(document).map((slug): BitName => `audience:${slug}`),
    ...document.audiences.map((slug): BitName => `audience-said:${slug}`),
    `cost:${document.cost.kind}`,
    ...(document.referral.self ? (['route:self'] as const) : []),
    ...(document.referral.professional ? (['route:professional'] as const) : []),
    ...((document.ages?.to ?? YOUNG_TO + 1) <= YOUNG_TO ? (['is:for-young'] as const) : []),
    ...(isForFew(document) ? (['is:for-few'] as const) : []),
    ...saysOf(document),
    ...agesOf(document),
    ...notForOf(document).map((meaning): BitName => `not:${meaning}`),
    ...(document.programme ? [`programme:${document.programme.id}` as const] : []),
  ];
  return [...new Set(names)];
};
