# needs-native
# json: dumps with every option, loads of valid and broken texts, round trips.
import json

def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === dumps: values ===
assert json.dumps(None) == 'null'
assert json.dumps(True) == 'true'
assert json.dumps(False) == 'false'
assert json.dumps(5) == '5'
assert json.dumps(-0.0) == '-0.0'
assert json.dumps(1.5) == '1.5'
assert json.dumps(1e16) == '1e+16'
assert json.dumps(1e-7) == '1e-07'
assert json.dumps(10**30) == '1000000000000000000000000000000'
assert json.dumps('a') == '"a"'
assert json.dumps([]) == '[]'
assert json.dumps({}) == '{}'
assert json.dumps(()) == '[]'
assert json.dumps((1, (2,))) == '[1, [2]]'
assert json.dumps([1, 'a', None, True, 2.5, {'k': [1]}]) == '[1, "a", null, true, 2.5, {"k": [1]}]'
assert json.dumps({'a': 1, 'b': [2, {'c': None}]}) == '{"a": 1, "b": [2, {"c": null}]}'
assert json.dumps([[], {}, '', 0]) == '[[], {}, "", 0]'
assert json.dumps('é中😀') == '"\\u00e9\\u4e2d\\ud83d\\ude00"'
assert json.dumps('"\\/\b\f\n\r\t') == '"\\"\\\\/\\b\\f\\n\\r\\t"'
assert json.dumps('\x00\x1f\x7f\x80\u2028') == '"\\u0000\\u001f\\u007f\\u0080\\u2028"'
assert json.dumps('\ud800') == '"\\ud800"'
assert json.dumps('😀') == '"\\ud83d\\ude00"'
assert json.dumps('</script>') == '"</script>"'
assert json.dumps('é中😀', ensure_ascii=False) == '"é中😀"'
assert json.dumps('\x00"\x7f\u2028', ensure_ascii=False) == '"\\u0000\\"\x7f\u2028"'
assert json.dumps(float('nan')) == 'NaN'
assert json.dumps([float('inf'), float('-inf')]) == '[Infinity, -Infinity]'
assert json.dumps(1e308 * 10) == 'Infinity'
assert json.dumps(0.1 + 0.2) == '0.30000000000000004'
assert json.dumps(1e22) == '1e+22'
assert json.dumps(123456789.123) == '123456789.123'
assert json.dumps({1: 'i', 1.5: 'f', True: 't', False: 'F', None: 'n', 's': 's'}) == (
    '{"1": "t", "1.5": "f", "false": "F", "null": "n", "s": "s"}'
)
assert json.dumps({1: 'a', '1': 'b'}) == '{"1": "a", "1": "b"}'
assert json.dumps({float('nan'): 1, 10**20: 2, -1: 3}) == '{"NaN": 1, "100000000000000000000": 2, "-1": 3}'
assert json.dumps({'b': 1, 'a': 2}, sort_keys=True) == '{"a": 2, "b": 1}'
assert json.dumps({2: 'b', 10: 'a'}, sort_keys=True) == '{"2": "b", "10": "a"}'
assert json.dumps([{'z': 1, 'y': {'b': 1, 'a': 2}}], sort_keys=True) == '[{"y": {"a": 2, "b": 1}, "z": 1}]'


class Text(str): ...
class Whole(int):
    def __repr__(self):
        return 'never shown'
class Real(float):
    def __repr__(self):
        return 'never shown'
class Items(list): ...
class Table(dict): ...


assert json.dumps([Text('t'), Whole(5), Real(1.5), Items([1]), Table(a=1)]) == '["t", 5, 1.5, [1], {"a": 1}]'

# === dumps: layout ===
assert json.dumps([1, 2], indent=2) == '[\n  1,\n  2\n]'
assert json.dumps({'a': [1, {'b': 2}], 'c': {}, 'd': []}, indent=2) == (
    '{\n  "a": [\n    1,\n    {\n      "b": 2\n    }\n  ],\n  "c": {},\n  "d": []\n}'
)
assert json.dumps([], indent=2) == '[]'
assert json.dumps([[]], indent=1) == '[\n []\n]'
assert json.dumps([1], indent=0) == '[\n1\n]'
assert json.dumps({'a': 1}, indent='\t') == '{\n\t"a": 1\n}'
assert json.dumps([1], indent='') == '[\n1\n]'
assert json.dumps('x', indent=4) == '"x"'
assert json.dumps({'a': 1}, indent='--') == '{\n--"a": 1\n}'
assert json.dumps([1, {'a': 2, 'b': 3}], separators=(',', ':')) == '[1,{"a":2,"b":3}]'
assert json.dumps({'a': 1, 'b': 2}, separators=(' ; ', ' = ')) == '{"a" = 1 ; "b" = 2}'
assert json.dumps([1, 2], indent=1, separators=(', ', ': ')) == '[\n 1, \n 2\n]'
assert json.dumps({'a': 1}, separators=('', '')) == '{"a"1}'

