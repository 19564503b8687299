import type { CitedPaper } from "../model/cited-paper.js";
import { bibtexEntry } from "./bibtex.js";
import { cslItem } from "./csl-item.js";
import { risReference } from "./ris.js";

/** How reference managers read a paper. */
export const CITATION_FORMATS = {
  BIBTEX: { description: "An entry for BibTeX or BibLaTeX.", write: (paper: CitedPaper) => bibtexEntry(paper) },
  CSL_JSON: {
    description: "An item of CSL-JSON, which Zotero, Mendeley and pandoc read.",
    write: (paper: CitedPaper) => JSON.stringify(cslItem(paper), null, 2),
  },
  RIS: { description: "A reference in RIS, which EndNote and most others read.", write: risReference },
} as const;

export type CitationFormat = keyof typeof CITATION_FORMATS;
