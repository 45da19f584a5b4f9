"""Random numbers from the Mersenne Twister, the same sequence for a seed as elsewhere.

Without a seed the host is asked for one, at the first number.

Intrinsics:
    _monty.twister_seed(state: list, key: list[int]), twister_float(state) -> float, twister_bits(state, k: int) -> int,
        twister_below(state, limit: int) -> int: the generator, over a list of 625 numbers
    _monty.os_call(function: str, *args): what the host answers
    _monty.index(obj) -> int: what __index__ gives
"""

import builtins as _builtins
from _monty import index as _index
from _monty import os_call as _os_call
from _monty import twister_below as _below
from _monty import twister_bits as _bits
from _monty import twister_float as _float
from _monty import twister_seed as _seed
from bisect import bisect as _bisect
from itertools import accumulate as _accumulate
from itertools import repeat as _repeat
from math import acos as _acos
from math import ceil as _ceil
from math import cos as _cos
from math import e as _e
from math import exp as _exp
from math import fabs as _fabs
from math import floor as _floor
from math import isfinite as _isfinite
from math import lgamma as _lgamma
from math import log as _log
from math import log2 as _log2
from math import pi as _pi
from math import sin as _sin
from math import sqrt as _sqrt
from operator import index as _as_index

__all__ = [
    "Random", "betavariate", "binomialvariate", "choice", "choices", "expovariate", "gammavariate", "gauss",
    "getrandbits", "getstate", "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint", "random",
    "randrange", "sample", "seed", "setstate", "shuffle", "triangular", "uniform", "vonmisesvariate", "weibullvariate",
]  # fmt: skip

_version = 3
_normal_constant = 4 * _exp(-0.5) / _sqrt(2.0)
_log_4 = _log(4.0)
_gamma_constant = 1.0 + _log(4.5)


def _roots(power, count):
    """The first 64 bits after the point of the roots of the first primes."""
    primes, number = [], 2
    while len(primes) < count:
        if all([number % prime for prime in primes]):
            primes.append(number)
        number += 1
    results = []
    for prime in primes:
        wanted = prime << 64 * power
        low, high = 0, 1 << 72
        while low < high:
            middle = (low + high + 1) // 2
            if middle**power <= wanted:
                low = middle
            else:
                high = middle - 1
        results.append(low & 0xFFFFFFFFFFFFFFFF)
    return results


def _sha512(data):
    """SHA-512 (FIPS 180-4), by which texts become seeds."""
    mask = 0xFFFFFFFFFFFFFFFF
    constants, state = _roots(3, 80), _roots(2, 8)

    def turn(word, by):
        return (word >> by | word << (64 - by)) & mask

    length = len(data) * 8
    data += b"\x80" + bytes((111 - len(data)) % 128) + length.to_bytes(16, "big")
    for start in range(0, len(data), 128):
        block = data[start : start + 128]
        words = [int.from_bytes(block[at : at + 8], "big") for at in range(0, 128, 8)]
        for at in range(16, 80):
            x, y = words[at - 15], words[at - 2]
            first = turn(x, 1) ^ turn(x, 8) ^ x >> 7
            second = turn(y, 19) ^ turn(y, 61) ^ y >> 6
            words.append(words[at - 16] + first + words[at - 7] + second & mask)
        a, b, c, d, e, f, g, h = state
        for at in range(80):
            mixed = turn(e, 14) ^ turn(e, 18) ^ turn(e, 41)
            first = h + mixed + (e & f ^ ~e & g) + constants[at] + words[at]
            second = (turn(a, 28) ^ turn(a, 34) ^ turn(a, 39)) + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, h = first + second & mask, a, b, c, d + first & mask, e, f, g
        state = [old + new & mask for old, new in zip(state, (a, b, c, d, e, f, g, h))]
    return b"".join([word.to_bytes(8, "big") for word in state])


