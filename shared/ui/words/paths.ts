/** Where words are, and what also helps. */
export const WORDS_PATH = '/curator/words';
