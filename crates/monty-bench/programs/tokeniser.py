"""Scanning text by characters, then a recursive descent parser and evaluator."""


def tokenise(text):
    tokens = []
    i = 0
    length = len(text)
    while i < length:
        char = text[i]
        if char.isspace():
            i += 1
        elif char.isdigit():
            start = i
            while i < length and (text[i].isdigit() or text[i] == '.'):
                i += 1
            tokens.append(('number', text[start:i]))
        elif char.isalpha() or char == '_':
            start = i
            while i < length and (text[i].isalnum() or text[i] == '_'):
                i += 1
            tokens.append(('name', text[start:i]))
        elif char in '+-*/()=':
            tokens.append(('operator', char))
            i += 1
        else:
            raise SyntaxError(f'unexpected {char!r} at {i}')
    tokens.append(('end', ''))
    return tokens


class Parser:
    def __init__(self, tokens, variables):
        self.tokens = tokens
        self.position = 0
        self.variables = variables

    def peek(self):
        return self.tokens[self.position]

    def take(self):
        token = self.tokens[self.position]
        self.position += 1
        return token

    def expression(self):
        value = self.term()
        while self.peek()[1] in ('+', '-'):
            _, operator = self.take()
            right = self.term()
            value = value + right if operator == '+' else value - right
        return value

    def term(self):
        value = self.factor()
        while self.peek()[1] in ('*', '/'):
            _, operator = self.take()
            right = self.factor()
            value = value * right if operator == '*' else value // right
        return value

    def factor(self):
        kind, text = self.take()
        if kind == 'number':
            return int(text)
        if kind == 'name':
            return self.variables[text]
        if text == '-':
            return -self.factor()
        if text == '(':
            value = self.expression()
            self.take()
            return value
        raise SyntaxError(text)


def main():
    lines = [
        'width * (height + 12) - depth_2 / 3',
        '((1 + 2) * 3 - 4) * -5 + 600 / 7',
        'alpha + beta * gamma - (alpha - beta) * 2',
        '9999 - 8888 + 7777 * 2 / (1 + 1)',
    ]
    variables = {'width': 30, 'height': 4, 'depth_2': 77, 'alpha': 1, 'beta': 2, 'gamma': 3}
    count = 0
    total = 0
    for number in range(40_000):
        variables['alpha'] = number
        tokens = tokenise(lines[number % 4])
        count += len(tokens)
        total += Parser(tokens, variables).expression()
    print('tokeniser', count, total)


main()
