import { NODE_KINDS, type NodeKind } from "../../model/node-kind.js";
import type { GraphRow, Parameters, Statement, Term, TermHit, TermQuery } from "../graph-store.js";
import { fullTextIndexName } from "../schema-cypher.js";
import { termsQuery } from "./lucene.js";

type Read = (statement: Statement) => Promise<readonly GraphRow[]>;

/** Nodes of several kinds that meet some terms, those of most papers and citations first. */
export async function find(read: Read, { kinds, anyOf }: TermQuery, limit: number): Promise<readonly TermHit[]> {
  if (limit <= 0 || kinds.length === 0 || anyOf.length === 0) return [];
  const all = kinds.map((kind, at) => nodesOf(kind, anyOf, `${at}`));
  const texts = kinds.map(
    (kind, at) =>
      `${all[at]?.text} RETURN node.id AS id, "${kind}" AS kind, ${NODE_KINDS.indexOf(kind)} AS place, ` +
      `coalesce(node.${kind === "Paper" ? "citedByCount" : "paperCount"}, 0) AS degree, ` +
      "size(coalesce(node.searchText, '')) AS length ORDER BY degree DESC, length, id LIMIT $limit",
  );
  const parameters = Object.assign({ limit }, ...all.map((each) => each.parameters)) as Parameters;
  const text =
    `CALL { ${texts.join(" UNION ALL ")} } ` +
    "RETURN id, kind, place, degree, length ORDER BY degree DESC, length, place, id LIMIT $limit";
  const rows = (await read({ text, parameters })) as readonly (GraphRow & TermHit)[];
  return rows.map(({ id, kind, degree, length }) => ({ id, kind, degree, length }));
}

/** How many there are. */
export async function countFound(read: Read, { kinds, anyOf }: TermQuery): Promise<number> {
  if (kinds.length === 0 || anyOf.length === 0) return 0;
  const all = kinds.map((kind, at) => nodesOf(kind, anyOf, `${at}`));
  const text = `CALL { ${all.map((each) => `${each.text} RETURN count(node) AS found`).join(" UNION ALL ")} } RETURN sum(found) AS found`;
  const [row] = await read({
    text,
    parameters: Object.assign({}, ...all.map((each) => each.parameters)) as Parameters,
  });
  return Number(row?.found ?? 0);
}

/** Each of them once, as `node`. */
function nodesOf(kind: NodeKind, anyOf: TermQuery["anyOf"], suffix: string): Statement {
  const [titles, others] =
    kind === "Paper" ? [anyOf.filter(isTitle), anyOf.filter((all) => !isTitle(all))] : [[], anyOf];
  const parts = titles.flat().map(({ text, match }, at) => {
    const test = match === "NAME_START" ? "STARTS WITH" : "=";
    return {
      text: `MATCH (node:Paper) WHERE node.titleKey ${test} $title${suffix}x${at} RETURN node`,
      name: `title${suffix}x${at}`,
      value: text,
    };
  });
  const index = { [`index${suffix}`]: fullTextIndexName(kind), [`query${suffix}`]: termsQuery(kind, others) };
  const words = `CALL db.index.fulltext.queryNodes($index${suffix}, $query${suffix}) YIELD node RETURN node`;
  const texts = [...parts.map(({ text }) => text), ...(others.length > 0 ? [words] : [])];
  return {
    text: `CALL { ${texts.join(" UNION ")} } WITH node`,
    parameters: { ...index, ...Object.fromEntries(parts.map(({ name, value }) => [name, value])) },
  };
}

/** A paper's title is looked up whole, by the index of titles. */
function isTitle(all: readonly Term[]): boolean {
  return all.length === 1 && /NAME/.test(all[0]?.match ?? "");
}
