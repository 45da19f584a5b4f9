def main():
    R=range(200000)
    pass
main()