# === dumps: options ===
assert json.dumps({1, 2}, default=sorted) == '[1, 2]'
assert json.dumps([object()], default=lambda o: 'obj') == '["obj"]'
assert json.dumps({'k': {3}}, default=list) == '{"k": [3]}'
assert json.dumps({(1, 2): 'x', 'a': 1}, skipkeys=True) == '{"a": 1}'
assert json.dumps(b'x', default=lambda b: b.decode()) == '"x"'
assert json.dumps([{1}], default=lambda s: {'set': sorted(s)}) == '[{"set": [1]}]'
assert error_of(lambda: json.dumps({1})) == 'TypeError: Object of type set is not JSON serializable'
assert error_of(lambda: json.dumps(object)) == 'TypeError: Object of type type is not JSON serializable'
assert error_of(lambda: json.dumps(b'a')) == 'TypeError: Object of type bytes is not JSON serializable'
assert error_of(lambda: json.dumps([1, {'k': {2}}])) == 'TypeError: Object of type set is not JSON serializable'
assert error_of(lambda: json.dumps({(1, 2): 'x'})) == (
    'TypeError: keys must be str, int, float, bool or None, not tuple'
)
assert error_of(lambda: json.dumps({b'a': 1})) == 'TypeError: keys must be str, int, float, bool or None, not bytes'
assert error_of(lambda: json.dumps(float('nan'), allow_nan=False)) == (
    'ValueError: Out of range float values are not JSON compliant: nan'
)
assert error_of(lambda: json.dumps([float('-inf')], allow_nan=False)) == (
    'ValueError: Out of range float values are not JSON compliant: -inf'
)
assert error_of(lambda: json.dumps({'b': 1, 1: 2}, sort_keys=True)) == (
    "TypeError: '<' not supported between instances of 'int' and 'str'"
)
assert error_of(lambda: json.dumps({1}, default=lambda o: o)) == 'ValueError: Circular reference detected'
assert error_of(lambda: json.dumps({1}, default=lambda o: 1 / 0)) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: json.dumps()) == "TypeError: dumps() missing 1 required positional argument: 'obj'"
assert error_of(lambda: json.dumps(1, bad=2)) == (
    "TypeError: JSONEncoder.__init__() got an unexpected keyword argument 'bad'"
)
assert error_of(lambda: json.dumps(len)) == (
    'TypeError: Object of type builtin_function_or_method is not JSON serializable'
)
assert error_of(lambda: json.dumps(range(3))) == 'TypeError: Object of type range is not JSON serializable'
loop = []
loop.append(loop)
assert error_of(lambda: json.dumps(loop)) == 'ValueError: Circular reference detected'
loop = {}
loop['k'] = [loop]
assert error_of(lambda: json.dumps(loop)) == 'ValueError: Circular reference detected'
shared = [1]
assert json.dumps([shared, shared]) == '[[1], [1]]'
try:
    json.dumps({'a': [1, {2}]})
except TypeError as error:
    assert error.__notes__ == [
        'when serializing list item 1',
        "when serializing dict item 'a'",
    ]

# === loads: values ===
assert repr([json.loads(t) for t in ('null', 'true', 'false', '5', '-0', '0', '1.5', '-1.5e3', '1E5', '1e-2', '0.1', '10000000000000000000000', '-0.0', '1e400', '"a"', '[]', '{}', '[1, [2]]', '{"a": {"b": []}}')]) == (
    "[None, True, False, 5, 0, 0, 1.5, -1500.0, 100000.0, 0.01, 0.1, 10000000000000000000000, -0.0, inf, 'a', "
    "[], {}, [1, [2]], {'a': {'b': []}}]"
)
assert json.loads(' \n\t\r[ 1 , 2 ] \n') == [1, 2]
assert json.loads('{"a" : 1 , "b" : [ ] }') == {'a': 1, 'b': []}
assert json.loads('"\\u00e9\\n\\"\\\\\\/\\b\\f\\r\\t"') == 'é\n"\\/\x08\x0c\r\t'
assert json.loads('"\\ud83d\\ude00"') == '😀'
assert (json.loads('"\\ud83d"') == '\ud83d') is True
assert json.loads('"é中😀"') == 'é中😀'
assert json.loads('""') == ''
assert repr([json.loads(t) for t in ('NaN', 'Infinity', '-Infinity', '[NaN]')]) == '[nan, inf, -inf, [nan]]'
assert json.loads('{"a": 1, "a": 2}') == {'a': 2}
assert json.loads('{"b": 1, "a": 2}') == {'b': 1, 'a': 2}
assert json.loads(b'[1]') == [1]
assert json.loads('"\x7f"') == '\x7f'
assert json.loads(b'\xef\xbb\xbf[1]') == [1]
assert repr(json.loads('{"z": 1, "a": [1, 2.0, "x", null, true]}')) == "{'z': 1, 'a': [1, 2.0, 'x', None, True]}"

