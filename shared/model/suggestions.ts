import * as z from 'zod/mini';

const SuggestionKind = z.enum(['condition', 'support', 'programme', 'place']);

/** Something that search understands by this very label, and other words that lead to it. */
export const SuggestedTerm = z.object({
  label: z.string(),
  kind: SuggestionKind,
  words: z.array(z.string()),
});
export type SuggestedTerm = z.infer<typeof SuggestedTerm>;

/** What `GET /api/suggest` answers: everything that can be suggested, the same for everybody. */
export const Suggestions = z.object({terms: z.array(SuggestedTerm)});
export type Suggestions = z.infer<typeof Suggestions>;
