import type { NodeKind } from "../../src/model/node-kind.js";
import { NODE_KINDS } from "../../src/model/node-kind.js";
import type { SearchMatch } from "../../src/model/search-match.js";
import { foldText } from "../../src/util/fold-text.js";
import { type GeneratedGraph, type GeneratedNode, textOf } from "./generated-graph.js";

/** A node that a search must find, in the order in which it must stand among those of its reason; from the definition. */
export interface ExpectedHit {
  readonly id: string;
  readonly match: SearchMatch;
}

const ORDER: readonly SearchMatch[] = ["name", "alias", "prefix", "words", "text", "typo", "some-words"];

/** What a search for names and words must find. The text must not be an address, nor hold a common or plural word. */
export function expectedSearch(
  graph: GeneratedGraph,
  text: string,
  kinds: readonly NodeKind[],
): readonly ExpectedHit[] {
  return graph.nodes
    .flatMap((node) => {
      const kind = kinds.find((each) => each === node.label);
      const match = kind && reasonOf(node, kind, text);
      return kind && match ? [{ id: node.id, match, kind, node }] : [];
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.match) - ORDER.indexOf(b.match) ||
        degreeOf(b.node) - degreeOf(a.node) ||
        textOf(a.node.properties.searchText).length - textOf(b.node.properties.searchText).length ||
        NODE_KINDS.indexOf(a.kind) - NODE_KINDS.indexOf(b.kind) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id, match }) => ({ id, match }));
}

function degreeOf({ properties }: GeneratedNode): number {
  return Number(properties.citedByCount ?? properties.paperCount ?? 0);
}

function reasonOf({ properties }: GeneratedNode, kind: NodeKind, text: string): SearchMatch | undefined {
  const isPaper = kind === "Paper";
  const own = textOf(isPaper ? properties.title : properties.name);
  const path = textOf(properties.path);
  const aliases = (properties.aliases as readonly string[] | undefined) ?? [];
  const owns = path === "" ? [own] : [own, path];
  const names = [...owns, ...aliases, ...(path === "" ? [] : [path.slice(path.indexOf("/") + 1)])];
  const whole = (name: string) => (isPaper ? foldText(name) : foldText(name).replaceAll(" ", ""));
  const words = foldText(text).split(" ");
  const nameWords = new Set(
    foldText(kind === "Repository" ? (names.at(-1) ?? "") : [own, ...aliases].join(" ")).split(" "),
  );
  const abstract = textOf(properties.abstract).toLowerCase();
  const abstractWords = new Set(abstract.split(/[^\p{L}\p{M}\p{N}]+/u));
  const isSpaceless = (word: string) => /\p{Script=Han}/u.test(word);
  const inNames = (word: string) =>
    nameWords.has(word) || (isSpaceless(word) && [...nameWords].join(" ").includes(word));
  // A paper's text without spaces is found alike in its title and its abstract.
  const inNamesOrRun = (word: string) => inNames(word) || (isPaper && isSpaceless(word) && abstract.includes(word));
  const written = new Map(
    text
      .toLowerCase()
      .split(/\s+/)
      .map((word) => [foldText(word), word]),
  );
  const inText = (word: string) =>
    inNamesOrRun(word) || abstractWords.has(word) || abstractWords.has(written.get(word) ?? word);
  if (owns.some((name) => whole(name) === whole(text))) return "name";
  if (names.some((name) => whole(name) === whole(text))) return "alias";
  if (names.some((name) => whole(name).startsWith(whole(text)))) return "prefix";
  if (words.every(inNamesOrRun)) return "words";
  if (words.every(inText)) return "text";
  const isNear = (word: string) =>
    isSpaceless(word) ? inNamesOrRun(word) : [...nameWords].some((name) => slips(word, name) <= allowed(word));
  if (words.some((word) => allowed(word) > 0) && words.every(isNear)) return "typo";
  return words.length > 1 && words.some(inText) ? "some-words" : undefined;
}

function allowed(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/** Fewest letters added, left out, exchanged or swapped, up to 3; by trying them all. */
function slips(from: string, to: string, limit = 3): number {
  if (from === to) return 0;
  if (limit === 0) return 1;
  if (from === "" || to === "") return Math.min(limit, from.length + to.length);
  if (from[0] === to[0]) return slips(from.slice(1), to.slice(1), limit);
  const tries = [
    slips(from.slice(1), to, limit - 1),
    slips(from, to.slice(1), limit - 1),
    slips(from.slice(1), to.slice(1), limit - 1),
  ];
  if (from[0] === to[1] && from[1] === to[0]) tries.push(slips(from.slice(2), to.slice(2), limit - 1));
  return 1 + Math.min(...tries);
}
