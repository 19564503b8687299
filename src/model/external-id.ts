import { compareText } from "../util/compare-text.js";
import { keysOf } from "../util/keys-of.js";

/** The schemes by which the world names papers, people and repositories, strongest first within a kind of node. */
export const SCHEME_DESCRIPTIONS = {
  arxiv: "arXiv id without version, as `1706.03762`.",
  doi: "Digital object identifier, as `10.1000/182`.",
  openreview: "OpenReview forum id.",
  acl: "ACL Anthology id.",
  dblp: "DBLP key of a paper or person.",
  openalex: "OpenAlex id.",
  s2: "Semantic Scholar id.",
  s2corpus: "Semantic Scholar corpus id.",
  pwc: "Papers with Code id.",
  orcid: "ORCID iD of a person.",
  huggingface: "User or paper at Hugging Face.",
  url: "Address of a page.",
} as const;

export type ExternalIdScheme = keyof typeof SCHEME_DESCRIPTIONS;
export const EXTERNAL_ID_SCHEMES = keysOf(SCHEME_DESCRIPTIONS);

/** Schemes that give a paper one id; two different ids are two papers. */
export const ONE_PER_PAPER: readonly ExternalIdScheme[] = ["arxiv", "acl", "openreview", "openalex", "s2"];

/** One name the world has for a node, with its value already normalised. */
export interface ExternalId {
  readonly scheme: ExternalIdScheme;
  readonly value: string;
}

/** The unique key of an external id in the graph: `scheme:value`. */
export function externalIdKey({ scheme, value }: ExternalId): string {
  return `${scheme}:${value}`;
}

/** Keys of external ids, the strongest scheme first. */
export function strongestFirst(keys: readonly string[]): readonly string[] {
  const rank = (key: string) => EXTERNAL_ID_SCHEMES.findIndex((scheme) => key.startsWith(`${scheme}:`));
  return [...keys].sort((a, b) => rank(a) - rank(b) || compareText(a, b));
}

/** Since April 2007 `YYMM.` and four digits, since 2015 five; before that `archive.SUBJECT/YYMM` and three. */
const ARXIV_NEW = "(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\\.\\d{4}|(?:1[5-9]|[2-9]\\d)(?:0[1-9]|1[0-2])\\.\\d{5}";
const ARXIV_OLD = "[a-z-]+(?:\\.[a-z]{2})?/\\d{7}";
const ARXIV_ADDRESS = "(?:arxiv:)?(?:https?://(?:www\\.)?arxiv\\.org/(?:abs|pdf|html)/)?";
export const ARXIV_ID = new RegExp(`^${ARXIV_ADDRESS}(${ARXIV_NEW}|${ARXIV_OLD})(?:v\\d+)?(?:\\.pdf)?$`, "i");

/**
 * An arXiv id without its version, from the id, `arXiv:ID` or an arxiv.org address; `undefined` for anything else.
 * Ids that lost a leading or trailing zero upstream (`803.3946`) do not have the form and are refused.
 */
export function normalizeArxivId(text: string): string | undefined {
  return ARXIV_ID.exec(text.trim())?.[1]?.toLowerCase();
}

export const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i;
export const ORCID = /(\d{4}-\d{4}-\d{4}-\d{3}[\dx])$/i;

/** A DOI in lower case without its resolver; an arXiv DOI (`10.48550/arXiv.ID`) is an arXiv id and gives that instead. */
export function normalizeDoi(text: string): ExternalId | undefined {
  const value = DOI.exec(text.trim())?.[1]?.toLowerCase();
  if (!value) return undefined;
  const arxiv = value.startsWith("10.48550/arxiv.")
    ? normalizeArxivId(value.slice("10.48550/arxiv.".length))
    : undefined;
  return arxiv ? { scheme: "arxiv", value: arxiv } : { scheme: "doi", value };
}

/** Normalises an external id given as scheme and text; `undefined` where the text has not the scheme's form. */
export function normalizeExternalId(scheme: ExternalIdScheme, text: string): ExternalId | undefined {
  const trimmed = text.trim();
  if (scheme === "arxiv") {
    const value = normalizeArxivId(trimmed);
    return value ? { scheme, value } : undefined;
  }
  if (scheme === "doi") return normalizeDoi(trimmed);
  if (scheme === "orcid") {
    const value = ORCID.exec(trimmed)?.[1]?.toUpperCase();
    return value ? { scheme, value } : undefined;
  }
  return trimmed && trimmed.length <= 500 && !/\s/.test(trimmed) ? { scheme, value: trimmed } : undefined;
}
