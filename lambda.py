def main():
    R=range(200000)
    for _ in R: lambda x: x
main()
