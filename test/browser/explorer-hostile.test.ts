import { expect, it } from "vitest";
import { axeFindings } from "../support/axe-findings.js";
import { describeInBrowser } from "../support/browser.js";
import { emptyGraph } from "../support/empty-graph.js";
import { graphOf } from "../support/graph-of.js";

const MARKUP = `<img src=x onerror="window.smuggled=true"><script>window.smuggled=true</script> & "quotes"`;
const RIGHT_TO_LEFT = "שלום עולם: לימוד עמוק של גרפים";
const LONG = `Unbroken${"x".repeat(10_000)}`;
const PROGRAM = "javascript:window.smuggled=true";

const PAPERS = [
  {
    title: MARKUP,
    abstract: `${MARKUP} We use BERT.`,
    year: 2024,
    authors: [MARKUP],
    externalIds: { doi: "10.1000/one" },
  },
  {
    title: RIGHT_TO_LEFT,
    abstract: RIGHT_TO_LEFT.repeat(3),
    authors: [RIGHT_TO_LEFT],
    externalIds: { doi: "10.1000/two" },
  },
  { title: LONG, abstract: LONG, authors: ["Ada Long"], externalIds: { doi: "10.1000/three" } },
  { title: "A paper of nobody", externalIds: { doi: "10.1000/four", url: PROGRAM } },
];

const KEY = "the-key-of-this-very-test";

const CHOICES = [
  { colorScheme: "light", viewport: { width: 320, height: 640 } },
  { colorScheme: "dark", viewport: { width: 1280, height: 800 } },
] as const;

describeInBrowser(
  "explorer on hostile data",
  (open) => {
    it.each(CHOICES)("shows titles as text, whole, $colorScheme", async (choice) => {
      const { page, complaints } = await open("/", choice);
      await page.locator(".paper-line").first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
      const origin = new URL(page.url()).origin;
      for (const { title, externalIds } of PAPERS) {
        await page.goto(`${origin}/search?q=${encodeURIComponent(externalIds.doi)}`);
        const heading = page.getByRole("heading", { level: 1 });
        await expect.poll(() => heading.textContent(), { timeout: 20_000 }).toBe(title);
        await expect.poll(() => page.locator(".waiting").count()).toBe(0);
        expect(await axeFindings(page), title.slice(0, 40)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
        expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
      }
      expect(await page.getByText("No authors are known.").isVisible()).toBe(true);
      expect(await page.evaluate("window.smuggled")).toBeUndefined();
      expect(complaints).toEqual([]);
    });

    it("leads an author whose name is markup to a page", async () => {
      const { page, complaints } = await open(`/search?q=${encodeURIComponent("10.1000/one")}`);
      await page.locator(".authors a").first().click();
      await expect.poll(() => new URL(page.url()).pathname).toBe("/author");
      await page.getByRole("heading", { name: "Papers by year" }).waitFor();
      expect(await page.evaluate("window.smuggled")).toBeUndefined();
      expect(complaints).toEqual([]);
    });
  },
  () => graphOf(PAPERS),
);

describeInBrowser(
  "explorer on an empty graph",
  (open) => {
    it.each(CHOICES)("says how papers are brought in, and finds nothing, $colorScheme", async (choice) => {
      const { page, complaints } = await open("/", choice);
      await page.getByText("The graph is empty.").waitFor();
      expect(await axeFindings(page)).toEqual([]);
      const box = page.getByRole("combobox");
      await box.fill("anything");
      await box.press("Enter");
      await page.getByText("Nothing is found for “anything”.").waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  },
  emptyGraph,
);

describeInBrowser(
  "explorer of a server with a key",
  (open) => {
    it("asks for the key, says when it is refused, and keeps the right one for the tab", async () => {
      const { page } = await open("/");
      const field = page.getByLabel("This server asks for its key");
      expect(await axeFindings(page)).toEqual([]);
      await field.fill("another-key");
      await field.press("Enter");
      const again = page.getByLabel("The server has refused this key");
      await again.fill(KEY);
      await again.press("Enter");
      await page.getByRole("heading", { name: "Newest papers" }).waitFor();
      expect(await page.evaluate("sessionStorage.getItem('papergraph-key')")).toBe(KEY);
      await page.reload();
      await page.getByRole("heading", { name: "Newest papers" }).waitFor();
    });
  },
  async () => ({ ...(await graphOf(PAPERS)), PAPERGRAPH_API_KEY: KEY }),
);
