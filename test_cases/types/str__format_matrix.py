# needs-native
# Every combination of flags, widths and precisions, printed: the short ways and the general way must agree.

INTS = [0, 1, -1, 7, 42, -42, 999, 12345678, 99999999, 100000000, -123456789, 10 ** 20]
FLOATS = [0.0, -0.0, 0.5, 1.5, 2.5, -0.001, 0.125, 3.14159, 99.995, 1e7, 123456.789, 1e15, 1e16, 1e22, -1e-5, 1e300]
TEXTS = ['', 'a', 'hello', 'é☃', 'x' * 30]

# === Format specs ===
for fill in ('', '<', '>', '^', '=', '*<', '0>', '☃^'):
    for sign in ('', '+', ' ', '-'):
        for size in ('', '3', '08', '12', '300'):
            for tail in ('', 'd', ',d', 'x', 'f', '.2f', '.0f', '.1%', '.7f', ',.2f', 'z.1f', '#.0f', 'e', '.3g'):
                spec = fill + sign + size + tail
                line = []
                for number in INTS[:4] + FLOATS[:6] + [True, 12345678, 99.995]:
                    try:
                        line.append(format(number, spec))
                    except ValueError as error:
                        line.append(str(error))
                print(spec, len(line), hash('|'.join(line)) % 1000003)
for spec in ('', 's', '5', '<5', '>5', '^6', '*^9', '☃>7', '.2', '5.1s', '05', '=5', '+5', '300'):
    for text in TEXTS:
        try:
            print(spec, format(text, spec))
        except ValueError as error:
            print(spec, error)
for number in INTS:
    print(f'{number} {number:d} {number:5d} {number:05d} {number:,} {number:_} {number:#x} {number:b} {number:+} {number:<6}|')
for number in FLOATS:
    print(f'{number} {number:.2f} {number:10.3f} {number:.0f} {number:.1%} {number:e} {number:g} {number:.7f} {number:08.2f}|')
    print([round(number, places) for places in (0, 1, 2, 3, 7, 15, -1, -3)], repr(number), str(number))

# === Percent ===
for flags in ('', '-', '0', '-0', '+', ' ', '#', '0-'):
    for width in ('', '1', '5', '12', '300'):
        for precision in ('', '.', '.0', '.2', '.9'):
            line = []
            for letter in 'sdfxeg':
                for value in (0, -7, 123456, 123456789012, 2.5, -0.0, 1e20, 'text', ''):
                    try:
                        line.append(('%' + flags + width + precision + letter) % value)
                    except (TypeError, ValueError) as error:
                        line.append(str(error))
            print(flags, width, precision, hash('|'.join(line)) % 1000003)
print('%s-%d-%5.1f-%%-%c-%r' % ('a', 3, 2.25, 'z', 'q'))
print('%(a)s %(b)03d %(a)5s' % {'a': 'x', 'b': 7})
for template, values in [('%d', ()), ('%d', (1, 2)), ('%d', ('a',)), ('%1234d', (5,)), ('%', (1,)), ('%s %', ('a',))]:
    try:
        print(len(template % values))
    except (TypeError, ValueError) as error:
        print(template, error)

# === str.format ===
for template in (
    '{}', '{0}', '{a}', '{} {}', '{1} {0}', '{0} {}', '{} {0}', '{a} {}', '{{}}', '{{{}}}', '{', '}', '{:}', '{0:}', '{:5}|',
    '{0:>5}|{1:03d}', '{a:^7}|', '{300}', '{b!r}', '{0.real}', '{c[0]}', '{c[k]}', '{:{}}', '{:{w}}|', '{é}', '{0!x}', '{ }',
    '{-1}', '{a:x}', '{missing}', '{9}', '{:é>4}|', '{00}',
):
    try:
        print(template, template.format(7, 42, a='text', b='quo"te', c={'k': 1, 0: 2}, w=6))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        print(template, type(error).__name__, error)
try:
    '{x}'.format()
except KeyError as error:
    print(error)
try:
    '{}'.format_map({})
except ValueError as error:
    print(error)
try:
    '{300}'.format(**{'300': 1})
except IndexError as error:
    print(error)
print('{300x}'.format(**{'300x': 1}), int('-12'), int('+0'), int(' 7 '), int('1_0'), int('101', base=2))
