import type { PaperRecord } from "../../src/model/paper-record.js";
import { arxiv, authorRecord, paperRecord } from "./records.js";

const huggingface = (value: string) => ({ scheme: "huggingface", value }) as const;
const LONG = "We sort pebbles by weight with LoRA and find that the heavy ones sink. ".repeat(6);

/** The same few papers as several sources tell them, with everything that could depend on order. */
export const PEBBLES: readonly PaperRecord[] = [
  paperRecord({
    source: "huggingface-listing",
    title: "Sorting Pebbles by Weight Alone",
    abstract: LONG,
    publishedOn: "2024-03-01",
    authorCount: 3,
    commentCount: 2,
  }),
  paperRecord({
    source: "huggingface-daily",
    seenOn: "2024-03-04",
    title: "Sorting Pebbles by Weight Alone",
    abstract: `${LONG} Adam helps.`,
    externalIds: [arxiv("2403.00001")],
    publishedOn: "2024-03-02",
    upvotes: 7,
    authors: [authorRecord("Jane Q. Doe", [huggingface("jane")]), authorRecord("Łukasz Nowak")],
    repositories: [{ path: "github.com/Pebbles/Sort", official: true, stars: 5 }],
    organizations: [{ name: "Quarry Lab" }],
  }),
  paperRecord({
    source: "huggingface-daily",
    seenOn: "2024-03-09",
    title: "Sorting Pebbles by Weight Alone",
    abstract: `${LONG} Adam helps.`,
    externalIds: [arxiv("2403.00001")],
    publishedOn: "2024-03-02",
    upvotes: 5,
    authors: [authorRecord("Jane Q. Doe", [huggingface("jane")]), authorRecord("Łukasz Nowak")],
    repositories: [{ path: "github.com/pebbles/sort", official: true, stars: 9 }],
  }),
  paperRecord({
    title: "Sorting Pebbles by Weight Alone",
    externalIds: [arxiv("2403.00001"), { scheme: "doi", value: "10.1/pebbles" }],
    methods: [
      { name: "LoRA", role: "USED" },
      { name: "Sieve Sort", role: "INTRODUCED" },
    ],
    datasets: [{ name: "River-10" }],
    tasks: [{ name: "pebble sorting" }],
    venue: "QUARRY",
    topics: ["geology"],
    references: [{ externalIds: [arxiv("2301.00009")], intents: ["background"] }],
  }),
  paperRecord({
    title: "Rivers of Stone: A Survey of Sorted Things",
    year: 2023,
    externalIds: [arxiv("2301.00009")],
    authors: [{ ...authorRecord("Ann Lee"), affiliations: ["Quarry Lab"] }],
    references: [{ externalIds: [arxiv("9901.00001")] }],
  }),
];
