import type { Label } from "../model/graph-schema.js";
import { mergeKey, nameNodeId } from "../model/ids.js";
import { searchKeys } from "../model/search-keys.js";
import { repositoryHolds } from "../util/repository-holds.js";
import { compare } from "./claim.js";
import type { Properties } from "./graph-state.js";
import type { NamedLabel } from "./linked-nodes.js";
import { searchText } from "./search-text.js";
import { type Tally, tallyText } from "./tally.js";

/**
 * The properties of a node that is there because relationships point at it, from what they say of it.
 *
 * @param shown the name under which a person wants it shown
 */
export function linkedProperties(label: Label, key: string, tally: Tally, shown?: string): Properties {
  const kept = { sources: Object.keys(tally.sources).sort(), tally: tallyText(tally) };
  if (label === "ExternalId") {
    const colon = key.indexOf(":");
    return { key, scheme: key.slice(0, colon), value: key.slice(colon + 1), ...kept };
  }
  if (label === "Repository") return { id: key, ...repository(tally), ...kept };
  const spellings = Object.keys(tally.names).sort();
  const own = spellings.filter((spelling) => nameNodeId(label as NamedLabel, mergeKey(spelling)) === key);
  const name = shown ?? mostUsed(own.length > 0 ? own : spellings, tally.names);
  const aliases = spellings.filter((spelling) => spelling !== name);
  return {
    id: key,
    name,
    aliases,
    searchText: searchText([name, ...aliases]),
    searchKeys: searchKeys([name], aliases),
    ...kept,
  };
}

function repository(tally: Tally): Properties {
  const path = mostUsed(Object.keys(tally.names), tally.names);
  const [host = "", ...rest] = path.split("/");
  const name = rest.at(-1) ?? "";
  const owner = rest.slice(0, -1).join("/");
  const stars = Object.keys(tally.stars).map(Number);
  return {
    path,
    host,
    owner,
    name,
    holds: repositoryHolds(path.toLowerCase()),
    url: `https://${path}`,
    searchText: searchText([owner, name]),
    searchKeys: searchKeys([name, path], [`${owner}/${name}`]),
    ...(stars.length > 0 ? { stars: Math.max(...stars) } : {}),
  };
}

/** The spelling used most; of several the fullest, the one with more capitals, the first by code point. */
function mostUsed(spellings: readonly string[], counts: Tally["names"]): string {
  const capitals = (text: string) => text.match(/\p{Lu}/gu)?.length ?? 0;
  const [best = ""] = [...spellings].sort(
    (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || b.length - a.length || capitals(b) - capitals(a) || compare(a, b),
  );
  return best;
}
