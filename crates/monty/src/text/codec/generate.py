"""Writes `tables.rs`: the encodings of one byte per character that CPython 3.14 knows, and the names of all encodings.

Run from this folder by the CPython whose answers shall hold: `python3.14 generate.py > tables.rs && rustfmt tables.rs`.
"""

import encodings
import pkgutil
import sys
from encodings.aliases import aliases

UNDEFINED = 0xFFFE

# What has code of its own, though each byte is a character.
OWN = ('charmap', 'iso8859_1', 'latin_1', 'raw_unicode_escape')


def aliases_of(name):
    return sorted({alias for alias, target in aliases.items() if target == name} | {name})


def table_of(name):
    """The character of each byte; None if this is no encoding of one byte per character."""
    table = []
    for byte in range(256):
        try:
            text = bytes([byte]).decode(name)
        except UnicodeDecodeError as error:
            if error.encoding != 'charmap':
                return None
            table.append(UNDEFINED)
        except (LookupError, UnicodeError):
            return None
        else:
            if len(text) != 1:
                return None
            table.append(ord(text))
    return table


def is_of_text(name):
    try:
        b'a'.decode(name)
    except LookupError as error:
        return 'is not a text encoding' not in str(error)
    except UnicodeError:
        pass
    return True


def quoted(names):
    return ', '.join(f'"{name}"' for name in names)


def main():
    print(f'//! Encodings as CPython {sys.version_info[0]}.{sys.version_info[1]} knows them.')
    print('//!\n//! Written by `generate.py`; do not edit.\n')
    print('use super::charmap::Charmap;\n')
    names = sorted(module.name for module in pkgutil.iter_modules(encodings.__path__))
    no_text = [alias for name in names if not is_of_text(name) for alias in aliases_of(name)]
    print('/// Names of what translates bytes to bytes or text to text.')
    print(f'pub(super) static NO_TEXT: &[&str] = &[{quoted(no_text)}];\n')
    tables = {name: table_of(name) for name in names if name not in OWN}
    print('/// Encodings of one byte per character.')
    print('pub(super) static CHARMAPS: &[Charmap] = &[')
    for name, table in tables.items():
        if table is not None:
            half = [None, table] if table[:128] == list(range(128)) else [table[:128], table]
            lower = 'None' if half[0] is None else f'Some(&[{", ".join(map(hex, half[0]))}])'
            upper = ', '.join(map(hex, table[128:]))
            print(f'Charmap {{ names: &[{quoted(aliases_of(name))}], lower: {lower}, upper: &[{upper}] }},')
    print('];')


main()
