# needs-native
# random: as documented, with exact results and messages.
import random as R


def shown(*values):
    return ' '.join([str(value) for value in values])


def outcome(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'

for s in (0, 1, -5, 10**30, 'abc', b'xy', 2.5, True, ''):
    r = R.Random(s)
    print(s, r.random(), r.getrandbits(7), r.getrandbits(100), r.randint(1,6), r.randrange(10**12), r.choice('abcdef'), r.uniform(2,5), r.gauss(0,1), r.gauss(1,2), r.normalvariate(), r.expovariate(2), r.triangular(1,5,2), r.betavariate(2,3), r.gammavariate(0.5,1), r.gammavariate(1,1), r.paretovariate(3), r.weibullvariate(1,2), r.lognormvariate(0,1), r.vonmisesvariate(1,2), r.binomialvariate(10,.3), r.binomialvariate(1000,.4), r.randbytes(5), r.choices([1,2,3],k=5), r.choices('ab',[1,3],k=4), r.sample(range(100),5), r.sample(list(range(1000)),3), r.sample('abc', 2, counts=[2,3,1]))
    l = list(range(20)); r.shuffle(l); print(l)
r = R.Random()
r.seed('hello', version=1)
assert shown(r.random()) == '0.8180391270568783'
R.seed(42)
assert shown(R.random(), R.randint(1,100), R.choice([1,2,3])) == '0.6394267984578837 4 3'
st = R.getstate() if 0 else None
for a in [(5,5),(5,1),(0,),(1,10,0),(-3,),(1,2,3,),(2.5,)]: print(outcome(lambda: R.Random(1).randrange(*a)))
assert outcome(lambda: R.Random(1).randint(5,1)) == 'ValueError: empty range in randint(5, 1)'
assert outcome(lambda: R.Random(1).choice([])) == 'IndexError: Cannot choose from an empty sequence'
assert outcome(lambda: R.Random(1).sample([1],2)) == 'ValueError: Sample larger than population or is negative'
assert outcome(lambda: R.Random(1).sample({1},1)) == (
    'TypeError: Population must be a sequence.  For dicts or sets, use sorted(d).'
)
assert outcome(lambda: R.Random(1).choices([1],[0])) == 'ValueError: Total of weights must be greater than zero'
assert outcome(lambda: R.Random([1])) == (
    'TypeError: The only supported seed types are:\n'
    'None, int, float, str, bytes, and bytearray.'
)
assert outcome(lambda: R.Random(1).choices([1,2],3)) == (
    'TypeError: The number of choices must be a keyword argument: k=3'
)
assert outcome(lambda: R.Random(1).choices([1,2],[1])) == (
    'ValueError: The number of weights does not match the population'
)
assert outcome(lambda: R.Random(1).randrange(1, step=2)) == 'TypeError: Missing a non-None stop argument'
assert shown(R.Random(3).randrange(10, 100, 7), R.Random(3).randrange(100, 10, -7)) == '31 79'
