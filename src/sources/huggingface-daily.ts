import { AppError } from "../errors.js";
import type { ExternalId } from "../model/external-id.js";
import type { AuthorRecord, NamedRecord, PaperRecord, RepositoryRecord } from "../model/paper-record.js";
import { foldText } from "../util/fold-text.js";
import { normalizeRepositoryPath } from "../util/repository-path.js";
import { accountNameAgrees } from "./fields/account-name.js";
import { parseIsoInstant } from "./fields/calendar-date.js";
import { describeValue } from "./fields/describe-value.js";
import { GREATEST_COUNT } from "./fields/greatest-count.js";
import { joinLines } from "./fields/join-lines.js";
import { newRecord } from "./fields/new-record.js";
import { readArxivId } from "./fields/read-arxiv-id.js";
import type { ReadPieces, Unread } from "./fields/read-one.js";
import { firstObjectKeys } from "./json/first-object-keys.js";
import { isObject } from "./json/is-object.js";
import type { JsonObject } from "./json/json-values.js";
import { readJsonRecords } from "./json/read-json-records.js";
import type { Source } from "./source.js";

/**
 * Records of the Hugging Face API: `api/daily_papers`, one a line or the whole list as served, and the bare paper
 * of `api/papers/ID`. `ai_summary` is left out: a model wrote it, no author did. `ai_keywords` are kept apart from what is stated.
 */
export const huggingfaceDaily: Source = {
  format: "huggingface-daily",
  recognizes(head) {
    const keys = firstObjectKeys(head);
    // Archives of methods and datasets name the paper that introduced them.
    if (keys.includes("paper")) return !keys.includes("description");
    // A bare paper with hundreds of authors may be cut off before its summary.
    return keys.includes("id") && keys.includes("authors") && (keys.includes("summary") || head.includes('"_id"'));
  },
  read: (input) => readJsonRecords(input, readHuggingfaceItem),
};

/** Reads an item of the list, or a paper of its own, and says what of it is left out. Errors: BAD_FILE. */
export function readHuggingfaceItem(given: JsonObject, at: PaperRecord["at"]): ReadPieces {
  const item = camelKeys(given);
  const inner = item.paper === undefined ? item : item.paper;
  if (!isObject(inner)) throw expected("paper", "an object", inner);
  const paper = camelKeys(inner);
  const id = readArxivId(paper.id);
  if ("reason" in id) throw new AppError("BAD_FILE", `paper.id: ${id.reason}`);
  const title = text(paper.title) ?? text(item.title);
  if (!title) throw expected("paper.title", "a text that is not empty", paper.title);
  const abstract = text(paper.summary) ?? text(item.summary);
  // The outer `publishedAt` is the day it was listed, or hours off: only the inner is the paper's.
  const publishedOn = instant(paper, "paper.publishedAt", "publishedAt")?.slice(0, 10);
  const seenOn =
    instant(paper, "paper.submittedOnDailyAt", "submittedOnDailyAt") ??
    (item.paper === undefined ? undefined : instant(item, "publishedAt", "publishedAt"));
  const authors = readAuthors(paper.authors);
  const record = newRecord({
    source: "huggingface-daily",
    at,
    sourceId: id.id,
    ...(seenOn && { seenOn }),
    externalIds: [{ scheme: "arxiv", value: id.id }],
    title: title.replaceAll(/\s+/g, " "),
    ...(abstract && { abstract: joinLines(abstract) }),
    ...(publishedOn && { publishedOn, year: Number(publishedOn.slice(0, 4)) }),
    url: `https://huggingface.co/papers/${id.id}`,
    ...(authors.length > 0 && { authorCount: authors.length }),
    ...count("upvotes", paper.upvotes),
    ...count("commentCount", item.numComments),
    authors,
    repositories: readRepositories(paper),
    ...readProjectPage(paper),
    ...readKeywords(paper.ai_keywords),
    organizations: readOrganizations(paper.organization ?? item.organization),
  });
  const parts = { upvotes: paper.upvotes, numComments: item.numComments, githubStars: paper.githubStars };
  return [record, ...unreadCounts(parts), ...unreadAddresses(paper)];
}

/** Counts change from day to day; a record with a strange one is still a good record. */
function unreadCounts(counts: JsonObject): readonly Unread[] {
  return Object.entries(counts).flatMap(([key, value]) =>
    value === undefined || value === null || count(key, value)
      ? []
      : [{ unread: `${key}: expected a whole number, 0 or more, given ${describeValue(value)}` }],
  );
}

function unreadAddresses(paper: JsonObject): readonly Unread[] {
  const isUnread = (key: string, isRead: boolean) =>
    !isRead && paper[key] !== undefined && paper[key] !== null && paper[key] !== "";
  const repository = isUnread("githubRepo", repositoryOf(paper) !== undefined);
  const isPage =
    readProjectPage(paper).projectPage !== undefined || normalizeRepositoryPath(text(paper.projectPage) ?? "");
  return [
    ...(repository ? [{ unread: `githubRepo: expected a repository, given ${describeValue(paper.githubRepo)}` }] : []),
    ...(isUnread("projectPage", Boolean(isPage))
      ? [{ unread: `projectPage: expected an address, given ${describeValue(paper.projectPage)}` }]
      : []),
  ];
}

