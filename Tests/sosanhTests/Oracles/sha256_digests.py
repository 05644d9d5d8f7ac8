"""Writes sha256_digests.csv: the SHA-256 of 1,000 messages by Python's hashlib.

    python3 Tests/sosanhTests/Oracles/sha256_digests.py

The lengths are all of 0 to 199, where one block ends and the next begins, then 800 random ones below 2,000.
Byte i of the message of length n is the low byte of 31 i i + 7 i + n. Made with Python 3.11.7.
"""

import csv
import hashlib
import pathlib
import random

draw = random.Random(180_4)
lengths = list(range(200)) + [draw.randrange(2_000) for _ in range(800)]
with open(pathlib.Path(__file__).with_suffix(".csv"), "w", newline="") as file:
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(["length", "digest"])
    for length in lengths:
        message = bytes((31 * i * i + 7 * i + length) & 255 for i in range(length))
        rows.writerow([length, hashlib.sha256(message).hexdigest()])
