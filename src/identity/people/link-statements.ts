import { namePartsCompatible } from "../../model/person-name/compatible-names.js";
import type { Link } from "../linkage.js";
import type { AuthorMention } from "./author-mention.js";
import type { NameRegister } from "./name-register.js";

/** Records that state one paper name the same people: the same name first, then the same place, then compatible names. */
export function linkStatements(mentions: Iterable<AuthorMention>, names: NameRegister): readonly Link[] {
  const onPaper = new Map<string, AuthorMention[]>();
  for (const mention of mentions) {
    const key = `${mention.paper}\n${names.read(mention.name).block}`;
    const of = onPaper.get(key);
    if (of) of.push(mention);
    else onPaper.set(key, [mention]);
  }
  const links: Link[] = [];
  for (const of of onPaper.values()) {
    for (const [at, left] of of.entries()) {
      for (const right of of.slice(at + 1)) {
        const [a, b] = [names.read(left.name).parts, names.read(right.name).parts];
        if (left.record === right.record || !namePartsCompatible(a, b)) continue;
        const strength = (a.key === b.key ? 2 : 0) + (left.position === right.position ? 1 : 0);
        links.push({ left: left.key, right: right.key, strength, reason: "records of one paper name the same author" });
      }
    }
  }
  return links;
}
