"""A while loop over many local variables: register pressure."""


def simulate(steps):
    susceptible = 1_000_000
    exposed = 10
    infected = 5
    recovered = 0
    births = 0
    deaths = 0
    day = 0
    month = 1
    year = 2000
    rain = 17
    harvest = 0
    stock = 5000
    price = 100
    peak = 0
    peak_day = 0
    seed = 1
    while day < steps:
        seed = (seed * 1103515245 + 12345) % 2147483648
        rain = (rain * 3 + seed) % 101
        newly_exposed = susceptible * infected // 4_000_000
        newly_infected = exposed // 4
        newly_recovered = infected // 9
        newly_susceptible = recovered // 60
        susceptible += newly_susceptible - newly_exposed
        exposed += newly_exposed - newly_infected
        infected += newly_infected - newly_recovered
        recovered += newly_recovered - newly_susceptible
        if infected > peak:
            peak = infected
            peak_day = day
        if rain > 50:
            harvest += rain - 50
            stock += harvest // 10
        elif rain < 10:
            harvest -= 5
        if harvest < 0:
            harvest = 0
        stock -= 40
        if stock < 0:
            price += 1
            stock = 1000
        elif stock > 8000 and price > 10:
            price -= 1
            stock -= 500
        day += 1
        if day % 30 == 0:
            month += 1
            births += rain
            deaths += price % 7
            susceptible += births - deaths
            births = 0
            deaths = 0
            harvest = 0
        if month > 12:
            month = 1
            year += 1
    return susceptible + exposed + infected + recovered, peak, peak_day, price, stock, year, month


def main():
    print('many_locals', simulate(500_000))


main()
