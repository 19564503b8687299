import { foldCharacters } from "../text/fold-character.js";

/**
 * What a character does in a name: it counts, it may be left out or put in (`U-Net`, `UNet`, `U Net`), or it is a mark, which
 * ends every name that is not written with it (`DALL·E`, `SE(3)-Transformer`, `Show, Attend and Tell`).
 */
export type CharacterRole = "counts" | "joins" | "marks";

/** Roles of the ASCII characters but the dot. */
const ASCII: readonly CharacterRole[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z\d+#&]/.test(character)) return "counts";
  return /[ \-_'^]/.test(character) ? "joins" : "marks";
});
const DOT = 46;

/** The role of the character at a place of a folded text; a dot counts between digits (GPT-3.5) and is a mark elsewhere. */
export function characterRole(folded: string, at: number): CharacterRole {
  const code = folded.charCodeAt(at);
  if (code !== DOT) return ASCII[code] ?? (/[\p{L}\p{N}\p{M}\u221e]/u.test(folded.charAt(at)) ? "counts" : "marks");
  if (isDigit(folded.charCodeAt(at - 1)) && isDigit(folded.charCodeAt(at + 1))) return "counts";
  return isAbbreviation(folded, at) ? "joins" : "marks";
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isLetter = (code: number) => code >= 97 && code <= 122;

/** A dot after a word of two letters (`Dr. GRPO`). */
function isAbbreviation(folded: string, at: number): boolean {
  return (
    isLetter(folded.charCodeAt(at - 1)) && isLetter(folded.charCodeAt(at - 2)) && !isLetter(folded.charCodeAt(at - 3))
  );
}

/** The key under which spellings of one name meet in the trie: its characters but those that join, folded. */
export function formKey(text: string): string {
  const folded = foldCharacters(text.normalize("NFKC"));
  let key = "";
  for (let at = 0; at < folded.length; at += 1) if (characterRole(folded, at) !== "joins") key += folded.charAt(at);
  return key;
}
