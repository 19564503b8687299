/** What a release is judged by before anything is changed. */
export interface ReleaseState {
  readonly version: string;
  /** The text of CHANGELOG.md. */
  readonly changelog: string;
  /** What `git status --porcelain` prints. */
  readonly status: string;
  /** Names of the tags there are. */
  readonly tags: readonly string[];
  /** Whether a Neo4j is given, so that the tests run on both engines. */
  readonly hasNeo4j: boolean;
}

const VERSION = /^\d+\.\d+\.\d+(?:-[\dA-Za-z.-]+)?$/;

/** Every reason not to release yet, as sentences; none where the tests alone are left to say. */
export function releaseRefusals({ version, changelog, status, tags, hasNeo4j }: ReleaseState): readonly string[] {
  if (!VERSION.test(version)) return [`expected a version such as 1.2.3, given ${JSON.stringify(version)}`];
  const refusals: string[] = [];
  if (tags.includes(`v${version}`)) refusals.push(`v${version} is released already`);
  const section = sectionsOf(changelog).find(({ heading }) => heading.split(",")[0] === version);
  if (!section) refusals.push(`CHANGELOG.md has no section "## ${version}, YYYY-MM-DD"`);
  else if (!/^[^,]+, \d{4}-\d\d-\d\d$/.test(section.heading))
    refusals.push(
      `the section of CHANGELOG.md needs its day, as "## ${version}, YYYY-MM-DD", not "## ${section.heading}"`,
    );
  else if (!section.text.includes("- ")) refusals.push(`the section of ${version} in CHANGELOG.md says nothing`);
  if (status.trim() !== "") refusals.push(`files are not committed:\n${status.trimEnd()}`);
  if (!hasNeo4j)
    refusals.push("NEO4J_URI is not set, and a release is tested on both engines: `npm run neo4j -- start`");
  return refusals;
}

function sectionsOf(changelog: string): readonly { readonly heading: string; readonly text: string }[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = "", ...lines] = section.split("\n");
      return { heading: heading.trim(), text: lines.join("\n") };
    });
}
