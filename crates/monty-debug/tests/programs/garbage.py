class Node:
    def __init__(self, value):
        self.value = value
        self.next = None


kept = []
for n in range(160):
    ring = [Node(k) for k in range(40)]
    for k, node in enumerate(ring):
        node.next = ring[k - 1]
    waste = [[k] * 50 for k in range(40)]
    if n % 20 == 0:
        kept.append(ring[3])
        text = "x" * 5000 + str(n)
print(len(kept), sum(node.next.value for node in kept), id(kept[0]) == id(kept[-1]), len(text))