# === loads: hooks ===
assert json.loads('[1, 2.5, {"a": 1}]', parse_int=str, parse_float=lambda t: f'f{t}') == ['1', 'f2.5', {'a': '1'}]
assert json.loads('[NaN, 1]', parse_constant=lambda t: f'c{t}') == ['cNaN', 1]
assert json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)) == ['a']
assert json.loads('{"a": 1, "a": 2}', object_pairs_hook=list) == [('a', 1), ('a', 2)]
assert json.loads('{"b": {"c": 1}}', object_pairs_hook=tuple) == (('b', (('c', 1),)),)

# === loads: errors ===
def broken(text, **options):
    try:
        return json.loads(text, **options)
    except json.JSONDecodeError as error:
        return f'{error} | {error.msg} {error.pos} {error.lineno} {error.colno}'


assert broken('') == 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1'
assert broken('   ') == 'Expecting value: line 1 column 4 (char 3) | Expecting value 3 1 4'
assert broken('[1,]') == (
    'Illegal trailing comma before end of array: line 1 column 3 (char 2) | Illegal trailing comma before end '
    'of array 2 1 3'
)
assert broken('[1, 2') == "Expecting ',' delimiter: line 1 column 6 (char 5) | Expecting ',' delimiter 5 1 6"
assert broken('[1 2]') == "Expecting ',' delimiter: line 1 column 4 (char 3) | Expecting ',' delimiter 3 1 4"
assert broken('[') == 'Expecting value: line 1 column 2 (char 1) | Expecting value 1 1 2'
assert broken('{') == (
    'Expecting property name enclosed in double quotes: line 1 column 2 (char 1) | Expecting property name '
    'enclosed in double quotes 1 1 2'
)
assert broken('{"a"}') == "Expecting ':' delimiter: line 1 column 5 (char 4) | Expecting ':' delimiter 4 1 5"
assert broken('{"a": }') == 'Expecting value: line 1 column 7 (char 6) | Expecting value 6 1 7'
assert broken('{"a": 1,}') == (
    'Illegal trailing comma before end of object: line 1 column 8 (char 7) | Illegal trailing comma before end '
    'of object 7 1 8'
)
assert broken('{"a": 1') == "Expecting ',' delimiter: line 1 column 8 (char 7) | Expecting ',' delimiter 7 1 8"
assert broken('{"a": 1 "b": 2}') == (
    "Expecting ',' delimiter: line 1 column 9 (char 8) | Expecting ',' delimiter 8 1 9"
)
assert broken("{'a': 1}") == (
    'Expecting property name enclosed in double quotes: line 1 column 2 (char 1) | Expecting property name '
    'enclosed in double quotes 1 1 2'
)
assert broken('{1: 2}') == (
    'Expecting property name enclosed in double quotes: line 1 column 2 (char 1) | Expecting property name '
    'enclosed in double quotes 1 1 2'
)
assert broken('{a: 1}') == (
    'Expecting property name enclosed in double quotes: line 1 column 2 (char 1) | Expecting property name '
    'enclosed in double quotes 1 1 2'
)
assert broken('[1] x') == 'Extra data: line 1 column 5 (char 4) | Extra data 4 1 5'
assert broken('1 2') == 'Extra data: line 1 column 3 (char 2) | Extra data 2 1 3'
assert broken('tru') == 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1'
assert broken('True') == 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1'
assert broken('nul') == 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1'
assert broken('"abc') == (
    'Unterminated string starting at: line 1 column 1 (char 0) | Unterminated string starting at 0 1 1'
)
assert broken('"a\nb"') == (
    'Invalid control character at: line 1 column 3 (char 2) | Invalid control character at 2 1 3'
)
assert broken('"\\x"') == 'Invalid \\escape: line 1 column 2 (char 1) | Invalid \\escape 1 1 2'
assert broken('"\\u12"') == 'Invalid \\uXXXX escape: line 1 column 3 (char 2) | Invalid \\uXXXX escape 2 1 3'
assert broken('"\\u12G4"') == 'Invalid \\uXXXX escape: line 1 column 3 (char 2) | Invalid \\uXXXX escape 2 1 3'
assert broken('"\\') == (
    'Unterminated string starting at: line 1 column 1 (char 0) | Unterminated string starting at 0 1 1'
)
assert broken('01') == 'Extra data: line 1 column 2 (char 1) | Extra data 1 1 2'
assert broken('1.') == 'Extra data: line 1 column 2 (char 1) | Extra data 1 1 2'
assert broken('.5') == 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1'
assert broken('+1') == 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1'
assert broken('-') == 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1'
assert broken('1e') == 'Extra data: line 1 column 2 (char 1) | Extra data 1 1 2'
assert broken('0x1') == 'Extra data: line 1 column 2 (char 1) | Extra data 1 1 2'
assert broken('[1,\n 2,\n x]') == 'Expecting value: line 3 column 2 (char 9) | Expecting value 9 3 2'
assert broken('{"a":\n\n1,\n}') == (
    'Illegal trailing comma before end of object: line 3 column 2 (char 8) | Illegal trailing comma before end '
    'of object 8 3 2'
)
assert broken('// c\n1') == 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1'
assert broken('é') == 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1'
assert broken('\ufeff[1]') == (
    'Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0) | Unexpected UTF-8 BOM (decode '
    'using utf-8-sig) 0 1 1'
)
assert broken('[,1]') == 'Expecting value: line 1 column 2 (char 1) | Expecting value 1 1 2'
assert broken('{,}') == (
    'Expecting property name enclosed in double quotes: line 1 column 2 (char 1) | Expecting property name '
    'enclosed in double quotes 1 1 2'
)
assert broken('"a" "b"') == 'Extra data: line 1 column 5 (char 4) | Extra data 4 1 5'
assert broken('"\t"') == 'Invalid control character at: line 1 column 2 (char 1) | Invalid control character at 1 1 2'
assert broken('"\t"', strict=False) == '\t'
assert broken('}') == 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1'
assert issubclass(json.JSONDecodeError, ValueError) is True
assert json.JSONDecodeError('m', 'a\nb', 2).lineno == 2
assert error_of(lambda: json.loads(5)) == 'TypeError: the JSON object must be str, bytes or bytearray, not int'
assert error_of(lambda: json.loads(None)) == (
    'TypeError: the JSON object must be str, bytes or bytearray, not NoneType'
)
assert error_of(lambda: json.loads(['[1]'])) == 'TypeError: the JSON object must be str, bytes or bytearray, not list'
assert error_of(lambda: json.loads()) == "TypeError: loads() missing 1 required positional argument: 's'"
assert error_of(lambda: json.loads(b'"\xff"')) == (
    "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte"
)
assert error_of(lambda: json.loads('[' * 100000)).startswith('RecursionError: ') is True

