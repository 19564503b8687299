import { QueryClient } from "@tanstack/react-query";
import { AskError } from "./ask-error";

/** Between two attempts to reach a server that does not answer. */
const AGAIN_MS = 2_000;

/** Keeps answers while the page is open, and goes on asking a server that cannot be reached until it can. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A server on this machine is there without a network.
        networkMode: "always",
        retry: false,
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        refetchInterval: ({ state: { error } }) =>
          error instanceof AskError && error.failure === "unreachable" ? AGAIN_MS : false,
      },
    },
  });
}
