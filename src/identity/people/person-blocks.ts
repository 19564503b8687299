import { foldFamily } from "../../model/person-name/compatible-names.js";
import { type NameParts, readNameParts } from "../../model/person-name/name-parts.js";

const JOINED_PARTICLE = /^(?:abdel|abdul|abd|al|el|ben|bar|de|van|von|le|la|mac|mc|o)(?=[^aeiouy].{3})/;

/**
 * The block of a printed name: family name and first initial, folded. A link by name joins two mentions of one block;
 * only external ids and decisions join blocks.
 */
export function personBlock(name: string): string {
  return blockOf(readNameParts(name));
}

export function blockOf({ key, given: [first = ""], family }: NameParts): string {
  return family === "" ? key : `${foldFamily(family.replace(JOINED_PARTICLE, ""))} ${first.charAt(0)}`;
}
