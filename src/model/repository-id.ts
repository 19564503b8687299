/** The id a repository has by its path; an address is taken as its path. */
export function repositoryId(path: string): string {
  return `repository:${path
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/(?:\.git)?\/*$/, "")}`;
}
