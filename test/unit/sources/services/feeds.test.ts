import { describe, expect, it } from "vitest";
import type { HttpRequest } from "../../../../src/sources/http.js";
import { createFeed } from "../../../../src/sources/services/create-feed.js";
import type { FeedPage } from "../../../../src/sources/services/feed.js";
import { readFetchRequest } from "../../../../src/sources/services/fetch-request.js";

const ADDRESSES = {
  huggingface: "https://hf.test",
  arxiv: "https://arxiv.test",
  openalex: "https://openalex.test",
  s2: "https://s2.test",
  contact: "lab@example.org",
  openalexKey: "alex-secret",
  s2Key: "s2-secret",
};
const TODAY = "2026-03-20";

/** Runs a feed against a service that a function plays; gives the pages, and what was asked. */
async function run(
  service: string,
  options: Record<string, unknown>,
  answer: (request: HttpRequest, times: number) => string | { readonly status: number; readonly text: string },
  { place, most = 100 }: { readonly place?: string; readonly most?: number } = {},
) {
  const asked: HttpRequest[] = [];
  const http = {
    async ask(request: HttpRequest) {
      asked.push(request);
      const given = answer(request, asked.length);
      return typeof given === "string" ? { status: 200, text: given } : given;
    },
  };
  const feed = createFeed(readFetchRequest(service, options), ADDRESSES, TODAY);
  const pages: FeedPage[] = [];
  for await (const page of feed.pages(place, http)) {
    pages.push(page);
    if (pages.length === most) break;
  }
  return { feed, pages, asked, at: (name: string) => asked.map(({ url }) => url.searchParams.get(name)) };
}

describe("hf-daily", () => {
  it("asks day by day, page by page where a day has many, and keeps no place for today", async () => {
    const full = JSON.stringify(Array.from({ length: 100 }, (_, index) => ({ index })));
    const { pages, asked, at } = await run("hf-daily", { since: "2026-03-18" }, ({ url }) =>
      url.searchParams.get("date") === "2026-03-19" && url.searchParams.get("p") === "0" ? full : "[]",
    );
    expect(asked[0]?.url.href).toBe("https://hf.test/api/daily_papers?date=2026-03-18&limit=100&p=0");
    expect(at("date")).toEqual(["2026-03-18", "2026-03-19", "2026-03-19", "2026-03-20"]);
    expect(at("p")).toEqual(["0", "0", "1", "0"]);
    expect(pages.map(({ place }) => place)).toEqual(["2026-03-18", undefined, "2026-03-19", undefined]);
  });

  it("ends a day whose pages are all the same", async () => {
    const full = JSON.stringify(Array.from({ length: 100 }, () => ({})));
    const { at } = await run("hf-daily", { since: "2026-03-18", until: "2026-03-18" }, () => full);
    expect(at("p")).toEqual(["0", "1"]);
  });

  it("goes on from its place, with the days whose votes may not have settled, across the end of a month", async () => {
    const { at } = await run("hf-daily", { since: "2026-01-01" }, () => "[]", { place: "2026-03-10" });
    expect(at("date")[0]).toBe("2026-02-25");
    expect(at("date").at(-1)).toBe(TODAY);
    expect(at("date")).toHaveLength(24);
    const early = await run("hf-daily", { since: "2026-03-09" }, () => "[]", { place: "2026-03-10" });
    expect(early.at("date")[0]).toBe("2026-03-09");
  });

  it("ends with the last day that is asked for", async () => {
    const { at } = await run("hf-daily", { since: "2026-02-27", until: "2026-03-01" }, () => "[]");
    expect(at("date")).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]);
    const future = await run("hf-daily", { since: "2026-03-20", until: "2027-01-01" }, () => "[]");
    expect(future.at("date")).toEqual([TODAY]);
  });

  it.each([
    ["<html>busy</html>", /expected JSON from .*<html>busy/],
    ['{"error":"bad date"}', /expected a list of papers .*bad date/],
  ])("refuses an answer that is no list: %s", async (text, says) => {
    await expect(run("hf-daily", { since: TODAY }, () => text)).rejects.toThrow(says);
  });
});

const atom = (count: number, total: number) =>
  `<feed><opensearch:totalResults xmlns:opensearch="x">${total}</opensearch:totalResults>${"<entry></entry>".repeat(count)}</feed>`;

