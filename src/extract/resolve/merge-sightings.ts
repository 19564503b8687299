import type { MentionKind } from "../../model/mention.js";
import { type MentionRole, strongestRole } from "../../model/provenance.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { LexiconEntry } from "../lexicon/lexicon-entry.js";
import { nameKey, withoutKindNoun } from "../rules/name-key.js";
import { isOtherMeaning } from "../rules/redefined.js";
import { SAID, type Sighting, type Unions } from "./groups.js";
import type { Sightings } from "./sightings.js";

/** One thing a paper names, with all its sightings, before it has a confidence. */
export interface Group {
  readonly kind: MentionKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: MentionRole;
  readonly sightings: readonly Sighting[];
  /** The entry whose name it bears. */
  readonly entry?: LexiconEntry;
}

/** Groups sightings by name; the kind is what the strongest sightings say, the role INTRODUCED where any sighting says so. */
export function mergeSightings(
  found: readonly Sighting[],
  { blocked, longForms }: Pick<Sightings, "blocked" | "longForms">,
  unions: Unions,
  lexicon: Lexicon,
): readonly Group[] {
  const byRoot = new Map<string, Sighting[]>();
  const roots = new Set([...blocked].map((key) => unions.find(key)));
  for (const sighting of found) {
    const root = unions.find(sighting.key);
    if (roots.has(root) && !sighting.entry) continue;
    const list = byRoot.get(root);
    if (list) list.push(sighting);
    else byRoot.set(root, [sighting]);
  }
  return [...byRoot.values()].map((sightings) => group(sightings, longForms, lexicon));
}

function group(sightings: readonly Sighting[], longForms: ReadonlyMap<string, string>, lexicon: Lexicon): Group {
  const kind = strongestKind(sightings);
  const introduced = sightings.filter(({ role }) => role === "INTRODUCED");
  const sighted = sightings.find((sighting) => sighting.entry?.kind === kind)?.entry;
  const written = withoutKindNoun(introduced.length > 0 ? ownName(introduced) : mostFrequent(sightings));
  const ofKind = (entries: readonly LexiconEntry[]) => entries.filter((other) => other.kind === kind);
  const known = ofKind(lexicon.lookup(written));
  // Without a sighting by its entry, a name is the lexicon's only where the paper says neither another meaning nor that it is new.
  const meaning = longForms.get(nameKey(written));
  // A benchmark's name is seldom taken twice, and a lexicon without its long form contradicts none.
  const isTheirs =
    known.length === 1 &&
    ((introduced.length === 0 && known.every((other) => meaning === undefined || !isOtherMeaning(other, meaning))) ||
      (kind === "dataset" && known.every(({ forms }) => !forms.some(({ text }) => /\p{L}\s\p{L}/u.test(text)))));
  const entry = sighted ?? (isTheirs ? known[0] : undefined);
  const isEntry = entry && (introduced.length === 0 || known.includes(entry));
  // A short form that the world has for something else (SaM, SAM) goes by what it means here.
  const isTaken = !entry && ofKind(lexicon.alike(written)).length > 0;
  const name = isEntry ? entry.name : isTaken ? (meaning ?? written) : withStar(written);
  // A name that the lexicon has is the lexicon's node, whoever the paper says it is of.
  const meant = isEntry ? entry : ofKind(lexicon.alike(name)).find((other) => nameKey(other.name) === nameKey(name));
  const surfaces = new Set(sightings.map(({ surface }) => surface));
  const listed = entry ? entry.forms.map(({ text }) => text) : [];
  return {
    kind,
    name,
    aliases: [...new Set([...(entry ? [entry.name] : []), ...surfaces, ...listed])].filter((alias) => alias !== name),
    role: strongestRole(sightings.map(({ role }) => role)),
    sightings,
    ...(meant ? { entry: meant } : {}),
  };
}

/** A star inside a name is read aloud, and tells V*Bench from VBench where marks do not count. */
const withStar = (name: string) => name.replaceAll(/\*(?=\p{L})/gu, "-Star-");

const ACRONYM = /^\p{Lu}{2,5}$/u;

function strongestKind(sightings: readonly Sighting[]): MentionKind {
  // Where a paper introduces a name, its sentence says the kind; a short name is often another thing in the lexicon.
  const said = sightings.find(({ role, kindWeight }) => role === "INTRODUCED" && kindWeight >= SAID);
  if (said && !sightings.some(({ entry }) => entry && !ACRONYM.test(entry.name))) return said.kind;
  const weights = new Map<MentionKind, number>();
  for (const { kind, kindWeight } of sightings) weights.set(kind, Math.max(weights.get(kind) ?? 0, 0) + kindWeight);
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "method";
}

/** The paper's own spelling: that of the title, else the short form the abstract goes on with. */
function ownName(introduced: readonly Sighting[]): string {
  const inTitle = introduced.find(({ field, rule }) => field === "title" && rule === "title-name");
  return inTitle?.surface ?? mostFrequent(introduced);
}

function mostFrequent(sightings: readonly Sighting[]): string {
  const counts = new Map<string, number>();
  for (const { surface } of sightings) counts.set(surface, (counts.get(surface) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
