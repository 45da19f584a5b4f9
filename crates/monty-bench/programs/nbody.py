"""Planets that pull at each other: float arithmetic on lists of lists."""

import math

PI = 3.141592653589793
SOLAR_MASS = 4 * PI * PI
DAYS_PER_YEAR = 365.24


def make_bodies():
    # x, y, z, vx, vy, vz, mass
    sun = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR_MASS]
    jupiter = [
        4.84143144246472090,
        -1.16032004402742839,
        -0.103622044471123109,
        0.00166007664274403694 * DAYS_PER_YEAR,
        0.00769901118419740425 * DAYS_PER_YEAR,
        -0.0000690460016972063023 * DAYS_PER_YEAR,
        0.000954791938424326609 * SOLAR_MASS,
    ]
    saturn = [
        8.34336671824457987,
        4.12479856412430479,
        -0.403523417114321381,
        -0.00276742510726411 * DAYS_PER_YEAR,
        0.00499852801234917238 * DAYS_PER_YEAR,
        0.0000230417297573763929 * DAYS_PER_YEAR,
        0.000285885980666130812 * SOLAR_MASS,
    ]
    uranus = [
        12.8943695621391310,
        -15.1111514016986312,
        -0.223307578892655734,
        0.00296460137564761618 * DAYS_PER_YEAR,
        0.0023784717395948095 * DAYS_PER_YEAR,
        -0.0000296589568540237556 * DAYS_PER_YEAR,
        0.0000436624404335156298 * SOLAR_MASS,
    ]
    bodies = [sun, jupiter, saturn, uranus]
    for axis in range(3):
        momentum = sum(body[3 + axis] * body[6] for body in bodies)
        sun[3 + axis] = -momentum / SOLAR_MASS
    return bodies


def advance(bodies, dt):
    count = len(bodies)
    for i in range(count):
        first = bodies[i]
        for j in range(i + 1, count):
            second = bodies[j]
            dx = first[0] - second[0]
            dy = first[1] - second[1]
            dz = first[2] - second[2]
            squared = dx * dx + dy * dy + dz * dz
            magnitude = dt / (squared * math.sqrt(squared))
            pull = second[6] * magnitude
            first[3] -= dx * pull
            first[4] -= dy * pull
            first[5] -= dz * pull
            push = first[6] * magnitude
            second[3] += dx * push
            second[4] += dy * push
            second[5] += dz * push
    for body in bodies:
        body[0] += dt * body[3]
        body[1] += dt * body[4]
        body[2] += dt * body[5]


def energy(bodies):
    total = 0.0
    for i, body in enumerate(bodies):
        x, y, z, vx, vy, vz, mass = body
        total += 0.5 * mass * (vx * vx + vy * vy + vz * vz)
        for other in bodies[i + 1 :]:
            dx = x - other[0]
            dy = y - other[1]
            dz = z - other[2]
            total -= mass * other[6] / math.sqrt(dx * dx + dy * dy + dz * dz)
    return total


def main():
    bodies = make_bodies()
    before = energy(bodies)
    for _ in range(90_000):
        advance(bodies, 0.01)
    print('nbody', round(before, 12), round(energy(bodies), 12))


main()
