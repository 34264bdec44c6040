/** Where a "please call me" is remembered, apart from the draft of the form for the same listing. */
export const callMeDraft = (listingId: string): string => `${listingId}/call-me`;
