/** What the server knows about one request beside its question; filled as the request goes through. */
export interface RequestFacts {
  readonly id: string;
  /** Whether it holds the key, or none is needed. */
  readonly hasKey: boolean;
  operation?: string;
  cost?: number;
  /** Codes of the errors in the answer. */
  errors?: readonly string[];
}

const FACTS = Symbol("request facts");

/** Ties facts to the context of a request; the tie survives the shallow copy that Apollo makes. */
export function withFacts<Context extends object>(context: Context, facts: RequestFacts): Context {
  return Object.assign(context, { [FACTS]: facts });
}

/** The facts tied to a context, if any. */
export function factsOf(context: object): RequestFacts | undefined {
  return (context as { readonly [FACTS]?: RequestFacts })[FACTS];
}
