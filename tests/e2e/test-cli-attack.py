#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line under attack: streams, odd targets, odd names, hostile text, signals."""

import json
import os
import re
import signal
import stat
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile
from pathlib import Path
from xml.etree import ElementTree

RANCANG = os.path.abspath(sys.argv.pop(1))
SAMPLE = sys.argv.pop(1)
ENVIRONMENT = {**os.environ, 'DISPLAY': '', 'WAYLAND_DISPLAY': ''}

# What may stand in a text of a plan and hurts somebody further on.
NASTY = ['=1+1', '@SUM(A1)', '-2+3', '<w:p>&amp;]]>', '&#x1;&#0;&#xFFFE;', '\u202eRTL\u2066',
         'e\u0301' * 500, '\U0001f468\u200d\U0001f469\u200d\U0001f467', '\ufffe\uffff\ufdd0',
         'a\u0085b\u2028c', '%s%n%1$s', '\u05e9\u05dc\u05d5\u05dd', 'x' * 20000,
         '\u200b', '"\'`$(id)']
BOMBS = ['[' * 20000, '*' * 20000, '> ' * 5000 + 'x', '`' * 20001, '- ' * 3000 + 'x', '<' * 20000,
         '&' * 20000, '![' * 10000, '**a ' * 5000, '_*' * 10000, '1. x\n' * 2000, '[a](' * 5000,
         '&#x1;&#0;&#55296;&#xFFFFFFFFFF;', '| a ' * 2000 + '|\n|' + '-|' * 2000,
         '\t' * 5000,
         '\\' * 1000001, '_*' * 300000, '# ' * 3000, '~~~\n' * 3000,
         '[x]: y\n' * 3000 + '[x]' * 3000]


def start(*args, **kwargs):
    return subprocess.run([RANCANG, *args], env=ENVIRONMENT, timeout=100,
                          stdin=subprocess.DEVNULL, **kwargs)


def fails(*args, **kwargs):
    """It ends with exit code 2 and one plain line."""
    done = start(*args, stderr=subprocess.PIPE, **kwargs)
    assert done.returncode == 2, (args, done)
    text = done.stderr.decode()
    assert text.startswith('rancang: ') and text.count('\n') == 1 and text.endswith('\n'), done
    assert not re.search('[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]', text), done
    assert len(text) < 1500 + 3 * sum(map(len, args)), len(text)
    return text


def plan_of(root):
    return json.dumps({'format': 'rancang', 'version': '1.0', 'plan': root}, ensure_ascii=False)


