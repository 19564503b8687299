interface Question {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
}

interface Options {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks the server over HTTP, with the key and the header that a foreign page cannot send; says when the key is refused. */
export function createFetcher(url: string, key: string, onRefused: () => void) {
  return async (question: Question, options?: Options): Promise<object> => {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        accept: "application/json",
        "content-type": "application/json",
        "apollo-require-preflight": "true",
        ...(key === "" ? {} : { authorization: `Bearer ${key}` }),
        ...options?.headers,
      },
      body: JSON.stringify(question),
    });
    if (response.status === 401 && key !== "") onRefused();
    return (await response.json()) as object;
  };
}
