/** Where a visitor's "please call me" is remembered, apart from their draft of the form for the same listing. */
export const callMeDraft = (slug: string): string => `${slug}/call-me`;
