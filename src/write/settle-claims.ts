import { isMention, type MentionType, RELATIONSHIP_TYPES, RELATIONSHIPS } from "../model/relationships.js";
import type { EdgeEnds, GraphReader, PaperState, Properties } from "./graph-state.js";
import { introducers } from "./introductions.js";
import { addTally, joinTallies, readTally, type Tally } from "./tally.js";

export interface EdgeChange {
  readonly edge: EdgeEnds;
  readonly before: Properties;
  readonly after: Properties;
}

type States = ReadonlyMap<string, PaperState>;

/**
 * Says in the papers as they now are which of them introduce what they claim to, by all claims to it that the graph then
 * holds, and gives what that changes at other papers.
 */
export async function settleClaims(
  reader: Pick<GraphReader, "nodes" | "papers">,
  was: States,
  now: Map<string, PaperState>,
): Promise<readonly EdgeChange[]> {
  const others: { readonly id: string; readonly type: MentionType; readonly key: string; readonly wins: boolean }[] =
    [];
  for (const type of RELATIONSHIP_TYPES.filter(isMention)) {
    const changes = claimChanges(type, was, now);
    if (changes.size === 0) continue;
    const held = await reader.nodes(RELATIONSHIPS[type].to, [...changes.keys()]);
    const winners = new Map<string, ReadonlySet<string>>();
    for (const [key, change] of changes) {
      const tally = readTally(held.get(key));
      const first = introducersOf(tally);
      const then = introducersOf(joinTallies(tally, change));
      winners.set(key, then);
      for (const id of new Set([...first, ...then]))
        if (first.has(id) !== then.has(id) && !was.has(id) && !now.has(id))
          others.push({ id, type, key, wins: then.has(id) });
    }
    for (const [id, state] of now) now.set(id, withRoles(state, type, winners));
  }
  const papers = others.length === 0 ? new Map<string, PaperState>() : await reader.papers(others.map(({ id }) => id));
  return others.flatMap(({ id, type, key, wins }): readonly EdgeChange[] => {
    const before = papers.get(id)?.edges.get(type)?.get(key);
    if (!before) return [];
    const edge = { type, from: { label: "Paper", key: id }, to: { label: RELATIONSHIPS[type].to, key } } as const;
    return [{ edge, before, after: withRole(before, wins) }];
  });
}

const introducersOf = ({ claims }: Tally): ReadonlySet<string> => introducers(Object.keys(claims));

/** How the claims at each node change, for every node at which a paper has one now or had one. */
function claimChanges(type: MentionType, was: States, now: States): ReadonlyMap<string, Tally> {
  const changes = new Map<string, Tally>();
  for (const [states, times] of [
    [was, -1],
    [now, 1],
  ] as const)
    for (const { edges } of states.values())
      for (const [key, edge] of edges.get(type) ?? [])
        if (edge.claim !== undefined) changes.set(key, addTally(changes.get(key), edge, times));
  return changes;
}

/** A paper that introduces those of the nodes it claims whose winner it is. */
function withRoles(
  state: PaperState,
  type: MentionType,
  winners: ReadonlyMap<string, ReadonlySet<string>>,
): PaperState {
  const ends = [...(state.edges.get(type) ?? [])];
  if (!ends.some(([, { claim }]) => claim !== undefined)) return state;
  const settled = ends.map(([key, edge]) =>
    edge.claim === undefined
      ? ([key, edge] as const)
      : ([key, withRole(edge, winners.get(key)?.has(state.id) ?? false)] as const),
  );
  return { ...state, edges: new Map(state.edges).set(type, new Map(settled)) };
}

const withRole = (edge: Properties, introduces: boolean): Properties => ({
  ...edge,
  role: introduces ? "INTRODUCED" : "USED",
});