/**
 * Authors in order. `hidden` only says that a user hid the paper from a profile: the author stays. The same name
 * twice is one author listed twice, unless two user accounts say otherwise.
 */
function readAuthors(value: unknown): readonly AuthorRecord[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw expected("paper.authors", "a list", value);
  const authors: AuthorRecord[] = [];
  const places = new Map<string, number>();
  for (const [index, given] of value.entries()) {
    const object: JsonObject = isObject(given) ? given : { name: given };
    if (typeof object.name !== "string") throw expected(`paper.authors[${index}].name`, "a text", object.name);
    const name = object.name.replaceAll(/\s+/g, " ").trim();
    if (!name) continue;
    const externalIds = userOf(object.user, name);
    const key = foldText(name) || name;
    const place = places.get(key);
    const first = place === undefined ? undefined : authors[place];
    if (place === undefined || !first || isOther(first.externalIds, externalIds)) {
      places.set(key, authors.length);
      authors.push({ name, externalIds, affiliations: [] });
    } else if (first.externalIds.length === 0) {
      authors[place] = { ...first, externalIds };
    }
  }
  return authors;
}

/** The account at the source, unless it bears another person's name: attaching one to a wrong co-author is easy there. */
function userOf(user: unknown, printed: string): readonly ExternalId[] {
  const given = isObject(user) ? camelKeys(user) : {};
  const name = text(given.user) ?? text(given.name);
  const fullName = text(given.fullname) ?? name;
  if (!name || /\s/.test(name) || !fullName || !accountNameAgrees(printed, fullName)) return [];
  return [{ scheme: "huggingface", value: name }];
}

function isOther([one]: readonly ExternalId[], [other]: readonly ExternalId[]): boolean {
  return one !== undefined && other !== undefined && one.value !== other.value;
}

/** `githubRepo` is an address, or only `owner/name`; one that was broken over lines is one address. */
function repositoryOf(paper: JsonObject): string | undefined {
  const given = text(paper.githubRepo)?.replaceAll(/\s+/g, "");
  return given && normalizeRepositoryPath(/^[\w-]+\/[\w.-]+\/?$/.test(given) ? `github.com/${given}` : given);
}

/** The repository, and the project page where it is one too. */
function readRepositories(paper: JsonObject): readonly RepositoryRecord[] {
  const path = repositoryOf(paper);
  const page = normalizeRepositoryPath(text(paper.projectPage) ?? "");
  return [
    ...(path ? [{ path, official: true, ...count("stars", paper.githubStars) }] : []),
    ...(page && page.toLowerCase() !== path?.toLowerCase() ? [{ path: page, official: true }] : []),
  ];
}

/** The paper's page by its authors; `projectPage` is often the repository once more, which is no page of its own. */
function readProjectPage(paper: JsonObject): { readonly projectPage?: string } {
  const page = text(paper.projectPage);
  if (!page || !/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(page) || normalizeRepositoryPath(page)) return {};
  return { projectPage: page };
}

function readKeywords(value: unknown): { readonly keywords?: readonly string[] } {
  const words = Array.isArray(value) ? value.flatMap((word) => text(word)?.replaceAll(/\s+/g, " ") ?? []) : [];
  return words.length > 0 ? { keywords: [...new Set(words)] } : {};
}

function readOrganizations(value: unknown): readonly NamedRecord[] {
  const name = isObject(value) ? (text(value.fullname) ?? text(value.name)) : undefined;
  return name ? [{ name: name.replaceAll(/\s+/g, " ") }] : [];
}

function instant(object: JsonObject, path: string, key: string): string | undefined {
  const value = object[key] ?? undefined;
  if (value === undefined) return undefined;
  const parsed = typeof value === "string" ? parseIsoInstant(value.trim().replace(/^(\S+) (?=\d)/, "$1T")) : undefined;
  if (!parsed) throw expected(path, 'an instant like "2024-11-07T18:59:59.000Z"', value);
  return parsed;
}

function count<K extends string>(key: K, value: unknown): { readonly [_ in K]?: number } | undefined {
  if (Number.isSafeInteger(value) && Number(value) > GREATEST_COUNT) {
    throw expected(key, `a whole number up to ${GREATEST_COUNT}`, value);
  }
  return Number.isSafeInteger(value) && Number(value) >= 0 ? ({ [key]: value } as { [_ in K]: number }) : undefined;
}

/** The same object with `published_at` as `publishedAt` too: clients in Python dump what they read so. */
function camelKeys(object: JsonObject): JsonObject {
  const keys = Object.entries(object).map(([key, value]) => [
    key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  return { ...Object.fromEntries(keys), ...object };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() ? value.trim() : undefined;
}

function expected(path: string, what: string, given: unknown): AppError {
  return new AppError("BAD_FILE", `${path}: expected ${what}, given ${describeValue(given)}`);
}
