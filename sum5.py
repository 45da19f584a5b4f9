def main():
    R=range(200000)
    a=[1,2,3,4,5]
    for _ in R: sum(p for p in a)
main()
