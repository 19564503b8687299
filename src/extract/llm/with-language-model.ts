import type { Mention } from "../../model/mention.js";
import type { Extractor, PaperText } from "../extractor.js";
import { AnswerCache } from "./answer-cache.js";
import { applyAnswer } from "./apply-answer.js";
import type { LanguageModel } from "./language-model.js";
import { QUESTION_VERSION, questionAbout } from "./question.js";
import { type Answer, readAnswer } from "./read-answer.js";
import { Turns } from "./turns.js";

export interface WithLanguageModelOptions {
  readonly cacheFolder: string;
  /** Told once when the model fails, and once when answers cannot be kept. */
  readonly warn: (message: string) => void;
  /** Milliseconds since some start. */
  readonly now?: () => number;
}

const AT_ONCE = 4;
/** After so many failures in a row the model is left alone for a while, so that one that is down costs no time. */
const FAILURES = 3;
const PAUSE_MS = 60_000;
/** Characters; a longer text is no abstract. */
const LONGEST_TEXT = 20_000;

/** The extractor with a language model that types and filters what the rules find and adds names that the text has. */
export function withLanguageModel(
  extractor: Extractor,
  model: LanguageModel,
  { cacheFolder, warn, now = () => performance.now() }: WithLanguageModelOptions,
): Extractor {
  const cache = new AnswerCache(cacheFolder);
  const turns = new Turns(AT_ONCE);
  const warned = new Set<string>();
  let failures = 0;
  let pausedUntil = Number.NEGATIVE_INFINITY;

  const warnOnce = (about: string, message: string) => {
    if (!warned.has(about)) warn(message);
    warned.add(about);
  };

  async function answerTo(text: PaperText, candidates: readonly Mention[]): Promise<Answer | undefined> {
    const question = questionAbout(text, candidates);
    const key = cache.key(model.name, question);
    const kept = readKept(await cache.read(key));
    if (kept) return kept;
    return turns.take(async () => {
      if (now() < pausedUntil) return undefined;
      try {
        const content = await model.answer(question);
        const answer = readAnswer(content);
        failures = 0;
        await cache.write(key, content).catch((error: unknown) => {
          warnOnce("cache", `answers of the language model cannot be kept in ${cacheFolder}: ${messageOf(error)}`);
        });
        return answer;
      } catch (error) {
        failures += 1;
        if (failures >= FAILURES) pausedUntil = now() + PAUSE_MS;
        warnOnce(
          "answer",
          `the language model ${model.name} gave no answer (${messageOf(error)}): where it gives none, the rules alone read; "papergraph extract --all" asks again`,
        );
        return undefined;
      }
    });
  }

  return {
    version: `${extractor.version}+${model.name}-${QUESTION_VERSION}`,
    extract: (text) => extractor.extract(text),
    keyword: (text) => extractor.keyword?.(text),
    async refine(text, found) {
      if (text.title.length + (text.abstract?.length ?? 0) > LONGEST_TEXT) return found;
      const candidates = found.filter(({ kind }) => kind !== "repository");
      const answer = await answerTo(text, candidates);
      if (!answer) return found;
      return [...applyAnswer(text, candidates, answer), ...found.filter(({ kind }) => kind === "repository")];
    },
  };
}

/** An answer that was kept; one that cannot be read any more is as good as none. */
function readKept(content: string | undefined): Answer | undefined {
  try {
    return content === undefined ? undefined : readAnswer(content);
  } catch {
    return undefined;
  }
}

/** What went wrong, with the reason under it: `fetch failed` alone says nothing. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message !== "" ? `${error.message}: ${cause.message}` : error.message;
}
