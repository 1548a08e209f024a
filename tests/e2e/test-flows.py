#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people do with a plan, one flow each, by keys and through the accessibility tree; what came
of it is read from the saved file."""

import json
import os
import shutil
import sys
import tempfile
import time
import unittest
from pathlib import Path

if not (os.environ.get('DISPLAY') or os.environ.get('WAYLAND_DISPLAY')):
    sys.exit(77)
os.environ['XDG_STATE_HOME'] = tempfile.mkdtemp(prefix='rancang-state-')
os.environ.pop('GTK_A11Y', None)
from window import WAYLAND, Window, _, tree  # noqa: E402

RANCANG = sys.argv.pop(1)
SAMPLE = Path(sys.argv.pop(1))
PROGRAMME = 'Kanal aduan OKI Tanggap'


def label(text):
    """The words of a button without the mark of its mnemonic."""
    return _(text).replace('_', '')


class Flows(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix='rancang-flows-'))
        self.addCleanup(shutil.rmtree, self.folder)
        self.path = self.folder / 'plan.rancang'
        shutil.copy(SAMPLE, self.path)
        self.window = None

    def tearDown(self):
        if self.window:
            self.window.kill()

    def open(self, *args, **options):
        self.window = Window(RANCANG, *args, '--size=1300x760', str(self.path), **options)
        self.window.find('button', _('Main Menu'), exact=False)
        self.window.focus_newest()
        return self.window

    def read(self):
        return json.loads(self.path.read_text())['plan']

    def save(self, condition):
        """Saves until the file is as it should be."""
        def saved():
            if condition(self.read()):
                return True
            self.window.key('ctrl+s')
            time.sleep(0.5)
            return condition(self.read())
        self.window.wait(saved, 'the saved plan')

    def programmes(self, plan):
        return [p['title'] for d in plan['dimensions'] for s in d['sub-dimensions']
                for p in s.get('programmes', [])]

    def palette(self, words):
        window = self.window
        window.key('ctrl+k')
        window.find('dialog', _('Search'), exact=False)
        window.type(words)
        window.key('Return')
        window.gone('dialog', _('Search'))

    def test_add_and_undo(self):
        window = self.open('--page=dimension:governance')
        entry = window.wait(lambda: [n for n in tree(window.application)
                                     if n.get_role_name() == 'text'
                                     and n.get_name().startswith(_('Add programme to %s')[:-3])],
                            'the entry of a lane')[0]
        window.click(entry)
        window.type('Loket digital')
        window.key('Return')
        window.find('list item', 'Loket digital', exact=False)
        window.key('Escape', 'ctrl+s')
        window.wait(lambda: 'Loket digital' in self.programmes(self.read()), 'the saved plan')
        window.key('ctrl+z')
        window.gone('list item', 'Loket digital')
        self.save(lambda plan: 'Loket digital' not in self.programmes(plan))

    def test_remove_and_toast(self):
        window = self.open('--page=dimension:governance')
        window.click(window.find('list item', PROGRAMME, exact=False))
        window.find('button', _('Close Editor (Esc)'))
        window.key('Escape')
        window.gone('button', _('Close Editor (Esc)'))
        if not WAYLAND:  # where the keyboard opened it, the focus is back on it by itself
            window.click(window.find('list item', PROGRAMME, exact=False))
        window.key('Delete')
        window.wait(lambda: not window.search('list item', PROGRAMME, exact=False), 'it to go')
        # The button of the toast, not that of the header bar, which says what it takes back.
        window.press(window.find('button', _('Undo')))
        window.find('list item', PROGRAMME, exact=False)

    def test_open_from_palette(self):
        window = self.open()
        self.palette('aduan tanggap')
        window.find('button', _('Close Editor (Esc)'))
        window.key('Escape')
        window.gone('button', _('Close Editor (Esc)'))

    def test_page_from_palette(self):
        window = self.open()
        self.palette('SWOT')
        window.find('label', _('Strengths'), exact=False)

    def test_turn_pages(self):
        window = self.open()
        window.key('ctrl+2')
        window.find('button', _('Review Sheet…'), exact=False)
        window.key('ctrl+Page_Up')
        window.find('list', _('Where the plan stands'))

    def test_replace(self):
        window = self.open()
        window.key('ctrl+h')
        window.find('dialog', _('Find and Replace'))
        window.type('OKI Tanggap')
        window.key('Tab')
        window.type('OKI Sigap')
        button = window.wait(lambda: [n for n in window.search('button', _('Replace', 'button'),
                                                               exact=False)
                                      if any(c.isdigit() for c in n.get_name())],
                             'the button that replaces')[0]
        window.press(button)
        self.save(lambda plan: 'Kanal aduan OKI Sigap' in self.programmes(plan))

    def test_snapshot(self):
        window = self.open('--do=win.snapshots')
        window.find('dialog', _('Snapshots', 'dialog'))
        window.click(window.find('text', _('Name, such as “After Bimtek II”'), exact=False))
        window.type('Sebelum bimtek')
        window.key('Return')
        window.find('label', 'Sebelum bimtek')
        window.key('Escape')
        self.save(lambda plan: [s['title'] for s in plan.get('snapshots', [])] == ['Sebelum bimtek'])

    def test_compare_and_reject(self):
        older = self.folder / 'older.rancang'
        older.write_text(SAMPLE.read_text().replace(PROGRAMME, 'Kanal aduan lama'))
        window = self.open(f'--do=win.compare-older-file::file://{older}')
        window.press(window.find('button', _('Reject All'), exact=False))
        self.save(lambda plan: 'Kanal aduan lama' in self.programmes(plan))
        window.key('ctrl+z')
        self.save(lambda plan: PROGRAMME in self.programmes(plan))

    def test_add_agency(self):
        window = self.open('--page=agencies/bodies')
        before = len(self.read()['bodies'])
        window.key('ctrl+n')
        window.find('button', _('Close Editor (Esc)'))
        window.type('Forum warga')
        window.key('Return')
        self.save(lambda plan: [b['title'] for b in plan['bodies']][before:] == ['Forum warga'])

    def test_remove_stage(self):
        window = self.open('--page=stages')
        before = [s['title'] for s in self.read()['stages']]
        shown = {self.read()['stages'][1].get(name) for name in ('title', 'title-en')} - {None}
        window.click(window.wait(lambda: [n for name in shown for n in
                                          window.search('list item', name, exact=False)],
                                 'the stage')[0])
        window.find('button', _('Close Editor (Esc)'))
        window.key('Escape')
        window.gone('button', _('Close Editor (Esc)'))
        window.key('Delete')
        self.save(lambda plan: [s['title'] for s in plan['stages']] == before[:1] + before[2:])

    def test_history(self):
        window = self.open('--page=agencies/bodies')
        window.key('ctrl+n')
        window.find('button', _('Close Editor (Esc)'))
        window.type('Forum warga')
        window.key('Return', 'Escape')
        self.palette(_('History').lower())
        window.find('list item', 'Forum warga', exact=False)

    def test_presentation(self):
        window = self.open()
        window.key('F11')
        window.find('button', _('Leave the Presentation (Esc)'))
        window.gone('list item', _('Overview'))
        window.key('Escape')
        window.gone('button', _('Leave the Presentation (Esc)'))
        window.find('list item', _('Overview'))

    def test_tour(self):
        self.window = window = Window(RANCANG, str(self.path), tour=True)
        dialog = window.find('dialog', _('Tour'))
        window.focus_newest()
        window.find('button', label('_Next'), dialog)
        for _step in range(20):
            steps = window.search('button', label('_Next'), dialog)
            if not steps:
                break
            window.press(steps[0])
            time.sleep(0.2)
        window.press(window.find('button', label('_Done'), dialog))
        window.gone('dialog', _('Tour'))


unittest.main(verbosity=2)
