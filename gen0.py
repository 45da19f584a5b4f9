def main():
    R=range(200000)
    a=[]
    for _ in R: sum(p for p in a)
main()
