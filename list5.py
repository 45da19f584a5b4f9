def main():
    R=range(200000)
    a=['disk','usage','at','91','percent']
    for _ in R: list(p for p in a)
main()
