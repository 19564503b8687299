import { describe, expect, it } from "vitest";
import { COUNTERS } from "../../../src/model/counters.js";
import { LABELS } from "../../../src/model/graph-schema.js";
import { RELATION_NAMES, RELATIONS } from "../../../src/model/relations.js";
import { MENTION_TYPE_OF, RELATIONSHIP_KINDS, RELATIONSHIP_TYPES } from "../../../src/model/relationships.js";
import { TIE_RELATIONSHIPS } from "../../../src/model/ties.js";

describe("the table of relationships", () => {
  it("gives every list of a node, named by the node's kind and the list", () => {
    expect([...RELATION_NAMES].sort()).toEqual([
      "authorOrganizations",
      "authorPapers",
      "datasetPapers",
      "methodPapers",
      "methodVariantOf",
      "methodVariants",
      "organizationAuthors",
      "organizationPapers",
      "paperAuthors",
      "paperCitedBy",
      "paperDatasets",
      "paperMethods",
      "paperOrganizations",
      "paperReferences",
      "paperRepositories",
      "paperTasks",
      "paperTopics",
      "paperVenues",
      "paperVersionOf",
      "paperVersions",
      "repositoryPapers",
      "taskPapers",
      "taskSubtasks",
      "topicPapers",
      "venuePapers",
    ]);
    expect(RELATIONS.paperCitedBy).toEqual({
      of: "Paper",
      field: "citedBy",
      description: "Papers of this graph that cite it",
      relationship: "citation",
      type: "CITES",
      direction: "in",
      node: "Paper",
      edge: ["intents", "contexts", "influential"],
      mention: false,
      order: "newest",
      counter: "citedByCount",
    });
    expect(RELATIONS.repositoryPapers.edge).toEqual(["role", "confidence", "evidence", "official"]);
    expect(RELATIONS.authorPapers.edge).toEqual(["position"]);
    expect(RELATIONS.topicPapers.edge).toEqual([]);
  });

  it("keeps each counter in a property of its label", () => {
    expect(COUNTERS.length).toBeGreaterThan(10);
    for (const { label, counter } of COUNTERS) expect(LABELS[label].properties).toHaveProperty(counter, "integer");
  });

  it("weighs each tie by a counter of the node that ties", () => {
    for (const { node, degree } of Object.values(TIE_RELATIONSHIPS))
      expect(LABELS[node].properties).toHaveProperty(degree, "integer");
    expect(TIE_RELATIONSHIPS.REFERENCE).toMatchObject({ type: "CITES", paperIs: "start", degree: "citedByCount" });
    expect(TIE_RELATIONSHIPS.CITED_BY).toMatchObject({ type: "CITES", paperIs: "end", degree: "referenceCount" });
    expect(TIE_RELATIONSHIPS.AUTHOR).toMatchObject({ type: "AUTHORED", paperIs: "end", degree: "paperCount" });
  });

  it("tells mentions, and what only keeps the graph in order, from the rest", () => {
    expect(MENTION_TYPE_OF).toEqual({
      Method: "USES_METHOD",
      Dataset: "USES_DATASET",
      Task: "ADDRESSES",
      Repository: "HAS_CODE",
    });
    expect(RELATIONSHIP_TYPES.filter((type) => !RELATIONSHIP_KINDS.some((kind) => kind === type))).toEqual([
      "STATES",
      "CLAIMS",
      "NAMES",
      "RESEMBLES",
      "NAMESAKE_OF",
      "IDENTIFIES",
      "REFERS_TO",
    ]);
  });
});
