import type {Vocabulary} from './mend.ts';

/** A vocabulary that remembers what it was asked. */
export interface Heard extends Vocabulary {
  /** True where another vocabulary would have given the very same answers. */
  readonly isAnsweredBy: (other: Vocabulary) => boolean;
}

export const heard = (vocabulary: Vocabulary): Heard => {
  const answers = new Map<string, boolean>();
  let isLikeAsked = false;
  return {
    has: (stem) => {
      const answer = vocabulary.has(stem);
      answers.set(stem, answer);
      return answer;
    },
    like: (stem) => {
      isLikeAsked = true;
      return vocabulary.like(stem);
    },
    // Where a slip may be found, all words play a part: those are not compared.
    isAnsweredBy: (other) =>
      !isLikeAsked && [...answers].every(([stem, answer]) => other.has(stem) === answer),
  };
};
