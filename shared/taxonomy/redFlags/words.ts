/** A list that is short to write: words with a space between. */
export const words = (text: string): readonly string[] => text.split(' ');
