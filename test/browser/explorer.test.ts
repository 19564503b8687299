import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFindings } from "../support/axe-findings.js";
import { describeInBrowser } from "../support/browser.js";

interface Named {
  readonly id: string;
}

/** Asks the server of a page, by other means than the page does. */
async function ask<Answer>(page: Page, query: string): Promise<Answer> {
  const response = await page.request.post(new URL("/graphql", page.url()).href, { data: { query } });
  return ((await response.json()) as { data: Answer }).data;
}

/** The first node of each list that the built-in literature fills, as a path of the explorer. */
async function firstOfEachKind(page: Page): Promise<readonly string[]> {
  const lists = {
    author: "authors",
    method: "methods",
    dataset: "datasets",
    task: "tasks",
    repository: "repositories",
  };
  const all = Object.entries({ ...lists, venue: "venues" });
  const query = all.map(([kind, list]) => `${kind}: ${list}(first: 1) { edges { node { id } } }`).join(" ");
  const data = await ask<Record<string, { edges: { node: Named }[] }>>(page, `{ ${query} }`);
  return Object.entries(data).flatMap(([kind, { edges }]) =>
    edges.map(({ node }) => `/${kind}?id=${encodeURIComponent(node.id)}`),
  );
}

/** A paper with much to say: it names most methods. */
const PAPER = `paper: papers(first: 1, orderBy: [{ by: METHOD_COUNT }]) {
  edges { node { id title externalIds { scheme value } methods(first: 50) { edges { evidence { field start end } } } } }
}`;

interface PaperAnswer {
  readonly paper: {
    readonly edges: readonly {
      readonly node: Named & {
        readonly title: string;
        readonly externalIds: readonly { readonly scheme: string; readonly value: string }[];
        readonly methods: {
          readonly edges: readonly {
            readonly evidence: readonly { readonly field?: string; readonly start?: number; readonly end?: number }[];
          }[];
        };
      };
    }[];
  };
}

async function richPaper(page: Page) {
  const [edge] = (await ask<PaperAnswer>(page, `{ ${PAPER} }`)).paper.edges;
  if (!edge) throw new Error("expected a paper in the built-in literature");
  return edge.node;
}

/** Waits until every question of a page is answered. */
async function settle(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => page.locator(".waiting").count(), { timeout: 30_000 }).toBe(0);
}

const CHOICES = [
  { colorScheme: "light", viewport: { width: 1280, height: 800 } },
  { colorScheme: "dark", viewport: { width: 320, height: 640 } },
] as const;

