import * as z from "zod";
import {
  ARXIV_ID,
  DOI,
  EXTERNAL_ID_SCHEMES,
  type ExternalId,
  type ExternalIdScheme,
  externalIdKey,
  normalizeExternalId,
  ORCID,
  SCHEME_DESCRIPTIONS,
} from "../../model/external-id.js";
import { caseless } from "./caseless.js";
import { expected, list, object, parsed, refuse } from "./declared.js";

/** What a value of a scheme looks like, for messages. */
const FORMS: Readonly<Record<ExternalIdScheme, string>> = {
  arxiv: 'an arXiv id like "2401.00001"',
  doi: 'a DOI like "10.1000/182"',
  openreview: 'an OpenReview id like "nZeVKeeFYf9"',
  acl: 'an ACL Anthology id like "P19-1001"',
  dblp: 'a DBLP key like "conf/acl/Example24"',
  openalex: 'an OpenAlex id like "W2741809807"',
  s2: "a Semantic Scholar id",
  s2corpus: "a Semantic Scholar corpus id",
  pwc: "a Papers with Code slug",
  orcid: 'an ORCID like "0000-0002-1825-0097"',
  huggingface: "a Hugging Face user name",
  url: "an address without spaces",
};

/** The forms that JSON Schema can say; other ids are words. */
const PATTERNS: { readonly [S in ExternalIdScheme]?: string } = {
  arxiv: caseless(ARXIV_ID).slice(1, -1),
  doi: caseless(DOI).slice(1, -1),
  orcid: `.*${caseless(ORCID).slice(0, -1)}`,
};
const WORD = "\\S{1,500}";

const idOf = (scheme: ExternalIdScheme) =>
  parsed(FORMS[scheme], (given) => normalizeExternalId(scheme, given), {
    pattern: `^\\s*(?:${PATTERNS[scheme] ?? WORD})\\s*$`,
    description: SCHEME_DESCRIPTIONS[scheme],
  });
const SCHEMES = Object.fromEntries(EXTERNAL_ID_SCHEMES.map((scheme) => [scheme, idOf(scheme)])) as {
  readonly [S in ExternalIdScheme]: ReturnType<typeof idOf>;
};
export const { orcid, huggingface } = SCHEMES;

const ID_KEY = 'an id like "arxiv:2401.00001" or "doi:10.1000/182"';

/** An id written as its key, `scheme:value`. */
export const idKey = z
  .string({ error: expected(ID_KEY) })
  .transform((given, context): ExternalId => {
    const [, name, rest = ""] = /^\s*([a-z\d]+):(.*)$/s.exec(given) ?? [];
    const scheme = EXTERNAL_ID_SCHEMES.find((candidate) => candidate === name);
    if (!scheme) return refuse(context, `${ID_KEY} (schemes ${EXTERNAL_ID_SCHEMES.join(", ")})`, given);
    return normalizeExternalId(scheme, rest) ?? refuse(context, FORMS[scheme], rest);
  })
  .meta({
    id: "idKey",
    description: "An id as scheme:value.",
    anyOf: EXTERNAL_ID_SCHEMES.map((scheme) => ({
      pattern: `^\\s*${scheme}:\\s*(?:${PATTERNS[scheme] ?? WORD})\\s*$`,
    })),
    examples: ["arxiv:2401.00001", "doi:10.1000/182", "acl:P19-1001"],
  });

const shape = Object.fromEntries(EXTERNAL_ID_SCHEMES.map((scheme) => [scheme, SCHEMES[scheme].exactOptional()]));
const byScheme = object(shape).transform((given) => distinct(Object.values(given).filter((id) => id !== undefined)));
const keys = list(idKey).transform(distinct);

/** Ids as an object of scheme and value, or as a list of keys where a scheme has several. */
export const ids = z
  .union([keys, byScheme], { error: expected('an object like {"arxiv": "2401.00001"} or a list of "scheme:value"') })
  .meta({
    id: "externalIds",
    description: "Ids as an object of scheme and value or, where a scheme has several, as a list of scheme:value.",
    examples: [{ arxiv: "2401.00001" }, ["arxiv:2401.00001", "url:https://example.org/paper"]],
  });

/** Each id once, in order; a DOI of arXiv and the arXiv id are the same. */
export function distinct(all: readonly ExternalId[]): readonly ExternalId[] {
  return [...new Map(all.map((id) => [externalIdKey(id), id])).values()];
}
