# run-async
# Asynchronous generators, match and except* that are dumped at host calls in the middle.


async def numbers(n):
    try:
        for i in range(n):
            sent = yield await async_call(i)
            if sent is not None:
                print('sent', sent, await async_call('in generator'))
    finally:
        print('finally', await async_call('closing'))


async def main():
    print([x async for x in numbers(3)])
    generator = numbers(3)
    print(await generator.asend(None), await generator.asend('hello'))
    await generator.aclose()
    print([await async_call(x) async for x in (y * 2 async for y in numbers(2))])


await main()


def choose(value):
    match return_value(value):
        case [first, *rest] if return_value(first) > 1:
            return first, rest, add_ints(first, 1)
        case {'key': found, **rest}:
            return found, rest, return_value('mapping')
        case str() | bytes() as text:
            return concat_strings(text, '!')
    return None


print(choose([1, 2]), choose([2, 3, 4]), choose({'key': 1, 'other': 2}), choose('text'), choose(None))


class Point:
    __match_args__ = ('x', 'y')

    @property
    def x(self):
        return return_value(1)

    def __getattr__(self, name):
        return return_value(name)


match Point():
    case Point(1, y=named, z=other):
        print(named, other)


def handle(errors):
    try:
        try:
            raise ExceptionGroup('group', errors)
        except* ValueError as group:
            print('values', return_value(len(group.exceptions)), [str(error) for error in group.exceptions])
            add_ints(1, 2)
        except* raise_if_asked() as group:
            raise RuntimeError(return_value('again'))
        finally:
            print('finally', return_value(True))
    except ExceptionGroup as group:
        print(repr(group), repr(group.__context__))
    except RuntimeError as error:
        print(repr(error), repr(error.__context__))


def raise_if_asked():
    return return_value(1) and TypeError


handle([ValueError(1), ValueError(2)])
handle([ValueError(1), TypeError(2)])
handle([OSError(1), TypeError(2)])
