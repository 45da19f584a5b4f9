"""Building text: appending, joining, slicing, reversing, repeating."""


def append_digits(count):
    text = ''
    for i in range(count):
        text += str(i % 10)
        if i % 50 == 49:
            text += '\n'
    return text


def join_numbers(count):
    parts = []
    for i in range(count):
        parts.append(str(i))
    return ','.join(parts)


def caesar(text, shift):
    result = []
    for char in text:
        if 'a' <= char <= 'z':
            result.append(chr((ord(char) - 97 + shift) % 26 + 97))
        else:
            result.append(char)
    return ''.join(result)


def run_lengths(text):
    encoded = ''
    i = 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        encoded += text[i] + str(j - i)
        i = j
    return encoded


def main():
    digits = append_digits(1_200_000)
    numbers = join_numbers(700_000)
    secret = caesar('the quick brown fox jumps over the lazy dog ' * 12_000, 3)
    encoded = run_lengths('aaabccddddde' * 30_000)
    backwards = digits[::-1]
    print('string_building', len(digits), len(numbers), secret[:9], len(encoded), backwards[1:11])


main()
