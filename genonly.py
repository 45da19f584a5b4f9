def main():
    R=range(200000)
    a=[]
    for _ in R: (p for p in a)
main()
