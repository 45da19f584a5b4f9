class Problem(Exception):
    def __init__(self, code):
        super().__init__(f"problem {code}")
        self.code = code


def risky(n):
    try:
        if n % 3 == 0:
            raise Problem(n)
        if n % 5 == 0:
            return 1 / 0
        return [1, 2][n % 4]
    except ZeroDivisionError as error:
        raise KeyError(n) from error
    finally:
        log.append(n)


log = []
counts = {}
for n in range(150):
    try:
        risky(n)
    except* (Problem, KeyError) as group:
        for error in group.exceptions:
            name = type(error).__name__
            counts[name] = counts.get(name, 0) + 1
    except* IndexError:
        counts["index"] = counts.get("index", 0) + 1
    if len(log) > 20:
        log.clear()
print(counts)
