# run-async
# === A traceback through an awaited function ===
async def fail():
    raise RuntimeError('inside')


await fail()
# Raise=RuntimeError('inside')
