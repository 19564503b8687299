/** What can lie in a repository. */
export const REPOSITORY_CONTENTS = {
  CODE: "Code.",
  DATA: "A dataset, on Hugging Face.",
  MODEL: "A model, on Hugging Face.",
  DEMO: "A demo, on Hugging Face.",
} as const;

export type RepositoryContent = keyof typeof REPOSITORY_CONTENTS;

/** What a repository of this path (`host/owner/name`) holds: Hugging Face keeps data, demos and models apart; all else is code. */
export function repositoryHolds(path: string): RepositoryContent {
  if (!path.startsWith("huggingface.co/")) return "CODE";
  if (path.startsWith("huggingface.co/datasets/")) return "DATA";
  return path.startsWith("huggingface.co/spaces/") ? "DEMO" : "MODEL";
}
