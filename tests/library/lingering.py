"""A program that tells from when to when it ran."""

import json
import sys
import time

if __name__ == "__main__":
    began = time.monotonic()
    time.sleep(float(sys.stdin.read()))
    print(json.dumps([began, time.monotonic()]))
