/** Something that stops the local cloud and that a person can mend: the message says what happened and what to do. */
export class StartError extends Error {
  constructor(sentence: string, options: {cause?: unknown} = {}) {
    super(sentence, options);
    this.name = 'StartError';
  }
}
