// What a user answered to host calls, kept so that a program that is run again is not asked about again.

import type { HostCall } from './protocol.ts';

/** The answers of one window. The same call may be answered differently each time it is made within a run. */
export class Answers {
  readonly #texts = new Map<string, string[]>();
  readonly #latest = new Map<string, string>();

  /** The answers for one run of a program. */
  run(program: string): RunAnswers {
    return new RunAnswers(program, this.#texts, this.#latest);
  }

  forget(): number {
    let count = 0;
    for (const texts of this.#texts.values()) count += texts.length;
    this.#texts.clear();
    this.#latest.clear();
    return count;
  }
}

export class RunAnswers {
  readonly #made = new Map<string, number>();
  readonly #program: string;
  readonly #texts: Map<string, string[]>;
  readonly #latest: Map<string, string>;

  constructor(program: string, texts: Map<string, string[]>, latest: Map<string, string>) {
    this.#program = program;
    this.#texts = texts;
    this.#latest = latest;
  }

  /** The answer that an earlier run got to this call, the nth of its kind in both. */
  recall(call: HostCall): string | undefined {
    const key = this.#key(call);
    const nth = this.#made.get(key) ?? 0;
    const text = this.#texts.get(key)?.[nth];
    if (text !== undefined) this.#made.set(key, nth + 1);
    return text;
  }

  /** What was last answered to the same function: a start for the next answer. */
  suggest(call: HostCall): string | undefined {
    return this.#latest.get(call.function);
  }

  remember(call: HostCall, text: string): void {
    const key = this.#key(call);
    const nth = this.#made.get(key) ?? 0;
    const texts = this.#texts.get(key) ?? [];
    texts[nth] = text;
    this.#texts.set(key, texts);
    this.#made.set(key, nth + 1);
    this.#latest.set(call.function, text);
  }

  #key(call: HostCall): string {
    return `${this.#program}\n${call.repr}`;
  }
}
