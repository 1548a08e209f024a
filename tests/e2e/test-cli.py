#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as scripts use it: exit codes, clean standard output, bad input, safe files."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

RANCANG = sys.argv.pop(1)
SAMPLE = sys.argv.pop(1)


def run(*args, code=0):
    done = subprocess.run([RANCANG, *map(str, args)], capture_output=True, text=True,
                          env={**os.environ, 'DISPLAY': '', 'WAYLAND_DISPLAY': ''})
    assert done.returncode == code, (args, done.returncode, done.stdout, done.stderr)
    if code:
        assert done.stdout == '', done.stdout
        assert done.stderr.startswith('rancang: ') and done.stderr.count('\n') == 1, done.stderr
    else:
        assert done.stderr == '', done.stderr
    return done.stderr if code else done.stdout


class CommandLine(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix='rancang-cli-'))
        self.plan = self.folder / 'oki.rancang'

    def new(self):
        run('new', '--template', 'id.oki-2022', '--output', self.plan)

    def test_road(self):
        self.new()
        info = json.loads(run('info', self.plan, '--json'))
        self.assertEqual(info['dimensions'], 6)
        self.assertEqual(info['sub-dimensions'], 18)
        self.assertEqual(info['region-code'], '16.02')
        self.assertGreater(info['agencies'], 5)
        self.assertGreaterEqual(info['programmes'], 5)
        self.assertEqual(info['budget']['total'], 0)
        document = self.folder / 'oki.docx'
        for language in 'id', 'en':
            run('export', self.plan, '--format', 'docx', '--language', language, '--output', document)
            self.assertEqual(document.read_bytes()[:4], b'PK\x03\x04')

    def export(self, *args, code=0):
        return run('export', *args, code=code)

    def files(self, folder):
        return sorted(str(p.relative_to(folder)) for p in folder.rglob('*') if p.is_file())

    def test_full_set(self):
        for language, name in ('id', 'buku-2-masterplan'), ('en', 'book-2-masterplan'):
            folder = self.folder / 'sets' / language
            self.export(SAMPLE, '--all', '--language', language, '--output', folder)
            files = self.files(folder)
            for ending in '.docx', '.html', '.md':
                self.assertIn(name + ending, files)
            self.assertGreaterEqual(sum(f.endswith('.docx') for f in files), 10)
            self.assertFalse([f for f in files if 'rancang' in f], files)
            self.assertTrue(all((folder / f).stat().st_size > 100 for f in files))
        first = {f: (folder / f).read_bytes() for f in files if not f.startswith('review')}
        self.export(SAMPLE, '--all', '--language', 'en', '--output', folder)
        self.assertEqual(self.files(folder), files)
        self.assertEqual(first, {f: (folder / f).read_bytes() for f in first})
        only = self.folder / 'only'
        self.export(SAMPLE, '--all', '--format', 'docx', '--set', 'paper=f4', '--output', only)
        self.assertEqual({Path(f).suffix for f in self.files(only)}, {'.docx'})

    def test_several_plans(self):
        self.new()
        plans = [self.plan, self.folder / 'b c.rancang', self.folder / 'sub' / 'OKI.rancang']
        plans[2].parent.mkdir()
        for plan in plans[1:]:
            plan.write_bytes(self.plan.read_bytes())
        folder = self.folder / 'out'
        self.export(*plans, '--format', 'markdown', '--output', folder)
        self.assertEqual(self.files(folder), ['OKI-2.md', 'b c.md', 'oki.md'])
        self.export(*plans[:2], '--all', '--format', 'html', '--language', 'id', '--output', folder)
        self.assertIn('b c/buku-2-masterplan.html', self.files(folder))
        self.assertIn('oki/buku-2-masterplan.html', self.files(folder))
        self.export(self.plan, '--format', 'html', '--output', f'{folder}/')
        self.assertIn('oki.html', self.files(folder))

    def test_all_or_nothing(self):
        """A plan that cannot be read, a folder in the way: nothing is written, nothing is left."""
        self.new()
        folder = self.folder / 'out'
        message = self.export(self.plan, self.folder / 'none.rancang', '--format', 'markdown',
                              '--output', folder, code=2)
        self.assertIn('none.rancang', message)
        self.assertFalse(folder.exists())
        (folder / 'oki.md').mkdir(parents=True)
        other = self.folder / 'other.rancang'
        other.write_bytes(self.plan.read_bytes())
        for args in ([self.plan, other], [other, self.plan]):
            self.assertIn('oki.md', self.export(*args, '--format', 'markdown', '--output', folder,
                                                code=2))
        self.assertEqual([p.name for p in folder.rglob('*')], ['oki.md'])
        (self.folder / 'data.md').write_bytes(self.plan.read_bytes())
        before = (self.folder / 'data.md').read_bytes()
        self.export(self.folder / 'data.md', '--format', 'markdown', '--output',
                    f'{self.folder}/')
        self.assertTrue((self.folder / 'data.md.md').exists())
        self.assertEqual((self.folder / 'data.md').read_bytes(), before)
        file = self.folder / 'file'
        file.write_text('x')
        for args in (['--all', '--output', file], ['--all', '--output', file / 'x'], ['--all'],
                     ['--all', '--set', 'book=3', '--output', folder],
                     ['--all', '--set', 'nonsense=3', '--output', folder],
                     ['--all', '--set', 'paper=a9', '--output', folder],
                     ['--all', '--format', 'papyrus', '--output', folder],
                     ['--format', 'html', '--output', folder], ['--output', folder]):
            self.export(self.plan, *args, code=2)
        self.assertEqual(file.read_text(), 'x')

    def test_progress(self):
        """A terminal is told how far it is, and the set is taken back when it is interrupted."""
        self.new()
        folder = self.folder / 'out'
        ours, theirs = os.openpty()
        done = subprocess.run([RANCANG, 'export', self.plan, '--all', '--output', folder],
                              stdout=subprocess.PIPE, stderr=theirs,
                              env={**os.environ, 'TERM': 'xterm'})
        os.close(theirs)
        said = os.read(ours, 100000).decode()
        os.close(ours)
        self.assertEqual((done.returncode, done.stdout), (0, b''))
        self.assertIn('\x1b[K1  ', said)
        self.assertIn(str(len(self.files(folder))), said.splitlines()[-1])

    def test_interrupted(self):
        folder = self.folder / 'out'
        plans = [SAMPLE] * 40
        child = subprocess.Popen([RANCANG, 'export', *plans, '--all', '--output', folder],
                                 stderr=subprocess.PIPE)
        while child.poll() is None and not (folder.exists() and list(folder.iterdir())):
            time.sleep(0.01)
        child.send_signal(signal.SIGINT)
        self.assertEqual(child.communicate(timeout=60)[1], b'')
        self.assertEqual(child.returncode, -signal.SIGINT)
        self.assertFalse(folder.exists())

    def test_output_is_not_the_plan(self):
        self.new()
        before = self.plan.read_bytes()
        link = self.folder / 'link'
        link.symlink_to(self.plan)
        for output in self.plan, link:
            self.assertIn(output.name,
                          run('export', self.plan, '--format', 'docx', '--output', output, code=2))
            self.assertIn(output.name,
                          run('lint', self.plan, '--review', output, code=2))
        self.assertEqual(self.plan.read_bytes(), before)

    def test_lint(self):
        found = subprocess.run([RANCANG, 'lint', SAMPLE, '--json', '--date', '2022-06-01'],
                               capture_output=True, text=True)
        self.assertEqual((found.returncode, found.stderr), (3, ''))
        found = json.loads(found.stdout)
        self.assertGreater(found['counts']['error'], 0)
        self.assertEqual(sum(f['severity'] == 'error' for f in found['findings']),
                         found['counts']['error'])
        self.assertIn('programme-without-agency', {f['rule'] for f in found['findings']})
        pack = self.folder / 'rules.rancang-pack'
        pack.write_text(json.dumps({
            'format': 'rancang-pack', 'version': '1.0', 'type': 'lint', 'id': 'x.mild',
            'pack-version': '1.0', 'title': 'Ringan',
            'changes': [{'id': rule['id'], 'severity': 'hint'}
                        for rule in json.loads(run('lint', '--rules', '--json'))]}))
        self.assertIn('0', run('lint', SAMPLE, '--pack', pack, '--severity', 'error'))
        sheet = self.folder / 'review.docx'
        run('lint', SAMPLE, '--pack', pack, '--review', sheet)
        self.assertEqual(sheet.read_bytes()[:4], b'PK\x03\x04')
        pack.write_text('{}')
        for args in (['--pack', pack], ['--pack', self.folder / 'none'], ['--date', '2022-13-01'],
                     ['--severity', 'bad'], ['--language', 'de'], ['--rules']):
            run('lint', SAMPLE, *args, code=2)
        run('lint', code=2)
        run('lint', self.folder / 'none.rancang', code=2)

    def test_installed_rules(self):
        self.new()
        packs = self.folder / 'data' / 'rancang' / 'packs'
        packs.mkdir(parents=True)
        rule = {'id': 'agency-without-head', 'severity': 'error', 'kind': 'agency',
                'label': 'OPD tanpa kepala', 'label-en': 'Agency without a head',
                'explanation': 'Isi nama kepala.', 'explanation-en': 'Fill in who heads it.',
                'field': 'head', 'when': [{'field': 'head', 'empty': True}]}
        pack = {'format': 'rancang-pack', 'version': '1.0', 'type': 'lint', 'id': 'id.daerah',
                'pack-version': '1.0', 'title': 'Aturan daerah', 'rules': [rule]}
        (packs / 'daerah.rancang-pack').write_text(json.dumps(pack), encoding='utf-8')
        (packs / 'rusak.rancang-pack').write_text('{"format": "rancang-pack"', encoding='utf-8')
        done = subprocess.run([RANCANG, 'lint', self.plan, '--json'], capture_output=True, text=True,
                              env={**os.environ, 'XDG_DATA_HOME': str(self.folder / 'data')})
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn('agency-without-head', done.stdout)
        self.assertIn('rusak.rancang-pack', done.stderr)

    def test_lists(self):
        ids = [t['id'] for t in json.loads(run('templates', '--json'))]
        self.assertIn('id.oki-2022', ids)
        for plugin in json.loads(run('plugins', '--json')):
            self.assertTrue(plugin['loaded'], plugin)
            self.assertIsNone(plugin['problem'])
        self.assertIn('id.oki-2022', run('templates'))
        self.assertIn('export-docx', run('plugins'))
        self.assertIn('$defs', json.loads(run('schema')))

    def test_score(self):
        score = json.loads(run('score', SAMPLE, '--model', 'kominfo-2022', '--year', 2022, '--json'))
        self.assertEqual(score['year'], 2022)
        parts = [child['contribution'] for child in score['children']]
        self.assertEqual(round(sum(parts), 2), score['final'])
        self.assertEqual(score['questions'], score['answered'])
        run('score', SAMPLE, '--model', 'nothing', code=2)
        run('score', SAMPLE, '--model', 'kominfo-2022', '--year', 1999, code=2)
        run('score', SAMPLE, code=2)
        run('score', code=2)

    def test_score_models(self):
        models = {m['id']: m for m in json.loads(run('score', '--list', '--json'))}
        for id in ('kominfo-2019', 'kominfo-2022', 'kominfo-2023', 'kominfo-100', 'spbe-2020'):
            self.assertTrue(models[id]['official'] and models[id]['takes-marks'], id)
        for id in ('readiness-elements', 'readiness-components', 'realisation', 'priority',
                   'plan-quality'):
            score = json.loads(run('score', SAMPLE, '--model', id, '--json'))
            self.assertFalse(score['official'])
            self.assertGreater(score['final'], 0, id)
            self.assertTrue(score['explanation'])
        for id in ('rkci-2019', 'ikci-2018', 'u4ssc-counts'):
            self.assertFalse(models[id]['official'])
            self.assertTrue(models[id]['note'])
        listed = run('score', '--list')
        self.assertIn('spbe-2020', listed)
        self.assertNotIn('official', listed.split('spbe-2020')[1].split('\n')[0])

    def test_score_options(self):
        """The marks of one evaluation by another scheme, whoever the region is taken for."""
        other = ['score', SAMPLE, '--model', 'kominfo-2019', '--json', '--set', 'marks=kominfo-2022']
        score = json.loads(run(*other))
        mine = json.loads(run('score', SAMPLE, '--model', 'kominfo-2022', '--json'))
        self.assertEqual(score['answered'], mine['answered'])
        self.assertEqual([part['value'] for part in score['children']],
                         [part['value'] for part in mine['children']])
        self.assertNotEqual(score['explanation'],
                            json.loads(run(*other, '--set', 'cohort=2018'))['explanation'])
        free = json.loads(run('score', SAMPLE, '--model', 'realisation', '--json'))
        capped = json.loads(run('score', SAMPLE, '--model', 'realisation', '--json', '--set',
                                'capped=yes'))
        self.assertLess(capped['final'], free['final'])
        for wrong in ('cohort=soon', 'colour=red', 'cohort'):
            run('score', SAMPLE, '--model', 'kominfo-2022', '--set', wrong, code=2)
        run('score', SAMPLE, '--model', 'kominfo-2022', '--set', 'marks=nothing', code=2)

    def test_score_own_model(self):
        """A region's own weights, as a file and installed."""
        pack = {'format': 'rancang-pack', 'version': '1.0', 'type': 'scoring', 'id': 'id.daerah',
                'pack-version': '1.0', 'title': 'Bobot daerah', 'based-on': 'kominfo-2022',
                'changes': {'baseline': {'weight': 20}, 'quick-wins': {'weight': 20}}}
        path = self.folder / 'bobot.rancang-pack'
        path.write_text(json.dumps(pack), encoding='utf-8')
        marks = ['--set', 'marks=kominfo-2022', '--json']
        score = json.loads(run('score', SAMPLE, '--model', path, *marks))
        self.assertEqual([part['weight'] for part in score['children']], [20, 20, 30, 10, 20])
        self.assertEqual(score['model'], 'id.daerah')
        packs = self.folder / 'data' / 'rancang' / 'packs'
        packs.mkdir(parents=True, exist_ok=True)
        (packs / 'bobot.rancang-pack').write_text(json.dumps(pack), encoding='utf-8')
        done = subprocess.run([RANCANG, 'score', SAMPLE, '--model', 'id.daerah', *marks],
                              capture_output=True, text=True,
                              env={**os.environ, 'XDG_DATA_HOME': str(self.folder / 'data')})
        self.assertEqual(json.loads(done.stdout)['final'], score['final'])
        pack['changes']['baseline']['weight'] = 20.5
        path.write_text(json.dumps(pack), encoding='utf-8')
        reason = run('score', SAMPLE, '--model', path, *marks, code=2)
        self.assertTrue('100.5' in reason or '100,5' in reason, reason)
        self.assertIn('final', reason)

    def test_sample_is_canonical(self):
        """Loading and saving the sample changes nothing."""
        info = json.loads(run('info', SAMPLE, '--json'))
        self.assertGreater(info['programmes'], 50)
        self.assertTrue(info['budget']['has-examples'])

    def test_help(self):
        for command in ('', 'new', 'info', 'score', 'export', 'diff', 'merge', 'templates', 'plugins',
                        'schema'):
            self.assertIn('rancang', run(*filter(None, [command]), '--help'))

    def test_usage(self):
        run('info', code=2)
        run('info', 'a', 'b', code=2)
        run('info', '--nonsense', 'a', code=2)
        run('new', code=2)
        run('new', '--template', 'id.nowhere', '--output', self.plan, code=2)
        self.assertFalse(self.plan.exists())
        self.new()
        run('new', '--template', 'id.oki-2022', '--output', self.plan, code=2)
        run('new', '--template', 'id.oki-2022', '--output', self.plan, '--force')
        run('new', '--template', 'id.oki-2022', '--output', '/nonexistent/x', code=2)
        for wrong in (['--format', 'papyrus'], ['--language', 'fr'], ['--set', 'x'],
                      ['--set', 'no-such=1'], ['--output', '/nonexistent/x.docx']):
            args = {'--format': 'docx', '--output': self.folder / 'x.docx'}
            args.update([wrong])
            run('export', self.plan, *[a for pair in args.items() for a in pair], code=2)
            self.assertFalse((self.folder / 'x.docx').exists())

    def test_bad_files(self):
        self.new()
        text = self.plan.read_text()
        bad = {
            'empty': '', 'cut': text[:len(text) // 2], 'other': '{"format": "other"}',
            'array': '[]', 'binary': '\x00\x01\x02', 'deep': '[' * 100000,
            'type': text.replace('"start-year": 2022', '"start-year": "soon"'),
            'clamp': text.replace('"start-year": 2022', '"start-year": 99999999999999999999'),
            'twice': text.replace('"version":', '"version": "1.0",\n"version":'),
        }
        for name, content in bad.items():
            path = self.folder / f'{name}.rancang'
            path.write_text(content)
            for command in (['info', path], ['score', path, '--model', 'kominfo-2022'],
                            ['export', path, '--format', 'docx', '--output', self.folder / 'y']):
                message = run(*command, code=2)
                self.assertIn(path.name, message)
            self.assertEqual(path.read_text(), content)
        self.assertIn('/plan/start-year', run('info', self.folder / 'type.rancang', code=2))
        run('info', self.folder / 'missing.rancang', code=2)
        run('info', self.folder, code=2)

    def test_newer(self):
        self.new()
        text = self.plan.read_text()
        self.plan.write_text(text.replace('"version": "2.0"', '"version": "9.0"', 1))
        self.assertTrue(json.loads(run('info', self.plan, '--json'))['read-only'])


unittest.main(verbosity=0, testRunner=None)
