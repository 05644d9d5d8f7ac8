"""Completes lines in every shell that is there, as a person would: the line is typed into an interactive shell and
completed with the tabulator key.

    python3 completions.py SHARE        the folder that `make install` put the scripts into

Needs the installed tool in the path; runs where ./Datasets is.
"""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

SHARE = sys.argv[1]
# What is typed, and what the line must hold once it is completed.
LINES = [
    ("sosanh distr", "sosanh distribution"),
    ("sosanh xeph", "sosanh xephang"),
    ("sosanh so sá", "sosanh so sánh"),
    ("sosanh compare member_dens", "member_density"),
    ("sosanh compare member_density --form", "--format"),
    ("sosanh rank member_density --rounding half-ev", "half-even"),
    ("sosanh rank member_density --rounding=half-ev", "--rounding=half-even"),
    ("sosanh show --data party-r", "party-reports"),
    ("sosanh compare good_or_better --data party-reports --units hai_yen,tay_s", "hai_yen,tay_son"),
    ("sosanh xephang good_or_better --units viet", "viet_nam"),
    ("sosanh show --data=SCRATCH/x", "--data=SCRATCH/xã.csv"),
    ("sosanh show --data SCRATCH/x", "--data SCRATCH/xã.csv"),
    ("sosanh compare members --data SCRATCH/xã.csv --units Xã", "Thượng"),
    ("sosanh compare members --data SCRATCH/xã.csv --units 'Xã", "'Xã Thượng'"),
    ("sosanh compare members --data SCRATCH/đv.csv --columns unit=Mã", "unit=Mã\\ đơn\\ vị"),
]


def lines(scratch):
    for typed, wanted in LINES:
        yield typed.replace("SCRATCH", scratch), wanted.replace("SCRATCH", scratch)


def plain(text):
    """What a terminal shows, without the signs that move and colour."""
    text = re.sub(r"\x1b\][^\x07]*\x07|\x1b[\[(][0-9;?]*[A-Za-z]?|\x1b[=>]", "", text)
    return text.replace("\x07", "").replace("\r", "")


class Terminal:
    """An interactive shell in a terminal of its own."""

    def __init__(self, command):
        self.process, self.file = pty.fork()
        if self.process == 0:
            os.environ.update(TERM="xterm", COLUMNS="200", LINES="50", LC_ALL="C.UTF-8")
            os.execvp(command[0], command)

    def type(self, text):
        os.write(self.file, text.encode())

    def read(self, until, seconds=10):
        """What is shown until a text is there."""
        shown, end = "", time.monotonic() + seconds
        data = b""
        while time.monotonic() < end and until not in shown:
            if select.select([self.file], [], [], 0.05)[0]:
                try:
                    data += os.read(self.file, 65536)
                except OSError:
                    break
                shown = plain(data.decode(errors="replace"))
        return shown

    def close(self):
        os.close(self.file)
        os.waitpid(self.process, 0)


def completed(terminal, typed, wanted):
    """The line as the shell leaves it: it is printed, not run."""
    terminal.type(typed + "\t")
    return terminal.read(wanted, 5)


def check_terminal(command, set_up, scratch):
    terminal = Terminal(command)
    terminal.type(set_up + "\necho rea''dy\n")
    if "ready\n" not in terminal.read("ready\n"):
        sys.exit(f"{command[0]} did not start")
    for typed, wanted in lines(scratch):
        terminal.type("\x15\n")
        terminal.read("\n", 1)
        shown = completed(terminal, typed, wanted)
        if wanted not in shown:
            sys.exit(f"{command[0]}: {typed!r} was not completed to {wanted!r}: {shown!r}")
    terminal.close()


def check_fish(scratch):
    script = f"{SHARE}/fish/vendor_completions.d/sosanh.fish"
    for typed, wanted in lines(scratch):
        # Fish asks for the line that is typed; what stands on it is not repeated.
        last = wanted.split()[-1].strip("'").replace("\\", "")
        found = subprocess.run(
            ["fish", "--no-config", "-c", 'source $argv[1]; complete -C "$argv[2]"', script, typed],
            capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
        if last not in found.stdout or found.stderr:
            sys.exit(f"fish: {typed!r} was not completed to {last!r}: {found.stdout}{found.stderr}")


def main():
    scratch = tempfile.mkdtemp()
    with open(f"{scratch}/xã.csv", "w", encoding="utf-8") as file:
        file.write("unit,period,measure,category,value\nXã Thượng,2024,members,,5\n")
    with open(f"{scratch}/đv.csv", "w", encoding="utf-8") as file:
        file.write("Mã đơn vị,period,measure,category,value\nA,2024,members,,5\n")
    try:
        check_terminal(
            ["bash", "--norc", "--noprofile", "-i"],
            f"PS1='$ '; source '{SHARE}/bash-completion/completions/sosanh'", scratch)
        done = ["bash"]
        if shutil.which("zsh"):
            check_terminal(
                ["zsh", "-f", "-i"],
                f"PS1='$ '; fpath=('{SHARE}/zsh/site-functions' $fpath); autoload -Uz compinit;"
                " compinit -u -D; unsetopt PROMPT_SP", scratch)
            done.append("zsh")
        if shutil.which("fish"):
            check_fish(scratch)
            done.append("fish")
    finally:
        shutil.rmtree(scratch)
    print("completed in " + ", ".join(done))


main()