class Attack(unittest.TestCase):
    def setUp(self):
        self.keep = tempfile.TemporaryDirectory(prefix='rancang-attack-')
        self.addCleanup(self.keep.cleanup)
        self.folder = Path(self.keep.name)
        self.path = self.folder / 'x.rancang'

    def write(self, root):
        self.path.write_text(plan_of(root))
        return str(self.path)

    def export(self, **kwargs):
        document = self.folder / 'x.docx'
        done = start('export', str(self.path), '--format', 'docx', '--output', str(document),
                     '--set', 'programme-details=true', capture_output=True, **kwargs)
        self.assertEqual((done.returncode, done.stderr), (0, b''))
        with zipfile.ZipFile(document) as parts:
            self.assertIsNone(parts.testzip())
            return {name: ElementTree.fromstring(parts.read(name)) for name in parts.namelist()
                    if not name.endswith('.png')}

    def test_lost_output(self):
        for args in (['--help'], ['--version'], ['info', SAMPLE], ['info', SAMPLE, '--json'],
                     ['schema'], ['templates'], ['templates', '--json'], ['plugins'],
                     ['plugins', '--json'], ['info', '--help'], ['score', SAMPLE, '--model',
                                                                'kominfo-2022']):
            with open('/dev/full', 'wb') as full:
                fails(*args, stdout=full)

    def test_closed_streams(self):
        """A file that is opened does not take the place of a closed stream."""
        for closed in '0', '1', '2', '0 1 2':
            self.path.unlink(missing_ok=True)
            shell = 'exec "$0" new --template id.oki-2022 --output "$1" ' + ' '.join(
                f'{fd}>&-' for fd in closed.split())
            done = subprocess.run(['sh', '-c', shell, RANCANG, str(self.path)], env=ENVIRONMENT,
                                  timeout=100, capture_output=True)
            self.assertEqual(done.returncode, 0, (closed, done))
            self.assertEqual(json.loads(self.path.read_text())['format'], 'rancang')
        done = subprocess.run(['sh', '-c', 'exec "$0" schema >&-', RANCANG], env=ENVIRONMENT,
                              timeout=100, capture_output=True)
        self.assertEqual(done.returncode, 2)
        done = subprocess.run(['sh', '-c', '"$0" schema | head -c 1', RANCANG], env=ENVIRONMENT,
                              timeout=100, capture_output=True)
        self.assertEqual(done.stderr, b'')

    def test_targets(self):
        pipe = self.folder / 'pipe'
        os.mkfifo(pipe)
        circle = self.folder / 'circle'
        circle.symlink_to('circle')
        for target in ('/dev/null', '/dev/full', pipe, self.folder, circle, SAMPLE + '/x', '',
                       'a' * 300):
            exists = target and len(str(target)) < 300 and os.path.lexists(target)
            before = os.lstat(target) if exists else None
            for command in (['export', SAMPLE, '--format', 'docx'],
                            ['new', '--force', '--template', 'id.oki-2022']):
                fails(*command, '--output', str(target))
            if before is not None:
                self.assertEqual(stat.S_IFMT(os.lstat(target).st_mode), stat.S_IFMT(before.st_mode))
        self.assertEqual({p.name for p in self.folder.iterdir()}, {'pipe', 'circle'})

    def test_inputs(self):
        for source in '/dev/null', '/dev/zero', str(self.folder), '', '/proc/self/mem', 'x' * 5000:
            fails('info', source)

    def test_names(self):
        odd = os.fsencode(self.folder) + b'/na\xffme\n\x1b[2J \xe2\x80\xae-x'
        made = start(b'new', b'--template', b'id.oki-2022', b'--output', odd)
        self.assertEqual(made.returncode, 0)
        self.assertEqual(start(b'info', odd, capture_output=True).returncode, 0)
        self.assertTrue(os.path.exists(odd))
        fails(b'new', b'--template', b'id.oki-2022', b'--output', odd)
        fails(b'info', odd + b'missing')
        fails(b'export', odd, b'--format', b'\xff\xfe', b'--output', odd + b'.docx')
        fails(b'export', odd, b'--format', b'\x1b[2J', b'--output', odd + b'.docx')
        dash = subprocess.run([RANCANG, 'new', '-t', 'id.oki-2022', '-o', '-dash'], cwd=self.folder,
                              env=ENVIRONMENT, timeout=100)
        self.assertEqual(dash.returncode, 0)
        self.assertTrue((self.folder / '-dash').exists())

    def test_settings(self):
        for setting in ('', '=', 'paper', 'paper=', 'paper=A0', 'paper\x1b=a4', '=a4',
                        'g-type-instance=1', 'programme-details=maybe', 'plugin-info=x',
                        'paper=' + 'x' * 100000):
            fails('export', SAMPLE, '--format', 'docx', '--output', str(self.folder / 'x'),
                  '--set', setting)
        for year in '99999999999999999999', 'soon', '-1', '0x', '1e3':
            fails('score', SAMPLE, '--model', 'kominfo-2022', '--year', year)

    def test_terminal(self):
        """Nothing in a file steers a terminal."""
        self.write({'title': 'a\u009b2Jb\u202ec', 'region': {'title': 'x\u0085y'}})
        out = start('info', str(self.path), capture_output=True).stdout.decode()
        self.assertNotRegex(out, '[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]')
        for root in ({'a\x1b[2J': 1, 'agencies': [{'id': {}}]}, {'title': {'\x1b]0;x\x07': 1}},
                     {'dimensions': [{'sub-dimensions': [{'programmes': [{'budget-lines': [
                         {'amounts': {'\x1b[2J\n' + 'x' * 10000: 1}}]}]}]}]},
                     {'stages': [{'date': '\x1b[2J' + 'x' * 100000}]}):
            fails('info', self.write(root))
        for text in (plan_of({'title': '@'}).replace('@', '\x1b[2J'), '{"\x1b":',
                     '{"a\\u001b": 1e999}'):
            self.path.write_text(text)
            fails('info', str(self.path))

    def test_document(self):
        """What is accepted makes a document of valid XML, in time."""
        texts = [{'title': text, 'sub-dimensions': [{'title': text, 'programmes': [
            {'title': text, 'description': text, 'indicators': [{'title': text, 'unit': text}]}]}]}
            for text in NASTY]
        bombs = [{'title': 'B', 'description': text} for text in BOMBS]
        root = {'title': NASTY[3], 'region': {'title': NASTY[4], 'code': NASTY[3]},
                'vision': NASTY[5], 'agencies': [{'title': text} for text in NASTY],
                'dimensions': texts + [{'sub-dimensions': [{'programmes': bombs}]}]}
        self.write(root)
        begun = time.monotonic()
        parts = self.export()
        self.assertLess(time.monotonic() - begun, 60)
        text = ''.join(parts['word/document.xml'].itertext())
        self.assertIn('=1+1', text)
        self.assertIn('<w:p>&amp;]]>', text)
        self.assertNotRegex(text, '[\x00-\x08\x0b-\x1f\ufffe\uffff]')

    def test_limits(self):
        """Sums that overflow, 300 years, references to nowhere and in circles, unknown choices."""
        years = {str(year): 999999999999999999 for year in range(1900, 2201)}
        programme = {'id': 'p', 'title': 'P', 'start-year': 1900, 'end-year': 2200,
                     'horizon': 'never', 'agency': 'nowhere', 'state': 'odd', 'budget-lines': [
                         {'amounts': years, 'source': 'moon', 'state': 'x'}] * 30,
                     'indicators': [{'title': 'I', 'targets': years, 'agency': 'p'}]}
        self.write({'id': 'r', 'start-year': 2200, 'end-year': 1900,
                    'links': [{'from': 'p', 'to': 'p'}, {'from': 'x', 'to': 'r'}, {}],
                    'agencies': [{'id': 'a', 'parent': 'a'}],
                    'dimensions': [{'sub-dimensions': [{'programmes': [programme]}]}],
                    'evaluations': [{'model': 'kominfo-2022', 'year': 2200,
                                     'marks': [{}, {'question': 'x'}]}]})
        json.loads(start('info', str(self.path), '--json', capture_output=True).stdout)
        self.assertEqual(start('info', str(self.path), capture_output=True).returncode, 0)
        fails('score', str(self.path), '--model', 'kominfo-2022')
        self.export()

    def test_concurrent(self):
        """Of many that write the same file, one wins whole."""
        document = self.folder / 'x.docx'
        command = [RANCANG, 'export', SAMPLE, '--format', 'docx', '--output', str(document)]
        runs = [subprocess.Popen([*command, '--language', language], env=ENVIRONMENT)
                for language in ['id', 'en'] * 3]
        self.assertEqual({run.wait(100) for run in runs}, {0})
        with zipfile.ZipFile(document) as parts:
            self.assertIsNone(parts.testzip())
        self.assertEqual([p.name for p in self.folder.iterdir()], ['x.docx'])

    def test_interrupted(self):
        """SIGINT, SIGTERM, SIGKILL and a file size limit leave the old file."""
        document = self.folder / 'x.docx'
        document.write_text('old')
        for number, delay in enumerate([0, .01, .03, .06, .1, .15, .2, .3]):
            run = subprocess.Popen([RANCANG, 'export', SAMPLE, '--format', 'docx', '--output',
                                    str(document)], env=ENVIRONMENT, stderr=subprocess.DEVNULL)
            time.sleep(delay)
            run.send_signal([signal.SIGINT, signal.SIGTERM, signal.SIGKILL][number % 3])
            run.wait(100)
            if document.read_bytes() != b'old':
                with zipfile.ZipFile(document) as parts:
                    self.assertIsNone(parts.testzip())
                document.write_text('old')
        shell = 'trap "" XFSZ; ulimit -f 8; exec "$0" export "$1" --format docx --output "$2"'
        limited = subprocess.run(['sh', '-c', shell, RANCANG, SAMPLE, str(document)],
                                 env=ENVIRONMENT, capture_output=True, timeout=100)
        self.assertEqual(limited.returncode, 2, limited)
        self.assertEqual(document.read_text(), 'old')

    @unittest.skipUnless(os.geteuid() == 0, 'needs to become somebody else')
    def test_protected(self):
        os.chmod(self.folder, 0o777)
        document = self.folder / 'x.docx'
        document.write_text('old')
        document.chmod(0o444)
        os.chown(document, 65534, 65534)
        try:
            done = start('export', SAMPLE, '--format', 'docx', '--output', str(document),
                         capture_output=True, user=65534)
        except PermissionError:
            self.skipTest('the build folder is not open to others')
        self.assertIn(done.returncode, (2, 126), done)
        self.assertEqual(document.read_text(), 'old')


unittest.main(verbosity=0, testRunner=None)
