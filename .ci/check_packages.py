"""Checks each datapackage.json named on the command line against the published profiles of both versions,
and the tables against their schemas."""

import json
import sys
from pathlib import Path

import dplib
import frictionless
import jsonschema

PROFILES = Path(dplib.__file__).parent / "profiles"


def problems(path: str) -> list[str]:
    descriptor = json.loads(Path(path).read_text(encoding="utf-8"))
    found = []
    for version in ("1.0", "2.0"):
        profile = json.loads((PROFILES / version / "datapackage.json").read_text(encoding="utf-8"))
        validator = jsonschema.validators.validator_for(profile)(profile)
        found += [f"{path}: {version}: {error.message}" for error in validator.iter_errors(descriptor)]
    report = frictionless.Package(path).validate()
    found += [f"{path}: {' '.join(map(str, row))}" for row in report.flatten(["type", "message"])]
    return found


def main() -> int:
    if len(sys.argv) < 2:
        print("name at least one datapackage.json")
        return 2
    found = [problem for path in sys.argv[1:] for problem in problems(path)]
    print("\n".join(found) or f"{len(sys.argv) - 1} package(s) valid under 1.0 and 2.0, tables as described")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
