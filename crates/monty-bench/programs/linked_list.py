"""Chasing references: a doubly linked list with insertion, removal and reversal."""


class Node:
    def __init__(self, value):
        self.value = value
        self.previous = None
        self.next = None


class LinkedList:
    def __init__(self):
        self.head = None
        self.tail = None
        self.size = 0

    def append(self, value):
        node = Node(value)
        if self.tail is None:
            self.head = node
        else:
            node.previous = self.tail
            self.tail.next = node
        self.tail = node
        self.size += 1
        return node

    def remove(self, node):
        if node.previous is None:
            self.head = node.next
        else:
            node.previous.next = node.next
        if node.next is None:
            self.tail = node.previous
        else:
            node.next.previous = node.previous
        self.size -= 1

    def reverse(self):
        node = self.head
        while node is not None:
            node.previous, node.next = node.next, node.previous
            node = node.previous
        self.head, self.tail = self.tail, self.head

    def total(self):
        result = 0
        node = self.head
        while node is not None:
            result = (result * 3 + node.value) % 1_000_003
            node = node.next
        return result


def main():
    numbers = LinkedList()
    nodes = [numbers.append(i) for i in range(60_000)]
    checksum = numbers.total()
    for node in nodes[::3]:
        numbers.remove(node)
    for _ in range(75):
        numbers.reverse()
        checksum += numbers.total()
    print('linked_list', numbers.size, checksum, numbers.head.value, numbers.tail.value)


main()
