import { Unzip, UnzipInflate } from "fflate";
import { AppError } from "../errors.js";

/** A piece this small grows to at most 16 MiB, since deflate packs at most a thousandfold. */
const PIECE = 1 << 14;
/** What some systems put beside the file. */
const BESIDE = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$)|\/$/;

/** The bytes of the one file in a zip archive. Errors: BAD_FILE for a damaged archive, and for one of several files. */
export async function* unzipOne(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const files: string[] = [];
  let failure: AppError | undefined;
  let isWhole = false;
  const unzip = new Unzip((file) => {
    if (BESIDE.test(file.name)) return;
    files.push(file.name);
    if (files.length > 1) {
      failure ??= new AppError(
        "BAD_FILE",
        `expected a zip archive of one file, and ${name} holds ${files.join(", ")}; unpack it first`,
      );
      return;
    }
    file.ondata = (error, bytes, isLast) => {
      if (error) failure ??= damaged(name, error);
      else ready.push(bytes);
      isWhole ||= isLast;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      push(chunk.subarray(at, at + PIECE), false);
      if (failure) throw failure;
      yield* ready.splice(0);
    }
  }
  push(new Uint8Array(0), true);
  yield* ready.splice(0);
  if (failure) throw failure;
  if (!isWhole) throw new AppError("BAD_FILE", `cannot read ${name}: the archive is cut off`);

  function push(bytes: Uint8Array, isLast: boolean): void {
    try {
      unzip.push(bytes, isLast);
    } catch (cause) {
      failure ??= damaged(name, cause);
    }
  }
}

function damaged(name: string, cause: unknown): AppError {
  return new AppError("BAD_FILE", `cannot read ${name}: the archive is damaged`, { cause });
}
