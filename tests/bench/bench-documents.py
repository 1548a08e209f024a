#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long every export takes, beside other programs that make the same, in one run.

The plan has 300 programmes over ten years and 30,000 words of text. Times are those of whole
commands, from their start to their end, the best of several. Memory is that of a process at its
peak beside one that only holds the plan (`rancang info`); what of it grows with the plan, beside
the plan's own part, stands below, without a judgement."""

import json
import os
import pickle
import random
import shutil
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

RANCANG = sys.argv[1]
SAMPLE = Path(sys.argv[2])
PROGRAMMES, WORDS, YEARS, ROUNDS = 300, 30000, range(2025, 2035), 3
FORMATS = ('docx', 'odt', 'pdf', 'xlsx', 'ods', 'csv-zip', 'html', 'pptx', 'markdown', 'json', 'sipd')
ENDINGS = {'csv-zip': 'zip', 'markdown': 'md', 'sipd': 'json'}
SLOW = {'pdf': 4.0}
VOCABULARY = ('layanan warga desa kecamatan data terpadu aduan jaringan pelatihan aparatur sensor '
              'transportasi sampah energi wisata usaha kecil kesehatan sekolah keamanan bencana '
              'peta jalan anggaran capaian indikator sasaran mitra perguruan tinggi regulasi').split()


def words(n, dice):
    return ' '.join(dice.choice(VOCABULARY) for _ in range(n)).capitalize() + '.'


def series(dice, least, most):
    return {str(year): dice.randrange(least, most) for year in YEARS}


def make_programme(number, agency, dice):
    def new(title):
        return {'id': str(uuid.UUID(int=dice.getrandbits(128), version=4)), 'title': title}
    return {
        **new(f'Program {number}: ' + words(4, dice)), 'description': words(WORDS // PROGRAMMES, dice),
        'agency': agency, 'start-year': YEARS[0], 'end-year': YEARS[-1],
        'indicators': [{**new(words(3, dice)), 'unit': '%', 'baseline': 10,
                        'targets': series(dice, 20, 100)} for _ in range(2)],
        'budget-lines': [{**new('Pagu'), 'source': source, 'state': 'ceiling',
                          'amounts': series(dice, 10**8, 10**10)} for source in ('apbd-regency', 'apbn')],
    }


def make_plans(folder):
    dice = random.Random(300)
    file = json.loads(SAMPLE.read_text())
    plan = file['plan']
    plan['start-year'], plan['end-year'] = YEARS[0], YEARS[-1]
    lanes = [lane for dimension in plan['dimensions'] for lane in dimension['sub-dimensions']]
    for lane in lanes:
        lane['programmes'] = []
    for number in range(PROGRAMMES):
        lanes[number % len(lanes)]['programmes'].append(
            make_programme(number + 1, dice.choice(plan['agencies'])['id'], dice))
    large, empty = folder / 'large.rancang', folder / 'empty.rancang'
    large.write_text(json.dumps(file, ensure_ascii=False))
    empty.write_text(json.dumps({'format': 'rancang', 'version': file['version'],
                                 'plan': {'id': str(uuid.uuid4()), 'title': 'Kosong'}}))
    return large, empty


def run(*command):
    """Seconds, and KiB at the peak."""
    start = time.monotonic()
    child = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL,
                             stderr=subprocess.PIPE)
    said = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = status
    assert status == 0, (command, said.decode())
    return time.monotonic() - start, usage.ru_maxrss


def best(*command):
    results = [run(*command) for _ in range(ROUNDS)]
    return min(r[0] for r in results), min(r[1] for r in results)


def report(name, what, value, wanted='', met=None, unit=''):
    judgement = '' if met is None else 'yes' if met else 'NO'
    print(f'{name:<22} {what:<38} {value:>9.2f}{unit:<3} {wanted:>7} {judgement:>4}', flush=True)


def export(plan, name, output, *args):
    return best(RANCANG, 'export', plan, '--format', name, '--language', 'id', '--output', output, *args)


def measure_exports(folder, large, empty):
    holds, nothing = best(RANCANG, 'info', large)[1], best(RANCANG, 'info', empty)[1]
    times = {}
    for name in FORMATS:
        output = folder / f'large.{ENDINGS.get(name, name)}'
        seconds, peak = export(large, name, output)
        base = export(empty, name, folder / f'empty.{ENDINGS.get(name, name)}')[1]
        limit = SLOW.get(name, 2.0)
        times[name] = seconds
        report(name, 'seconds', seconds, f'< {limit}', seconds < limit, ' s')
        report(name, 'memory : holding the plan', peak / holds, '< 3', peak < 3 * holds)
        report(name, 'growth : the plan’s own', (peak - base) / (holds - nothing))
    return times


def write_cells(openpyxl, source, target):
    """The same cells by openpyxl, with their types, in a process of its own, as ours are."""
    cells = target.with_suffix('.pickle')
    cells.write_bytes(pickle.dumps([(sheet.title, [[cell.value for cell in row] for row in sheet])
                                    for sheet in openpyxl.load_workbook(source)]))
    script = ('import pickle, sys, openpyxl\nbook = openpyxl.Workbook()\n'
              'for title, rows in pickle.load(open(sys.argv[1], "rb")):\n'
              '    sheet = book.create_sheet(title)\n'
              '    [sheet.append(row) for row in rows]\n'
              'book.save(sys.argv[2])\n')
    return best(sys.executable, '-c', script, cells, target)[0]


def compare(folder, times):
    def ratio(name, other, seconds):
        report(name, f'{other} takes so many times as long', seconds / times[name], '>= 5',
               seconds >= 5 * times[name])
    if shutil.which('pandoc'):
        ratio('docx', 'pandoc', best('pandoc', folder / 'large.html', '-o', folder / 'pandoc.docx')[0])
    if shutil.which('soffice'):
        ratio('pdf', 'LibreOffice',
              best('soffice', f'-env:UserInstallation=file://{folder}/office', '--headless',
                   '--convert-to', 'pdf', '--outdir', folder / 'office-out', folder / 'large.docx')[0])
    try:
        import openpyxl
        ratio('xlsx', 'openpyxl', write_cells(openpyxl, folder / 'large.xlsx',
                                              folder / 'openpyxl.xlsx'))
    except ImportError:
        print('openpyxl is missing')


folder = Path(tempfile.mkdtemp(prefix='rancang-documents-'))
try:
    print(f'{"documents":<22} {"":<38} {"value":>12} {"wanted":>7} {"met":>4}')
    compare(folder, measure_exports(folder, *make_plans(folder)))
finally:
    shutil.rmtree(folder)
