import type { ErrorCode } from "../../errors.js";
import type { EngineRequest, PreparedWrite } from "./engine-request.js";

/** What the parent sends to the engine's process. */
export type ToEngine =
  | { readonly type: "request"; readonly id: number; readonly request: EngineRequest }
  | { readonly type: "close" };

/** What the engine's process sends back: first `ready` or `refused`, then an answer for each request. */
export type FromEngine =
  | { readonly type: "ready"; readonly epoch: bigint }
  | { readonly type: "refused"; readonly error: SentError }
  | { readonly type: "prepared"; readonly id: number; readonly write: PreparedWrite }
  /** Of a write that was announced as prepared, the result is not sent twice. */
  | { readonly type: "done"; readonly id: number; readonly result?: unknown }
  | { readonly type: "failed"; readonly id: number; readonly error: SentError };

/** An AppError as data. */
export interface SentError {
  readonly code: ErrorCode;
  readonly message: string;
}
