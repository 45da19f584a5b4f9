# needs-native
# Exception groups, except*, notes, and except without parentheses.
def show(e, depth=0):
    if e is None: print('  '*depth + 'None'); return
    print('  '*depth + f'{type(e).__name__}: {e} notes={getattr(e, "__notes__", None)} cause={e.__cause__!r} ctx={e.__context__!r} sup={e.__suppress_context__}')
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions: show(x, depth+1)
eg = ExceptionGroup('top', [ValueError(1), TypeError('t'), ExceptionGroup('in', [ValueError(2), KeyError('k')])])
show(eg); print(repr(eg), eg.args, eg.message, eg.exceptions)
eg.add_note('n1')
m, r = eg.split(ValueError); show(m); show(r)
show(eg.subgroup((TypeError, KeyError))); print(eg.subgroup(OSError))
show(eg.subgroup(lambda e: isinstance(e, KeyError)))
print(ExceptionGroup.__mro__, BaseExceptionGroup.__mro__, ExceptionGroup.__bases__, ExceptionGroup.__base__)
print(type(BaseExceptionGroup('x', [ValueError()])), type(BaseExceptionGroup('x', [KeyboardInterrupt()])))
print(issubclass(ExceptionGroup, Exception), issubclass(BaseExceptionGroup, Exception), isinstance(eg, Exception))
def err(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
err(lambda: ExceptionGroup())
err(lambda: ExceptionGroup('x'))
err(lambda: ExceptionGroup('x', []))
err(lambda: ExceptionGroup(3, [ValueError()]))
err(lambda: ExceptionGroup(None, [ValueError()]))
err(lambda: ExceptionGroup('x', 5))
err(lambda: ExceptionGroup('x', None))
err(lambda: ExceptionGroup('x', {ValueError()}))
err(lambda: ExceptionGroup('x', [1]))
err(lambda: ExceptionGroup('x', [ValueError(), ValueError]))
err(lambda: ExceptionGroup('x', [KeyboardInterrupt()]))
err(lambda: ExceptionGroup('x', [ValueError()], 1))
err(lambda: ExceptionGroup('x', exceptions=[ValueError()]))
err(lambda: eg.split(5)); err(lambda: eg.split(int)); err(lambda: eg.subgroup((ValueError, 5)))
class MyG(ExceptionGroup):
    def __new__(cls, msg, excs, code):
        self = super().__new__(cls, msg, excs); self.code = code; return self
    def derive(self, excs): return MyG(self.message, excs, self.code)
g = MyG('my', [ValueError(1), TypeError(2)], 7)
m, r = g.split(ValueError); print(type(m), m.code, type(r), r.code, repr(g))
class Plain(ExceptionGroup): pass
p = Plain('pl', [ValueError(1), TypeError(2)]); print(type(p.split(ValueError)[0]), type(p.split(Exception)[0]))
class BadG(ExceptionGroup):
    def derive(self, excs): return 5
err(lambda: BadG('b', [ValueError(1), TypeError()]).split(ValueError))
class V(ExceptionGroup, ValueError): pass
print(V.__mro__, V('x', [KeyError(1)]))
err(lambda: V('x', [KeyboardInterrupt()]))
def run(make, log):
    try:
        try:
            raise make()
        except* ValueError as e:
            log.append(('V', repr(e), [str(x) for x in e.exceptions]))
        except* (TypeError, KeyError) as e:
            log.append(('TK', repr(e)))
            if len(e.exceptions) > 1: raise
        else:
            log.append('else')
        finally:
            log.append('fin')
    except BaseException as e:
        log.append(('out', repr(e))); show(e)
    return log
print(run(lambda: ExceptionGroup('a', [ValueError(1), TypeError(2)]), []))
print(run(lambda: ExceptionGroup('a', [ValueError(1), TypeError(2), KeyError(3)]), []))
print(run(lambda: ExceptionGroup('a', [ValueError(1), OSError(2)]), []))
print(run(lambda: ValueError('naked'), []))
print(run(lambda: OSError('naked'), []))
print(run(lambda: KeyboardInterrupt(), []))
def raising(excs):
    try:
        raise ExceptionGroup('g', excs)
    except* ValueError as e:
        raise RuntimeError('from V')
    except* TypeError as e:
        raise KeyError('from T') from e
try: raising([ValueError(1), TypeError(2), OSError(3)])
except BaseException as e: show(e)
try: raising([ValueError(1)])
except BaseException as e: show(e)
try: raising([OSError(1)])
except BaseException as e: show(e)
def f():
    try:
        pass
    except* ValueError: print('no')
    else: print('else')
    try:
        raise ExceptionGroup('x', [ValueError()])
    except* ValueError as e: pass
    try: e
    except UnboundLocalError as x: print(x)
f()
def bad(cls):
    try:
        try: raise ValueError(1)
        except* cls: pass
    except BaseException as e: print(type(e).__name__, e)
bad(ExceptionGroup); bad(5); bad((ValueError, ExceptionGroup)); bad(int)
try:
    raise KeyError('x')
except ValueError, KeyError:
    print('unparenthesised')
def g():
    for i in range(3):
        try: raise ExceptionGroup('l', [ValueError(i)])
        except* ValueError as e:
            for j in range(3):
                if j == 1: break
                try: raise e
                except ExceptionGroup as q: print(i, j, q.exceptions)
g()
print(ExceptionGroup[int] if hasattr(ExceptionGroup, '__class_getitem__') else None)
e = ValueError(1); e.add_note('a'); e.add_note('b'); print(e.__notes__)
err(lambda: e.add_note(3))
try: eg.message = 5
except AttributeError as x: print(x)
try: eg.exceptions = 5
except AttributeError as x: print(x)
