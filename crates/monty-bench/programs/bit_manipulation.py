"""Shifts, masks and xor: a xorshift generator, popcounts and Gray codes."""

MASK = 0xFFFFFFFF


def xorshift(state):
    state ^= (state << 13) & MASK
    state ^= state >> 17
    state ^= (state << 5) & MASK
    return state & MASK


def popcount(value):
    count = 0
    while value:
        value &= value - 1
        count += 1
    return count


def gray(value):
    return value ^ (value >> 1)


def reverse_bits(value, width):
    result = 0
    for _ in range(width):
        result = (result << 1) | (value & 1)
        value >>= 1
    return result


def main():
    state = 2463534242
    ones = 0
    mixed = 0
    for index in range(250_000):
        state = xorshift(state)
        ones += popcount(state)
        mixed ^= gray(state + index)
        if index % 4 == 0:
            mixed ^= reverse_bits(state & 0xFF, 8)
    print('bit_manipulation', state, ones, mixed)


main()
