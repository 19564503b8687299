import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server was asked. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization?: string;
  readonly body: {
    readonly model: string;
    readonly temperature: number;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format: { readonly type: string; readonly json_schema: { readonly schema: object } };
  };
}

/** One answer: the content of a completion, or whatever a handler does with the response. */
export type RecordedAnswer = object | string | ((response: ServerResponse) => void);

/** A local server that plays recorded answers of an OpenAI-compatible one; the last is given to whoever asks on. */
export class RecordedModel {
  readonly requests: RecordedRequest[] = [];
  readonly #server: Server;

  private constructor(readonly answers: readonly RecordedAnswer[]) {
    this.#server = createServer((request, response) => {
      let text = "";
      request.on("data", (chunk: Buffer) => {
        text += chunk.toString();
      });
      request.on("end", () => {
        const { authorization } = request.headers;
        const answer = this.answers[Math.min(this.requests.length, this.answers.length - 1)];
        this.requests.push({
          method: request.method ?? "",
          path: request.url ?? "",
          ...(authorization === undefined ? {} : { authorization }),
          body: JSON.parse(text) as RecordedRequest["body"],
        });
        if (typeof answer === "function") answer(response);
        else respond(response, 200, completion(typeof answer === "string" ? answer : JSON.stringify(answer)));
      });
    });
  }

  static async start(answers: readonly RecordedAnswer[]): Promise<RecordedModel> {
    const model = new RecordedModel(answers);
    model.#server.listen(0, "127.0.0.1");
    await once(model.#server, "listening");
    return model;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

export function respond(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "application/json" }).end(body);
}

/** The body of a completion as OpenAI's interface has it, as far as anyone reads it. */
function completion(content: string): string {
  const choices = [{ index: 0, finish_reason: "stop", message: { role: "assistant", content } }];
  return JSON.stringify({ id: "chatcmpl-1", object: "chat.completion", model: "recorded", choices });
}
