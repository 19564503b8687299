import { AskError } from "./ask-error";
import type { Question } from "./question";

interface Body<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** A server that takes longer is taken for one that does not answer. */
const LONGEST_MS = 60_000;

/** Asks the server over HTTP, with the key where there is one; AskError when it has no answer. */
export async function ask<Answer, Variables>(
  { document, variables }: Question<Answer, Variables>,
  key: string,
): Promise<Answer> {
  const { data, errors } = await send<Answer>(JSON.stringify({ query: document.toString(), variables }), key);
  const [error] = errors ?? [];
  if (error) throw new AskError(error.extensions?.code === "FORBIDDEN" ? "key" : "refused", error.message);
  if (!data) throw new AskError("refused", "the answer has neither data nor an error");
  return data;
}

async function send<Answer>(body: string, key: string): Promise<Body<Answer>> {
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: {
        accept: "application/json",
        "content-type": "application/json",
        "apollo-require-preflight": "true",
        ...(key === "" ? {} : { authorization: `Bearer ${key}` }),
      },
      body,
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    return (await response.json()) as Body<Answer>;
  } catch (error) {
    throw new AskError("unreachable", error instanceof Error ? error.message : String(error));
  }
}
