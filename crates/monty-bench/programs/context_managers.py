"""with statements: resources, transactions, suppression and nesting."""


class Resource:
    open_count = 0

    def __init__(self, name):
        self.name = name
        self.closed = True

    def __enter__(self):
        self.closed = False
        Resource.open_count += 1
        return self

    def __exit__(self, kind, error, traceback):
        self.closed = True
        Resource.open_count -= 1
        return False


class Transaction:
    def __init__(self, store):
        self.store = store
        self.pending = {}

    def __enter__(self):
        return self.pending

    def __exit__(self, kind, error, traceback):
        if kind is None:
            self.store.update(self.pending)
            return False
        self.store['rollbacks'] = self.store.get('rollbacks', 0) + 1
        return issubclass(kind, ValueError)


def main():
    store = {}
    peak = 0
    escaped = 0
    for i in range(180_000):
        with Resource('outer') as outer, Resource('inner') as inner:
            peak = max(peak, Resource.open_count)
            name = outer.name if i % 2 else inner.name
        try:
            with Transaction(store) as pending:
                pending[name] = i
                if i % 5 == 0:
                    raise ValueError('refused')
                if i % 13 == 0:
                    raise KeyError(i)
        except KeyError as error:
            escaped += error.args[0] % 7
    print('context_managers', peak, Resource.open_count, sorted(store.items()), escaped)


main()
