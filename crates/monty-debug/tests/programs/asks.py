answers = []
for n in range(40):
    answers.append(ask(n))
    answers.append(sorted([3, 1, 2], key=lambda x: ask(-x)))
    if len(answers) > 9:
        answers = answers[5:]
print(list(map(ask, range(20))), answers)
print(sum(map(ask, range(20))))