describe("arxiv", () => {
  /** Plays a query of so many papers. */
  const playing =
    (total: number, most = 200) =>
    ({ url }: HttpRequest) => {
      const start = Number(url.searchParams.get("start"));
      return atom(Math.max(0, Math.min(most, total - start)), total);
    };

  it("asks for the earliest first, until it has all", async () => {
    const { pages, asked, at } = await run("arxiv", { query: "cat:cs.CL", since: "2026-03-01" }, playing(450));
    expect(asked[0]?.url.pathname).toBe("/api/query");
    expect(at("search_query")[0]).toBe("(cat:cs.CL) AND submittedDate:[202603010000 TO 999912312359]");
    expect([at("sortBy")[0], at("sortOrder")[0]]).toEqual(["submittedDate", "ascending"]);
    expect(at("start")).toEqual(["0", "200", "400"]);
    expect(pages.map(({ place }) => place)).toEqual(["200", "400", "450"]);
  });

  it("goes on from its place, some entries before it, and finds what is new", async () => {
    const { at, pages } = await run("arxiv", { query: "cat:cs.CL" }, playing(460), { place: "450" });
    expect(at("start")).toEqual(["430"]);
    expect(pages.map(({ place }) => place)).toEqual(["460"]);
  });

  it("asks again for a page that is empty where there is more, and says so in the end", async () => {
    const once = await run("arxiv", { query: "a" }, (request, times) =>
      times === 2 ? atom(0, 300) : playing(300)(request),
    );
    expect(once.at("start")).toEqual(["0", "200", "200"]);
    await expect(
      run("arxiv", { query: "a" }, (request) =>
        request.url.searchParams.get("start") === "0" ? playing(300)(request) : atom(0, 300),
      ),
    ).rejects.toThrow(/expected papers from 200 on of the 300 .* with none 4 times/);
  });

  it("says that arXiv gives no more, once it has taken what there is", async () => {
    const asking = run("arxiv", { query: "all:the" }, playing(40_000), { place: "29820" });
    await expect(asking).rejects.toMatchObject({ code: "LIMIT_EXCEEDED" });
  });

  it("says what arXiv says of a query that it does not understand", async () => {
    const error =
      "<feed><entry><id>http://arxiv.org/api/errors#x</id><summary>malformed query</summary></entry></feed>";
    await expect(run("arxiv", { query: "((" }, () => error)).rejects.toThrow(/arXiv answered "malformed query"/);
  });

  it("asks for ids, a hundred at a time", async () => {
    const ids = Array.from({ length: 150 }, (_, index) => `2401.${String(index).padStart(5, "0")}`);
    const { at, pages } = await run("arxiv", { ids }, () => atom(1, 1));
    expect(at("id_list").map((list) => list?.split(",").length)).toEqual([100, 50]);
    expect(pages.every(({ place }) => place === undefined)).toBe(true);
  });
});

const works = (count: number, cursor: string | null) =>
  JSON.stringify({ meta: { next_cursor: cursor }, results: Array.from({ length: count }, () => ({})) });

describe("openalex", () => {
  it("follows cursors to the end, shows no key, and says who asks", async () => {
    const { pages, at } = await run(
      "openalex",
      { query: "graphs", filter: "type:article", since: "2026-01-01" },
      (_, n) => (n === 1 ? works(200, "second") : works(3, null)),
    );
    expect(at("cursor")).toEqual(["*", "second"]);
    expect([at("search")[0], at("filter")[0]]).toEqual(["graphs", "type:article,from_publication_date:2026-01-01"]);
    expect([at("mailto")[0], at("api_key")[0]]).toEqual(["lab@example.org", "alex-secret"]);
    expect(JSON.stringify(pages)).not.toContain("alex-secret");
    expect(pages.map(({ place }) => JSON.parse(place ?? "") as unknown)).toEqual([
      { from: "2026-01-01", begun: TODAY, cursor: "second" },
      { from: "2026-01-01", begun: TODAY },
    ]);
  });

  it("goes on from a cursor, and from the beginning where it is not known any more", async () => {
    const place = JSON.stringify({ begun: "2026-03-01", cursor: "second" });
    const on = await run("openalex", { query: "graphs" }, () => works(3, null), { place });
    expect(on.at("cursor")).toEqual(["second"]);
    expect(on.pages.map((page) => page.place)).toEqual(['{"begun":"2026-03-01"}']);
    const lost = await run(
      "openalex",
      { query: "graphs" },
      (_, n) => (n === 1 ? { status: 400, text: "bad cursor" } : works(3, null)),
      { place },
    );
    expect(lost.at("cursor")).toEqual(["second", "*"]);
    expect(lost.asked.map(({ alsoAccept }) => alsoAccept)).toEqual([[400, 404], []]);
  });

  it("asks, after all is in, for what appeared from a month before", async () => {
    const place = JSON.stringify({ begun: "2026-03-15" });
    const { at } = await run("openalex", { query: "graphs" }, () => works(0, "more"), { place });
    expect(at("filter")).toEqual(["from_publication_date:2026-02-13"]);
  });

  it("asks for its own ids, DOIs and arXiv ids", async () => {
    const ids = ["https://openalex.org/W12", "10.1000/Leaf", "2401.00001", "w13"];
    const { at } = await run("openalex", { ids }, () => works(1, null));
    expect(at("filter")).toEqual(["ids.openalex:W12|W13", "doi:10.1000/leaf|10.48550/arxiv.2401.00001"]);
  });
});

