/** A mistake of the person at the keyboard: its message is a sentence that says what to do, and is all that is shown. */
export class InputProblem extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, {cause});
    this.name = 'InputProblem';
  }
}
