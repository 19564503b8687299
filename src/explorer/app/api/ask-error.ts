/** Why a question has no answer: the server cannot be reached, wants another key, or says what is wrong. */
export type Failure = "unreachable" | "key" | "refused";

/** A question that has no answer. */
export class AskError extends Error {
  constructor(
    readonly failure: Failure,
    message: string,
  ) {
    super(message);
    this.name = "AskError";
  }
}
