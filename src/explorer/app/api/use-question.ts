import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useContext } from "react";
import { ask } from "./ask";
import { KeyContext } from "./key-context";
import type { Question } from "./question";

interface Options {
  readonly enabled?: boolean;
  /** Shows the last answer until the next is there. */
  readonly keepPrevious?: boolean;
}

/** Asks a question once, and again with other values or another key. */
export function useQuestion<Answer, Variables>(
  question: Question<Answer, Variables>,
  { enabled = true, keepPrevious = false }: Options = {},
): UseQueryResult<Answer> {
  const key = useContext(KeyContext);
  return useQuery<Answer>({
    queryKey: [question.document.toString(), question.variables, key],
    queryFn: () => ask(question, key),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  });
}
