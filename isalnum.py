def main():
    R=range(200000)
    a='disk'
    for _ in R: a.isalnum()
main()
