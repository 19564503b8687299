import { AppError } from "../errors.js";
import type { NamedRecord, PaperRecord, RepositoryRecord } from "../model/paper-record.js";
import { normalizeRepositoryPath } from "../util/repository-path.js";
import { addressOf, authorOf, authorsOf, dateOf, idOrNone, idsInText, idsOf, titleOf } from "./fields/bibliography.js";
import { newRecord } from "./fields/new-record.js";
import { plainText } from "./fields/plain-text.js";
import type { ReadPieces } from "./fields/read-one.js";
import { firstObjectKeys } from "./json/first-object-keys.js";
import type { JsonObject } from "./json/json-values.js";
import { firstTextAt, objectAt, objectsAt, textAt, textsAt } from "./json/lenient-json.js";
import { readJsonRecords } from "./json/read-json-records.js";
import { readResults } from "./papers-with-code-results.js";
import type { Source } from "./source.js";

/**
 * The archive of Papers with Code (July 2025, CC BY-SA 4.0): `papers-with-abstracts`, `links-between-papers-and-code`,
 * `methods`, `datasets` and `evaluation-tables`. Years of methods in it are wrong almost everywhere and are left out.
 */
export const papersWithCode: Source = {
  format: "papers-with-code",
  recognizes(head) {
    const keys = firstObjectKeys(head);
    const has = (...names: readonly string[]) => names.every((name) => keys.includes(name));
    const isNamed =
      has("url", "name", "description") && (has("full_name") || has("source_url") || has("homepage") || has("paper"));
    return (
      has("paper_url") ||
      has("paper_title", "repo_url") ||
      isNamed ||
      (has("task") && (has("datasets") || has("subtasks")))
    );
  },
  read: (input) => readJsonRecords(input, readItem),
};

function readItem(item: JsonObject, at: PaperRecord["at"]): ReadPieces {
  if (item.task !== undefined) return readResults(item, at);
  if (item.repo_url !== undefined) return readLink(item, at);
  return item.name !== undefined ? readNamed(item, at) : readPaper(item, at);
}

function readPaper(item: JsonObject, at: PaperRecord["at"]): PaperRecord {
  const abstract = plainText(textAt(item, "abstract"));
  const venue = firstTextAt(item, ["conference", "proceeding"]);
  const slug = slugOf(textAt(item, "paper_url"));
  return newRecord({
    source: "papers-with-code",
    at,
    ...(slug && { sourceId: slug }),
    externalIds: idsOf(...paperIds(item, "arxiv_id", slug), idOrNone("openreview", textAt(item, "openreview_id"))),
    title: titleOf(textAt(item, "title"), item.title),
    ...(abstract && { abstract }),
    ...dateOf(textAt(item, "date")),
    ...addressOf(textAt(item, "url_abs")),
    ...authorsOf(
      textsAt(item, "authors").flatMap((name) => authorOf(name)),
      true,
    ),
    tasks: textsAt(item, "tasks").map((name) => ({ name })),
    methods: objectsAt(item, "methods").flatMap((method) => named(method, "USED")),
    ...(venue && { venue: venue.replace(/[\s-]+\d{4}(?:-\d{1,2})?$/, "") }),
  });
}

function readLink(item: JsonObject, at: PaperRecord["at"]): PaperRecord {
  const path = normalizeRepositoryPath(textAt(item, "repo_url") ?? "");
  if (!path) throw new AppError("BAD_FILE", `repo_url: expected a repository, given ${JSON.stringify(item.repo_url)}`);
  const slug = slugOf(textAt(item, "paper_url"));
  const repository: RepositoryRecord = {
    path,
    ...(typeof item.is_official === "boolean" && { official: item.is_official }),
  };
  return newRecord({
    source: "papers-with-code",
    at,
    ...(slug && { sourceId: `${slug} ${path.toLowerCase()}` }),
    externalIds: idsOf(...paperIds(item, "paper_arxiv_id", slug), ...idsInText(textAt(item, "paper_url_abs"))),
    title: titleOf(textAt(item, "paper_title"), item.paper_title),
    ...addressOf(textAt(item, "paper_url_abs")),
    repositories: [repository],
  });
}

/** A method or dataset with the paper that introduced it; one whose paper is not named says nothing of any paper. */
function readNamed(item: JsonObject, at: PaperRecord["at"]): PaperRecord {
  const paper = objectAt(item, "paper");
  const title = textAt(paper, "title");
  if (!title) throw new AppError("BAD_FILE", "paper.title: expected the paper that introduced it, given none");
  const [introduced] = named(item, "INTRODUCED");
  if (!introduced) throw new AppError("BAD_FILE", `name: expected a text, given ${JSON.stringify(item.name)}`);
  const isDataset = ["homepage", "data_loaders", "modalities", "variants"].some((key) => item[key] !== undefined);
  const slug = slugOf(textAt(paper, "url"));
  return newRecord({
    source: "papers-with-code",
    at,
    sourceId: `${slug ?? title} ${slugOf(textAt(item, "url")) ?? introduced.name}`,
    externalIds: idsOf(slug ? idOrNone("pwc", slug) : undefined, ...idsInText(textAt(paper, "url"))),
    title,
    ...(isDataset ? { datasets: [introduced] } : { methods: [introduced] }),
  });
}

function named(item: JsonObject, role: "INTRODUCED" | "USED"): readonly NamedRecord[] {
  const [name, fullName] = [textAt(item, "name"), textAt(item, "full_name")];
  if (!name) return [];
  return [{ name, ...(fullName && fullName !== name && { aliases: [fullName] }), role }];
}

function paperIds(item: JsonObject, arxivKey: string, slug: string | undefined) {
  return [
    idOrNone("arxiv", textAt(item, arxivKey) ?? textAt(item, "arxiv_id")),
    slug ? idOrNone("pwc", slug) : undefined,
  ];
}

/** The last part of an address on paperswithcode.com. */
export function slugOf(address: string | undefined): string | undefined {
  return /paperswithcode\.com\/(?:paper|method|dataset|task)\/([^/?#\s]+)/.exec(address ?? "")?.[1];
}
