import type { Term } from "./terms.js";

const HEADER = ["kind", "name", "aliases"].join("\t");

/**
 * Terms as lines of a lexicon file (see `parseLexicon`), each below a comment with its evidence: keep the lines that are
 * names, and name the file in PAPERGRAPH_LEXICON.
 */
export function termLines(terms: readonly Term[]): readonly string[] {
  return [HEADER, ...terms.flatMap((term) => [evidence(term), row(term)])];
}

function evidence({ papers, introducedIn, examples }: Term): string {
  const titles = examples.map(({ title }) => `"${title.replaceAll(/\s+/g, " ")}"`);
  return `# ${papers} papers, introduced in ${introducedIn}: ${titles.join(", ")}`;
}

function row({ kind, name, aliases }: Term): string {
  // A separator or a mark of the format cannot be written in an alias.
  const plain = aliases.filter((alias) => !/[;\t\r\n]|^[=?]/.test(alias));
  return [kind, name, plain.join("; ")].join("\t").trimEnd();
}
