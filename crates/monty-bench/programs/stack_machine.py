"""An interpreter inside the interpreter: if chains, stacks and jumps."""

PROGRAM = """
push 0
store total
push 1
store i
label loop
load i
load limit
greater
jump_if done
load i
load i
multiply
push 7
modulo
load total
add
store total
load i
push 1
add
store i
jump loop
label done
load total
halt
"""


def assemble(source):
    code = []
    labels = {}
    for line in source.strip().splitlines():
        operation, *operands = line.split()
        if operation == 'label':
            labels[operands[0]] = len(code)
        else:
            code.append([operation, operands[0] if operands else None])
    for instruction in code:
        operation, operand = instruction
        if operation.startswith('jump'):
            instruction[1] = labels[operand]
        elif operation == 'push':
            instruction[1] = int(operand)
    return [tuple(instruction) for instruction in code]


def run(code, variables):
    stack = []
    position = 0
    executed = 0
    while True:
        operation, operand = code[position]
        position += 1
        executed += 1
        if operation == 'push':
            stack.append(operand)
        elif operation == 'load':
            stack.append(variables[operand])
        elif operation == 'store':
            variables[operand] = stack.pop()
        elif operation == 'add':
            right = stack.pop()
            stack.append(stack.pop() + right)
        elif operation == 'multiply':
            right = stack.pop()
            stack.append(stack.pop() * right)
        elif operation == 'modulo':
            right = stack.pop()
            stack.append(stack.pop() % right)
        elif operation == 'greater':
            right = stack.pop()
            stack.append(stack.pop() > right)
        elif operation == 'jump':
            position = operand
        elif operation == 'jump_if':
            if stack.pop():
                position = operand
        elif operation == 'halt':
            return stack.pop(), executed
        else:
            raise RuntimeError(f'unknown operation {operation}')


def main():
    code = assemble(PROGRAM)
    print('stack_machine', run(code, {'limit': 160_000}))


main()
