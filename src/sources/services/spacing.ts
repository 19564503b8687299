/** Least milliseconds between two requests, as each service asks for: arXiv one in three seconds, the others a second. */
export const SPACING: Readonly<Record<string, number>> = {
  "export.arxiv.org": 3_000,
  "arxiv.org": 3_000,
  "api.semanticscholar.org": 1_000,
  "api.openalex.org": 100,
  "huggingface.co": 500,
};
