# match: which patterns look into which classes (builtin, inherited, registered, claimed); what == decides by kinds.
from collections.abc import Mapping, Sequence


def kind(subject):
    match subject:
        case {}:
            return 'mapping'
        case [*_]:
            return 'sequence'
    return 'neither'


class Base:
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return index


class Derived(Base):
    pass


assert (kind(Base()), kind(Derived())) == ('neither', 'neither')
Sequence.register(Base)
assert (kind(Base()), kind(Derived())) == ('sequence', 'sequence')
Mapping.register(Derived)
assert (kind(Base()), kind(Derived())) == ('sequence', 'mapping')


class Text(str):
    pass


assert kind(Text('ab')) == 'neither'
Sequence.register(Text)
assert kind(Text('ab')) == 'neither'


class Turned(Sequence):
    __abc_tpflags__ = 1 << 6

    def __len__(self):
        return 0

    def __getitem__(self, index):
        raise IndexError(index)


assert kind(Turned()) == 'mapping' and not hasattr(Turned, '__abc_tpflags__')


class Both(dict, Sequence):
    pass


assert kind(Both()) == 'mapping'


class Late(Sequence, dict):
    pass


class Inherited(Base, dict):
    pass


assert (kind(Late()), kind(Inherited())) == ('sequence', 'sequence')


# What == decides by the kinds of both sides, and what it must ask for.
class Odd:
    def __eq__(self, other):
        return other is None or other == 'odd'


class Plain:
    pass


for subject in (Odd(), Plain(), 'odd', None, 3, [], {}, (1,), {1}, 2.5, True):
    match subject:
        case 'odd':
            print('odd', type(subject).__name__)
        case None:
            print('nothing')
        case 3 | 2.5:
            print('number', subject)
        case _:
            print('other', type(subject).__name__)
print([x == 'odd' for x in (Odd(), Plain(), 'odd', None)], ['odd' == x for x in (Odd(), Plain(), 'odd', None)])
