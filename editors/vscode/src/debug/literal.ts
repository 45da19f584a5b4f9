// What a user types as the answer to a host call: JSON, a Python literal, or `raise Error('message')`; nothing is None.
// The result is JSON, since that is what the adapter takes: tuples become lists.

import type { Answer } from './protocol.ts';

/** Reads an answer. Throws an error whose message tells the user what is wrong. */
export function readAnswer(text: string): Answer {
  if (text.trim() === '') return { value: null };
  const raise = /^\s*raise\s+([A-Za-z_][\w.]*)\s*(?:\(([\s\S]*)\))?\s*$/.exec(text);
  if (raise === null) return { value: new Reader(text).whole() };
  const [, type = '', argument = ''] = raise;
  if (argument.trim() === '') return { error: { type, message: '' } };
  const message = new Reader(argument).whole();
  return { error: { type, message: typeof message === 'string' ? message : JSON.stringify(message) } };
}

const WORDS = new Map<string, unknown>([
  ['True', true],
  ['true', true],
  ['False', false],
  ['false', false],
  ['None', null],
  ['null', null],
]);
const ESCAPES = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['a', '\x07'],
  ['0', '\0'],
  ['\n', ''],
]);
const MAX_DEPTH = 200;

class Reader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): unknown {
    const value = this.#value(0);
    if (this.#peek() !== '') throw this.#problem('nothing more');
    return value;
  }

  #value(depth: number): unknown {
    if (depth > MAX_DEPTH) throw new Error('Too deeply nested.');
    const next = this.#peek();
    if (next === '{') return this.#mapping(depth);
    if (next === '[' || next === '(') return this.#sequence(depth);
    if (next === '"' || next === "'") return this.#strings();
    const number =
      /^[+-]?(?:\d[\d_]*)?(?:\.\d*)?(?:[eE][+-]?\d+)?/.exec(this.#text.slice(this.#at))?.[0] ?? '';
    if (/\d/.test(number)) return this.#number(number);
    const word = /^[A-Za-z_]\w*/.exec(this.#text.slice(this.#at))?.[0];
    if (word !== undefined && WORDS.has(word)) {
      this.#at += word.length;
      return WORDS.get(word);
    }
    throw this.#problem('a value: JSON or a Python literal');
  }

  #number(text: string): number {
    this.#at += text.length;
    const value = Number(text.replaceAll('_', ''));
    if (/^[+-]?[\d_]+$/.test(text) && !Number.isSafeInteger(value)) {
      throw new Error(`${text} is too large to be passed as JSON.`);
    }
    return value;
  }

  #sequence(depth: number): unknown {
    const open = this.#take();
    const close = open === '(' ? ')' : ']';
    const items: unknown[] = [];
    let commas = 0;
    while (this.#peek() !== close) {
      items.push(this.#value(depth + 1));
      if (this.#peek() !== ',') break;
      this.#take();
      commas += 1;
    }
    this.#expect(close);
    return open === '(' && items.length === 1 && commas === 0 ? items[0] : items;
  }

  #mapping(depth: number): Record<string, unknown> {
    this.#take();
    const entries: [string, unknown][] = [];
    while (this.#peek() !== '}') {
      const quote = this.#peek();
      if (quote !== '"' && quote !== "'") throw this.#problem('a key in quotes');
      const key = this.#strings();
      this.#expect(':');
      entries.push([key, this.#value(depth + 1)]);
      if (this.#peek() !== ',') break;
      this.#take();
    }
    this.#expect('}');
    return Object.fromEntries(entries);
  }

  /** One or more strings side by side, which Python joins. */
  #strings(): string {
    let text = '';
    while (this.#peek() === '"' || this.#peek() === "'") text += this.#string();
    return text;
  }

  #string(): string {
    const quote = this.#take();
    const start = this.#at;
    let text = '';
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at++] as string;
      if (char === quote) return text;
      text += char === '\\' ? this.#escape() : char;
    }
    this.#at = start;
    throw new Error(`The string that starts at ${start} has no end.`);
  }

  #escape(): string {
    const char = this.#text[this.#at++] ?? '';
    const digits = { x: 2, u: 4, U: 8 }[char];
    if (digits === undefined) return ESCAPES.get(char) ?? ('\\\'"/'.includes(char) ? char : `\\${char}`);
    const code = this.#text.slice(this.#at, this.#at + digits);
    if (code.length < digits || !/^[\da-fA-F]+$/.test(code))
      throw this.#problem(`${digits} hexadecimal digits`);
    this.#at += digits;
    const point = Number.parseInt(code, 16);
    if (point > 0x10ffff) throw new Error(`\\U${code} is no character.`);
    // JSON writes characters beyond the basic plane as two halves.
    return digits === 4 ? String.fromCharCode(point) : String.fromCodePoint(point);
  }

  /** The next character that is no space; empty at the end. */
  #peek(): string {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at += 1;
    return this.#text[this.#at] ?? '';
  }

  #take(): string {
    const char = this.#peek();
    this.#at += 1;
    return char;
  }

  #expect(char: string): void {
    if (this.#peek() !== char) throw this.#problem(`\`${char}\``);
    this.#at += 1;
  }

  #problem(expected: string): Error {
    const found = this.#peek();
    const place = found === '' ? 'at the end' : `before \`${this.#text.slice(this.#at, this.#at + 12)}\``;
    return new Error(`Expected ${expected} ${place}.`);
  }
}
