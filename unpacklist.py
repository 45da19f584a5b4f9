def main():
    R=range(200000)
    a=['a','b','c']
    for _ in R: x,y,z = a
main()
