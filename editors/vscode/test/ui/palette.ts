// Makes pictures small enough for a package: a screenshot has few colours that matter, so 256 are kept.

import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;

/** The same picture as a PNG with a palette. Takes what a browser makes: 8 bits a channel, not interlaced. */
export function reduce(png: Buffer): Buffer {
  const { width, height, channels, pixels } = decode(png);
  const counts = new Map<number, number>();
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at += 1) {
    const from = at * channels;
    const colour = ((pixels[from] ?? 0) << 16) | ((pixels[from + 1] ?? 0) << 8) | (pixels[from + 2] ?? 0);
    colours[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = choose(counts);
  const nearest = new Map([...counts.keys()].map(colour => [colour, nearestOf(palette, colour)]));
  const rows = Buffer.alloc(height * (width + 1)); // each row begins with its filter: none
  for (const [at, colour] of colours.entries()) {
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = nearest.get(colour) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits, palette
  const entries = Buffer.from(palette.flatMap(colour => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', entries),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

/** The most frequent colours; of the others, near ones counted together so that shades of one do not crowd out the others. */
function choose(counts: Map<number, number>): number[] {
  const groups = new Map<number, { colour: number; most: number; total: number }>();
  for (const [colour, count] of counts) {
    const key = colour & 0xf8f8f8;
    const group = groups.get(key) ?? { colour, most: 0, total: 0 };
    group.total += count;
    if (count > group.most) Object.assign(group, { colour, most: count });
    groups.set(key, group);
  }
  const exact = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const ordered = [...groups.values()].sort((a, b) => b.total - a.total).map(({ colour }) => colour);
  return [...new Set([...exact.slice(0, COLOURS / 4), ...ordered])].slice(0, COLOURS);
}

function nearestOf(palette: number[], colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, candidate] of palette.entries()) {
    const red = (candidate >> 16) - (colour >> 16);
    const green = ((candidate >> 8) & 255) - ((colour >> 8) & 255);
    const blue = (candidate & 255) - (colour & 255);
    const distance = red * red + green * green + blue * blue;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function decode(png: Buffer): { width: number; height: number; channels: number; pixels: Buffer } {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const pixels = Buffer.alloc(height * stride);
  for (let row = 0; row < height; row += 1) unfilter(raw, pixels, row, stride, channels);
  return { width, height, channels, pixels };
}

/** Undoes one row's filter (PNG specification, section 9). */
function unfilter(raw: Buffer, pixels: Buffer, row: number, stride: number, channels: number): void {
  const filter = raw[row * (stride + 1)] ?? 0;
  for (let column = 0; column < stride; column += 1) {
    const at = row * stride + column;
    const left = column < channels ? 0 : (pixels[at - channels] ?? 0);
    const above = row === 0 ? 0 : (pixels[at - stride] ?? 0);
    const corner = row === 0 || column < channels ? 0 : (pixels[at - stride - channels] ?? 0);
    const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
    pixels[at] = ((raw[row * (stride + 1) + 1 + column] ?? 0) + guess) & 255;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map(value => Math.abs(estimate - value));
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0;
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
