// The framing of the Debug Adapter Protocol: `Content-Length: N`, an empty line, N bytes of JSON.

import type { DebugProtocol } from '@vscode/debugprotocol';

export type Message = DebugProtocol.ProtocolMessage;

const HEADER_END = Buffer.from('\r\n\r\n');

export function encode(message: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(message), 'utf8');
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, 'ascii'), body]);
}

/** Cuts a stream of bytes into messages, however the bytes are dealt out. */
export class Decoder {
  #pieces: Buffer[] = [];
  #held = 0;
  /** How many bytes must be there before looking again is worth it. */
  #wanted = 0;

  /** The messages that are complete with `bytes`. Throws on a header without a length and on what is not JSON. */
  push(bytes: Buffer): Message[] {
    this.#pieces.push(bytes);
    this.#held += bytes.length;
    const messages: Message[] = [];
    while (this.#held >= this.#wanted && this.#held > 0) {
      const message = this.#next();
      if (message === undefined) break;
      messages.push(message);
    }
    return messages;
  }

  #next(): Message | undefined {
    const held = this.#pieces.length === 1 ? (this.#pieces[0] as Buffer) : Buffer.concat(this.#pieces);
    this.#pieces = [held];
    const headerEnd = held.indexOf(HEADER_END);
    if (headerEnd < 0) {
      this.#wanted = this.#held + 1;
      return undefined;
    }
    const header = held.toString('ascii', 0, headerEnd);
    const length = /^content-length:\s*(\d+)\s*$/im.exec(header)?.[1];
    if (length === undefined) throw new Error(`a header without a length: ${JSON.stringify(header)}`);
    const start = headerEnd + HEADER_END.length;
    const end = start + Number(length);
    if (held.length < end) {
      this.#wanted = end;
      return undefined;
    }
    this.#pieces = [held.subarray(end)];
    this.#held = held.length - end;
    this.#wanted = 0;
    return JSON.parse(held.toString('utf8', start, end)) as Message;
  }
}
