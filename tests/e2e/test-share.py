#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans compared and merged from outside: `rancang diff` and `merge`, and git that uses them."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

RANCANG = sys.argv.pop(1)
SAMPLE = Path(sys.argv.pop(1))
HELP = Path(sys.argv.pop(1))


def run(*args, code=0, **options):
    done = subprocess.run([str(a) for a in args], capture_output=True, text=True, **options)
    assert done.returncode == code, (args, done.returncode, done.stdout, done.stderr)
    return done


class Share(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix='rancang-share-'))
        self.base = self.folder / 'base.rancang'
        shutil.copy(SAMPLE, self.base)

    def tearDown(self):
        shutil.rmtree(self.folder)

    def programmes(self, plan):
        return [p for d in plan['plan']['dimensions'] for s in d['sub-dimensions']
                for p in s.get('programmes', [])]

    def change(self, name, edit):
        plan = json.loads(self.base.read_text())
        edit(self.programmes(plan), plan['plan'])
        path = self.folder / name
        path.write_text(json.dumps(plan))
        return path

    def test_diff(self):
        def edit(programmes, plan):
            programmes[0]['title'] = 'Judul baru'
            plan['agencies'].append({'id': 'new-agency', 'title': 'Dinas Baru'})

        other = self.change('other.rancang', edit)
        self.assertEqual(run(RANCANG, 'diff', self.base, self.base).stdout, '')
        self.assertEqual(json.loads(run(RANCANG, 'diff', self.base, self.base, '--json').stdout), [])
        text = run(RANCANG, 'diff', self.base, other, '--language', 'en', code=1).stdout
        self.assertIn('  Agency “Dinas Baru” added\n', text)
        self.assertIn(' is now called “Judul baru”\n', text)
        found = json.loads(run(RANCANG, 'diff', self.base, other, '--json', code=1).stdout)
        self.assertEqual([d['operation'] for d in found], ['insert', 'set'])
        self.assertEqual([d['kind'] for d in found], ['agency', 'programme'])
        self.assertEqual(found[1]['field'], 'title')
        self.assertEqual(found[1]['new'], 'Judul baru')
        self.assertIn('Judul baru', found[1]['sentence'])
        for wrong in (['diff', self.base], ['diff', self.base, self.folder / 'none'],
                      ['diff', self.base, other, '--language', 'fr']):
            done = run(RANCANG, *wrong, code=2)
            self.assertEqual((done.stdout, done.stderr.count('\n')), ('', 1))

    def test_merge(self):
        ours = self.change('ours.rancang', lambda p, _: p[0].update(title='Kami'))
        theirs = self.change('theirs.rancang', lambda p, _: p[1].update(title='Mereka'))
        output = self.folder / 'merged.rancang'
        done = run(RANCANG, 'merge', self.base, ours, theirs, '--output', output)
        self.assertEqual((done.stdout, done.stderr), ('', ''))
        merged = self.programmes(json.loads(output.read_text()))
        self.assertEqual([p['title'] for p in merged[:2]], ['Kami', 'Mereka'])
        # Nothing changed by one side: what the other has, byte for byte.
        run(RANCANG, 'merge', self.base, output, self.base, '--output', self.folder / 'again')
        self.assertEqual((self.folder / 'again').read_bytes(), output.read_bytes())

    def test_conflict(self):
        ours = self.change('ours.rancang', lambda p, _: p[0].update(title='Kami'))
        theirs = self.change('theirs.rancang', lambda p, _: p[0].update(title='Mereka'))
        done = run(RANCANG, 'merge', self.base, ours, theirs, '--output', ours, code=4)
        self.assertEqual(done.stdout, '')
        self.assertEqual(done.stderr.count('\n'), 1)
        self.assertIn('“Mereka”', done.stderr)
        plan = json.loads(ours.read_text())
        self.assertEqual(self.programmes(plan)[0]['title'], 'Kami')
        self.assertEqual(plan['plan']['conflicts'][0]['theirs'], '"Mereka"')
        again = self.change('ours.rancang', lambda p, _: p[0].update(title='Kami'))
        done = run(RANCANG, 'merge', self.base, again, theirs, '--output', again, '--json', code=4)
        self.assertEqual([c['type'] for c in json.loads(done.stdout)], ['value'])
        self.assertEqual(done.stderr, '')

    def test_refused(self):
        output = self.folder / 'out.rancang'
        empty = self.folder / 'empty.rancang'
        empty.write_text('')
        newer = self.folder / 'newer.rancang'
        newer.write_text(SAMPLE.read_text().replace('"version": "2.0"', '"version": "9.0"', 1))
        self.assertNotEqual(newer.read_text(), SAMPLE.read_text())
        for files in ([self.base, empty, self.base], [self.base, self.base, empty],
                      [self.base, newer, self.base], [self.folder, self.base, self.base]):
            done = run(RANCANG, 'merge', *files, '--output', output, code=2)
            self.assertEqual((done.stdout, done.stderr.count('\n')), ('', 1))
            self.assertFalse(output.exists())
        run(RANCANG, 'merge', self.base, self.base, self.base, code=2)
        run(RANCANG, 'merge', empty, self.base, self.base, '--output', output)
        self.assertEqual(output.read_bytes(), SAMPLE.read_bytes())

    def test_text(self):
        text = run(RANCANG, 'info', self.base, '--text').stdout
        title = self.programmes(json.loads(self.base.read_text()))[0]['title']
        self.assertIn(title, text)
        self.assertEqual(text, run(RANCANG, 'info', self.base, '--text').stdout)

    @unittest.skipUnless(shutil.which('git'), 'git is missing')
    def test_git(self):
        """The lines of the help page make git merge plans."""
        screens = [re.findall(r'<screen>(.*?)</screen>', (HELP / language / 'share.page').read_text(),
                              re.S)[2:] for language in ('C', 'id')]
        self.assertEqual(screens[0], screens[1])
        config, attributes = screens[0]
        where = self.folder / 'repository'
        where.mkdir()
        program = self.folder / 'bin'
        program.mkdir()
        (program / 'rancang').symlink_to(Path(RANCANG).resolve())
        env = {**os.environ, 'HOME': str(self.folder), 'GIT_CONFIG_NOSYSTEM': '1',
               'XDG_CONFIG_HOME': str(self.folder), 'PATH': f'{program}:{os.environ["PATH"]}'}

        def git(*args, code=0):
            return run('git', '-c', 'user.name=a', '-c', 'user.email=a@example.org', *args, code=code,
                       cwd=where, env=env)

        def commit(edit, message):
            shutil.copy(self.change('edited.rancang', edit), where / 'plan.rancang')
            git('add', '-A')
            git('commit', '-qm', message)

        subprocess.run(config, shell=True, check=True, env=env, cwd=where)
        git('init', '-q', '-b', 'main')
        (where / '.gitattributes').write_text(attributes + '\n')
        commit(lambda p, _: None, 'base')
        git('checkout', '-qb', 'theirs')
        commit(lambda p, _: p[0].update(title='Mereka'), 'theirs')
        git('checkout', '-q', 'main')
        commit(lambda p, _: p[0].update(beneficiaries='Warga desa'), 'ours')
        self.assertIn('Warga desa', git('show').stdout)
        self.assertNotIn('"beneficiaries"', git('show').stdout)
        git('merge', '-q', 'theirs', '-m', 'both')
        first = self.programmes(json.loads((where / 'plan.rancang').read_text()))[0]
        self.assertEqual((first['title'], first['beneficiaries']), ('Mereka', 'Warga desa'))
        # Both change the same: git stops, and the file is a plan with a conflict in it.
        git('checkout', '-qb', 'more', 'theirs')
        commit(lambda p, _: p[0].update(title='Lain'), 'more')
        git('checkout', '-q', 'main')
        commit(lambda p, _: p[0].update(title='Kami'), 'ours again')
        git('merge', '-q', 'more', '-m', 'conflict', code=1)
        plan = json.loads((where / 'plan.rancang').read_text())
        self.assertEqual(len(plan['plan']['conflicts']), 1)
        self.assertEqual(self.programmes(plan)[0]['title'], 'Kami')


unittest.main(verbosity=0, testRunner=None)
