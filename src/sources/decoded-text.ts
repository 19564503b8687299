import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { AppError } from "../errors.js";
import { boundedUnpacking } from "./bounded-unpacking.js";
import { reasonOf } from "./input-paths.js";
import { unzipOne } from "./unzip-one.js";

/** First bytes of a zip archive. */
const ZIP = "504b0304";

/** First bytes of what people try to read by mistake. */
const OTHER_KINDS: readonly (readonly [magic: string, kind: string])[] = [
  ["28b52ffd", "compressed with zstd; unpack it first"],
  ["fd377a585a00", "compressed with xz; unpack it first"],
  ["425a68", "compressed with bzip2; unpack it first"],
  ["25504446", "a PDF file"],
  ["50415231", "a Parquet file"],
  ["fffe", "text in UTF-16; save it as UTF-8"],
  ["feff", "text in UTF-16; save it as UTF-8"],
];

/**
 * The text of a stream of bytes, chunk by chunk: gzip and zip are undone where the first bytes say so, and `onBytes` sees the
 * bytes of the text itself. Errors: BAD_FILE for a damaged archive, a binary file, text that is not UTF-8.
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  onBytes: (chunk: Uint8Array) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  let first = true;
  for await (const chunk of unzipped(bytes, name)) {
    if (first) refuseBinary(chunk, name);
    first = false;
    if (chunk.includes(0)) throw new AppError("BAD_FILE", `expected text, and ${name} is a binary file`);
    onBytes(chunk);
    const text = decode(chunk);
    yield text;
    line += countLineBreaks(text);
  }
  const rest = decode();
  if (rest) yield rest;

  function decode(chunk?: Uint8Array): string {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (cause) {
      const valid = chunk ? Buffer.from(chunk).toString("utf8").split("\uFFFD", 1).join("") : "";
      const place = line + countLineBreaks(valid);
      throw new AppError("BAD_FILE", `expected text in UTF-8, and ${name} has other bytes near line ${place}`, {
        cause,
      });
    }
  }
}

async function* unzipped(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  let packed = 0;
  const iterator = counted(bytes, (count) => {
    packed += count;
  });
  try {
    let head: Uint8Array = new Uint8Array(0);
    let next = await iterator.next();
    while (!next.done && head.length + next.value.length < 8) {
      head = Buffer.concat([head, next.value]);
      next = await iterator.next();
    }
    if (!next.done) head = Buffer.concat([head, next.value]);
    if (Buffer.from(head.subarray(0, 4)).toString("hex") === ZIP) {
      yield* boundedUnpacking(unzipOne(chunksFrom(head, iterator), name), () => packed, name);
      return;
    }
    if (head[0] !== 0x1f || head[1] !== 0x8b) {
      if (head.length > 0) yield head;
      for (next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
      return;
    }
    const gunzip = createGunzip();
    // The reader below sees every failure, since pipeline destroys the stream it reads with it.
    pipeline(Readable.from(chunksFrom(head, iterator), { objectMode: false }), gunzip, () => undefined);
    yield* boundedUnpacking(gunzip, () => packed, name);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("BAD_FILE", `cannot read ${name}: ${reasonOf(cause)}`, { cause });
  } finally {
    await iterator.return(undefined);
  }
}

async function* counted(bytes: AsyncIterable<Uint8Array>, onBytes: (count: number) => void) {
  for await (const chunk of bytes) {
    onBytes(chunk.length);
    yield chunk;
  }
}

async function* chunksFrom(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}

function refuseBinary(chunk: Uint8Array, name: string): void {
  const magic = Buffer.from(chunk.subarray(0, 8)).toString("hex");
  const kind = OTHER_KINDS.find(([start]) => magic.startsWith(start))?.[1];
  if (kind) throw new AppError("BAD_FILE", `expected text, and ${name} is ${kind}`);
}

function countLineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
