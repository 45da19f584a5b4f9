def main():
    R=range(200000)
    a=['disk','usage','at','91','percent']
    for _ in R: '-'.join(p for p in a if p.isalnum())
main()
