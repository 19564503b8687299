import { AppError, type ErrorCode } from "../errors.js";

/** An input that could not be read, or not to its end: the others go on. */
export interface UnreadableInput {
  readonly file: string;
  readonly code: ErrorCode;
  readonly reason: string;
}

/** What an input failed of, where that is about the input alone; every other failure is thrown on. */
export function unreadableInput(file: string, error: unknown): UnreadableInput {
  if (!(error instanceof AppError) || (error.code !== "BAD_FILE" && error.code !== "UNKNOWN_FORMAT")) throw error;
  return { file, code: error.code, reason: error.message };
}
