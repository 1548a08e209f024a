#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table by keyboard alone, as the accessibility tree tells it."""

import os
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

if not (os.environ.get('DISPLAY') or os.environ.get('WAYLAND_DISPLAY')):
    sys.exit(77)
os.environ['XDG_STATE_HOME'] = tempfile.mkdtemp(prefix='rancang-state-')
os.environ.pop('GTK_A11Y', None)  # the tree that screen readers see, not the one of widget tests
from window import Atspi, Window, has_state, tree  # noqa: E402

RANCANG, SAMPLE = sys.argv.pop(1), sys.argv.pop(1)
FIRST, SECOND, THIRD = ('Layanan kependudukan digital dan KIA', 'Loket layanan digital di desa',
                        'Mal Pelayanan Publik Kayuagung')


class Table(unittest.TestCase):
    def setUp(self):
        self.plan = Path(tempfile.mkdtemp(prefix='rancang-table-')) / 'oki.rancang'
        shutil.copy(SAMPLE, self.plan)
        self.window = Window(RANCANG, str(self.plan))

    def tearDown(self):
        self.window.kill()

    def focused(self):
        for node in tree(self.window.application):
            if has_state(node, Atspi.StateType.FOCUSED):
                return node.get_name() or ''
        return ''

    def await_focus(self, text):
        self.window.wait(lambda: text in self.focused(), f'the focus on “{text}”')

    def test_keys(self):
        window = self.window
        window.focus_newest()
        window.click(window.find('list item', 'Smart Governance', exact=False))
        window.click(window.wait(lambda: window.search('page tab', 'Table')
                                 or window.search('page tab', 'Tabel'), 'the view')[0])
        window.click(window.wait(lambda: [n for n in tree(window.application)
                                          if (n.get_name() or '').endswith(': ' + FIRST)],
                                 'the first cell')[-1])
        self.await_focus(FIRST)
        window.key('Down')
        self.await_focus(SECOND)
        window.key('Right', 'Right')
        self.await_focus('DPMD')
        window.key('Up')
        self.await_focus('Disdukcapil')
        window.key('Left', 'Left')
        self.await_focus(FIRST)

        # Writing begins with the first letter; Enter takes it and goes down.
        window.type('Layanan baru')
        window.key('Return')
        self.await_focus(SECOND)
        window.key('Up')
        self.await_focus('Layanan baru')
        window.key('ctrl+z')
        self.await_focus(FIRST)

        # Escape leaves a value as it was; Tab goes on along the row.
        window.key('F2')
        window.type('xyz')
        window.key('Escape')
        self.await_focus(FIRST)
        window.key('F2', 'Tab')
        indonesian = (os.environ.get('LANGUAGE') or '').startswith('id')
        self.await_focus('Pelayanan Publik' if indonesian else 'Public service')

        # Rows are selected with Shift, removed together, and come back together.
        window.key('shift+Down', 'Delete')
        self.window.wait(lambda: not window.search('grid cell', ': ' + FIRST, exact=False),
                         'the rows to go')
        window.key('ctrl+z')
        self.window.wait(lambda: [n for n in tree(window.application)
                                  if (n.get_name() or '').endswith(': ' + SECOND)],
                         'the rows to come back')


if __name__ == '__main__':
    unittest.main(verbosity=2)
