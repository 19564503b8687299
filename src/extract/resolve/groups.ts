import type { MentionKind } from "../../model/mention.js";
import type { MentionRole, TextField } from "../../model/provenance.js";
import type { LexiconEntry } from "../lexicon/lexicon-entry.js";

/** The weight of a kind that the words beside a name say where the paper introduces it. */
export const SAID = 3;

/** One sighting of a name, in offsets of the field's plain text. */
export interface Sighting {
  readonly field: TextField;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** Group key of the surface, or of the canonical name. */
  readonly key: string;
  readonly kind: MentionKind;
  /** How much this sighting says about the kind. */
  readonly kindWeight: number;
  readonly role: MentionRole;
  readonly rule: string;
  readonly score: number;
  readonly entry?: LexiconEntry;
}

/** Keys that are one name, by union. */
export class Unions {
  readonly #parent = new Map<string, string>();

  find(key: string): string {
    let root = key;
    for (let next = this.#parent.get(root); next !== undefined; next = this.#parent.get(root)) root = next;
    for (let at = key; at !== root; ) {
      const next = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }

  join(a: string, b: string): void {
    const [one, other] = [this.find(a), this.find(b)];
    if (one !== other) this.#parent.set(other, one);
  }
}
