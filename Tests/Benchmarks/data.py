"""The files of observations: their shapes, and making each when a case first needs it."""

import pathlib
import shutil
import subprocess
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent
CATEGORIES = 5

# The tables of a package beside its units and observations.
PACKAGE_TABLES = {
    "measures.csv": "measure,unit_of_measure,additive\nofficials,persons,flow\nparty_cells,cells,flow\n",
    "categories.csv": "category,classification,order,in_base\nexcellent,rating,4,yes\n"
    "good,rating,3,yes\nsatisfactory,rating,2,yes\nunsatisfactory,rating,1,yes\n"
    "unrated,rating,,no\n",
}


@dataclass(frozen=True)
class Shape:
    """How many units, periods and measures, in which order, style and calendar."""

    units: int
    periods: int
    measures: int
    order: str = "sorted"
    style: str = "plain"
    calendar: str = "years"

    @property
    def rows(self):
        """Observations in the file."""
        return self.units * self.periods * self.measures * CATEGORIES

    def scaled(self, scale):
        """The same with fewer units, at least three."""
        units = max(3, round(self.units * scale))
        return Shape(
            units, self.periods, self.measures, self.order, self.style, self.calendar)

    @property
    def arguments(self):
        """As the generator takes them."""
        words = [self.units, self.periods, self.measures, self.order, self.style, self.calendar]
        return [str(word) for word in words]


@dataclass(frozen=True)
class Data:
    """A file of observations, the measure that is asked for and the last period."""

    path: pathlib.Path
    shape: Shape

    @property
    def measure(self):
        """The name of the first measure."""
        return "Cán bộ" if self.shape.style == "quoted" else "officials"

    @property
    def last_period(self):
        """The spelling of the last year."""
        return str(2015 + self.shape.periods)


class Files:
    """The files made so far, in one folder."""

    def __init__(self, folder):
        self.folder = folder
        self.generator = folder / "observations"

    def make(self, shape):
        """The file of this shape, in the page cache."""
        path = self.folder / ("-".join(shape.arguments) + ".csv")
        if not path.exists():
            self._compile()
            part = path.with_suffix(".part")
            with open(part, "wb") as output:
                command = [self.generator, *shape.arguments]
                subprocess.run(command, stdout=output, check=True)
            part.rename(path)
        with open(path, "rb") as file:
            while file.read(1 << 20):
                pass
        return Data(path, shape)

    def package(self, shape, merged=False):
        """The same rows as a data package: its folder, in the page cache.

        Where units are merged, each two became one on the first day of 2026.
        """
        folder = self.folder / ("-".join(shape.arguments) + ("-merged" if merged else "") + "-package")
        if folder.exists():
            return folder
        part = folder.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        for name, text in PACKAGE_TABLES.items():
            (part / name).write_text(text, encoding="utf-8")
        units = {}
        with open(self.make(shape).path, encoding="utf-8") as rows:
            with open(part / "observations.csv", "w", encoding="utf-8") as observations:
                for number, line in enumerate(rows):
                    # Identifiers have no hyphens.
                    observations.write(line.replace("party-cells", "party_cells"))
                    if number > 0:
                        units[line[:line.index(",")]] = None
        with open(part / "units.csv", "w", encoding="utf-8") as table:
            table.write("unit,name,level\n")
            table.writelines(f"{unit},{unit},commune\n" for unit in units)
            if merged:
                table.writelines(f"new-{unit},new-{unit},commune\n" for unit in list(units)[::2])
        if merged:
            with open(part / "unit_changes.csv", "w", encoding="utf-8") as table:
                table.write("unit,predecessor,extent,date\n")
                old = list(units)
                table.writelines(
                    f"new-{old[number - number % 2]},{unit},whole,2026-01-01\n"
                    for number, unit in enumerate(old))
        part.rename(folder)
        return folder

    def drop(self, shapes):
        """Removes the files of these shapes."""
        for shape in shapes:
            name = "-".join(shape.arguments)
            (self.folder / (name + ".csv")).unlink(missing_ok=True)
            for kind in ["-package", "-merged-package"]:
                shutil.rmtree(self.folder / (name + kind), ignore_errors=True)

    def _compile(self):
        source = HERE / "observations.swift"
        if self.generator.exists() and self.generator.stat().st_mtime > source.stat().st_mtime:
            return
        for stale in self.folder.glob("*-*.csv"):
            stale.unlink()
        compiler = shutil.which("swiftc") or "swiftc"
        subprocess.run([compiler, "-O", "-o", self.generator, source], check=True)
