class Registry(type):
    known = {}

    def __new__(mcs, name, bases, namespace):
        made = super().__new__(mcs, name, bases, namespace)
        mcs.known[name] = made
        return made

    def __call__(cls, *args):
        instance = super().__call__(*args)
        instance.serial = len(Registry.known)
        return instance


class Field:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        return self if instance is None else getattr(instance, self.name, 0)

    def __set__(self, instance, value):
        setattr(instance, self.name, value)


total = 0
for n in range(20):
    kind = Registry(f"Kind{n}", (), {"size": Field(), "n": n, "__slots__": ("_size", "serial")})
    item = kind()
    item.size = n
    item.size += item.n
    total += item.size + item.serial
    if n % 6 == 5:
        Registry.known.clear()
print(total)
