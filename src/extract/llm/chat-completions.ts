import { AppError } from "../../errors.js";
import type { LanguageModel, Question } from "./language-model.js";

export interface ChatCompletionsOptions {
  /** Address of an OpenAI-compatible server, with or without `/v1` at its end. */
  readonly url: string;
  readonly model: string;
  readonly apiKey?: string;
  /** Milliseconds for one answer. */
  readonly timeoutMs: number;
}

/** The model behind an OpenAI-compatible `/v1/chat/completions` (Ollama, llama.cpp, vLLM and others). */
export function chatCompletions({ url, model, apiKey, timeoutMs }: ChatCompletionsOptions): LanguageModel {
  const address = `${url.replace(/\/+$/, "").replace(/\/v1$/, "")}/v1/chat/completions`;
  return {
    name: model,
    async answer(question) {
      const response = await fetch(address, {
        method: "POST",
        headers: { "content-type": "application/json", ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) },
        body: JSON.stringify(requestBody(model, question)),
        redirect: "error",
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok) throw new AppError("QUERY_FAILED", `it answers with HTTP status ${response.status}`);
      return contentOf(await response.json());
    },
  };
}

function requestBody(model: string, { instructions, input, schema }: Question): object {
  return {
    model,
    temperature: 0,
    messages: [
      { role: "system", content: instructions },
      { role: "user", content: input },
    ],
    response_format: { type: "json_schema", json_schema: { name: "mentions", strict: true, schema } },
  };
}

/** `choices[0].message.content` of a completion. */
function contentOf(completion: unknown): string {
  const { choices } = (completion ?? {}) as {
    readonly choices?: readonly { readonly message?: { content?: unknown } }[];
  };
  const content = Array.isArray(choices) ? choices[0]?.message?.content : undefined;
  if (typeof content !== "string") throw new AppError("QUERY_FAILED", "its answer has no choices[0].message.content");
  return content;
}
