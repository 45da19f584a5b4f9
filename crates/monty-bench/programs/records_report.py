"""What an agent writes most: parse rows, filter, group, aggregate, report."""

REGIONS = ['north', 'south', 'east', 'west']
PRODUCTS = ['bolt', 'nut', 'screw', 'washer', 'gear']


def make_csv(count):
    lines = ['date,region,product,units,price']
    seed = 11
    for i in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        region = REGIONS[(seed >> 4) % 4]
        product = PRODUCTS[(seed >> 7) % 5]
        units = str(seed % 50) if i % 37 else ''
        lines.append(f'2024-{i % 12 + 1:02d}-{i % 28 + 1:02d},{region},{product},{units},{(seed >> 9) % 900 / 10}')
    return '\n'.join(lines)


def parse(text):
    header, *lines = text.split('\n')
    names = header.split(',')
    rows = []
    skipped = 0
    for line in lines:
        row = dict(zip(names, line.split(',')))
        try:
            row['units'] = int(row['units'])
            row['price'] = float(row['price'])
        except ValueError:
            skipped += 1
            continue
        row['revenue'] = row['units'] * row['price']
        rows.append(row)
    return rows, skipped


def group_by(rows, *keys):
    groups = {}
    for row in rows:
        groups.setdefault(tuple(row[key] for key in keys), []).append(row)
    return groups


def summarise(rows):
    revenue = [row['revenue'] for row in rows]
    return {
        'count': len(rows),
        'total': sum(revenue),
        'mean': sum(revenue) / len(revenue),
        'best': max(rows, key=lambda row: row['revenue'])['product'],
        'months': len({row['date'][5:7] for row in rows}),
    }


def report(summaries):
    lines = []
    for key, summary in sorted(summaries.items(), key=lambda item: item[1]['total'], reverse=True):
        label = '/'.join(key)
        lines.append(f"{label:<16}{summary['count']:>6}{summary['total']:>14,.2f}{summary['mean']:>10.2f}  {summary['best']}")
    return '\n'.join(lines)


def main():
    rows, skipped = parse(make_csv(60_000))
    big = [row for row in rows if row['revenue'] > 500 and row['region'] != 'west']
    by_region = {key: summarise(group) for key, group in group_by(rows, 'region').items()}
    by_both = {key: summarise(group) for key, group in group_by(big, 'region', 'product').items()}
    text = report(by_region) + '\n' + report(by_both)
    print('records_report', skipped, len(big), len(text), text.split('\n')[4])


main()
