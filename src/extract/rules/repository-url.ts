import { normalizeRepositoryPath } from "../../util/repository-path.js";
import type { Candidate } from "../candidate.js";
import type { ReadText } from "../text/read-text.js";

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A scheme may have lost a slash or been broken by a line's end (`https: //`). */
const ADDRESS =
  /(?:https?: ?\/{1,2}|www\.|(?<![\w./@-])(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|huggingface\.co|hf\.co)\/)[^\s<>()[\]"'|\u3000-\u303f\uff00-\uffef]+/giu;
/** Other addresses written without a scheme (`name.github.io/page`), which other rules must not read. */
const BARE_ADDRESS =
  /(?<![\w./@-])[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|ai|co|edu|dev|info|app|cn|de|uk|gov|science|github\.io)(?:\/[^\s<>()[\]"']*)?(?![\w])/giu;

/** What every address of either kind holds; a quick look spares most texts a slow one. */
const SCHEME_OR_HOST = /: ?\/|www\.|\.(?:com|org|co)\//i;
const DOMAIN = /\.(?:com|org|net|io|ai|co|edu|dev|info|app|cn|de|uk|gov|science)/i;

/** Spans of all addresses in a text, repositories or not. */
export function addressSpans(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  for (const [sign, pattern] of [
    [SCHEME_OR_HOST, ADDRESS],
    [DOMAIN, BARE_ADDRESS],
  ] as const) {
    if (!sign.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const address = match[0].replace(/[.,;:!?]+$/, "");
      spans.push({ start: match.index, end: match.index + address.length });
    }
  }
  return spans;
}

/** Repositories by their address, anywhere in a text. */
export function repositoryUrls({ text }: ReadText): readonly Candidate[] {
  const found: Candidate[] = [];
  if (!SCHEME_OR_HOST.test(text)) return found;
  for (const match of text.matchAll(ADDRESS)) {
    // A sentence may go on without a space after its full stop ("…/name.We").
    const address = match[0].replace(/[.,;:!?]+$/, "").replace(/\.(?:We|The|Our|This|Code|Project|Data|Keywords)$/, "");
    const whole = address + brokenOff(text, match.index + match[0].length, address);
    const name = normalizeRepositoryPath(whole.replace(/^(https?): ?\/{1,2}/i, "$1://").replace("/ ", "/"));
    if (!name) continue;
    const role = "USED" as const;
    found.push({
      start: match.index,
      end: match.index + whole.length,
      kind: "repository",
      role,
      rule: "repository-url",
      score: 1,
      name,
    });
  }
  return found;
}

/** The name that a line's end broke off an address of a host with its owner only: `github.com/owner/ my-name`. */
function brokenOff(text: string, end: number, address: string): string {
  if (!OWNER_ONLY.test(address)) return "";
  BROKEN_OFF.lastIndex = end;
  return BROKEN_OFF.exec(text)?.[0] ?? "";
}

const OWNER_ONLY = /(?:github|gitlab)\.com\/[\w-]+\/$/i;
const BROKEN_OFF = /(?<=\/) (?=\w*[-_\d])[\w-]{3,60}(?![\w.])/y;
