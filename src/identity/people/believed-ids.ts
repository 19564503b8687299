import { spellOneName } from "../../model/person-name/compatible-names.js";
import type { NameParts } from "../../model/person-name/name-parts.js";
import type { AuthorMention } from "./author-mention.js";
import type { NameRegister, RegisteredName } from "./name-register.js";

/** An account that anyone may tie to any name; the other schemes are kept by the person or a library. */
const WEAK = "huggingface";
const LEAST_SHARED_FIRST_NAME = 4;

/**
 * Which of the ids that mentions carry count, by mention key: an id that stands on names that cannot be one person's
 * belongs to the name under which most papers carry it, and where none does, to nobody.
 */
export function believedIds(
  mentions: Iterable<AuthorMention>,
  names: NameRegister,
): ReadonlyMap<string, readonly string[]> {
  const bearers = new Map<string, AuthorMention[]>();
  for (const mention of mentions) {
    for (const id of new Set(mention.externalIds)) {
      const of = bearers.get(id);
      if (of) of.push(mention);
      else bearers.set(id, [mention]);
    }
  }
  const believed = new Map<string, string[]>();
  for (const [id, of] of bearers) {
    for (const { key } of ownersOf(id, of, names)) {
      const ids = believed.get(key);
      if (ids) ids.push(id);
      else believed.set(key, [id]);
    }
  }
  return believed;
}

export function schemeOf(id: string): string {
  return id.slice(0, id.indexOf(":"));
}

/** The mentions to which an id belongs. */
function ownersOf(id: string, mentions: readonly AuthorMention[], names: NameRegister): readonly AuthorMention[] {
  if (mentions.length === 1) return mentions;
  const agree = schemeOf(id) === WEAK ? spellOneName : mayBeOnePerson;
  const classes: { readonly names: RegisteredName[]; readonly mentions: AuthorMention[] }[] = [];
  const sorted = [...mentions].sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const mention of sorted) {
    const name = names.read(mention.name);
    const [home, ...others] = classes.filter((entry) => entry.names.some(({ parts }) => agree(parts, name.parts)));
    if (!home) {
      classes.push({ names: [name], mentions: [mention] });
      continue;
    }
    if (!home.names.includes(name)) home.names.push(name);
    home.mentions.push(mention);
    for (const other of others) {
      home.names.push(...other.names);
      home.mentions.push(...other.mentions);
      classes.splice(classes.indexOf(other), 1);
    }
  }
  const papers = (of: readonly AuthorMention[]) => new Set(of.map(({ paper }) => paper)).size;
  const [first, second] = classes.sort((a, b) => papers(b.mentions) - papers(a.mentions));
  if (!first || (second && papers(first.mentions) === papers(second.mentions))) return [];
  return first.mentions;
}

/** Names that an id may hold together: one name, a name changed by marriage, or names in two scripts. */
function mayBeOnePerson(left: NameParts, right: NameParts): boolean {
  if (spellOneName(left, right) || isLatin(left) !== isLatin(right)) return true;
  const [first = ""] = left.given;
  const [other = ""] = right.given;
  if (left.family !== "" && left.family === right.family) return first.charAt(0) === other.charAt(0);
  return first === other && first.length >= LEAST_SHARED_FIRST_NAME;
}

function isLatin({ key }: NameParts): boolean {
  return /^[a-z]/.test(key);
}
