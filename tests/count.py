#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what `meson test` did, test case by test case.

count.py select BUILD [--without SUITE]... [NAME...]
    prints the meson tests that would run, one a line; exit 1 when a NAME (or pattern) has none.
count.py sum LABEL=LOGS...
    LOGS is the beginning of the names of the two logs of one run (LOGS.json, LOGS.junit.xml).
    Prints a line for each run, the names of what failed, and last a line with the sums. A
    program that died or hung without naming a failed case is one failed case. Exit 0 when
    nothing failed and something passed.
"""

import fnmatch
import json
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

GOOD = {"OK", "SKIP", "EXPECTEDFAIL", "IGNORED"}


def select(build, arguments):
    without, names = set(), []
    rest = iter(arguments)
    for argument in rest:
        if argument == "--without":
            without.add(next(rest))
        else:
            names.append(argument)
    output = subprocess.run(["meson", "introspect", "--tests", build],
                            check=True, capture_output=True, text=True).stdout
    tests = [test["name"] for test in json.loads(output)
             if not without & {suite.split(":")[-1] for suite in test["suite"]}]
    unknown = [name for name in names if not fnmatch.filter(tests, name)]
    for test in dict.fromkeys(tests):
        if not names or any(fnmatch.fnmatch(test, name) for name in names):
            print(test)
    for name in unknown:
        print(f"no test is called {name} here", file=sys.stderr)
    return 1 if unknown else 0


def text_of(path):
    # A test may print bytes that XML forbids; meson passes them through.
    text = path.read_text(encoding="utf-8", errors="replace")
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "?", text)


def read_run(logs):
    """Returns (passed, [name of a failed case], skipped) of one run."""
    passed, failed, skipped = 0, [], 0
    blamed = set()
    try:
        programs = [json.loads(line) for line in text_of(pathlib.Path(f"{logs}.json")).splitlines()]
        suites = ET.fromstring(text_of(pathlib.Path(f"{logs}.junit.xml")))
    except (OSError, ValueError, ET.ParseError) as error:
        return 0, [f"the run left no readable result ({error})"], 0
    for suite in suites.iter("testsuite"):
        # "project.suite / program" for TAP; all other programs are cases of "project".
        program = suite.get("name", "").partition(".")[2]
        for case in suite.iter("testcase"):
            name = case.get("name")
            if case.find("failure") is not None or case.find("error") is not None:
                failed.append(f"{program}: {name}" if program else name)
                blamed.add(program or name)
            elif case.find("skipped") is not None:
                skipped += 1
            else:
                passed += 1
    for program in programs:
        if program["result"] not in GOOD and program["name"] not in blamed:
            failed.append(f'{program["name"]}: {program["result"].lower()}, '
                          f'exit status {program.get("returncode")}')
    return passed, failed, skipped


def line(passed, failed, skipped):
    return f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else "")


def sum_runs(runs):
    passed, skipped, failed = 0, 0, []
    for run in runs:
        label, _, logs = run.partition("=")
        counts = read_run(logs)
        print(f"{label}: {line(counts[0], len(counts[1]), counts[2])}")
        passed += counts[0]
        failed += [f"{label}: {name}" for name in counts[1]]
        skipped += counts[2]
    for name in failed:
        print(f"FAILED {name}")
    print(line(passed, len(failed), skipped))
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    if len(sys.argv) > 2 and sys.argv[1] == "select":
        sys.exit(select(sys.argv[2], sys.argv[3:]))
    if len(sys.argv) > 1 and sys.argv[1] == "sum":
        sys.exit(sum_runs(sys.argv[2:]))
    sys.exit(__doc__)
