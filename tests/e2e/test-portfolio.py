#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many plans side by side: what the command tells, the workbook, a real PostgreSQL."""

import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

RANCANG = sys.argv.pop(1)
SAMPLE = Path(sys.argv.pop(1))
HOSTILE = 'SI "Perizinan"; DROP TABLE rancang.plan; \\. \\N \\t é'


def run(*args, code=0):
    done = subprocess.run([RANCANG, 'portfolio', *map(str, args)], capture_output=True, text=True,
                          env={**os.environ, 'DISPLAY': '', 'WAYLAND_DISPLAY': ''})
    assert done.returncode == code, (args, done.returncode, done.stdout, done.stderr)
    if code == 0:
        assert done.stderr == '', done.stderr
    return done


def walk(value):
    if isinstance(value, dict):
        yield value
    for child in (value.values() if isinstance(value, dict) else
                  value if isinstance(value, list) else ()):
        yield from walk(child)


class Portfolio(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix='rancang-portfolio-'))
        self.addCleanup(shutil.rmtree, self.folder)
        self.sample = json.loads(SAMPLE.read_text())
        self.write('a.rancang', 'Ogan Komering Ilir', '16.02')
        self.write('below/b.rancang', 'Ogan Komering Ulu', '16.01', budget=2)
        self.write('below/c.rancang', 'Sumbawa Barat', '52.07', budget=0, own=HOSTILE)

    def write(self, name, region, code, budget=1, own=None):
        file = json.loads(json.dumps(self.sample))
        plan = file['plan']
        plan['region'].update(title=region, code=code)
        for line in walk(plan['dimensions']):
            for amounts in (line['amounts'],) if 'amounts' in line else ():
                for year in amounts:
                    amounts[year] *= budget
        if own is not None:
            plan['applications'][0]['title'] = own
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(file, ensure_ascii=False))

    def read(self, *args):
        return json.loads(run(self.folder, '--json', *args).stdout)['plans']

    def regions(self, *args):
        return [plan['region'] for plan in self.read(*args)]

    def test_values(self):
        plans = self.read()
        self.assertEqual([p['file'] for p in plans],
                         ['a.rancang', 'below/b.rancang', 'below/c.rancang'])
        info = json.loads(subprocess.run([RANCANG, 'info', SAMPLE, '--json'], capture_output=True,
                                         text=True, check=True).stdout)
        self.assertEqual(plans[0]['budget'], info['budget']['total'])
        self.assertEqual(plans[1]['budget'], 2 * info['budget']['total'])
        self.assertEqual(plans[0]['completeness'], info['completeness'])
        self.assertEqual(plans[0]['programmes'], info['programmes'])
        self.assertEqual([p['shared-applications'] for p in plans], [3, 3, 2])

        newest = max(self.sample['plan']['evaluations'], key=lambda e: e['year'])
        score = json.loads(subprocess.run(
            [RANCANG, 'score', SAMPLE, '--model', newest['model'], '--year', str(newest['year']),
             '--json'], capture_output=True, text=True, check=True).stdout)
        self.assertEqual((plans[0]['score'], plans[0]['score-year'], plans[0]['score-model']),
                         (score['final'], newest['year'], newest['model']))

    def test_sort_and_filter(self):
        self.assertEqual(self.regions('--sort', '-budget'),
                         ['Ogan Komering Ulu', 'Ogan Komering Ilir', 'Sumbawa Barat'])
        self.assertEqual(self.regions('--sort', 'code')[0], 'Ogan Komering Ulu')
        self.assertEqual(self.regions('--filter', 'region~OGAN', '--filter', 'budget>165255000000'),
                         ['Ogan Komering Ulu'])
        self.assertEqual(self.regions('--filter', 'code=52.07'), ['Sumbawa Barat'])
        self.assertEqual(self.regions('--filter', 'programmes<1'), [])
        table = run(self.folder, '--columns', 'code,budget').stdout.splitlines()
        self.assertEqual(len(table), 4)
        self.assertTrue(table[1].startswith('16.02'), table)

    def test_bad_input(self):
        for args, words in ((('--sort', 'nothing'), 'nothing'), (('--filter', 'budget'), 'budget'),
                            (('--filter', 'none<1'), 'none'), (('--columns', 'region,x'), 'x'),
                            (('--sql', '--sort', 'code'), '--sql'),
                            (('-o', self.folder / 'a.docx'), 'a.docx')):
            done = run(self.folder, *args, code=2)
            self.assertIn(words, done.stderr)
            self.assertEqual(done.stdout, '')
        empty = self.folder / 'empty'
        empty.mkdir()
        run(empty, code=2)
        run(self.folder / 'not there', code=2)

    def test_unreadable(self):
        (self.folder / 'broken.rancang').write_text('{"format": "rancang"')
        os.symlink(self.folder, self.folder / 'round')
        done = run(self.folder, '--json', code=2)
        told = json.loads(done.stdout)
        self.assertEqual(len(told['plans']), 3)
        self.assertEqual([u['file'] for u in told['unreadable']], ['broken.rancang'])
        self.assertIn('broken.rancang', done.stderr)

    def test_workbook(self):
        openpyxl = self.needs('openpyxl')
        path = self.folder / 'all.xlsx'
        run(self.folder, '--output', path, '--sort', '-budget')
        book = openpyxl.load_workbook(path)
        cells = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
        row = next(row for row in cells if 'Ogan Komering Ulu' in row)
        self.assertIn(2 * 165255000000, row)
        self.assertIn('16.01', row)
        self.assertEqual(len(book.worksheets), 5)
        shared = [[cell.value for cell in row] for row in book.worksheets[-1].iter_rows()]
        self.assertEqual(sum(3 in row for row in shared), 6)
        run(self.folder, '--output', self.folder / 'all.zip')
        with zipfile.ZipFile(self.folder / 'all.zip') as archive:
            self.assertEqual(len(archive.namelist()), 5)
        run(self.folder, '--output', self.folder / 'all.ods')
        run(self.folder, '--output', self.folder / 'all.csv')
        self.assertIn('Sumbawa Barat', (self.folder / 'all.csv').read_text('utf-8-sig'))

    def needs(self, module):
        try:
            return __import__(module)
        except ImportError:
            self.skipTest(module + ' is missing')

    def test_sql(self):
        server = Server.start(self)
        (self.folder / 'tables.sql').write_text(run(self.folder, '--sql').stdout)
        for _ in range(2):  # it can be loaded again
            server.psql('-f', self.folder / 'tables.sql')
        self.assertEqual(server.ask('SELECT region, budget FROM rancang.plan ORDER BY budget'),
                         ['Sumbawa Barat|0', 'Ogan Komering Ilir|165255000000',
                          'Ogan Komering Ulu|330510000000'])
        self.assertEqual(server.ask('SELECT bool_and(p.budget = coalesce((SELECT sum(amount) FROM '
                                    'rancang.budget WHERE plan = p.id), 0)) FROM rancang.plan p'),
                         ['t'])
        self.assertEqual(server.ask("SELECT title FROM rancang.application WHERE title LIKE 'SI \"%'"),
                         [HOSTILE])
        self.assertEqual(server.ask('SELECT count(*) FROM rancang.gap g JOIN rancang.plan p ON '
                                    'p.id = g.plan WHERE NOT has_programme'),
                         [str(sum(p['open-gaps'] for p in self.read()))])
        self.assertEqual(server.ask('SELECT max(plans) FROM rancang.application'), ['3'])


