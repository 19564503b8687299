import { AppError } from "../errors.js";

/** What every call on a store gets after `close()`. */
export function closedError(): AppError {
  return new AppError("DATABASE_UNAVAILABLE", "the graph store is closed");
}
