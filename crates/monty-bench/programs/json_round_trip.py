"""json.dumps and json.loads on the kind of documents that services exchange."""

import json


def make_order(number):
    return {
        'id': number,
        'customer': {'name': f'Customer {number % 50}', 'email': f'c{number % 50}@example.com', 'vip': number % 7 == 0},
        'lines': [
            {'sku': f'SKU-{number * 3 + i}', 'quantity': i + 1, 'price': 9.99 + i, 'note': None if i % 2 else 'caf\u00e9 "x"\n'}
            for i in range(4)
        ],
        'tags': ['new', 'paid', 'rush'][: number % 4],
        'total': number * 1.25,
    }


def revenue(orders):
    total = 0.0
    for order in orders:
        for line in order['lines']:
            total += line['quantity'] * line['price']
    return total


def main():
    orders = [make_order(number) for number in range(600)]
    length = 0
    total = 0.0
    for round_number in range(36):
        text = json.dumps(orders)
        orders = json.loads(text)
        length += len(text)
        total += revenue(orders)
    pretty = json.dumps(orders[:100], indent=2, sort_keys=True)
    compact = json.dumps(orders[:100], separators=(',', ':'), ensure_ascii=False)
    try:
        json.loads(pretty[:-5])
        broken = 'accepted'
    except json.JSONDecodeError as error:
        broken = error.msg
    print('json_round_trip', length, f'{total:.2f}', len(pretty), len(compact), broken)


main()