class Server:
    """A PostgreSQL of its own, reached through a socket in a folder."""

    @classmethod
    def start(cls, test):
        found = sorted(glob.glob('/usr/lib/postgresql/*/bin')) or \
            [os.path.dirname(p) for p in (shutil.which('initdb'),) if p]
        if not found:
            test.skipTest('PostgreSQL is missing')
        self = cls()
        self.bin = Path(found[-1])
        # The path of a socket must be short.
        self.folder = Path(tempfile.mkdtemp(prefix='pg-', dir='/tmp'))
        test.addCleanup(shutil.rmtree, self.folder)
        self.run('initdb', '-D', self.folder / 'data', '-U', 'rancang', '-A', 'trust', '-N',
                 '-E', 'UTF8', '--locale', 'C')
        self.run('pg_ctl', '-D', self.folder / 'data', '-w', '-l', self.folder / 'log', '-o',
                 f'-F -k {self.folder} -c listen_addresses=', 'start')
        test.addCleanup(self.run, 'pg_ctl', '-D', self.folder / 'data', '-m', 'immediate', 'stop')
        return self

    def run(self, program, *args):
        """The server refuses to be root's."""
        before = ['unshare', '--user', '--map-user=1000', '--map-group=1000'] \
            if os.geteuid() == 0 else []
        done = subprocess.run([*before, self.bin / program, *map(str, args)],
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True)
        assert done.returncode == 0, (program, args, done.stdout)
        return done.stdout

    def psql(self, *args):
        return self.run('psql', '-X', '-q', '-At', '-v', 'ON_ERROR_STOP=1', '-h', self.folder,
                        '-U', 'rancang', *args, 'postgres')

    def ask(self, query):
        return self.psql('-c', query).splitlines()


unittest.main(verbosity=0, testRunner=None)
