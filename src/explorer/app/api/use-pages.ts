import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from "@tanstack/react-query";
import { useContext } from "react";
import { ask } from "./ask";
import { KeyContext } from "./key-context";
import type { Question } from "./question";

/** Where a page of a connection stands. */
interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null;
}

/** Asks for a connection, page after page as the reader wants more. */
export function usePages<Answer, Variables extends { readonly after?: string | null | undefined }>(
  { document, variables }: Question<Answer, Variables>,
  pageInfoOf: (answer: Answer) => PageInfo | undefined,
): UseInfiniteQueryResult<InfiniteData<Answer>> {
  const key = useContext(KeyContext);
  return useInfiniteQuery({
    queryKey: ["pages", document.toString(), variables, key],
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      ask({ document, variables: pageParam === undefined ? variables : { ...variables, after: pageParam } }, key),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => {
      const info = pageInfoOf(last);
      return info?.hasNextPage ? (info.endCursor ?? undefined) : undefined;
    },
  });
}
