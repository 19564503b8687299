import { AppError } from "../errors.js";

/** Gives what `work` gives, or rejects with TIMEOUT after `milliseconds`; the work itself goes on unless `stop` ends it. */
export async function withTimeLimit<T>(work: Promise<T>, milliseconds: number, stop?: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      stop?.();
      reject(timedOut(milliseconds));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

export function timedOut(milliseconds: number, cause?: unknown): AppError {
  return new AppError("TIMEOUT", `the database did not finish within the limit of ${milliseconds} ms`, { cause });
}
