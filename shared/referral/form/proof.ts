/** The one field that a person never sees and never fills in. Its name is one that no browser fills in by itself. */
export const TRAP_FIELD = 'second-note';

/** What the extra question wants to read. */
export const PROOF = {field: 'proof', answer: 'yes'} as const;
