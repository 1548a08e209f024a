#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the program takes to its first frame and what it needs then, as ratios to an empty
window of libadwaita that is measured in turn with it."""

import json
import os
import subprocess
import sys
import tempfile
import time

if not (os.environ.get('DISPLAY') or os.environ.get('WAYLAND_DISPLAY')):
    sys.exit(77)
RANCANG, EMPTY, SAMPLE = sys.argv[1:4]
RESULT = sys.argv[4] if len(sys.argv) > 4 else 'bench-window.json'
ROUNDS = 11
SETTLE = 0.5  # memory is looked at when what comes after the first frame has come, too

# Name, command, wanted ratio of time, of memory, and what is known where it is not met.
WORKS = [
    ('empty window', [EMPTY], None, None, None),
    ('start page', [RANCANG, '--first-frame', '--no-tour'], 1.4, 1.4,
     'the plugins and the templates of the start page are read before the first frame'),
    ('sample plan', [RANCANG, '--first-frame', '--no-tour', SAMPLE], 2.0, 1.4,
     'the plan is read, checked and laid out as figures; its pages hold many more widgets'),
]


def read_memory(pid):
    """What is the process's own, and its part of what is shared, in KiB."""
    with open(f'/proc/{pid}/smaps_rollup', encoding='ascii') as lines:
        for line in lines:
            if line.startswith('Pss:'):
                return int(line.split()[1])
    raise AssertionError('no Pss')


def measure(command):
    begun = time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          text=True) as process:
        line = process.stdout.readline()
        assert line.startswith('first-frame '), f'{command}: {line!r}'
        time.sleep(SETTLE)
        memory = read_memory(process.pid)
        process.kill()
    return int(line.split()[1]) - begun, memory


def main():
    os.environ['XDG_STATE_HOME'] = tempfile.mkdtemp(prefix='rancang-bench-')
    os.environ['GTK_A11Y'] = 'none'
    found = {name: [] for name, *_ in WORKS}
    for _ in range(ROUNDS):
        for name, command, *_ in WORKS:
            found[name].append(measure(command))
    # The shortest: the others were disturbed by something else on the machine.
    best = {name: [min(values) for values in zip(*rounds)] for name, rounds in found.items()}
    rows = []
    print(f'{"work":<32} {"value":>12} {"ratio":>8} {"wanted":>8} {"met":>5}')
    for name, _, *wanted, why in WORKS:
        for index, what in enumerate(['first frame (us)', 'memory (KiB)']):
            ratio = best[name][index] / best['empty window'][index]
            row = {'work': f'{name}, {what}', 'value': best[name][index], 'ratio': ratio}
            line = f'{row["work"]:<32} {row["value"]:>12} {ratio:>8.2f}'
            if wanted[index] is not None:
                row |= {'wanted': wanted[index], 'met': ratio <= wanted[index]}
                line += f' {wanted[index]:>8.2f} {"yes" if row["met"] else "NO":>5}'
                if not row['met']:
                    row['why'] = why
                    line += f'  {why}'
            print(line, flush=True)
            rows.append(row)
    with open(RESULT, 'w', encoding='utf-8') as file:
        json.dump(rows, file, indent=2)


main()
