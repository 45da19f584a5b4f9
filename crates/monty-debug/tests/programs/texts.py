import json
import re

pattern = re.compile(r"(\w+)=(\d+)")
data = []
for n in range(60):
    text = f"alpha={n} beta={n * 2}; gamma"
    found = pattern.findall(text)
    data.append({name: int(value) for name, value in found})
    text = re.sub(r"\d+", lambda match: str(int(match[0]) + 1), text)
    data.append(json.loads(json.dumps({"n": n, "text": text, "list": [1.5, None, True]})))
    data = data[-6:]
print(json.dumps(data)[:80])
