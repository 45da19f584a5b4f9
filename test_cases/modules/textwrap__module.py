# textwrap: as documented, with exact results and messages.
import textwrap


def shown(*values):
    return ' '.join([str(value) for value in values])


def outcome(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'

text = "The quick brown fox--well-known for jumping--jumped over the lazy dog.  It wasn't amused!  (e.g. 'no') --option a-b"

# === wrap and fill ===
for width in (10, 20, 33, 70): print(textwrap.wrap(text, width))
assert shown(textwrap.fill(text, 30, initial_indent='* ', subsequent_indent='  ')) == (
    '* The quick brown fox--well-\n'
    '  known for jumping--jumped\n'
    '  over the lazy dog.  It\n'
    "  wasn't amused!  (e.g. 'no')\n"
    '  --option a-b'
)
assert shown(textwrap.wrap(text, 12, break_on_hyphens=False), textwrap.wrap('supercalifragilistic', 8), textwrap.wrap('supercali fragi', 5, break_long_words=False), textwrap.wrap(''), textwrap.wrap('  \n '), textwrap.wrap('a\tb', 20), textwrap.wrap('  lead  mid', 6, drop_whitespace=False), textwrap.wrap('x\ny', replace_whitespace=False)) == (
    '[\'The quick\', \'brown fox--w\', \'ell-known\', \'for jumping-\', \'-jumped over\', \'the lazy\', \'dog.  It\', "'
    'wasn\'t", \'amused!\', "(e.g. \'no\')", \'--option a-b\'] [\'supercal\', \'ifragili\', \'stic\'] [\'supercali\', \'f'
    "ragi'] [] [] ['a       b'] ['  lead', '  mid'] ['x\\ny']"
)
assert shown(textwrap.wrap('End. Next one! Yes', fix_sentence_endings=True), textwrap.wrap(text, 20, max_lines=2), textwrap.wrap(text, 20, max_lines=2, placeholder='~'), textwrap.wrap('a b c', 3, max_lines=1, placeholder='...')) == (
    "['End.  Next one!  Yes'] ['The quick brown fox', '--well-known [...]'] ['The quick brown fox', '--we"
    "ll-known for~'] ['...']"
)
assert outcome(textwrap.wrap, 'a', 0) == 'ValueError: invalid width 0 (must be > 0)'
assert outcome(textwrap.wrap, 'abc def', 3, max_lines=1) == 'ValueError: placeholder too large for max width'

# === shorten ===
assert shown(textwrap.shorten('Hello  world!', width=12), textwrap.shorten('Hello  world!', width=11), textwrap.shorten('Hello world', width=10, placeholder='...')) == (
    'Hello world! Hello [...] Hello...'
)

# === dedent and indent ===
assert shown(repr(textwrap.dedent('  a\n    b\n\n  c\n')), repr(textwrap.dedent('\ta\n  b')), repr(textwrap.dedent('  \n x\n')), repr(textwrap.dedent(''))) == (
    "'a\\n  b\\n\\nc\\n' '\\ta\\n  b' '\\nx\\n' ''"
)
assert shown(repr(textwrap.indent('a\n\n b\n', '> ')), repr(textwrap.indent('a\n\nb', '+', lambda line: True))) == (
    "'> a\\n\\n>  b\\n' '+a\\n+\\n+b'"
)
assert outcome(textwrap.dedent, 5) == "TypeError: expected str object, not 'int'"
