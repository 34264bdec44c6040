import {CONDITIONS} from '#shared/taxonomy/conditions.ts';
import {SUPPORT_TYPES} from '#shared/taxonomy/supportTypes.ts';
import {labelIn, type Term} from '#shared/taxonomy/term.ts';
import type {SearchDocument} from './document.ts';
import {focusOf} from './ranking.ts';
import {stemsOf} from './words.ts';

/** How much a word weighs by where it stands, 1 to 255. A word in several fields counts where it weighs most. */
const FIELD_WEIGHTS = {
  name: 255,
  programme: 240,
  condition: 170,
  summary: 150,
  supportType: 140,
  provider: 130,
  town: 120,
  description: 70,
} as const;

const clinicalIn = (terms: readonly Term[], slug: string): string =>
  terms.find((term) => term.slug === slug)?.clinical ?? '';

/** Each stem of a document with its weight. */
export const weightedStems = (document: SearchDocument): Map<string, number> => {
  const weights = new Map<string, number>();
  const add = (stems: readonly string[], weight: number): void => {
    for (const stem of stems) if ((weights.get(stem) ?? 0) < weight) weights.set(stem, weight);
  };
  add(document.descriptionStems.split(' ').filter(Boolean), FIELD_WEIGHTS.description);
  add(stemsOf(document.places.map(({town, name}) => `${name} ${town ?? ''}`).join('\n')), FIELD_WEIGHTS.town);
  add(stemsOf(document.provider.name), FIELD_WEIGHTS.provider);
  const {supportType} = document;
  add(
    stemsOf(`${labelIn(SUPPORT_TYPES, supportType)}\n${clinicalIn(SUPPORT_TYPES, supportType)}`),
    FIELD_WEIGHTS.supportType,
  );
  add(stemsOf(document.summary), FIELD_WEIGHTS.summary);
  // A listing that ticks every condition is about none of them.
  const conditionWeight = Math.max(1, Math.round(FIELD_WEIGHTS.condition * focusOf(document.conditions)));
  for (const slug of document.conditions) {
    add(stemsOf(`${labelIn(CONDITIONS, slug)}\n${clinicalIn(CONDITIONS, slug)}`), conditionWeight);
  }
  if (document.programme) {
    add(
      stemsOf([document.programme.name, ...document.programme.aliases].join('\n')),
      FIELD_WEIGHTS.programme,
    );
  }
  add(stemsOf(document.name), FIELD_WEIGHTS.name);
  return weights;
};
