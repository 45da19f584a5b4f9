"""Has one mistake, in its last line."""

worth = rate('USD')
notify(worth)
