import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** An edit of a file of `src`: `added` stands right after the one place where `after` is. */
export interface Edit {
  readonly file: string;
  readonly after: string;
  readonly added: string;
}

/** A copy of `src` to try a change on; the project's own files stay as they are. */
export interface ScratchSource {
  edit(edits: readonly Edit[]): Promise<void>;
  /** What the compiler finds wrong, a line an error; empty where it compiles. */
  typeErrors(): Promise<readonly string[]>;
  /** Loads a module of the copy. */
  load<Module>(file: string): Promise<Module>;
  remove(): Promise<void>;
}

/** Copies `src` beside a link to the project's packages. */
export async function copySource(): Promise<ScratchSource> {
  const folder = await mkdtemp(join(tmpdir(), "papergraph-scratch-"));
  await cp(join(ROOT, "src"), join(folder, "src"), { recursive: true });
  await cp(join(ROOT, "package.json"), join(folder, "package.json"));
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
  const { compilerOptions, ...rest } = JSON.parse(await readFile(join(ROOT, "tsconfig.json"), "utf8")) as {
    compilerOptions: object;
  };
  const options = { ...compilerOptions, noEmit: true, incremental: false, tsBuildInfoFile: null };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, ...rest }));
  return {
    async edit(edits) {
      for (const { file, after, added } of edits) {
        const path = join(folder, "src", file);
        const parts = (await readFile(path, "utf8")).split(after);
        if (parts.length !== 2) {
          throw new Error(`${file} must have ${JSON.stringify(after)} once, but has it ${parts.length - 1} times`);
        }
        await writeFile(path, parts.join(`${after}${added}`));
      }
    },
    typeErrors: () =>
      new Promise((resolve) => {
        const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
        execFile(process.execPath, [compiler, "-p", folder, "--pretty", "false"], { cwd: folder }, (_, output) => {
          resolve(output.split("\n").filter((line) => line.startsWith("src/")));
        });
      }),
    load: async <Module>(file: string) => (await import(pathToFileURL(join(folder, "src", file)).href)) as Module,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
