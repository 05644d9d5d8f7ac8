"""Opens reports in a real browser and holds them to what they promise.

    python3 check_reports.py [--pictures FOLDER] FILE.html ...

Of each page: nothing on the console, no request but for the page itself, every table sorted by a click on
every heading as its printed numbers or the browser's own Vietnamese collation say, every chart saved as a
picture, and the same text without script. Prints a line for each page and ends with status 1 if anything is
wrong, 3 if there is no browser to ask. Needs `playwright` from PyPI and a Chromium (`CHROMIUM` names it).
"""

import argparse
import os
import pathlib
import re
import shutil
import struct
import sys

try:
    from playwright.sync_api import Error, sync_playwright
except ImportError:
    sys.exit(3)

NAMES = ("Unit", "Đơn vị")
RANKS = ("Rank", "Xếp thứ", "%", "To first", "Cách đầu", "Moved", "Đổi hạng", "Count", "Số lượng")


def number(text, language):
    """The number that a cell begins with; None without one."""
    if language == "vi":
        text = text.replace(".", "").replace(",", ".")
    else:
        text = text.replace(",", "")
    found = re.match(r"=?([+-]?\d+(?:\.\d+)?)", text.strip())
    return float(found.group(1)) if found else None


def is_sorted(keys, ascending):
    """Whether keys stand in order, those without a value last."""
    known = [key for key in keys if key is not None]
    if keys[: len(known)] != known:
        return False
    pairs = zip(known, known[1:])
    return all(one <= other if ascending else one >= other for one, other in pairs)


class Page:
    """One report in the browser."""

    def __init__(self, browser, path):
        self.path = path
        self.faults = []
        self.sorted_columns = 0
        self.address = path.resolve().as_uri()
        self.page = browser.new_page(viewport={"width": 1100, "height": 900})
        self.page.set_default_timeout(10_000)
        self.page.on("console", lambda message: self.fault(f"console: {message.text}"))
        self.page.on("pageerror", lambda error: self.fault(f"error: {error}"))
        self.page.on("request", self.see_request)
        self.page.goto(self.address)
        self.language = self.page.locator("html").get_attribute("lang")

    def fault(self, text):
        self.faults.append(text)

    def see_request(self, request):
        if request.url != self.address and not request.url.startswith("data:"):
            self.fault(f"request: {request.url[:80]}")

    def check(self):
        # A page that asks for something outside must be stopped by its own policy.
        policy = self.page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
        if not policy.startswith("default-src 'none';"):
            self.fault(f"policy: {policy}")
        for table in self.page.locator("table").all():
            self.check_table(table)
        for figure in self.page.locator("figure").all():
            self.check_picture(figure)

    def check_table(self, table):
        if table.locator("tbody tr").count() < 2:
            return
        heads = table.locator("thead th").all()
        for column, head in enumerate(heads):
            button = head.locator("button")
            if button.count() == 0:
                continue
            heading = button.inner_text().strip()
            for way in ("ascending", "descending"):
                button.click()
                if head.get_attribute("aria-sort") != way:
                    self.fault(f"{heading}: aria-sort is {head.get_attribute('aria-sort')}")
                self.check_order(table, column, heading, way == "ascending")
            ways = [other.get_attribute("aria-sort") for other in heads]
            if ways.count("ascending") + ways.count("descending") > 1:
                self.fault(f"{heading}: more than one column says it is sorted")
            self.sorted_columns += 1

    def check_order(self, table, column, heading, ascending):
        texts = table.locator(f"tbody tr td:nth-child({column + 1})").all_inner_texts()
        if heading in NAMES:
            wanted = self.page.evaluate(
                "([texts, way]) => texts.slice().sort((a, b) => way * new Intl.Collator('vi').compare(a, b))",
                [texts, 1 if ascending else -1])
            if texts != wanted:
                self.fault(f"{heading}: {texts} instead of {wanted}")
        elif heading in RANKS:
            keys = [number(text, self.language) for text in texts]
            if not is_sorted(keys, ascending):
                self.fault(f"{heading}: {texts}")

    def check_picture(self, figure):
        sides = figure.locator("svg").evaluate_all(
            "all => all.map(one => [one.getAttribute('width'), one.getAttribute('height')])")
        # A chart in pieces is saved as one picture.
        size = [2 * max(int(wide) for wide, _ in sides), 2 * sum(int(high) for _, high in sides)]
        with self.page.expect_download() as download:
            figure.locator("button").click()
        name = figure.get_attribute("id") + ".png"
        if download.value.suggested_filename != name:
            self.fault(f"saved as {download.value.suggested_filename}")
        content = pathlib.Path(download.value.path()).read_bytes()
        if content[:8] != b"\x89PNG\r\n\x1a\n" or list(struct.unpack(">II", content[16:24])) != size:
            self.fault(f"{name} is no picture of {size}")

    def text(self):
        """All words of the page that are not buttons."""
        return self.page.locator("main").evaluate(
            "main => { const copy = main.cloneNode(true);"
            " copy.querySelectorAll('figure button').forEach(button => button.remove());"
            " return copy.textContent; }")

    def take_pictures(self, folder):
        for name, media in (
            ("light", {"color_scheme": "light"}),
            ("dark", {"color_scheme": "dark"}),
            ("print", {"media": "print", "color_scheme": "dark"}),
        ):
            self.page.emulate_media(**media)
            self.page.screenshot(path=folder / f"{self.path.stem}.{name}.png", full_page=True)


def check(browser, path, pictures):
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(path.resolve().as_uri())
    without_script = plain.locator("main").text_content()
    page = Page(browser, path)
    if page.text() != without_script:
        page.fault("the page says something else without script")
    if pictures:
        page.take_pictures(pictures)
        page.page.emulate_media(media="screen", color_scheme="light")
    try:
        page.check()
    except Error as error:
        page.fault(f"no answer: {error}")
    figures = page.page.locator("figure").count()
    print(f"{path.name}: {page.sorted_columns} columns sorted, {figures} pictures saved")
    for fault in page.faults:
        print(f"{path.name}: {fault}", file=sys.stderr)
    return not page.faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pictures", type=pathlib.Path)
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        sys.exit(3)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        results = [check(browser, path, options.pictures) for path in options.files]
        browser.close()
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
