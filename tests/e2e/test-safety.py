#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing lost: killed, terminated, opened twice, changed by somebody else."""

import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

if not (os.environ.get('DISPLAY') or os.environ.get('WAYLAND_DISPLAY')):
    sys.exit(77)
os.environ.pop('GTK_A11Y', None)
STATE = tempfile.mkdtemp(prefix='rancang-state-')
os.environ['XDG_STATE_HOME'] = STATE
from window import Window, _  # noqa: E402

RANCANG, SAMPLE = sys.argv.pop(1), sys.argv.pop(1)
FIRST, SECOND = 'Program yang pertama', 'Program yang kedua'


def button(text):
    return _(text).replace('_', '')


class Safety(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix='rancang-safety-'))
        self.plan = self.folder / 'rencana.rancang'
        shutil.copy(SAMPLE, self.plan)
        self.windows = []
        english = not (os.environ.get('LANGUAGE') or '').startswith('id')
        self.lane = 'Public service' if english else 'Pelayanan Publik'

    def tearDown(self):
        for window in self.windows:
            window.kill()

    def open(self, *args):
        window = Window(RANCANG, *args)
        self.windows.append(window)
        window.focus_newest()
        return window

    def go_to_board(self, window):
        window.click(window.find('list item', 'Smart Governance'))

    def add(self, window, title):
        window.click(window.find('text', _('Add programme to %s') % self.lane))
        window.type(title)
        window.key('Return')
        window.find('list item', title, exact=False)

    def titles(self):
        plan = json.loads(self.plan.read_text(encoding='utf-8'))['plan']
        return [programme['title'] for dimension in plan['dimensions']
                for sub in dimension['sub-dimensions'] for programme in sub.get('programmes', [])]

    def test_killed(self):
        window = self.open(str(self.plan))
        self.go_to_board(window)
        self.add(window, FIRST)
        time.sleep(1.5)
        os.kill(window.process.pid, signal.SIGKILL)
        window.process.wait()
        self.assertNotIn(FIRST, self.titles())

        window = self.open(str(self.plan))
        window.press(window.find('button', button('_Keep')))
        window.gone('button', button('_Keep'))
        self.go_to_board(window)
        window.find('list item', FIRST, exact=False)
        # Undo still works after the restart, and redo.
        window.key('ctrl+z')
        window.gone('list item', FIRST)
        window.key('ctrl+shift+z')
        window.find('list item', FIRST, exact=False)
        window.key('ctrl+s')
        window.wait(lambda: FIRST in self.titles(), 'the file')
        os.kill(window.process.pid, signal.SIGKILL)
        window.process.wait()

        window = self.open(str(self.plan))
        self.go_to_board(window)
        window.find('list item', FIRST, exact=False)
        self.assertFalse(window.search('button', button('_Keep')))
        window.key('ctrl+z')
        window.gone('list item', FIRST)

    def test_terminated_and_discarded(self):
        window = self.open(str(self.plan))
        self.go_to_board(window)
        self.add(window, SECOND)
        # At once: what is not on disk yet is written before the program ends.
        os.kill(window.process.pid, signal.SIGTERM)
        window.wait_end()

        window = self.open(str(self.plan))
        window.press(window.find('button', button('_Discard')))
        self.go_to_board(window)
        window.gone('list item', SECOND)
        window.key('ctrl+q')
        window.wait_end()

        window = self.open(str(self.plan))
        self.go_to_board(window)
        self.assertFalse(window.search('list item', SECOND, exact=False))
        self.assertFalse(window.search('button', button('_Keep')))

    def test_draft(self):
        window = self.open()
        window.click(window.find('list item', 'Ogan Komering Ilir', exact=False))
        self.go_to_board(window)
        self.add(window, FIRST)
        time.sleep(1.5)
        window.kill()

        window = self.open()
        title = 'Masterplan Smart City Kabupaten Ogan Komering Ilir'
        window.click(window.find('list item', title))
        window.press(window.find('button', button('_Keep')))
        self.go_to_board(window)
        window.find('list item', FIRST, exact=False)
        window.key('ctrl+q')
        window.press(window.find('button', button('_Discard')))
        window.wait_end()

        window = self.open()
        window.find('list item', 'Ogan Komering Ilir', exact=False)
        self.assertFalse(window.search('list item', title))

    def test_closed_without_saving(self):
        window = self.open(str(self.plan))
        self.go_to_board(window)
        self.add(window, FIRST)
        window.key('ctrl+q')
        window.press(window.find('button', button('_Discard')))
        window.wait_end()

        window = self.open(str(self.plan))
        self.go_to_board(window)
        self.assertFalse(window.search('list item', FIRST, exact=False))
        self.assertFalse(window.search('button', button('_Keep')))

    def test_gone(self):
        window = self.open(str(self.plan))
        self.go_to_board(window)
        self.add(window, FIRST)
        self.plan.unlink()
        window.key('ctrl+s')
        window.press(window.find('button', button('Save _Here Anyway')))
        window.wait(lambda: self.plan.exists() and FIRST in self.titles(), 'the file')

    def test_opened_twice(self):
        window = self.open(str(self.plan))
        window.find('list item', 'Smart Governance')
        # A second process hands the file over to the first, which has it already.
        subprocess.run([RANCANG, str(self.plan)], check=True, timeout=60)
        window.find('label', _('This plan is open in this window already'))
        window.kill()

        # Another session, or another sandbox: the journal is held by somebody else.
        held = [open(path, 'rb') for path in Path(STATE, 'rancang', 'journals').iterdir()]
        for file in held:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        window = self.open(str(self.plan))
        window.find('button', button('_Try Again'))
        for file in held:
            file.close()
        window.press(window.find('button', button('_Try Again')))
        window.gone('button', button('_Try Again'))
        self.go_to_board(window)
        self.add(window, SECOND)

    def test_changed_outside(self):
        window = self.open(str(self.plan))
        window.find('list item', 'Smart Governance')
        text = self.plan.read_text(encoding='utf-8')
        self.plan.write_text(text.replace('Dekat melayani', 'Melayani dekat', 1), encoding='utf-8')
        window.press(window.find('button', button('_Reload')))
        window.gone('button', button('_Reload'))
        self.go_to_board(window)
        window.find('label', 'Melayani dekat', exact=False)


if __name__ == '__main__':
    unittest.main()
