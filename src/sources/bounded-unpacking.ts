import { AppError } from "../errors.js";

/** Records of papers pack three to thirty times; what packs far better holds nothing, and goes on for hours. */
const MOST_TIMES = 100;
/** From where on that is asked. */
const SMALL = 16 * 2 ** 20;
const MOST_BYTES = 64 * 2 ** 30;

/** Passes on what is unpacked of an input as long as it is in proportion to the packed bytes read. Errors: BAD_FILE. */
export async function* boundedUnpacking(
  unpacked: AsyncIterable<Uint8Array>,
  packedBytes: () => number,
  name: string,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of unpacked) {
    bytes += chunk.length;
    if (bytes > SMALL && bytes > MOST_TIMES * packedBytes()) {
      throw tooMuch(name, `at most ${MOST_TIMES} times its packed size of text`, bytes);
    }
    if (bytes > MOST_BYTES) throw tooMuch(name, `at most ${MOST_BYTES} bytes of text`, bytes);
    yield chunk;
  }
}

function tooMuch(name: string, expected: string, bytes: number): AppError {
  return new AppError(
    "BAD_FILE",
    `expected ${expected}, and ${name} had unpacked to ${bytes} bytes when reading stopped: if it is sound, unpack it first`,
  );
}
