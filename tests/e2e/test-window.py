#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole road once: template, programme, undo, save, open again, document."""

import json
import os
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

if not (os.environ.get('DISPLAY') or os.environ.get('WAYLAND_DISPLAY')):
    sys.exit(77)
os.environ['XDG_STATE_HOME'] = tempfile.mkdtemp(prefix='rancang-state-')
os.environ.pop('GTK_A11Y', None)  # the tree that screen readers see, not the one of widget tests
from window import Window, _  # noqa: E402

RANCANG = sys.argv.pop(1)
TITLE = 'Loket digital kecamatan'


class Road(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix='rancang-window-'))
        self.plan = self.folder / 'oki.rancang'
        self.document = self.folder / 'oki.docx'
        self.window = None

    def tearDown(self):
        if self.window:
            self.window.kill()

    def lane(self, number):
        """The lane of a sub-dimension of Smart Governance."""
        return self.window.find('list', self.lanes[number] + ',', exact=False)

    def test_road(self):
        english = not (os.environ.get('LANGUAGE') or '').startswith('id')
        self.lanes = ['Public service', 'Bureaucracy'] if english else \
            ['Pelayanan Publik', 'Tata Kelola Birokrasi yang Efisien']
        self.start_from_template()
        self.add_and_move()
        self.save()
        self.open_again()
        self.export()

    def start_from_template(self):
        self.window = window = Window(RANCANG)
        window.focus_newest()
        window.click(window.find('list item', 'Ogan Komering Ilir', exact=False))
        window.find('frame', 'Masterplan Smart City Kabupaten Ogan Komering Ilir', exact=False)

    def add_and_move(self):
        window = self.window
        window.click(window.find('list item', 'Smart Governance'))
        window.click(window.find('text', _('Add programme to %s') % self.lanes[0]))
        window.type(TITLE)
        window.key('Return')
        card = window.find('list item', TITLE, self.lane(0), exact=False)
        window.click(card)
        window.key('Escape')
        window.click(window.find('list item', TITLE, self.lane(0), exact=False))
        window.key('alt+Right')
        window.find('list item', TITLE, self.lane(1), exact=False)
        window.key('ctrl+z')
        window.find('list item', TITLE, self.lane(0), exact=False)
        window.key('ctrl+shift+z')
        window.find('list item', TITLE, self.lane(1), exact=False)

    def choose_file(self, path, button):
        """Types a path into the file dialog."""
        window = self.window
        window.find('button', button)
        window.focus_newest()
        window.key('ctrl+a')
        window.type(str(path))
        window.key('Return')

    def save(self):
        self.window.key('ctrl+s')
        self.choose_file(self.plan, _('Save'))
        self.window.wait(self.plan.exists, 'the file')
        text = self.plan.read_text()
        self.assertEqual(json.loads(text)['format'], 'rancang')
        self.assertIn(TITLE, text)

    def open_again(self):
        self.window.focus_newest()
        self.window.key('ctrl+q')
        self.assertEqual(self.window.wait_end(), 0)
        before = self.plan.read_text()
        self.window = window = Window(RANCANG, str(self.plan))
        window.focus_newest()
        window.click(window.find('list item', 'Smart Governance'))
        window.find('list item', TITLE, self.lane(1), exact=False)
        self.assertEqual(self.plan.read_text(), before)

    def export(self):
        window = self.window
        window.key('ctrl+e')
        dialog = window.find('dialog', _('Export'))
        window.click(window.find('button', _('_Export…').replace('_', ''), dialog))
        self.choose_file(self.document, _('Save'))
        window.wait(self.document.exists, 'the document')
        with zipfile.ZipFile(self.document) as parts:
            self.assertIsNone(parts.testzip())
            self.assertIn(TITLE, parts.read('word/document.xml').decode())


unittest.main(verbosity=2)
