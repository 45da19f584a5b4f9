"""Allocating many small objects and walking them recursively."""


class Tree:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None


def insert(root, key):
    if root is None:
        return Tree(key)
    node = root
    while True:
        if key < node.key:
            if node.left is None:
                node.left = Tree(key)
                return root
            node = node.left
        elif key > node.key:
            if node.right is None:
                node.right = Tree(key)
                return root
            node = node.right
        else:
            return root


def depth(node):
    if node is None:
        return 0
    return 1 + max(depth(node.left), depth(node.right))


def walk(node, visit):
    if node is not None:
        walk(node.left, visit)
        visit(node.key)
        walk(node.right, visit)


def contains(node, key):
    while node is not None and node.key != key:
        node = node.left if key < node.key else node.right
    return node is not None


def main():
    root = None
    seed = 1
    for _ in range(120_000):
        seed = (seed * 48271) % 2147483647
        root = insert(root, seed % 400_000)
    keys = []
    walk(root, keys.append)
    hits = sum(1 for key in range(0, 400_000, 5) if contains(root, key))
    print('binary_tree', len(keys), depth(root), keys[:3], keys[-1], keys == sorted(keys), hits)


main()
