import type { CompiledOperation } from "./compile-operation.js";

/** Compiling takes as long as interpreting some times: an operation is compiled when it is asked for this time. */
const COMPILED_AT = 3;
/** Operations that are larger are interpreted: a field takes up to 0.4 ms to compile, and the server waits. */
const MOST_FIELDS = 300;
/** Fields of all operations that are kept compiled; one takes about 2 KB. */
const MOST_FIELDS_IN_ALL = 20_000;
const MOST_KNOWN = 500;

interface Known {
  readonly asked: number;
  readonly fields: number;
  readonly compiled?: CompiledOperation;
}

/** How an operation that may be worth compiling is measured and compiled. */
export interface Compilable {
  /** Fields that code would be written for. */
  readonly size: () => number;
  readonly compile: () => CompiledOperation | undefined;
}

/** The operations that are asked again and again, compiled: so many, and no larger, that neither time nor memory runs out. */
export class CompiledOperations {
  /** The one asked least lately comes first. */
  readonly #known = new Map<string, Known>();
  #fields = 0;

  /** The compiled operation of this key; undefined where it is new, too large, or cannot be compiled. */
  find(key: string, operation: Compilable): CompiledOperation | undefined {
    const known = this.#known.get(key) ?? { asked: 0, fields: 0 };
    const asked = known.asked + 1;
    this.#forget(key);
    this.#keep(key, { ...known, asked, ...(asked === COMPILED_AT ? compiledIfSmall(operation) : {}) });
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_KNOWN && this.#fields <= MOST_FIELDS_IN_ALL) break;
      this.#forget(oldest);
    }
    return this.#known.get(key)?.compiled;
  }

  #keep(key: string, known: Known): void {
    this.#known.set(key, known);
    this.#fields += known.fields;
  }

  #forget(key: string): void {
    this.#fields -= this.#known.get(key)?.fields ?? 0;
    this.#known.delete(key);
  }
}

function compiledIfSmall({ size, compile }: Compilable): Partial<Known> {
  const fields = size();
  const compiled = fields <= MOST_FIELDS ? compile() : undefined;
  return compiled ? { compiled, fields } : {};
}
