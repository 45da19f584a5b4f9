"""Float arithmetic in nested loops."""


def iterations(cr, ci, limit):
    zr = 0.0
    zi = 0.0
    for step in range(limit):
        zr2 = zr * zr
        zi2 = zi * zi
        if zr2 + zi2 > 4.0:
            return step
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return limit


def main():
    width = 360
    height = 270
    limit = 100
    total = 0
    inside = 0
    for row in range(height):
        ci = -1.2 + 2.4 * row / height
        for column in range(width):
            cr = -2.0 + 2.8 * column / width
            steps = iterations(cr, ci, limit)
            total += steps
            if steps == limit:
                inside += 1
    print('mandelbrot', total, inside)


main()
