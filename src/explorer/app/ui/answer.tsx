import type { ReactNode } from "react";
import { FailureNotice } from "./failure-notice";
import { Waiting } from "./waiting";

interface Props<Data> {
  readonly result: {
    readonly data: Data | undefined;
    readonly error: Error | null;
    readonly refetch: () => unknown;
  };
  readonly children: (data: Data) => ReactNode;
}

/** Shows an answer once it is there, and until then that it is awaited or why it fails. */
export function Answer<Data>({ result: { data, error, refetch }, children }: Props<Data>) {
  if (data !== undefined) {
    return (
      <>
        {error && <FailureNotice error={error} again={() => void refetch()} />}
        {children(data)}
      </>
    );
  }
  return error ? <FailureNotice error={error} again={() => void refetch()} /> : <Waiting />;
}
