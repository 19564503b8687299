import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Question } from "./language-model.js";
import { QUESTION_VERSION } from "./question.js";

/** Keeps answers in a folder, a file each, named by what was asked of whom: the same question is paid for once. */
export class AnswerCache {
  constructor(readonly folder: string) {}

  /** The name of the file for a question: digest of model, version of the question, instructions and input. */
  key(model: string, { instructions, input }: Question): string {
    return createHash("sha256")
      .update(JSON.stringify([model, QUESTION_VERSION, instructions, input]))
      .digest("hex");
  }

  /** The answer's text as it was kept, or `undefined`. */
  async read(key: string): Promise<string | undefined> {
    try {
      return await readFile(this.#path(key), "utf8");
    } catch {
      return undefined;
    }
  }

  /** Keeps an answer; a reader sees all of it or none. */
  async write(key: string, answer: string): Promise<void> {
    const path = this.#path(key);
    const draft = `${path}.${randomUUID()}`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, answer);
    await rename(draft, path);
  }

  #path(key: string): string {
    return join(this.folder, key.slice(0, 2), `${key}.json`);
  }
}
