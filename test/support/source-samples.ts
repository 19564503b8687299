/** One format of input, as a file made of pieces: each piece is one record, and no two are of one paper. */
export interface SourceSample {
  readonly format: string;
  readonly pieces: readonly string[];
  /** The file around the pieces; each begins a line of its own. */
  readonly file: (pieces: readonly string[]) => string;
}

const NAMES = ["Maple", "Birch", "Cedar", "Alder"];
const titleOf = (index: number) => `Counting ${NAMES[index]} Leaves from Above with Small Vision Encoders`;
const ABSTRACT = "We count leaves in pictures taken from above, and say where we are unsure.";
/** The same for each paper. */
const jsonSample = (format: string, record: (index: number) => object, around = LINES): SourceSample => ({
  format,
  pieces: NAMES.map((_, index) => JSON.stringify(record(index))),
  file: around,
});
const LINES = (pieces: readonly string[]) => `${pieces.join("\n")}\n`;
const envelope = (before: string, after: string) => (pieces: readonly string[]) =>
  `${before}[\n${pieces.join(",\n")}\n]${after}\n`;
const sample = (format: string, piece: (index: number) => string, before = "", after = ""): SourceSample => ({
  format,
  pieces: NAMES.map((_, index) => piece(index)),
  file: (pieces) => `${before}${pieces.join("\n")}\n${after}`,
});

const arxivId = (index: number) => `2401.0000${index + 1}`;

const listing = sample(
  "huggingface-listing",
  (index) => `${titleOf(index)}\n\n${ABSTRACT}\n\n  • ${index + 1} authors\n·\nNov ${index + 1}, 2024\n`,
  "Daily Papers\n\n",
);

const hfPaper = (index: number) => ({
  id: arxivId(index),
  title: titleOf(index),
  summary: ABSTRACT,
  authors: [{ name: `Ana ${NAMES[index]}` }],
  publishedAt: "2024-01-01T00:00:00.000Z",
});

const atom = (index: number) => `<entry>
  <id>http://arxiv.org/abs/${arxivId(index)}v2</id>
  <updated>2024-02-0${index + 1}T00:00:00Z</updated><published>2024-01-0${index + 1}T10:00:00Z</published>
  <title>${titleOf(index)}</title>
  <summary>${ABSTRACT} Is 1 &lt; 2 &amp; 3?</summary>
  <author><name>Ana ${NAMES[index]}</name><arxiv:affiliation>Example Institute</arxiv:affiliation></author>
  <author><name>Bo Sample</name></author>
  <arxiv:doi>10.1000/leaf.${index}</arxiv:doi>
  <arxiv:primary_category term="cs.CV"/><category term="cs.CV"/><category term="cs.LG"/>
</entry>`;

const oai = (index: number) => `<record><header><identifier>oai:arXiv.org:${arxivId(index)}</identifier>
<datestamp>2024-02-01</datestamp><setSpec>cs</setSpec></header><metadata>
<arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>${arxivId(index)}</id><created>2024-01-0${index + 1}</created>
<authors><author><keyname>${NAMES[index]}</keyname><forenames>Ana</forenames><suffix>Jr</suffix></author></authors>
<title>${titleOf(index)}</title><categories>cs.CV cs.LG</categories><abstract>${ABSTRACT}</abstract></arXiv>
</metadata></record>`;

const acl = (index: number) => `    <paper id="${index + 1}">
      <title>Counting ${NAMES[index]} <fixed-case>L</fixed-case>eaves from Above with Small Vision Encoders</title>
      <author id="ana-${index}" orcid="0000-0002-1825-0097"><first>Ana</first><last>${NAMES[index]}</last></author>
      <abstract>${ABSTRACT}</abstract>
      <url hash="abc">X19-100${index + 1}</url>
      <doi>10.18653/v1/X19-100${index + 1}</doi>
    </paper>`;

