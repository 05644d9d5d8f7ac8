"""Makes the notebooks from their scripts, executes them, and holds what they give against what is kept.

With --record, keeps what they give instead and fails, but never in continuous integration. Sources and text must be equal; a picture may differ by what two
machines draw differently, not by what it shows.
"""

import base64
import io
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import jupytext
import nbformat
import numpy
from PIL import Image

repository = Path(__file__).resolve().parent.parent
kept = repository / "Notebooks"
# The mean difference of two pictures' points, of 255: a line drawn elsewhere is far above it.
likeness = 0.5


def made_from(script):
    """A notebook without outputs; its cells are numbered, so that the same script gives the same bytes."""
    notebook = jupytext.read(script)
    for number, cell in enumerate(notebook.cells, 1):
        cell.id = f"cell-{number}"
        cell.metadata = {}
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook.metadata = nbformat.from_dict({"kernelspec": kernel, "jupytext": {"formats": "ipynb,py:percent"}})
    return notebook


def execute(scripts, folder):
    """Executes the notebooks of the scripts in a folder that links to everything the repository has."""
    for entry in repository.iterdir():
        if entry.name not in ("Notebooks", ".git"):
            (folder / entry.name).symlink_to(entry)
    room = folder / "Notebooks"
    shutil.copytree(kept, room, ignore=shutil.ignore_patterns("*.ipynb", "__pycache__", ".*"))
    for script in scripts:
        nbformat.write(made_from(script), room / f"{script.stem}.ipynb")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--nbmake", "--overwrite"]
    tests = subprocess.run([*command, str(room)], cwd=folder)
    if tests.returncode != 0:
        sys.exit("a notebook failed")
    return [cleaned(nbformat.read(room / f"{script.stem}.ipynb", 4)) for script in scripts]


def cleaned(notebook):
    """Without the clock and the versions of what executed it, and with what was printed in one piece."""
    notebook.metadata.pop("language_info", None)
    for cell in notebook.cells:
        cell.metadata = {}
        if "outputs" in cell:
            cell.outputs = joined(cell.outputs)
    return notebook


def joined(outputs):
    """Texts printed one behind the other as one: the kernel sends them in pieces, by the clock."""
    whole = []
    for output in outputs:
        is_printed = output.output_type == "stream"
        if is_printed and whole and whole[-1].get("name") == output.name:
            whole[-1].text += output.text
        else:
            whole.append(output)
    return whole


def picture(output):
    return output.get("data", {}).get("image/png")


def text(output):
    """Everything of an output but its picture."""
    data = {kind: value for kind, value in output.get("data", {}).items() if kind != "image/png"}
    return {**output, "data": data}


def look_alike(one, other):
    if not one or not other:
        return one == other
    first, second = (
        numpy.asarray(Image.open(io.BytesIO(base64.b64decode(png))).convert("RGB"), dtype=float)
        for png in (one, other))
    return first.shape == second.shape and abs(first - second).mean() <= likeness


def differences(old, new):
    """Where a kept notebook is not what its script gives now."""
    if [(cell.cell_type, cell.source) for cell in old.cells] != [
        (cell.cell_type, cell.source) for cell in new.cells]:
        yield "the script and the notebook have different cells"
        return
    for number, (before, after) in enumerate(zip(old.cells, new.cells), 1):
        outputs = before.get("outputs", []), after.get("outputs", [])
        if [text(output) for output in outputs[0]] != [text(output) for output in outputs[1]]:
            yield f"cell {number} prints something else"
        elif not all(look_alike(picture(a), picture(b)) for a, b in zip(*outputs)):
            yield f"cell {number} draws something else"


def main():
    is_recording = sys.argv[1:] == ["--record"] and not os.environ.get("CI")
    scripts = sorted(kept.glob("[0-9]*.py"))
    strays = {path.stem for path in kept.glob("*.ipynb")} - {script.stem for script in scripts}
    with tempfile.TemporaryDirectory() as folder:
        notebooks = execute(scripts, Path(folder))
    found = [f"{name}.ipynb has no script" for name in sorted(strays)]
    for script, notebook in zip(scripts, notebooks):
        path = script.with_suffix(".ipynb")
        if is_recording:
            nbformat.write(notebook, path)
        elif not path.exists():
            found.append(f"{path.name} is missing")
        else:
            found += [f"{path.name}: {one}" for one in differences(nbformat.read(path, 4), notebook)]
    if is_recording:
        sys.exit("recorded; read the difference, then run again without --record")
    if found:
        sys.exit("\n".join(found) + "\nwhat they give now is kept by: .ci/notebooks --record")
    print(f"{len(scripts)} notebooks as they are kept")


main()
