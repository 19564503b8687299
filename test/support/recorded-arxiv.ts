import { RecordedService } from "./recorded-service.js";

/** A paper as arXiv holds it. */
export interface ArxivPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  /** ISO date. */
  readonly publishedOn: string;
}

/** Plays arXiv's query API over some papers: `id_list`, and words of titles and abstracts, with days, joined by AND. */
export function recordedArxiv(papers: readonly ArxivPaper[]): Promise<RecordedService> {
  return RecordedService.start(({ url }) => {
    const ids = url.searchParams.get("id_list")?.split(",");
    const query = url.searchParams.get("search_query") ?? "";
    const found = papers.filter((paper) => (ids ? ids.includes(paper.id) : answers(paper, query)));
    return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
  <title>ArXiv Query</title><opensearch:totalResults>${found.length}</opensearch:totalResults>
  ${found.slice(0, 10).map(entryOf).join("\n")}
</feed>`;
  });
}

function answers(paper: ArxivPaper, query: string): boolean {
  return query.split(" AND ").every((part) => {
    const [, field, asked = ""] = /^(ti|abs|submittedDate):(.+)$/.exec(part) ?? [];
    if (field === "submittedDate") {
      const [from = "", to = ""] = asked.slice(1, -1).split(" TO ");
      const day = `${paper.publishedOn.replaceAll("-", "")}1200`;
      return from <= day && day <= to;
    }
    const text = field === "ti" ? paper.title : paper.abstract;
    return text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .includes(asked.toLowerCase());
  });
}

function entryOf({ id, title, abstract, authors, publishedOn }: ArxivPaper): string {
  const text = (given: string) => given.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<entry><id>http://arxiv.org/abs/${id}v2</id><updated>2026-01-01T00:00:00Z</updated>
<published>${publishedOn}T17:00:00Z</published><title>${text(title)}</title><summary>${text(abstract)}</summary>
${authors.map((name) => `<author><name>${text(name)}</name></author>`).join("")}</entry>`;
}
