import { join } from "node:path";
import type { Config } from "../config.js";
import { createExtractor } from "../extract/create-extractor.js";
import type { Extractor } from "../extract/extractor.js";
import type { Lexicon } from "../extract/lexicon/lexicon.js";
import { lexiconRelations } from "../extract/lexicon/lexicon-relations.js";
import { loadDefaultLexicon } from "../extract/lexicon/load-lexicon.js";
import { chatCompletions } from "../extract/llm/chat-completions.js";
import { withLanguageModel } from "../extract/llm/with-language-model.js";
import type { MentionKind } from "../model/mention.js";
import type { NamedRecord, PaperRecord } from "../model/paper-record.js";
import { RELATIONSHIPS } from "../model/relationships.js";
import type { ParentOf } from "../write/finish-nodes.js";
import { type LinkedNode, namedNode } from "../write/linked-nodes.js";

/** How papers are read: the extractor, and the lexicon's spelling of the names that a source states. */
export interface Reading {
  readonly lexicon: Lexicon;
  readonly extractor: Extractor;
  readonly canonicalize: (record: PaperRecord) => PaperRecord;
  /** What a method or task is a kind of, by the lexicon. */
  readonly parentOf: ParentOf;
}

const MODEL_TIMEOUT_MS = 60_000;

/** The reading with the shipped lexicon and the user's own files, and with a language model where one is configured. */
export function loadReading(
  { lexiconFiles, languageModel, dataDirectory }: Pick<Config, "lexiconFiles" | "languageModel" | "dataDirectory">,
  warn: (message: string) => void,
): Reading {
  const lexicon = loadDefaultLexicon(lexiconFiles);
  const rules = createExtractor(lexicon);
  return {
    lexicon,
    extractor: languageModel
      ? withLanguageModel(rules, chatCompletions({ ...languageModel, timeoutMs: MODEL_TIMEOUT_MS }), {
          cacheFolder: join(dataDirectory, "llm-cache"),
          warn,
        })
      : rules,
    canonicalize: (record) => ({
      ...record,
      methods: record.methods.map((named) => canonical(lexicon, "method", named)),
      datasets: record.datasets.map((named) => canonical(lexicon, "dataset", named)),
      tasks: record.tasks.map((named) => canonical(lexicon, "task", named)),
    }),
    parentOf: parentsIn(lexicon),
  };
}

/** Each method or task whose entry names a wider one. */
function parentsIn(lexicon: Lexicon): ParentOf {
  const parents = new Map<string, LinkedNode>();
  for (const { type, from, to } of lexiconRelations(lexicon.entries)) {
    const label = RELATIONSHIPS[type].from;
    const [node, parent] = [namedNode(label, from), namedNode(label, to)];
    if (node && parent) parents.set(node.id, parent);
  }
  return (_label, id) => parents.get(id);
}

/** One entry must be meant; a name that several entries of the kind bear is left as the source wrote it. */
function canonical(lexicon: Lexicon, kind: MentionKind, named: NamedRecord): NamedRecord {
  const entries = lexicon.lookup(named.name).filter((entry) => entry.kind === kind);
  const name = entries.length === 1 ? entries[0]?.name : undefined;
  if (name === undefined || name === named.name) return named;
  return { ...named, name, aliases: [...(named.aliases ?? []), named.name] };
}