describeInBrowser("explorer", (open) => {
  it.each(CHOICES)(
    "shows every kind of page, $colorScheme, and neither axe nor the console finds a fault",
    async (choice) => {
      const { page, complaints } = await open("/", choice);
      await settle(page);
      const { id } = await richPaper(page);
      const kinds = await firstOfEachKind(page);
      expect(kinds).toHaveLength(6);
      const origin = new URL(page.url()).origin;
      for (const path of [
        "/",
        "/search?q=diffusion+model",
        `/paper?id=${encodeURIComponent(id)}`,
        ...kinds,
        "/paper?id=none",
      ]) {
        await page.goto(origin + path);
        await settle(page);
        expect(await axeFindings(page), path).toEqual([]);
        const tooWide = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        expect(tooWide, path).toBeLessThanOrEqual(0);
        expect(await page.getByRole("alert").count(), path).toBe(0);
      }
      expect(complaints).toEqual([]);
    },
  );

  it("suggests while one types, and the keyboard alone leads to a node, back and forth", async () => {
    const { page, complaints } = await open("/");
    await settle(page);
    const { id, title } = await richPaper(page);
    const box = page.getByRole("combobox");
    await box.fill(title.slice(0, 12));
    await page.getByRole("option").first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const titles = await page.getByRole("option").locator("bdi").allTextContents();
    const at = titles.indexOf(title);
    expect(at).toBeGreaterThanOrEqual(0);
    for (let presses = 0; presses <= at; presses++) await box.press("ArrowDown");
    await box.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("id")).toBe(id);
    await expect.poll(() => page.title()).toContain(title);
    await page.goBack();
    await page.getByRole("heading", { name: "Newest papers" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("keeps a search in its address, and leads an id straight to its paper", async () => {
    const { page, complaints } = await open("/");
    await settle(page);
    const { id, externalIds } = await richPaper(page);
    await page.getByRole("combobox").fill("diffusion model");
    await page.getByRole("combobox").press("Enter");
    await page.getByRole("heading", { name: "Results for" }).waitFor();
    await page.getByRole("button", { name: "Papers" }).click();
    await expect.poll(() => new URL(page.url()).search).toBe("?q=diffusion+model&kind=paper");
    await settle(page);
    await page.reload();
    await settle(page);
    expect(await page.getByRole("button", { name: "Papers" }).getAttribute("aria-pressed")).toBe("true");
    expect((await page.locator("main mark").allTextContents()).join(" ").toLowerCase()).toContain("diffusion");
    const arxiv = externalIds.find(({ scheme }) => scheme === "ARXIV");
    if (!arxiv) throw new Error("expected the paper to have an arXiv id");
    await page.getByRole("combobox").fill(arxiv.value);
    await page.getByRole("combobox").press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("id")).toBe(id);
    expect(complaints).toEqual([]);
  });

  it("marks what a paper names where its evidence says, and tells why to those who come by keyboard", async () => {
    const { page } = await open("/");
    await settle(page);
    const { id, title, methods } = await richPaper(page);
    await page.goto(new URL(`/paper?id=${encodeURIComponent(id)}`, page.url()).href);
    await settle(page);
    const marked = await page.locator("h1 .mention.method").allTextContents();
    const places = methods.edges
      .flatMap(({ evidence }) => evidence)
      .filter(({ field }) => field === "TITLE")
      .map(({ start, end }) => title.slice(start, end));
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect(marked.join("")).toContain(place);
    await page.locator("h1 .mention").first().focus();
    expect(await page.locator(".mention-line").textContent()).toMatch(/rule “.+” · confidence 0\.\d\d/);
  });

  it("turns ties on and off, and asks only for those that are on", async () => {
    const { page, complaints } = await open("/");
    await settle(page);
    const { id } = await richPaper(page);
    await page.goto(new URL(`/paper?id=${encodeURIComponent(id)}`, page.url()).href);
    await settle(page);
    const answered = page.waitForResponse((response) => response.request().postData()?.includes('"because"') === true);
    await page.getByRole("group", { name: "Count what they share of" }).getByRole("button", { name: "Words" }).click();
    const { variables } = (await answered).request().postDataJSON() as { variables: { because: readonly string[] } };
    expect(variables.because).not.toContain("TEXT");
    expect(variables.because).toContain("METHOD");
    await settle(page);
    expect(await page.locator(".word").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("opens the question of a view in GraphiQL, which gets the same answer", async () => {
    const { page } = await open("/");
    await settle(page);
    const { id, title } = await richPaper(page);
    await page.goto(new URL(`/paper?id=${encodeURIComponent(id)}`, page.url()).href);
    await settle(page);
    const link = page.getByRole("link", { name: "Show the query of Paper in GraphiQL" });
    const parameters = new URL((await link.getAttribute("href")) ?? "", page.url()).searchParams;
    const response = await page.request.post(new URL("/graphql", page.url()).href, {
      data: { query: parameters.get("query"), variables: JSON.parse(parameters.get("variables") ?? "") as object },
    });
    expect(await response.json()).toMatchObject({ data: { paper: { id, title } } });
    await link.click();
    await page.getByRole("region", { name: "Operation Editor" }).getByText("Paper").first().waitFor();
  });

  it("writes a citation in each format, as the API gives it", async () => {
    const { page } = await open("/");
    await settle(page);
    const { id } = await richPaper(page);
    const query = `{ paper(id: ${JSON.stringify(id)}) { BibTeX: citation(format: BIBTEX) RIS: citation(format: RIS) } }`;
    const { paper } = await ask<{ paper: Record<string, string> }>(page, query);
    await page.goto(new URL(`/paper?id=${encodeURIComponent(id)}`, page.url()).href);
    await settle(page);
    for (const [format, text] of Object.entries(paper)) {
      await page.getByRole("group", { name: "Cite" }).getByRole("button", { name: format, exact: true }).click();
      await expect.poll(() => page.locator(".citation").textContent()).toBe(text);
    }
  });

  it("says that the server is slow, refuses or is gone, and goes on when it is back", async () => {
    const { page } = await open("/");
    await settle(page);
    await page.route("**/graphql", (route) => route.abort());
    await page.goto(new URL("/search?q=attention", page.url()).href);
    await page.getByText("The server does not answer").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.unroute("**/graphql");
    await page.locator(".paper-line").first().waitFor();
    const refusal = { errors: [{ message: "no <b>such</b> thing", extensions: { code: "BAD_USER_INPUT" } }] };
    await page.route("**/graphql", (route) => route.fulfill({ status: 400, json: refusal }));
    await page.goto(new URL("/search?q=transformer", page.url()).href);
    await page.getByText("no <b>such</b> thing").waitFor();
    await page.unroute("**/graphql");
    await page.getByRole("button", { name: "Ask again" }).click();
    await page.locator(".paper-line").first().waitFor();
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/graphql", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(new URL("/search?q=dataset", page.url()).href);
    await page.getByText("The server is taking its time").waitFor();
    answer();
    await page.locator(".paper-line").first().waitFor();
  });

  it("runs no script and takes no style but the server's own files", async () => {
    const { page, complaints } = await open("/");
    await settle(page);
    expect(complaints).toEqual([]);
    await page.evaluate(`{
      const script = document.createElement("script");
      script.textContent = "window.smuggled = true";
      const style = document.createElement("style");
      style.textContent = "h1 { display: none }";
      document.body.append(script, style);
    }`);
    await expect.poll(() => complaints.filter((line) => /Content Security Policy/.test(line)).length).toBe(2);
    expect(await page.evaluate("window.smuggled")).toBeUndefined();
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
  });
});