describe("s2", () => {
  it("follows tokens to the end, with its key in a header", async () => {
    const { pages, asked, at } = await run("s2", { query: "graphs", since: "2026-01-01" }, (_, n) =>
      JSON.stringify({ total: 2, data: [{}], ...(n === 1 ? { token: "next" } : {}) }),
    );
    expect(asked[0]?.url.pathname).toBe("/graph/v1/paper/search/bulk");
    expect(at("token")).toEqual([null, "next"]);
    expect(at("publicationDateOrYear")).toEqual(["2026-01-01:", "2026-01-01:"]);
    expect(asked[0]?.key).toEqual({ header: "x-api-key", value: "s2-secret" });
    expect(pages.map(({ place }) => JSON.parse(place ?? "") as unknown)).toEqual([
      { from: "2026-01-01", begun: TODAY, cursor: "next" },
      { from: "2026-01-01", begun: TODAY },
    ]);
  });

  it("begins anew where its token is not known any more", async () => {
    const place = JSON.stringify({ begun: "2026-03-01", cursor: "old" });
    const { at } = await run(
      "s2",
      { query: "graphs" },
      (_, n) => (n === 1 ? { status: 400, text: "" } : '{"data":[]}'),
      { place },
    );
    expect(at("token")).toEqual(["old", null]);
  });

  it("posts ids in its own words, and leaves out what it does not know", async () => {
    const ids = ["2401.00001", "10.1000/leaf", "CorpusId:5", "10.48550/arXiv.2401.00002"];
    const { asked, pages } = await run("s2", { ids }, () => '[{"paperId":"a","title":"A"},null]');
    expect(asked.map(({ url }) => url.pathname)).toEqual(["/graph/v1/paper/batch"]);
    expect(JSON.parse(asked[0]?.body ?? "")).toEqual({
      ids: ["ARXIV:2401.00001", "DOI:10.1000/leaf", "CorpusId:5", "ARXIV:2401.00002"],
    });
    expect(pages.map(({ text }) => text)).toEqual(['[{"paperId":"a","title":"A"}]']);
  });
});

it.each([
  ["pubmed", {}, /one of the services hf-daily, arxiv, openalex, s2, given "pubmed"/],
  ["hf-daily", {}, /since, the first day to fetch, as 2026-01-31, given nothing/],
  ["hf-daily", { since: "yesterday" }, /since to be a date, as 2026-01-31, given "yesterday"/],
  ["hf-daily", { since: "2026-02-30" }, /since to be a date/],
  ["hf-daily", { since: "2026-02-02", until: "2026-02-01" }, /until not to be before since/],
  ["hf-daily", { since: "2026-02-02", query: "a" }, /hf-daily to be asked by since, until, given "query"/],
  ["arxiv", {}, /query or ids, to ask arxiv by, given nothing/],
  ["arxiv", { query: " " }, /query to be a text, given " "/],
  ["arxiv", { query: "a", ids: ["b"] }, /ids alone.*given "query, ids"/],
  ["arxiv", { ids: [] }, /ids to be a list of texts, given \[\]/],
  ["arxiv", { ids: ["a", 3] }, /ids to be a list of texts/],
  ["arxiv", { filter: "a" }, /arxiv to be asked by query, ids, since, given "filter"/],
  ["s2", { ids: ["a"], since: "2026-01-01" }, /ids alone/],
  ["openalex", { since: "2026-01-01" }, /query or filter or ids, to ask openalex by/],
])("refuses to ask %s by %j", (service, options, says) => {
  expect(() => readFetchRequest(service, options)).toThrow(says);
});
