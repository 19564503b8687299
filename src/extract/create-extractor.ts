import type { KnownName, Mention, NamedMention } from "../model/mention.js";
import { confidenceOf } from "./confidence.js";
import type { Extractor } from "./extractor.js";
import type { Lexicon } from "./lexicon/lexicon.js";
import type { LexiconEntry } from "./lexicon/lexicon-entry.js";
import { Unions } from "./resolve/groups.js";
import { type Group, mergeSightings } from "./resolve/merge-sightings.js";
import { sightings } from "./resolve/sightings.js";
import { benchmarkTasks } from "./rules/benchmark-task.js";
import { coordinatedTasks } from "./rules/coordinated-task.js";
import { introducedNames } from "./rules/introduced-names.js";
import { readNames } from "./rules/reading.js";
import { withoutRedefined } from "./rules/redefined.js";
import { repositoryUrls } from "./rules/repository-url.js";
import { taskPhrases } from "./rules/task-phrase.js";
import { originalSpan } from "./text/normalize-text.js";
import { type ReadText, readText } from "./text/read-text.js";
import { lexiconVersion } from "./version.js";
import { TRIVIAL_NAMES } from "./words/trivial-names.js";

/** The extractor of rules over a lexicon. Pure: no file, clock or network is read while it extracts. */
export function createExtractor(lexicon: Lexicon): Extractor {
  return {
    version: lexiconVersion(lexicon),
    extract({ title, abstract }) {
      const reads = [readText("title", title), readText("abstract", abstract ?? "")] as const;
      return extractMentions(reads, lexicon);
    },
    keyword: (text) => keywordIn(lexicon, text),
  };
}

function keywordIn(lexicon: Lexicon, text: string): NamedMention | undefined {
  const [entry, ...others] = lexicon.lookup(text);
  if (!entry || others.length > 0 || TRIVIAL_NAMES.has(entry.name)) return undefined;
  const { kind, name, forms } = entry;
  return { kind, name, aliases: forms.map((form) => form.text).filter((alias) => alias !== name) };
}

function extractMentions([title, abstract]: readonly [ReadText, ReadText], lexicon: Lexicon): readonly Mention[] {
  const readings = withoutRedefined([readNames(title, lexicon), readNames(abstract, lexicon)]);
  const introduced = introducedNames(readings, lexicon);
  const unions = new Unions();
  const seen = sightings(readings, introduced, unions);
  const { found } = seen;
  const tasks = [
    ...readings.flatMap((reading) => coordinatedTasks(reading, lexicon)),
    ...benchmarkTasks(found, lexicon),
    ...taskPhrases(readings, found),
  ];
  const repositories = [title, abstract].flatMap((read) =>
    repositoryUrls(read).map((candidate) => ({
      ...candidate,
      field: read.field,
      surface: candidate.name,
      key: `repository ${candidate.name.toLowerCase()}`,
      kindWeight: 1,
      role: candidate.role ?? ("USED" as const),
    })),
  );
  const groups = mergeSightings([...found, ...tasks, ...repositories], seen, unions, lexicon);
  const reads = { title, abstract };
  return groups.map((group) => toMention(group, reads)).sort((a, b) => position(a) - position(b));
}

function toMention(group: Group, reads: Readonly<Record<"title" | "abstract", ReadText>>): Mention {
  const { kind, name, aliases, role, entry } = group;
  const spans = group.sightings.map(({ field, start, end, rule }) => ({
    field,
    ...originalSpan(reads[field].normal, start, end),
    rule,
  }));
  const known = entry && knownName(entry);
  return { kind, name, aliases, role, confidence: confidenceOf(group), spans, ...(known ? { known } : {}) };
}

function knownName({ arxiv, isProduct }: LexiconEntry): KnownName {
  const introducedIn = isProduct ? "none" : arxiv;
  return introducedIn === undefined ? {} : { introducedIn };
}

function position({ spans }: Mention): number {
  const first = spans[0];
  return first === undefined ? 0 : first.start - (first.field === "title" ? 1_000_000_000 : 0);
}
