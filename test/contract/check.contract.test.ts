import { expect, it } from "vitest";
import { checkGraph } from "../../src/commands/check.js";
import { decide } from "../../src/ingest/decide.js";
import { ingest } from "../../src/ingest/ingest.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { PEBBLES } from "../support/pebbles.js";
import { NO_INPUT, recordSource, wordExtractor } from "../support/record-source.js";
import { arxiv, authorRecord, paperRecord } from "../support/records.js";
import { describeEachEngine } from "../support/stores.js";

const ORCID = { scheme: "orcid", value: "0000-0002-1825-0097" } as const;
const LEAVES = paperRecord({
  title: "One paper of Hana Yew alone, on leaves",
  externalIds: [arxiv("2405.00001")],
  authors: [authorRecord("Hana Yew", [ORCID])],
  methods: [{ name: "Leafage", role: "INTRODUCED" }],
});
const ANN = "MATCH (a:Author {name: 'Ann Lee'})";
const LEAF = `MATCH (p:Paper {title: '${LEAVES.title}'})`;

/** Each damage, done by hand, with the fault and the node it must be found as. */
const DAMAGES: readonly (readonly [fault: RegExp, node: RegExp, damage: string])[] = [
  [/two authors at one position/, /^paper:/, `${ANN} ${LEAF} CREATE (a)-[:AUTHORED {position: 1}]->(p)`],
  [
    /external ids on two nodes/,
    /^arxiv:2403\.00001$/,
    `MATCH (x:ExternalId {key: 'arxiv:2403.00001'}) ${LEAF} CREATE (x)-[:IDENTIFIES]->(p)`,
  ],
  [
    /papers with two ids of one scheme/,
    /^paper:/,
    `${LEAF} CREATE (x:ExternalId {key: 'arxiv:2405.00002', scheme: 'arxiv', value: '2405.00002'})-[:IDENTIFIES]->(p)`,
  ],
  [
    /papers with two ids of one scheme/,
    /^paper:/,
    `${LEAF} UNWIND ['10.1000/a', '10.1000/b'] AS value CREATE (x:ExternalId {key: 'doi:' + value, scheme: 'doi', value: value})-[:IDENTIFIES]->(p)`,
  ],
  [/authors whom no record states/, /^paper:/, `${ANN} ${LEAF} CREATE (a)-[:AUTHORED {position: 9}]->(p)`],
  [
    /lead to no node/,
    /^paper:arxiv:2405\.00001$/,
    `${LEAF} MATCH (p)<-[i:IDENTIFIES]-(x:ExternalId {key: 'arxiv:2405.00001'}) DELETE i`,
  ],
  [
    /authors with two ids of one scheme/,
    /^author:/,
    "MATCH (a:Author {name: 'Hana Yew'}) CREATE (x:ExternalId {key: 'orcid:x', scheme: 'orcid', value: 'x'})-[:IDENTIFIES]->(a)",
  ],
  [/do not state one paper/, /^papergraph-jsonl:/, `${LEAF} MATCH (r:Record)-[s:STATES]->(p) DELETE s`],
  [/papers that no record states/, /^paper:/, `${LEAF} MATCH (r:Record)-[s:STATES]->(p) DELETE s`],
  [
    /authors who did not write the paper/,
    /^papergraph-jsonl:/,
    `${LEAF} MATCH (r:Record)-[:STATES]->(p) SET r.authorIds = ['author:nobody']`,
  ],
  [/ORCID iD is not the one/, /^author:/, "MATCH (a:Author {name: 'Hana Yew'}) SET a.orcid = null"],
  [/not told apart yet/, /./, "MATCH (r:IngestRun) SET r.settled = false"],
  [/wrong paperCount \(AUTHORED\)/, /^author:/, `${ANN} SET a.paperCount = 7`],
  [/wrong citedByCount \(CITES\)/, /^paper:/, `${LEAF} SET p.citedByCount = null`],
  [
    /what their relationships say/,
    /^method:/,
    "MATCH (m:Method {name: 'LoRA'})<-[r:USES_METHOD]-() SET r.names = ['LORA']",
  ],
  [
    /what their relationships say/,
    /^method:/,
    "MATCH (m:Method {name: 'Leafage'})<-[r:USES_METHOD]-() SET r.role = 'USED'",
  ],
];

async function sound(store: GraphStore): Promise<GraphStore> {
  const extractor = wordExtractor("LoRA", "Adam");
  await ingest(NO_INPUT, recordSource([...PEBBLES, LEAVES]), { store, extractor, batchSize: 2 });
  return store;
}

describeEachEngine("check", (open) => {
  it("finds nothing in a sound graph", async () => {
    expect(await checkGraph(await sound(await open()))).toEqual([]);
  });

  it.each(DAMAGES)("finds %s", async (fault, node, damage) => {
    const store = await sound(await open());
    await store.write([{ text: damage, parameters: {} }]);
    const found = (await checkGraph(store)).find((finding) => fault.test(finding.fault));
    expect(found).toMatchObject({ total: 1 });
    expect(found?.first[0]?.node).toMatch(node);
  });

  it("excuses two ids of one paper where a record gives both, or a person has decided it", async () => {
    const doi = (value: string) => ({ scheme: "doi", value: `10.1000/${value}` }) as const;
    const store = await open();
    const extractor = wordExtractor();
    const told = [
      paperRecord({ title: "Sorting pebbles by weight", externalIds: [doi("a"), doi("b")] }),
      paperRecord({ title: "On stones and scales", externalIds: [doi("c")] }),
      paperRecord({ title: "A paper about leaves", externalIds: [doi("d")] }),
    ];
    await ingest(NO_INPUT, recordSource(told), { store, extractor });
    await decide({ same: ["paper:doi:10.1000/c", "paper:doi:10.1000/d"] }, { store, extractor });
    expect(await checkGraph(store)).toEqual([]);
  });

  it("names the first ten and counts all", async () => {
    const store = await open();
    await store.write([
      { text: "UNWIND $keys AS key CREATE (r:Record {key: key})", parameters: { keys: Array.from("abcdefghijkl") } },
    ]);
    const [found] = await checkGraph(store);
    expect([found?.total, found?.first.length]).toEqual([12, 10]);
  });
});
