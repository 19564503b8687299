/** What lies in a repository. */
export type RepositoryContent = "CODE" | "DATA" | "MODEL" | "DEMO";

/** What a repository of this path (`host/owner/name`) holds: Hugging Face keeps data, demos and models apart; all else is code. */
export function repositoryHolds(path: string): RepositoryContent {
  if (!path.startsWith("huggingface.co/")) return "CODE";
  if (path.startsWith("huggingface.co/datasets/")) return "DATA";
  return path.startsWith("huggingface.co/spaces/") ? "DEMO" : "MODEL";
}
