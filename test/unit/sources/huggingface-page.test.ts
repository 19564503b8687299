import { describe, expect, it } from "vitest";
import { huggingfaceDaily } from "../../../src/sources/huggingface-daily.js";
import { huggingfaceMhtml } from "../../../src/sources/huggingface-mhtml.js";
import { huggingfacePage } from "../../../src/sources/huggingface-page.js";
import { readAll } from "./read-all.js";

const ITEMS = ["2503.02130", "2503.02131"].map((id, index) => ({
  paper: {
    id,
    title: `Leaf "${index}" & more é`,
    authors: [{ name: "Ana Example" }],
    summary: "We count <leaves>.",
    publishedAt: "2025-03-03T23:10:00.000Z",
    upvotes: index,
  },
  publishedAt: "2025-03-04T18:10:00.000Z",
  numComments: 3,
}));

const escaped = (value: unknown) =>
  JSON.stringify(value).replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
const part = (target: string, props: unknown) =>
  `<div class="SVELTE_HYDRATER contents" data-target="${target}" data-props="${escaped(props)}"></div>`;
const page = (...parts: readonly string[]) =>
  `<!doctype html>\n<html>\n<head><link href="https://huggingface.co/papers"></head>\n<body>\n${parts.join("\n")}\n</body></html>\n`;
const PAGE = page(
  part("MainHeader", { user: { id: 1 } }),
  part("DailyPapers", { periodType: "day", dailyPapers: ITEMS, prevDate: "2025-03-03" }),
);
const ARTICLES = page(
  '<article><img alt="x"><h3><a href="/papers/2503.02130">Leaf\n  one</a></h3><p>We count\nleaves.</p><div>• 4 authors</div><div>·</div><time>Mar 3, 2025</time></article>',
  "<article><h3><a href='https://huggingface.co/papers/2503.02131?x=1'>Leaf &amp; two</a></h3><div>Example · Mar 4</div></article>",
  "<article><h3></h3></article>",
);

function quotedPrintable(text: string): string {
  const bytes = [...Buffer.from(text, "utf8")].map((byte) =>
    byte === 10
      ? "\r\n"
      : byte >= 32 && byte < 127 && byte !== 61
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`,
  );
  const lines: string[] = [""];
  for (const byte of bytes) {
    if (byte === "\r\n") lines.push("");
    else if ((lines.at(-1) ?? "").length + byte.length > 72) {
      lines[lines.length - 1] += "=";
      lines.push(byte);
    } else lines[lines.length - 1] += byte;
  }
  return lines.join("\r\n");
}
const mhtml = (encoding: string, body: string) =>
  [
    "From: <Saved by Blink>",
    "Snapshot-Content-Location: https://huggingface.co/papers",
    "Subject: Daily Papers",
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; type="text/html"; boundary="----leaf"',
    "",
    "------leaf",
    "Content-Type: text/html; charset=utf-8",
    `Content-Transfer-Encoding: ${encoding}`,
    "",
    body,
    "------leaf",
    "Content-Type: image/png",
    "Content-Transfer-Encoding: base64",
    "",
    "iVBORw0KGgo=",
    "------leaf--",
    "",
  ].join("\r\n");

describe("huggingface-page", () => {
  it("reads the same as the API, from the properties of the listing", async () => {
    expect(huggingfacePage.recognizes(PAGE)).toBe(true);
    const { records, rejected } = await readAll(huggingfacePage, PAGE, "page.html");
    const api = (await readAll(huggingfaceDaily, JSON.stringify(ITEMS), "page.html")).records;
    expect(rejected).toEqual([]);
    expect(records).toEqual(api.map((record) => ({ ...record, at: { file: "page.html", line: 6 } })));
  });

  it("reads the page of one paper, and a paper once", async () => {
    const one = page(part("PaperPage", { paper: ITEMS[0]?.paper, similar: ITEMS }), part("More", { papers: ITEMS }));
    const { records } = await readAll(huggingfacePage, one);
    expect(records.map(({ sourceId }) => sourceId)).toEqual(["2503.02130", "2503.02131"]);
  });

  it("puts aside a paper that is damaged and goes on", async () => {
    const damaged = [{ paper: { ...ITEMS[0]?.paper, id: "803.1" } }, ITEMS[1]];
    const { records, rejected } = await readAll(huggingfacePage, page(part("DailyPapers", { dailyPapers: damaged })));
    expect(records).toHaveLength(1);
    expect(rejected).toEqual([
      { type: "rejected", line: 5, reason: expect.stringContaining("arXiv id"), raw: JSON.stringify(damaged[0]) },
    ]);
  });

  it("falls back to the articles of a page without properties", async () => {
    const { records, rejected } = await readAll(huggingfacePage, ARTICLES, "page.html", "2026-03-10");
    expect(rejected).toEqual([]);
    expect(records).toMatchObject([
      {
        source: "huggingface-listing",
        sourceId: "2503.02130",
        title: "Leaf one",
        abstract: "We count leaves.",
        authorCount: 4,
        publishedOn: "2025-03-03",
      },
      { externalIds: [{ scheme: "arxiv", value: "2503.02131" }], title: "Leaf & two", publishedOn: "2026-03-04" },
    ]);
    expect(records).toHaveLength(2);
  });

  it("refuses a page that lists no papers", async () => {
    await expect(readAll(huggingfacePage, page("<p>4 authors</p>"))).rejects.toMatchObject({
      code: "BAD_FILE",
      message: expect.stringContaining("lists papers"),
    });
    expect(huggingfacePage.recognizes("<html><body>Leaves</body></html>")).toBe(false);
  });
});

describe("huggingface-mhtml", () => {
  it.each([
    ["quoted-printable", quotedPrintable(PAGE)],
    [
      "base64",
      (
        Buffer.from(PAGE)
          .toString("base64")
          .match(/.{1,76}/g) ?? []
      ).join("\r\n"),
    ],
  ])("reads the page within, in %s", async (encoding, body) => {
    const saved = mhtml(encoding, body);
    expect(huggingfaceMhtml.recognizes(saved)).toBe(true);
    expect(huggingfacePage.recognizes(saved)).toBe(false);
    const { records } = await readAll(huggingfaceMhtml, saved.replaceAll("\r\n", "\n"), "page");
    expect(records).toEqual((await readAll(huggingfacePage, PAGE, "page")).records);
  });

  it.each([
    [
      "no listing",
      mhtml("quoted-printable", "<html><body>\r\n4 authors\r\nNov 7, 2024\r\n</body></html>"),
      /lists papers/,
    ],
    ["no page", "From: <x>\nContent-Type: multipart/related; boundary=x\n\n--x\n\nwords\n--x--\n", /holds none/],
  ])("refuses a saved page with %s", async (_, saved, reason) => {
    expect(huggingfaceMhtml.recognizes(saved)).toBe(true);
    await expect(readAll(huggingfaceMhtml, saved)).rejects.toMatchObject({
      code: "BAD_FILE",
      message: expect.stringMatching(reason),
    });
  });
});
