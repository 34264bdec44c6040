import * as z from 'zod/mini';

/**
 * Imported for its effect, by what shows zod's own words to people: by itself `zod/mini` says "Invalid input" of every
 * fault that the schema has no words for. Functions that only read their own rows leave the words out.
 */
z.config(z.locales.en());