class Random:
    """A generator of random numbers."""

    VERSION = _version

    def __init__(self, x=None):
        self._state = []
        self.gauss_next = None
        if x is not None:
            self.seed(x)

    def seed(self, a=None, version=2):
        """Begin the sequence that belongs to a seed."""
        if a is None:
            a = int.from_bytes(_os_call("os.urandom", 32), "big")
        elif version == 1 and isinstance(a, (str, bytes)):
            text = a.decode("latin-1") if isinstance(a, bytes) else a
            value = ord(text[0]) << 7 if text else 0
            for character in map(ord, text):
                value = ((1000003 * value) ^ character) & 0xFFFFFFFFFFFFFFFF
            value ^= len(text)
            a = -2 if value == -1 else value
        elif version == 2 and isinstance(a, (str, bytes, getattr(_builtins, "bytearray", bytes))):
            data = a.encode() if isinstance(a, str) else bytes(a)
            a = int.from_bytes(data + _sha512(data), "big")
        elif not isinstance(a, (int, float)):
            raise TypeError("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
        if isinstance(a, float):
            a = hash(a) & 0xFFFFFFFFFFFFFFFF
        number = abs(int(a))
        key = []
        while number:
            key.append(number & 0xFFFFFFFF)
            number >>= 32
        _seed(self._state, key or [0])
        self.gauss_next = None

    def getstate(self):
        """What setstate() takes to go on from here."""
        if not self._state:
            self.seed()
        return self.VERSION, tuple(self._state), self.gauss_next

    def setstate(self, state):
        """Go on from where getstate() was called."""
        version = state[0]
        if version not in (2, 3):
            raise ValueError(f"state with version {version} passed to Random.setstate() of version {self.VERSION}")
        _, internal, gauss_next = state
        if len(internal) != 625:
            raise ValueError("state vector is the wrong size")
        self._state = list(internal)
        self.gauss_next = gauss_next

    def random(self):
        """A float from 0.0 to below 1.0."""
        if not self._state:
            self.seed()
        return _float(self._state)

    def getrandbits(self, k, /):
        """An int of k random bits."""
        if not self._state:
            self.seed()
        k = _index(k)
        if k < 0:
            raise ValueError("Cannot convert negative int")
        return _bits(self._state, k)

    def randbytes(self, n):
        """n random bytes."""
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def _randbelow(self, n):
        cls = type(self)
        if cls is not Random and cls.random is not Random.random and cls.getrandbits is Random.getrandbits:
            return self._randbelow_without_bits(n)
        if n < 0x100000000 and cls.getrandbits is Random.getrandbits:
            if not self._state:
                self.seed()
            return _below(self._state, n)
        k = n.bit_length()
        drawn = self.getrandbits(k)
        while drawn >= n:
            drawn = self.getrandbits(k)
        return drawn

    def _randbelow_without_bits(self, n):
        most = 1 << 53
        if n >= most:
            return _floor(self.random() * n)
        limit = (most - most % n) / most
        drawn = self.random()
        while drawn >= limit:
            drawn = self.random()
        return _floor(drawn * most) % n

    def randrange(self, start, stop=None, step=1):
        """An item of range(start, stop, step)."""
        start = _as_index(start)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if start > 0:
                return self._randbelow(start)
            raise ValueError("empty range for randrange()")
        stop, step = _as_index(stop), _as_index(step)
        width = stop - start
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            raise ValueError(f"empty range in randrange({start}, {stop})")
        if step == 0:
            raise ValueError("zero step for randrange()")
        count = -(-width // step)
        if count <= 0:
            raise ValueError(f"empty range in randrange({start}, {stop}, {step})")
        return start + step * self._randbelow(count)

    def randint(self, a, b):
        """An int from a to b, both included."""
        a, b = _as_index(a), _as_index(b)
        if b < a:
            raise ValueError(f"empty range in randint({a}, {b})")
        return a + self._randbelow(b - a + 1)

    def choice(self, seq):
        """An item of a sequence."""
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        """Shuffle a list in place."""
        below = self._randbelow
        for i in reversed(range(1, len(x))):
            j = below(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        """k different items of a sequence."""
        if not (hasattr(type(population), "__getitem__") and hasattr(type(population), "__len__")) or isinstance(
            population, (dict, set, frozenset)
        ):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            sums = list(_accumulate(counts))
            if len(sums) != n:
                raise ValueError("The number of counts does not match the population")
            total = sums.pop() if sums else 0
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total < 0:
                raise ValueError("Counts must be non-negative")
            return [population[_bisect(sums, place)] for place in self.sample(range(total), k=k)]
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        below = self._randbelow
        size = 21
        if k > 5:
            size += 4 ** _ceil(_log(k * 3, 4))
        if n <= size:
            pool = list(population)
            result = []
            for i in range(k):
                j = below(n - i)
                result.append(pool[j])
                pool[j] = pool[n - i - 1]
            return result
        chosen, result = set(), []
        for _ in range(k):
            j = below(n)
            while j in chosen:
                j = below(n)
            chosen.add(j)
            result.append(population[j])
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """k items of a sequence, perhaps the same ones again, by weight."""
        n = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[_floor(self.random() * (n + 0.0))] for _ in _repeat(None, k)]
            try:
                cum_weights = list(_accumulate(weights))
            except TypeError:
                if not isinstance(weights, int):
                    raise
                k = weights
                raise TypeError(f"The number of choices must be a keyword argument: {k=}") from None
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not _isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[_bisect(cum_weights, self.random() * total, 0, n - 1)] for _ in _repeat(None, k)]

    def uniform(self, a, b):
        """A float between a and b."""
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """A float between low and high, most often near mode."""
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u, c = 1.0 - u, 1.0 - c
            low, high = high, low
        return low + (high - low) * _sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """Normal distribution."""
        while True:
            u = self.random()
            v = 1.0 - self.random()
            z = _normal_constant * (u - 0.5) / v
            if z * z / 4.0 <= -_log(v):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """Normal distribution, a little faster."""
        z, self.gauss_next = self.gauss_next, None
        if z is None:
            angle = self.random() * 2.0 * _pi
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(angle) * radius
            self.gauss_next = _sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        """Log normal distribution."""
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        """Exponential distribution."""
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """Circular data distribution."""
        if kappa <= 1e-6:
            return 2.0 * _pi * self.random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _cos(_pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if self.random() > 0.5:
            return (mu + _acos(f)) % (2.0 * _pi)
        return (mu - _acos(f)) % (2.0 * _pi)

    def gammavariate(self, alpha, beta):
        """Gamma distribution."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            root = _sqrt(2.0 * alpha - 1.0)
            b = alpha - _log_4
            c = alpha + root
            while True:
                u = self.random()
                if not 1e-7 < u < 0.9999999:
                    continue
                w = 1.0 - self.random()
                v = _log(u / (1.0 - u)) / root
                x = alpha * _exp(v)
                z = u * u * w
                r = b + c * v - x
                if r + _gamma_constant - 4.5 * z >= 0.0 or r >= _log(z):
                    return x * beta
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        while True:
            u = self.random()
            b = (_e + alpha) / _e
            p = b * u
            if p <= 1.0:
                x = p ** (1.0 / alpha)
            else:
                x = -_log((b - p) / alpha)
            w = self.random()
            if p > 1.0:
                if w <= x ** (alpha - 1.0):
                    break
            elif w <= _exp(-x):
                break
        return x * beta

    def betavariate(self, alpha, beta):
        """Beta distribution."""
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        """Pareto distribution."""
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """Weibull distribution."""
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

    def binomialvariate(self, n=1, p=0.5):
        """How many of n trials with probability p succeed."""
        if n < 0:
            raise ValueError("n must be non-negative")
        if p <= 0.0 or p >= 1.0:
            if p == 0.0:
                return 0
            if p == 1.0:
                return n
            raise ValueError("p must be in the range 0.0 <= p <= 1.0")
        if n == 1:
            return _index(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        if n * p < 10.0:
            x = y = 0
            c = _log2(1.0 - p)
            if not c:
                return x
            while True:
                y += _floor(_log2(self.random()) / c) + 1
                if y > n:
                    return x
                x += 1
        spread = _sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * spread
        a = -0.0873 + 0.0248 * b + 0.01 * p
        c = n * p + 0.5
        vr = 0.92 - 4.2 / b
        is_set_up = False
        while True:
            u = self.random() - 0.5
            us = 0.5 - _fabs(u)
            k = _floor((2.0 * a / us + b) * u + c)
            if k < 0 or k > n:
                continue
            v = self.random()
            if us >= 0.07 and v <= vr:
                return k
            if not is_set_up:
                alpha = (2.83 + 5.1 / b) * spread
                lpq = _log(p / (1.0 - p))
                m = _floor((n + 1) * p)
                h = _lgamma(m + 1) + _lgamma(n - m + 1)
                is_set_up = True
            v *= alpha / (a / (us * us) + b)
            if _log(v) <= h - _lgamma(k + 1) - _lgamma(n - k + 1) + (k - m) * lpq:
                return k


_own = Random()
seed = _own.seed
random = _own.random
uniform = _own.uniform
triangular = _own.triangular
randint = _own.randint
choice = _own.choice
randrange = _own.randrange
sample = _own.sample
shuffle = _own.shuffle
choices = _own.choices
normalvariate = _own.normalvariate
lognormvariate = _own.lognormvariate
expovariate = _own.expovariate
vonmisesvariate = _own.vonmisesvariate
gammavariate = _own.gammavariate
gauss = _own.gauss
betavariate = _own.betavariate
binomialvariate = _own.binomialvariate
paretovariate = _own.paretovariate
weibullvariate = _own.weibullvariate
getstate = _own.getstate
setstate = _own.setstate
getrandbits = _own.getrandbits
randbytes = _own.randbytes
