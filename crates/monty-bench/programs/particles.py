"""Objects with attributes, updated by methods."""


class Particle:
    def __init__(self, x, y, vx, vy):
        self.x = x
        self.y = y
        self.vx = vx
        self.vy = vy
        self.bounces = 0

    def step(self, dt):
        self.vy -= 9.81 * dt
        self.x += self.vx * dt
        self.y += self.vy * dt
        if self.y < 0.0:
            self.y = -self.y
            self.vy = -self.vy * 0.9
            self.bounces += 1

    def energy(self):
        return 0.5 * (self.vx * self.vx + self.vy * self.vy) + 9.81 * self.y


class World:
    def __init__(self, count):
        self.particles = [Particle(float(i), 10.0 + i, 1.0, 0.5 * i) for i in range(count)]
        self.time = 0.0

    def run(self, steps, dt):
        for _ in range(steps):
            for particle in self.particles:
                particle.step(dt)
            self.time += dt

    def energy(self):
        total = 0.0
        for particle in self.particles:
            total += particle.energy()
        return total


def main():
    world = World(100)
    world.run(25_000, 0.01)
    bounces = sum(particle.bounces for particle in world.particles)
    print(f'particles {world.energy():.6f} {bounces} {world.time:.4f}')


main()
