# needs-native

# The last digits that the C library of Linux gives, which others do not.

import math

assert repr(math.sinh(2)) == '3.626860407847019'
assert repr(math.sinh(710)) == '1.1169973830808557e+308'
assert repr(math.sinh(-1e-9)) == '-1e-09'
assert repr(math.cosh(0.4)) == '1.081072371838455'
assert repr(math.cosh(-19.0)) == '89241150.48159362'
assert repr(math.tanh(0.7)) == '0.6043677771171636'
assert repr(math.tanh(-25)) == '-1.0'
assert repr(math.expm1(1)) == '1.718281828459045'
assert repr(math.expm1(-2.5)) == '-0.9179150013761013'
assert repr(math.expm1(50)) == '5.184705528587072e+21'
assert repr(math.log1p(2)) == '1.0986122886681096'
assert repr(math.log1p(-0.25)) == '-0.2876820724517809'
assert repr(math.log1p(1e300)) == '690.7755278982137'
assert repr(math.log10(0.75)) == '-0.12493873660829993'
assert repr(math.log10(5e-324)) == '-323.3062153431158'
assert repr(math.gamma(0.5)) == '1.7724538509055159'
assert repr(math.gamma(2.5)) == '1.3293403881791372'
assert repr(math.gamma(-1.5)) == '2.3632718012073544'
assert repr(math.gamma(171.6)) == '1.5858969096672563e+308'
assert repr(math.gamma(-180.5)) == '-0.0'
assert repr(math.lgamma(0.5)) == '0.5723649429247004'
assert repr(math.lgamma(-0.5)) == '1.265512123484645'
assert repr(math.lgamma(1e5)) == '1051287.7089736566'
