import {AUDIENCES, type Audience, labelIn} from '#shared/taxonomy/index.ts';

/** Names of peoples, and initials, keep their capital. */
const KEEPS_CAPITAL = /^(?:Gypsy|[A-Z]{2})/;

const inSentence = (label: string): string =>
  KEEPS_CAPITAL.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** "Adults, newly diagnosed": whom it is for, as one list of words; empty when nobody said. */
export const audiencesInWords = (audiences: readonly Audience[]): string =>
  audiences
    .map((slug) => labelIn(AUDIENCES, slug))
    .map((label, index) => (index === 0 ? label : inSentence(label)))
    .join(', ');
