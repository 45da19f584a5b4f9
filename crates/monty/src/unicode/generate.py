"""Writes `tables.rs`: what CPython 3.14 knows of each code point, so that `str` methods agree with it to the last one.

Run from this folder by the CPython whose answers shall hold: `python3.14 generate.py > tables.rs && rustfmt tables.rs`.
Every property is asked of `str` and `unicodedata`; those that CPython does not export are read off from the behaviour
of `str.title` (cased) and of the final sigma in `str.lower` (case-ignorable).
"""

import sys
import unicodedata

FLAGS = [
    'ALPHA',
    'DECIMAL',
    'DIGIT',
    'NUMERIC',
    'LOWER',
    'UPPER',
    'TITLE',
    'SPACE',
    'PRINTABLE',
    'XID_START',
    'XID_CONTINUE',
    'CASED',
    'CASE_IGNORABLE',
    'SPECIAL',
]


def flags_of(c):
    cased_or_ignorable = ('a' + c + '\u03a3').lower().endswith('\u03c2')
    cased_not_ignorable = ('1' + c + '\u03a3').lower().endswith('\u03c2')
    yield 'ALPHA', c.isalpha()
    yield 'DECIMAL', c.isdecimal()
    yield 'DIGIT', c.isdigit()
    yield 'NUMERIC', c.isnumeric()
    yield 'LOWER', c.islower()
    yield 'UPPER', c.isupper()
    yield 'TITLE', c.istitle() and not c.isupper()
    yield 'SPACE', c.isspace()
    yield 'PRINTABLE', c.isprintable()
    yield 'XID_START', c.isidentifier()
    yield 'XID_CONTINUE', ('a' + c).isidentifier()
    yield 'CASED', (c + 'a').title().endswith('a')
    yield 'CASE_IGNORABLE', cased_or_ignorable and not cased_not_ignorable
    yield 'SPECIAL', any(len(text) > 1 for text in cases_of(c))


def cases_of(c):
    return c.lower(), c.upper(), c.title(), c.casefold()


def record_of(point):
    c = chr(point)
    flags = sum(1 << FLAGS.index(name) for name, holds in flags_of(c) if holds)
    digit = unicodedata.digit(c, 0)
    if flags >> FLAGS.index('SPECIAL') & 1:
        return flags, digit, 0, 0, 0, 0
    return flags, digit, *(ord(text) - point for text in cases_of(c))


def split(indices, shift):
    blocks, first = {}, []
    for start in range(0, len(indices), 1 << shift):
        block = tuple(indices[start : start + (1 << shift)])
        first.append(blocks.setdefault(block, len(blocks)))
    return first, [index for block in blocks for index in block]


def width(values):
    return 1 if max(values) < 256 else 2


def size(halves):
    return sum(len(half) * width(half) for half in halves)


def print_array(name, doc, kind, values):
    print(f'/// {doc}\npub(super) static {name}: [{kind}; {len(values)}] = [{", ".join(map(str, values))}];\n')


def padded(text):
    points = [ord(c) for c in text] + [0, 0]
    return '[' + ', '.join(map(hex, points[:3])) + ']'


def main():
    records, indices = {}, []
    for point in range(0x110000):
        indices.append(records.setdefault(record_of(point), len(records)))
    shift = min(range(4, 10), key=lambda shift: size(split(indices, shift)))
    first, second = split(indices, shift)

    print(f'//! Unicode {unicodedata.unidata_version} as CPython {sys.version_info[0]}.{sys.version_info[1]} sees it.')
    print('//!\n//! Written by `generate.py`; do not edit.\n')
    print('use super::{Record, Special};\n')
    for bit, name in enumerate(FLAGS):
        print(f'pub(super) const {name}: u16 = 1 << {bit};')
    print(f'\n/// Bits of a code point that index within a block.\npub(super) const SHIFT: u32 = {shift};\n')
    print_array('BLOCKS', 'Block number by the high bits of the code point.', f'u{8 * width(first)}', first)
    print_array('INDICES', 'Record number by block number and low bits.', f'u{8 * width(second)}', second)
    rows = [f'Record::new({", ".join(map(str, record))})' for record in records]
    print_array('RECORDS', 'All distinct records.', 'Record', rows)

    special = []
    numeric = []
    for point in range(0x110000):
        c = chr(point)
        if any(len(text) > 1 for text in cases_of(c)):
            cases = ', '.join(map(padded, cases_of(c)))
            special.append(f'Special::new({point:#x}, [{cases}])')
        if c.isnumeric() and not c.isdigit():
            numeric.append(f'({point:#x}, {unicodedata.numeric(c)!r})')
    print_array('SPECIALS', 'Code points of which one case has several code points.', 'Special', special)
    print('#[expect(clippy::unreadable_literal, reason = "written and read by programs")]')
    print_array('NUMERICS', 'Values of the numeric code points that are no digits.', '(u32, f64)', numeric)


main()
