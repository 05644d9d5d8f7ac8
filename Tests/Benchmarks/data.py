"""The files of observations: their shapes, and making each when a case first needs it."""

import pathlib
import shutil
import subprocess
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent
CATEGORIES = 5


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

    def drop(self, shapes):
        """Removes the files of these shapes."""
        for shape in shapes:
            (self.folder / ("-".join(shape.arguments) + ".csv")).unlink(missing_ok=True)

    def _compile(self):
        source = HERE / "observations.swift"
        if self.generator.exists() and self.generator.stat().st_mtime > source.stat().st_mtime:
            return
        for stale in self.folder.glob("*-*.csv"):
            stale.unlink()
        compiler = shutil.which("swiftc") or "swiftc"
        subprocess.run([compiler, "-O", "-o", self.generator, source], check=True)
