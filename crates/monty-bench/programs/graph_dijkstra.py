"""Shortest paths with a binary heap written in Python."""


class Heap:
    def __init__(self):
        self.items = []

    def push(self, item):
        items = self.items
        items.append(item)
        child = len(items) - 1
        while child > 0:
            parent = (child - 1) // 2
            if items[parent] <= items[child]:
                break
            items[parent], items[child] = items[child], items[parent]
            child = parent

    def pop(self):
        items = self.items
        top = items[0]
        last = items.pop()
        if items:
            items[0] = last
            self.sink(0)
        return top

    def sink(self, parent):
        items = self.items
        size = len(items)
        while True:
            child = 2 * parent + 1
            if child >= size:
                return
            if child + 1 < size and items[child + 1] < items[child]:
                child += 1
            if items[parent] <= items[child]:
                return
            items[parent], items[child] = items[child], items[parent]
            parent = child

    def __len__(self):
        return len(self.items)


def make_graph(nodes, edges_each):
    graph = {node: [] for node in range(nodes)}
    seed = 5
    for node in range(nodes):
        graph[node].append(((node + 1) % nodes, 40))
        for _ in range(edges_each):
            seed = (seed * 1103515245 + 12345) % 2147483648
            target = (seed >> 8) % nodes
            graph[node].append((target, 1 + seed % 97))
    return graph


def shortest(graph, start):
    distances = {start: 0}
    done = set()
    heap = Heap()
    heap.push((0, start))
    while len(heap):
        distance, node = heap.pop()
        if node in done:
            continue
        done.add(node)
        for target, weight in graph[node]:
            candidate = distance + weight
            if target not in distances or candidate < distances[target]:
                distances[target] = candidate
                heap.push((candidate, target))
    return distances


def main():
    graph = make_graph(6000, 4)
    total = 0
    farthest = 0
    for start in range(0, 6000, 600):
        distances = shortest(graph, start)
        total += sum(distances.values())
        farthest = max(farthest, max(distances.values()))
    print('graph_dijkstra', total, farthest)


main()
