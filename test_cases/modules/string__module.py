# string: as documented, with exact results and messages.
from string import *


def shown(*values):
    return ' '.join([str(value) for value in values])


def outcome(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'

t=Template('$who likes ${what} $$5')
assert shown(t.substitute(who='tim',what='k'), t.safe_substitute(who='x'), t.get_identifiers(), t.is_valid(), t.template) == (
    "tim likes k $5 x likes ${what} $5 ['who', 'what'] True $who likes ${what} $$5"
)
assert outcome(t.substitute, who=1) == "KeyError: 'what'"
assert outcome(Template('a $ b').substitute) == 'ValueError: Invalid placeholder in string: line 1, col 3'
assert outcome(Template('x\ny $! b').substitute) == 'ValueError: Invalid placeholder in string: line 2, col 3'
assert shown(Template('a $ b').safe_substitute(), Template('$').is_valid()) == 'a $ b False'


class P(Template):
    delimiter='%'; idpattern='[a-z]+'


assert shown(P('%abc %%').substitute({'abc':1}), P('%a %b').substitute({'a':1}, b=2)) == '1 % 1 2'


class Q(Template):
    pattern = r'\$(?:(?P<escaped>\$)|(?P<named>[A-Z]+)|\{(?P<braced>[A-Z]+)\}|(?P<invalid>))'


assert shown(Q('$ABC ${DE}').substitute(ABC=1,DE=2)) == '1 2'
f=Formatter()
assert shown(f.format('{0} {1!r:>5} {a[0]} {b.real} {{}} {:{w}}' if 0 else '{0} {1!r:>5} {a[0]} {b.real} {{}}', 1, 'x', a=[5], b=3), f.format('{} {} {:>{w}}', 1,2,3,w=5)) == (
    "1   'x' 5 3 {} 1 2     3"
)
assert outcome(f.format, '{') == "ValueError: Single '{' encountered in format string"
assert outcome(f.format, '}') == "ValueError: Single '}' encountered in format string"
assert outcome(f.format,'{} {0}',1) == (
    'ValueError: cannot switch from automatic field numbering to manual field specification'
)
assert outcome(f.format,'{0} {}',1) == (
    'ValueError: cannot switch from manual field specification to automatic field numbering'
)
assert outcome(f.format, '{x}') == "KeyError: 'x'"
assert outcome(f.format,'{!z}',1) == 'ValueError: Unknown conversion specifier z'
assert outcome(f.format, '{0') == "ValueError: expected '}' before end of string"
assert shown(list(f.parse('a{b!r:c}d{{e}}{}')), list(f.parse('')), list(f.parse('{a[}]}')) if 0 else '') == (
    "[('a', 'b', 'c', 'r'), ('d{', None, None, None), ('e}', None, None, None), ('', '', '', None)] [] "
)


class MF(Formatter):
    def get_value(self,k,a,kw): return kw.get(k,'?') if isinstance(k,str) else super().get_value(k,a,kw)
    def format_field(self,v,s): return f'<{v}:{s}>'


assert shown(MF().format('{x:5} {y} {0}', 9, y=1)) == '<?:5> <1:> <9:>'
assert shown(f.vformat('{0}', (1,), {}), capwords('ab cd  e'), capwords('a-b','-')) == '1 Ab Cd E A-B'
