/** A record of our own format that says something of everything. */
export const EXAMPLE_RECORD = {
  title: "Spectral Gates: Keeping High Frequencies in Linear Attention",
  abstract:
    "We introduce Spectral Gate, a layer that keeps what linear attention loses, and test it on Long Range Arena.",
  publishedOn: "2024-01-03",
  url: "https://arxiv.org/abs/2401.00001",
  externalIds: {
    arxiv: "2401.00001",
    doi: "10.1000/182",
  },
  authors: [
    "Ana Example",
    {
      name: "Bo Sample",
      orcid: "0000-0002-1825-0097",
      huggingface: "bo-sample",
      affiliations: ["Example University"],
    },
  ],
  authorCount: 3,
  upvotes: 12,
  commentCount: 2,
  methods: [
    {
      name: "Spectral Gate",
      aliases: ["SpecGate"],
      role: "INTRODUCED",
    },
    "Linear attention",
  ],
  datasets: [
    {
      name: "Long Range Arena",
      aliases: ["LRA"],
      role: "USED",
    },
  ],
  tasks: ["long-context classification"],
  repositories: [
    {
      path: "github.com/example/spectral-gate",
      official: true,
      stars: 40,
    },
  ],
  topics: ["cs.LG"],
  organizations: [
    {
      name: "Example University",
      aliases: ["ExU"],
    },
  ],
  venue: "NeurIPS",
  references: [
    "arxiv:2006.16236",
    {
      externalIds: {
        arxiv: "2011.04006",
      },
      intents: ["methodology"],
      influential: true,
    },
  ],
  seenOn: "2024-01-05",
};