const dblp = (index: number) => `<inproceedings mdate="2024-02-0${index + 1}" key="conf/leaf/Maple${index}">
<author orcid="0000-0002-1825-0097">J&uuml;rgen ${NAMES[index]} 0001</author><author>Bo Sample</author>
<title>${titleOf(index)}.</title><year>2019</year><booktitle>LEAF</booktitle>
<ee>https://doi.org/10.1000/leaf.${index}</ee></inproceedings>`;

const bib = (index: number) => `@inproceedings{leaf${index},
  title = {Counting {${NAMES[index]}} Leaves from Above with Small Vision Encoders},
  author = {Abadi, Mart{\\'\\i}n and Ana ${NAMES[index]} and others},
  booktitle = leafconf, year = 2019, eprint = {${arxivId(index)}}, archivePrefix = {arXiv}
}`;

const zoteroItem = (index: number) => `    <bib:Article rdf:about="https://example.org/leaf/${index}">
        <z:itemType>journalArticle</z:itemType>
        <dcterms:isPartOf><bib:Journal><dc:title>Leaf Letters</dc:title></bib:Journal></dcterms:isPartOf>
        <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>${NAMES[index]}</foaf:surname>
          <foaf:givenName>Ana</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
        <dc:title>${titleOf(index)}</dc:title>
        <dc:date>2019-07-28</dc:date>
        <dc:identifier>DOI 10.1000/leaf.${index}</dc:identifier>
    </bib:Article>`;

const ris = (index: number) => `TY  - CONF
TI  - ${titleOf(index)}
AU  - ${NAMES[index]}, Ana
AU  - Sample, Bo
PY  - 2019/07/28/
DO  - 10.1000/leaf.${index}
AB  - ${ABSTRACT}
KW  - leaves
ER  - 
`;

