interface NamedNode {
  readonly id: string;
  readonly name: string;
}

/** What the examples ask about. */
export interface GraphNames {
  /** A title. */
  readonly paper: string;
  readonly method: NamedNode;
  readonly otherMethod: NamedNode;
  readonly author: string;
}

/** What the literature that comes with papergraph has; for a server that does not tell. */
export const SEED_NAMES: GraphNames = {
  paper: "xLSTM: Extended Long Short-Term Memory",
  method: { id: "method:grpo", name: "GRPO" },
  otherMethod: { id: "method:3dgaussiansplatting", name: "3D Gaussian Splatting" },
  author: "Rafael Rafailov",
};

/** Asks for a paper that names much, and for the methods and the author with most papers. */
export const NAMES_QUERY = `query Names {
  papers(first: 1, orderBy: [{ by: METHOD_COUNT }]) { edges { node { title } } }
  methods(first: 2) { edges { node { id name } } }
  authors(first: 1) { edges { node { name } } }
}`;

interface List<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

interface NamesAnswer {
  readonly data?: {
    readonly papers: List<{ readonly title: string }>;
    readonly methods: List<NamedNode>;
    readonly authors: List<{ readonly name: string }>;
  } | null;
}

/** The names in an answer to that question; those of the seeds where it was refused, undefined for a graph without papers. */
export function readNames({ data }: NamesAnswer): GraphNames | undefined {
  if (!data) return SEED_NAMES;
  const [paper, method, otherMethod, author] = [
    data.papers.edges[0]?.node,
    data.methods.edges[0]?.node,
    data.methods.edges[1]?.node,
    data.authors.edges[0]?.node,
  ];
  if (!paper) return undefined;
  return {
    paper: paper.title,
    method: method ?? SEED_NAMES.method,
    otherMethod: otherMethod ?? SEED_NAMES.otherMethod,
    author: author?.name ?? SEED_NAMES.author,
  };
}
