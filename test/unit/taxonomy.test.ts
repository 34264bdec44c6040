import {expect, it} from 'vitest';
import {
  ACCESS_NEEDS,
  AUDIENCES,
  CONDITIONS,
  DELIVERY_MODES,
  LANGUAGES,
  SUPPORT_TYPES,
} from '#shared/taxonomy/index.ts';

const taxonomies = {ACCESS_NEEDS, AUDIENCES, CONDITIONS, DELIVERY_MODES, LANGUAGES, SUPPORT_TYPES};

it.each(Object.entries(taxonomies))('%s has each slug and each label once', (_name, terms) => {
  expect(new Set(terms.map((term) => term.slug)).size).toBe(terms.length);
  expect(new Set(terms.map((term) => term.label)).size).toBe(terms.length);
});