/** Every format once, in words of our own. */
export const SOURCE_SAMPLES: readonly SourceSample[] = [
  listing,
  jsonSample("huggingface-daily", (index) => ({ paper: hfPaper(index), numComments: 1 })),
  sample(
    "arxiv-atom",
    atom,
    '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">\n<title>arXiv Query</title>\n',
    "</feed>\n",
  ),
  sample(
    "arxiv-oai",
    oai,
    '<?xml version="1.0" encoding="UTF-8"?>\n<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">\n<request>https://oaipmh.arxiv.org/oai</request><ListRecords>\n',
    "<resumptionToken>x</resumptionToken></ListRecords>\n</OAI-PMH>\n",
  ),
  jsonSample("arxiv-snapshot", (index) => ({
    id: arxivId(index),
    submitter: "Ana",
    authors: `Ana ${NAMES[index]}`,
    title: titleOf(index),
    comments: null,
    categories: "cs.CV cs.LG",
    abstract: ABSTRACT,
    versions: [{ version: "v1", created: "Mon, 1 Jan 2024 10:00:00 GMT" }],
    update_date: "2024-02-01",
    authors_parsed: [[NAMES[index], "Ana", ""]],
  })),
  jsonSample(
    "openalex",
    (index) => ({
      id: `https://openalex.org/W10${index}`,
      doi: `https://doi.org/10.1000/leaf.${index}`,
      title: titleOf(index),
      publication_date: "2019-07-28",
      publication_year: 2019,
      authorships: [{ author: { id: `https://openalex.org/A1${index}`, display_name: `Ana ${NAMES[index]}` } }],
      abstract_inverted_index: { We: [0], count: [1], leaves: [2, 3] },
      referenced_works: ["https://openalex.org/W7"],
    }),
    envelope('{"meta": {"count": 4}, "results": ', "}"),
  ),
  jsonSample(
    "semantic-scholar",
    (index) => ({
      paperId: `${index}`.repeat(40),
      corpusId: 100 + index,
      externalIds: { ArXiv: arxivId(index), CorpusId: 100 + index },
      title: titleOf(index),
      year: 2024,
      authors: [{ authorId: `${index}`, name: `Ana ${NAMES[index]}` }],
    }),
    envelope('{"total": 4, "data": ', ', "token": "x"}'),
  ),
  jsonSample(
    "crossref",
    (index) => ({
      indexed: { "date-time": "2024-02-01T00:00:00Z" },
      DOI: `10.1000/leaf.${index}`,
      title: [titleOf(index)],
      author: [{ given: "Ana", family: NAMES[index], sequence: "first" }],
      published: { "date-parts": [[2019, 7, 28]] },
      "reference-count": 0,
    }),
    envelope('{"status": "ok", "message": {"total-results": 4, "items": ', "}}"),
  ),
  jsonSample(
    "openreview",
    (index) => ({
      id: `note${index}`,
      forum: `note${index}`,
      invitations: ["Leaf/2024/-/Submission"],
      content: { title: { value: titleOf(index) }, authors: { value: [`Ana ${NAMES[index]}`] } },
      cdate: 1_700_000_000_000,
    }),
    envelope('{"notes": ', ', "count": 4}'),
  ),
  sample(
    "acl-anthology",
    acl,
    `<?xml version='1.0' encoding='UTF-8'?>\n<collection id="X19">\n  <volume id="1">\n    <meta><booktitle>Proceedings of Leaves</booktitle><month>July</month><year>2019</year><venue>leaf</venue></meta>\n`,
    "  </volume>\n</collection>\n",
  ),
  sample(
    "dblp",
    dblp,
    '<?xml version="1.0" encoding="ISO-8859-1"?>\n<!DOCTYPE dblp SYSTEM "dblp.dtd">\n<dblp>\n',
    "</dblp>\n",
  ),
  jsonSample(
    "papers-with-code",
    (index) => ({
      paper_url: `https://paperswithcode.com/paper/leaf-${index}`,
      arxiv_id: arxivId(index),
      title: titleOf(index),
      abstract: ABSTRACT,
      authors: [`Ana ${NAMES[index]}`],
      tasks: ["Leaf Counting"],
      date: "2024-01-01",
      methods: [{ name: "LN", full_name: "Leaf Network" }],
    }),
    envelope("", ""),
  ),
  sample("bibtex", bib, '% Leaves\n@string{leafconf = "Conference on Leaves"}\n@comment{none}\n\n'),
  jsonSample(
    "csl-json",
    (index) => ({
      id: `leaf${index}`,
      type: "paper-conference",
      title: titleOf(index),
      author: [{ family: NAMES[index], given: "Ana" }],
      issued: { "date-parts": [[2019, 7, 28]] },
      DOI: `10.1000/leaf.${index}`,
    }),
    envelope("", ""),
  ),
  jsonSample(
    "zotero-json",
    (index) => ({
      itemType: "conferencePaper",
      key: `KEY${index}`,
      title: titleOf(index),
      creators: [{ creatorType: "author", firstName: "Ana", lastName: NAMES[index] }],
      date: "2019-07-28",
      DOI: `10.1000/leaf.${index}`,
    }),
    envelope('{"config": {"id": "x"}, "items": ', "}"),
  ),
  sample(
    "zotero-rdf",
    zoteroItem,
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#">\n',
    "</rdf:RDF>\n",
  ),
  sample("ris", ris),
  sample(
    "csv",
    (index) => `"${titleOf(index)}","Ana ${NAMES[index]}; Bo Sample",2019,10.1000/leaf.${index},`,
    "Title,Authors,Year,DOI,Notes\n",
  ),
  jsonSample(
    "json-table",
    (index) => ({
      title: titleOf(index),
      arxiv_id: arxivId(index),
      authors: [`Ana ${NAMES[index]}`, "Bo Sample"],
      n_authors: 2,
      read_on: "2026-01-01",
    }),
    envelope("", ""),
  ),
  jsonSample("papergraph-jsonl", (index) => ({ title: titleOf(index), authors: [`Ana ${NAMES[index]}`], year: 2019 })),
];

export { titleOf as sampleTitle };
