import { type NameParts, readNameParts } from "../../model/person-name/name-parts.js";
import type { NameFrequency } from "./name-frequency.js";
import { blockOf } from "./person-blocks.js";

/** A name read once, with what the evidence asks of it. */
export interface RegisteredName {
  readonly printed: string;
  readonly parts: NameParts;
  /** The block of names in which all stand who may bear it. */
  readonly block: string;
  /** Expected bearers among a million author names. */
  readonly bearers: number;
}

/** Reads each distinct name once: a run meets the same names again and again. */
export class NameRegister {
  readonly #names = new Map<string, RegisteredName>();

  constructor(readonly frequency: NameFrequency) {}

  get size(): number {
    return this.#names.size;
  }

  read(printed: string): RegisteredName {
    const known = this.#names.get(printed);
    if (known) return known;
    const parts = readNameParts(printed);
    const name = { printed, parts, block: blockOf(parts), bearers: this.frequency.bearers(parts) };
    this.#names.set(printed, name);
    return name;
  }
}
