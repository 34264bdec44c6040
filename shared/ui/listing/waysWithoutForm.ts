/** A sentence of a provider's that leads to a form of ours. */
const OUR_FORM = /\b(?:on|through|from|with the form on) this (?:page|site|website)\b/i;

/** How to join in the provider's own words, without what leads to a form that is turned off. May be empty. */
export const waysWithoutForm = (how: string): string =>
  how
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !OUR_FORM.test(sentence))
    .join(' ');
