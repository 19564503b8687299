const HOSTS: ReadonlyMap<string, string> = new Map([
  ["github.com", "github.com"],
  ["gitlab.com", "gitlab.com"],
  ["bitbucket.org", "bitbucket.org"],
  ["codeberg.org", "codeberg.org"],
  ["huggingface.co", "huggingface.co"],
  ["hf.co", "huggingface.co"],
]);

/** The hosts of repositories, as addresses write them. */
export const REPOSITORY_HOSTS: readonly string[] = [...HOSTS.keys()];

/** First path parts that are pages of the host, never the owner of a repository. */
const PAGES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    "github.com",
    new Set(
      "about apps codespaces collections contact customer-stories enterprise events explore features issues join login marketplace new notifications orgs organizations pricing pulls readme search security sessions settings site sponsors stars stories team topics trending users".split(
        " ",
      ),
    ),
  ],
  ["gitlab.com", new Set("- admin api dashboard explore groups help profile search snippets users".split(" "))],
  ["bitbucket.org", new Set("account blog dashboard product repo site support".split(" "))],
  ["codeberg.org", new Set("api assets explore issues org pulls user".split(" "))],
  [
    "huggingface.co",
    new Set(
      "api blog brand changelog chat collections docs enterprise front hardware inference join languages learn login metrics models new organizations papers posts pricing privacy search settings storage support tasks terms-of-service".split(
        " ",
      ),
    ),
  ],
]);

/** Second path parts that are tabs of a Hugging Face profile, never the name of a model. */
const PROFILE_TABS: ReadonlySet<string> = new Set(
  "activity collections datasets followers following models papers posts spaces".split(" "),
);

/** Third path parts that lie inside a GitLab project; any other third part is a project inside a subgroup. */
const INSIDE_PROJECT: ReadonlySet<string> = new Set(
  "- activity blame blob builds commit commits compare edit graphs issues jobs labels merge_requests milestones network pipelines raw releases snippets tags tree wiki wikis".split(
    " ",
  ),
);

const ADDRESS = /^(?:(?:git\+)?(?:https?|ssh|git):\/\/)?(?:[\w.-]+@)?([a-z\d.-]+)(?::\d+(?=\/))?[/:](.*)$/i;

/**
 * The repository that an address names, as `host/owner/name`: host in lower case, owner and name as written.
 * `huggingface.co/datasets/owner/name` and `/spaces/` keep their prefix, and a GitLab project in a subgroup keeps
 * the subgroup. `undefined` for profiles, pages of the host, gists and every other address.
 */
export function normalizeRepositoryPath(text: string): string | undefined {
  // NFKC undoes the ligatures that text taken from a PDF has (`of\uFB01cial`).
  const clean = text
    .normalize("NFKC")
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, "")
    .trim()
    .replace(/^[<([{"'`]+/, "")
    .replaceAll(/\\([_%#&~-])/g, "$1");
  const [, rawHost, rest] = ADDRESS.exec(clean) ?? [];
  const host = HOSTS.get(rawHost?.toLowerCase().replace(/^www\./, "") ?? "");
  if (!host || rest === undefined) return undefined;
  const parts = decodePercent(rest.replace(/[?#].*$/s, ""))
    .split("/")
    .filter((part) => part !== "");
  const prefix = host === "huggingface.co" && /^(?:datasets|spaces)$/i.test(parts[0] ?? "") ? parts.shift() : undefined;
  return prefix ? prefixed(host, prefix.toLowerCase(), parts) : plain(host, parts);
}

function plain(host: string, parts: readonly string[]): string | undefined {
  const [owner = "", second = ""] = parts;
  if (!isOwner(owner) || PAGES.get(host)?.has(owner.toLowerCase())) return undefined;
  if (host === "huggingface.co" && PROFILE_TABS.has(second.toLowerCase())) return undefined;
  const end = host === "gitlab.com" ? projectEnd(parts) : 2;
  const groups = parts.slice(1, end - 1);
  const name = cleanName(parts[end - 1] ?? "");
  return name && groups.every(isOwner) ? [host, owner, ...groups, name].join("/") : undefined;
}

/** A dataset of the early days has no owner: `huggingface.co/datasets/squad`. */
function prefixed(host: string, prefix: string, [first = "", second]: readonly string[]): string | undefined {
  const name = cleanName(second ?? "");
  if (second !== undefined && name) return isOwner(first) ? `${host}/${prefix}/${first}/${name}` : undefined;
  const only = cleanName(first);
  return only && prefix === "datasets" ? `${host}/${prefix}/${only}` : undefined;
}

/** How many parts of a GitLab path name the project; two unless subgroups stand between. */
function projectEnd(parts: readonly string[]): number {
  const inside = parts.findIndex((part, index) => index >= 2 && INSIDE_PROJECT.has(part.toLowerCase()));
  const end = inside === -1 ? parts.length : inside;
  const last = parts[end - 1];
  return end > 2 && last !== undefined && cleanName(last) === undefined ? end - 1 : end;
}

function isOwner(part: string): boolean {
  return /^[A-Za-z\d_](?:[\w.-]{0,98}[\w-])?$/.test(part);
}

/** The name up to the first character no name has, without sentence punctuation and `.git`. */
function cleanName(part: string): string | undefined {
  const name = (/^[\w.-]{1,200}/.exec(part)?.[0] ?? "").replace(/\.+$/, "").replace(/\.git$/i, "");
  return name.length > 0 && name.length <= 150 && /[A-Za-z\d_]/.test(name) ? name : undefined;
}

function decodePercent(text: string): string {
  return text.replaceAll(/%([2-7][\dA-F])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
