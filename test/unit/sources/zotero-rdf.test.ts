import { expect, it } from "vitest";
import { readText } from "../../../src/sources/read-text.js";

const LIBRARY = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#">
<rdf:Description rdf:about="http://arxiv.org/abs/2401.00007">
 <z:itemType>preprint</z:itemType>
 <bib:authors><rdf:Seq>
  <rdf:li><foaf:Person><foaf:surname>Fir</foaf:surname><foaf:givenName>Ana Lu</foaf:givenName></foaf:Person></rdf:li>
  <rdf:li><foaf:Person><foaf:surname>The Leaf Group</foaf:surname></foaf:Person></rdf:li>
 </rdf:Seq></bib:authors>
 <bib:editors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Elm</foaf:surname></foaf:Person></rdf:li></rdf:Seq></bib:editors>
 <dc:subject><z:AutomaticTag><rdf:value>leaves</rdf:value></z:AutomaticTag></dc:subject><dc:subject>trees</dc:subject>
 <dc:title>Leaves &amp; Trees</dc:title><dcterms:abstract>On leaves.</dcterms:abstract><dc:date>2024-01-05</dc:date>
 <dc:identifier><dcterms:URI><rdf:value>http://arxiv.org/abs/2401.00007</rdf:value></dcterms:URI></dc:identifier>
</rdf:Description>
<bib:BookSection rdf:about="urn:isbn:1">
 <z:itemType>bookSection</z:itemType>
 <dcterms:isPartOf>
  <bib:Book><dc:title>The Whole Book of Roots</dc:title></bib:Book>
 </dcterms:isPartOf>
 <dc:title>A Chapter on Roots</dc:title><dc:date>2020</dc:date><dc:identifier>DOI 10.1000/Root</dc:identifier>
</bib:BookSection>
<bib:Book rdf:about="#item_3"><z:itemType>book</z:itemType><dc:title>A Book of its Own</dc:title></bib:Book>
<z:Attachment rdf:about="#item_4"><z:itemType>attachment</z:itemType><dc:title>Full Text PDF</dc:title></z:Attachment>
<bib:Document rdf:about="#item_5"><z:itemType>note</z:itemType></bib:Document>
<bib:Article rdf:about="#item_6"><dc:title>Without a kind</dc:title></bib:Article>
</rdf:RDF>
`;

it("reads items with authors alone, what they are part of as their venue, and no attachment", async () => {
  const items = await readText("zotero-rdf", "library.rdf", LIBRARY);
  const records = items.flatMap((item) => (item.type === "record" ? [item.record] : []));
  expect(records).toMatchObject([
    {
      title: "Leaves & Trees",
      abstract: "On leaves.",
      publishedOn: "2024-01-05",
      externalIds: [{ scheme: "arxiv", value: "2401.00007" }],
      authors: [{ name: "Ana Lu Fir" }, { name: "The Leaf Group" }],
      topics: ["leaves", "trees"],
    },
    {
      title: "A Chapter on Roots",
      venue: "The Whole Book of Roots",
      year: 2020,
      externalIds: [{ scheme: "doi", value: "10.1000/root" }],
    },
    { title: "A Book of its Own" },
  ]);
  expect(items.flatMap((item) => (item.type === "rejected" ? [[item.line, item.reason]] : []))).toEqual([
    [23, "expected a paper, given the note of one"],
    [24, "z:itemType: expected the kind of an item of Zotero, given nothing"],
  ]);
});