# === Round trips ===
for value in (None, True, 0, -5, 1.5, 1e300, 5e-324, 2**70, '', 'é"\\\n', [], {}, [1, [2, {'a': None}]], {'k': {'l': [0.1, 'x']}}):
    assert json.loads(json.dumps(value)) == value
    assert json.loads(json.dumps(value, indent=3, ensure_ascii=False)) == value
    assert type(json.loads(json.dumps(value))) is type(value)
assert json.loads(json.dumps((1, 2))) == [1, 2]
assert json.loads(json.dumps({1: 2})) == {'1': 2}
assert repr(json.loads(json.dumps({None: True}))) == "{'null': True}"


# === Files and classes ===
class Sink:
    def __init__(self, text=''):
        self.text = text

    def write(self, part):
        self.text += part

    def read(self):
        return self.text


sink = Sink()
assert json.dump({'a': [1, 2]}, sink) is None
assert sink.text == '{"a": [1, 2]}'
assert json.load(sink) == {'a': [1, 2]}
assert json.load(Sink('[1]')) == [1]


class Encoder(json.JSONEncoder):
    def default(self, value):
        if isinstance(value, set):
            return sorted(value)
        return super().default(value)


assert json.dumps({'s': {2, 1}}, cls=Encoder) == '{"s": [1, 2]}'
assert Encoder(indent=1).encode([{3}]) == '[\n [\n  3\n ]\n]'
assert json.JSONEncoder().encode({'a': 1}) == '{"a": 1}'
assert json.JSONDecoder().decode('[1]') == [1]
assert json.JSONDecoder().raw_decode('[1] rest') == ([1], 3)
assert ''.join(json.JSONEncoder().iterencode([1, {'a': 2}])) == '[1, {"a": 2}]'
assert error_of(lambda: json.dumps(object, cls=Encoder)) == 'TypeError: Object of type type is not JSON serializable'


