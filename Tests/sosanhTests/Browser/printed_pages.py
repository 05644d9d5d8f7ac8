"""Prints reports of three blocs and of 130 communes in a real browser and counts their pages.

    python3 printed_pages.py FOLDER

Prints a line for each; ends with status 3 if there is no browser to ask. Needs `playwright` from PyPI and a Chromium
(`CHROMIUM` names it).
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

try:
    from playwright.sync_api import sync_playwright
except ImportError:
    sys.exit(3)

MEASURE = ["ratings[good] / ratings", "--per", "100", "--language", "vi", "--quiet"]


def figures(units):
    """Counts of three categories for each unit and year, the same each time."""
    rows = ["unit,period,measure,category,value"]
    for place, unit in enumerate(units):
        for year in (2021, 2022, 2023):
            base = 100 + (place * 7919 + year * 104729) % 800
            good = base * (70 + (place * 31 + year * 17) % 29) // 100
            fair = (base - good) // 2
            for name, value in (("good", good), ("fair", fair), ("poor", base - good - fair)):
                rows.append(f"{unit},{year},ratings,{name},{value}")
    return "\n".join(rows) + "\n"


def main():
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        sys.exit(3)
    folder = pathlib.Path(sys.argv[1])
    reports = {
        "blocs": (["Khối Đảng", "Khối Chính quyền", "Khối Mặt trận"], ["--distribution", "ratings"]),
        "communes": ([f"Xã Minh Khai {number}" for number in range(1, 131)], []),
    }
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, (units, more) in reports.items():
            data, page = folder / f"{name}.csv", folder / f"{name}.html"
            data.write_text(figures(units), encoding="utf-8")
            text = subprocess.run(
                ["sosanh", "report", *MEASURE, "--data", str(data), *more], check=True,
                capture_output=True, text=True).stdout
            page.write_text(text, encoding="utf-8")
            tab = browser.new_page()
            tab.goto(page.absolute().as_uri())
            printed = tab.pdf(format="A4")
            print(name, len(re.findall(rb"/Type /Page\b(?!s)", printed)))
        browser.close()


main()
