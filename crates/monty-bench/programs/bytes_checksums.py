"""bytes: checksums, a cipher, hex and searching."""


def make_table():
    table = []
    for byte in range(256):
        value = byte
        for _ in range(8):
            value = (value >> 1) ^ 0xEDB88320 if value & 1 else value >> 1
        table.append(value)
    return table


def crc32(data, table):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = (crc >> 8) ^ table[(crc ^ byte) & 0xFF]
    return crc ^ 0xFFFFFFFF


def adler32(data):
    a = 1
    b = 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return (b << 16) | a


def rc4(key, data):
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) & 0xFF
        state[i], state[j] = state[j], state[i]
    output = []
    i = j = 0
    for byte in data:
        i = (i + 1) & 0xFF
        j = (j + state[i]) & 0xFF
        state[i], state[j] = state[j], state[i]
        output.append(byte ^ state[(state[i] + state[j]) & 0xFF])
    return bytes(output)


def main():
    table = make_table()
    data = 'Monty measures bytes: caf\u00e9, \u20ac and \U0001f40d. '.encode() * 16_000
    crc = crc32(data, table)
    adler = adler32(data)
    secret = rc4(b'a key', data)
    again = rc4(b'a key', secret) == data
    words = len(data.split(b' ')) + data.count(b'bytes') + data.find(b'nowhere')
    print('bytes_checksums', crc, adler, again, words, secret[:6].hex(), len(data.decode()))


main()
