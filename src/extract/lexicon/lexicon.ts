import { hasJoinedScript } from "../text/joined-script.js";
import { characterRole, formKey } from "./form-key.js";
import type { LexiconEntry, LexiconForm } from "./lexicon-entry.js";
import { spellings } from "./spellings.js";
import { Trie } from "./trie.js";

export interface FormMatch {
  readonly start: number;
  readonly end: number;
  readonly entry: LexiconEntry;
  readonly form: LexiconForm;
}

interface Listed {
  readonly entry: LexiconEntry;
  readonly form: LexiconForm;
  readonly surface: string;
}

/**
 * All names the extractor knows, in a trie over the characters that do not join: one walk from a word's start finds the longest
 * name there in any of its spellings with or without hyphens and spaces.
 */
export class Lexicon {
  readonly #trie = new Trie();
  readonly #listed = new Map<number, Listed[]>();

  constructor(readonly entries: readonly LexiconEntry[]) {
    for (const entry of entries)
      for (const form of entry.forms) for (const text of spellings(form.text)) this.#add(entry, form, text);
  }

  #add(entry: LexiconEntry, form: LexiconForm, text: string): void {
    const node = this.#trie.add(formKey(text));
    if (node === 0) return;
    const listed = this.#listed.get(node) ?? [];
    listed.push({ entry, form, surface: withoutJoins(text) });
    this.#listed.set(node, listed);
  }

  /** Entries that a whole string spells, cues not asked for. */
  lookup(text: string): readonly LexiconEntry[] {
    const found = this.matchesAt(text, text.toLowerCase(), 0).filter(({ end }) => end === text.length);
    return [...new Set(found.map(({ entry }) => entry))];
  }

  /** Entries with a form of the same letters and figures, whatever their case (SaM and SAM), which are one node by name. */
  alike(text: string): readonly LexiconEntry[] {
    const key = formKey(text);
    let node = 0;
    for (let at = 0; at < key.length; at += 1) {
      node = this.#trie.step(node, key.charCodeAt(at));
      if (node === 0) return [];
    }
    return [...new Set((this.#listed.get(node) ?? []).map(({ entry }) => entry))];
  }

  /** All names that begin at a place where a word begins; `folded` is `text` in lower case, of the same length. */
  matchesAt(text: string, folded: string, start: number): readonly FormMatch[] {
    let found: FormMatch[] | undefined;
    let node = 0;
    let joined = 0;
    for (let at = start; at < text.length; at += 1) {
      if (characterRole(folded, at) === "joins") {
        joined += 1;
        if (joined > 2) break;
        continue;
      }
      const next = this.#trie.step(node, folded.charCodeAt(at));
      if (next === 0) break;
      node = next;
      joined = 0;
      const listed = this.#listed.get(node);
      const end = listed ? nameEnd(text, at + 1) : undefined;
      if (!listed || end === undefined) continue;
      const surface = withoutJoins(text.slice(start, at + 1));
      for (const { entry, form, surface: wanted } of listed) {
        if (
          isSpelled(surface, wanted, form, entry) &&
          isJoined(text.slice(start, at + 1), form.text, surface === wanted, entry.kind)
        ) {
          found ??= [];
          found.push({ start, end, entry, form });
        }
      }
    }
    return found ?? NONE;
  }
}

/** What most places have. */
const NONE: readonly FormMatch[] = [];

function isSpelled(surface: string, wanted: string, form: LexiconForm, entry: LexiconEntry): boolean {
  // A figure makes a name plain in any case but small letters: `Math-500`, `QWQ-32B`.
  if (form.exact) return surface === wanted || (isNumbered(wanted) && /\p{Lu}/u.test(surface));
  // A proper name of a dataset is never written in small letters only; prose is.
  return entry.kind !== "dataset" || !/\p{Lu}/u.test(wanted) || /[\p{Lu}\p{N}]/u.test(surface);
}

const isNumbered = (name: string) => /\p{L}{3}.*\d{2}|\p{L}{5}.*\d/u.test(name);

/**
 * Whether the text is joined as the name may be: a short name only as it is written (RT-X is not RTX), and a name of one
 * word over two words only with its own capitals (`Alpaca Eval`, but no `web agent` for WebAgent).
 */
function isJoined(written: string, wanted: string, sameCase: boolean, kind: LexiconEntry["kind"]): boolean {
  if (written === wanted) return true;
  if (wanted.length <= 5) return joinedShort(written) === joinedShort(wanted);
  if (!written.includes(" ") || /[ _-]/.test(wanted)) return true;
  // A title writes every word with a capital: `Web Agents` are no WebAgent.
  return sameCase && (kind === "dataset" ? /\p{Ll}\p{Lu}|\d/u : /\p{Lu}{2}|\d/u).test(wanted);
}

/** A short name with its joins alike; one before the figure at its end does not count: `Qwen-3`, `SAM 2`. */
const joinedShort = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[ _-]/g, "-")
    .replace(/(?<=^\p{L}{3,})-(?=\d+$)/u, "");

/**
 * Where a name ends that is spelled up to here: at a word's end, or after a plural s, which is small (MOTS is no plural of
 * MOT); `undefined` inside a word.
 */
function nameEnd(text: string, at: number): number | undefined {
  if (!isInner(text, at)) return at;
  return text.charAt(at) === "s" && !isInner(text, at + 1) ? at + 1 : undefined;
}

/** Whether a word goes on here; a script that needs no spaces ends a name in another (`ImageNet上`). */
const isInner = (text: string, at: number) =>
  at < text.length &&
  /[\p{L}\p{N}+#]/u.test(text.charAt(at)) &&
  hasJoinedScript(text.charAt(at)) === hasJoinedScript(text.charAt(at - 1));

function withoutJoins(text: string): string {
  const folded = text.toLowerCase();
  let kept = "";
  for (let at = 0; at < text.length; at += 1) {
    if (characterRole(folded.length === text.length ? folded : text, at) !== "joins") kept += text.charAt(at);
  }
  return kept;
}
