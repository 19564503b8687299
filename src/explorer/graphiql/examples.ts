import type { GraphNames } from "./names.js";

/** A question in a tab, called as its operation. */
export interface Example {
  readonly query: string;
}

const STATISTICS = `# How much is there, and where did it come from?
query Statistics {
  statistics {
    papers
    authors
    methods
    datasets
    tasks
    repositories
    relationships
    lastRuns(first: 3) { source startedAt inserted updated }
    papersByYear { year papers }
  }
}
`;

/** The tab of a graph that has no papers. */
export const EMPTY_GRAPH: Example = {
  query: `# The graph is empty. Bring in papers,
#   npx papergraph ingest <files>
# or the literature that comes with papergraph,
#   npx papergraph ingest seeds/papers.jsonl seeds/daily-papers.txt
# and open this page anew.
#
${STATISTICS}`,
};

/** The tabs a newcomer finds, the first one open, about nodes that the graph has. */
export function examples({ paper, method, otherMethod, author }: GraphNames): Example[] {
  return [
    {
      query: `# Welcome to papergraph. Ctrl+Enter asks,
# the book at the left opens the documentation.
#
# Which papers share methods, authors or datasets
# with this one? What is rare counts most.
query Sharing {
  paper(title: ${JSON.stringify(paper)}) {
    title
    year
    sharing(by: [METHOD, AUTHOR, DATASET], first: 5) {
      totalCount
      edges {
        score
        node { title year }
        shared {
          methods { name }
          authors { name }
          datasets { name }
        }
      }
    }
  }
}
`,
    },
    {
      query: `# Which papers are about the same, and why?
query Related {
  paper(title: ${JSON.stringify(paper)}) {
    related(first: 5) {
      edges {
        score
        node { title year }
        words { text weight }
        shared {
          methods { name }
          tasks { name }
        }
        cites { title }
        citedBy { title }
      }
    }
  }
}
`,
    },
    {
      query: `# What do papers on a method introduce and use,
# and which words say so?
query Evidence {
  papers(
    where: { methods: { some: { name: { equals: ${JSON.stringify(method.name)} } } } }
    first: 3
  ) {
    totalCount
    edges {
      node {
        title
        methods {
          edges {
            role
            confidence
            node { name }
            evidence { field text rule source }
          }
        }
      }
    }
  }
}
`,
    },
    {
      query: `# Who wrote most with this author, when and what?
query Coauthors {
  author(name: ${JSON.stringify(author)}) {
    name
    paperCount
    coauthors(first: 5) {
      totalCount
      edges {
        paperCount
        firstYear
        lastYear
        node { name }
        papers { title year }
      }
    }
  }
}
`,
    },
    {
      query: `# Which methods go together more often
# than chance would have it?
query GoesTogether {
  method(name: ${JSON.stringify(method.name)}) {
    name
    paperCount
    coOccurring(orderBy: LIFT, minPapers: 3, first: 10) {
      edges {
        lift
        paperCount
        node { name paperCount }
      }
    }
  }
}
`,
    },
    {
      query: `# Names first, then the words of titles, abstracts and names.
query Search {
  search(
    text: ${JSON.stringify(paper)}
    kinds: [PAPER, METHOD, TASK]
    first: 10
  ) {
    edges {
      match
      snippets { field text matches { start end } }
      node {
        id
        ... on Paper {
          title
          year
          methods(first: 5) { edges { node { name } } }
        }
        ... on Method { name paperCount }
        ... on Task { name paperCount }
      }
    }
  }
}
`,
    },
    {
      query: `# How do two nodes hang together?
# Every node has an id to ask with.
query HowConnected {
  shortestPath(
    from: ${JSON.stringify(method.id)}
    to: ${JSON.stringify(otherMethod.id)}
    via: [USES_METHOD, CITES, AUTHORED]
  ) {
    length
    nodes {
      __typename
      ... on Paper { title }
      ... on Author { name }
      ... on Method { name }
    }
    relationships {
      kind
      start { id }
      end { id }
    }
  }
}
`,
    },
    { query: STATISTICS },
  ];
}
