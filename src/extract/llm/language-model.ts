/** A model that answers one question with JSON of a given schema. */
export interface LanguageModel {
  /** Which model it is, where it runs: part of the key under which answers are kept. */
  readonly name: string;
  /** The answer's JSON text, unread; rejects when there is none. */
  answer(question: Question): Promise<string>;
}

export interface Question {
  readonly instructions: string;
  readonly input: string;
  /** JSON Schema of the answer. */
  readonly schema: object;
}