# === Parts ===
def parts(value, **options):
    return list(json.JSONEncoder(**options).iterencode(value))


assert parts([1, 'a', None, [], {}]) == ['[1', ', "a"', ', null', ', ', '[]', ', ', '{}', ']']
assert parts([[1], [2, [3]]]) == ['[', '[1', ']', ', ', '[2', ', ', '[3', ']', ']', ']']
assert parts({'a': 1, 'b': [1, 2], 'c': {}}) == (
    ['{', '"a"', ': ', '1', ', ', '"b"', ': ', '[1', ', 2', ']', ', ', '"c"', ': ', '{}', '}']
)
assert parts([1, [2]], indent=2) == ['[\n  1', ',\n  ', '[\n    2', '\n  ', ']', '\n', ']']
assert parts({'a': {'b': 1}}, indent='-') == (
    ['{', '\n-', '"a"', ': ', '{', '\n--', '"b"', ': ', '1', '\n-', '}', '\n', '}']
)
assert parts({'b': 1, 'a': 2}, sort_keys=True) == ['{', '"a"', ': ', '2', ', ', '"b"', ': ', '1', '}']
assert parts({(1,): 2}, skipkeys=True, indent=2) == ['{', '}']
assert parts([{1}], default=sorted) == ['[', '[1', ']', ']']
assert (parts('x'), parts(1.5), parts([]), parts({1: None})) == (['"x"'], ['1.5'], ['[]'], ['{', '"1"', ': ', 'null', '}'])
read = []
try:
    for part in json.JSONEncoder().iterencode([1, object()]):
        read.append(part)
except TypeError as error:
    read += [str(error), error.__notes__]
assert read == ['[1', ', ', 'Object of type object is not JSON serializable', ['when serializing list item 1']]

# === Hooks in order ===
calls = []


def hook(name):
    def call(value):
        calls.append((name, value))
        return name, value if isinstance(value, str) else len(value)

    return call


text = '[1.5, {"a": 2, "b": [NaN, {}], "a": 3.5}, -7]'
hooks = {'object_hook': hook('o'), 'parse_float': hook('f'), 'parse_int': hook('i'), 'parse_constant': hook('c')}
assert json.loads(text, **hooks) == [('f', '1.5'), ('o', 2), ('i', '-7')]
assert calls == [
    ('f', '1.5'), ('i', '2'), ('c', 'NaN'), ('o', {}), ('f', '3.5'),
    ('o', {'a': ('f', '3.5'), 'b': [('c', 'NaN'), ('o', 0)]}), ('i', '-7'),
]  # fmt: skip
calls.clear()
assert json.loads('{"a": {"b": 1}}', object_pairs_hook=hook('p'), object_hook=hook('o')) == ('p', 1)
assert calls == [('p', [('b', 1)]), ('p', [('a', ('p', 1))])]
calls.clear()
assert json.loads('{"a": 1, "a": [1.5]}', parse_float=hook('f')) == {'a': [('f', '1.5')]}
assert json.loads('2.5', parse_float=hook('f')) == ('f', '2.5')
calls.clear()
assert error_of(lambda: json.loads('[1.5, {"a": 1}, {"b" 2}]', parse_float=hook('f'), object_hook=hook('o'))) == (
    "JSONDecodeError: Expecting ':' delimiter: line 1 column 22 (char 21)"
)
assert calls == [('f', '1.5'), ('o', {'a': 1})]
assert error_of(lambda: json.JSONDecoder().raw_decode('[1]', 9)) == (
    'JSONDecodeError: Expecting value: line 1 column 10 (char 9)'
)
assert json.JSONDecoder(object_hook=len).raw_decode(' {"a": 1}', 1) == (1, 9)
assert json.loads('"' + 'a' * 50 + '\\n' + 'é' * 50 + '\\u00e9"') == 'a' * 50 + '\n' + 'é' * 51
assert json.dumps('é' * 40 + '"' + '😀') == '"' + '\\u00e9' * 40 + '\\"' + '\\ud83d\\ude00"'
assert json.dumps('a' * 40 + '"' + 'é', ensure_ascii=False) == '"' + 'a' * 40 + '\\"é"'
assert json.dumps([0.0001, 0.00001, 123456789012345.6, 9999999999999998.0, 1e16]) == (
    '[0.0001, 1e-05, 123456789012345.6, 9999999999999998.0, 1e+16]'
)
