#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader finds: on every page, whatever takes the keyboard has a name and a role."""

import os
import subprocess
import sys
import tempfile
import unittest

if not (os.environ.get('DISPLAY') or os.environ.get('WAYLAND_DISPLAY')):
    sys.exit(77)
os.environ['XDG_STATE_HOME'] = tempfile.mkdtemp(prefix='rancang-state-')
os.environ.pop('GTK_A11Y', None)
from window import Atspi, GLib, Window, has_state, tree  # noqa: E402

RANCANG = sys.argv.pop(1)
SAMPLE = sys.argv.pop(1)

# What says nothing by itself; a screen reader would call it by this word only.
NAMELESS = {'unknown', 'invalid', 'filler', 'redundant object', 'generic', 'widget', 'panel',
            'extended'}
# What is pressed or typed into has a name even where the keyboard passes it by.
CONTROLS = {'button', 'toggle button', 'check box', 'radio button', 'switch', 'text', 'entry',
            'combo box', 'spin button', 'slider', 'link', 'menu item'}


def path_to(node):
    parts = []
    while node is not None and len(parts) < 12:
        name = node.get_name()
        parts.append(f'{node.get_role_name()} “{name}”' if name else node.get_role_name())
        node = node.get_parent()
    return ' < '.join(parts)


def passes_on(node):
    """The row of an AdwExpanderRow holds a list with the row that has the name and the focus."""
    return any(inner is not node and inner.get_role_name() == 'list item' and inner.get_name()
               for inner in tree(node))


def is_inside(node, role):
    """Popups of GTK that are closed count as showing; the sheet below a dialog is libadwaita's."""
    parent = node.get_parent()
    for _ in range(6):
        if parent is None:
            return False
        if parent.get_role_name() == role:
            return True
        parent = parent.get_parent()
    return False


def is_of_toolkit(node, role):
    if role == 'scroll pane':  # has the focus only where nothing in it can, to scroll by keys
        return True
    if is_inside(node, 'combo box') and role != 'toggle button':
        return True
    if role == 'list' and is_inside(node, 'tree table'):  # the rows of a GtkColumnView
        return True
    if role == 'panel' and is_inside(node, 'dialog'):
        return True
    return role in ('panel', 'list item') and passes_on(node)


def find_faults(application):
    """Each fault in words; and how many things there are to look at."""
    faults = []
    count = 0
    for node in tree(application):
        try:
            states = node.get_state_set()
            if not states.contains(Atspi.StateType.SHOWING):
                continue
            role = node.get_role_name()
            focusable = states.contains(Atspi.StateType.FOCUSABLE)
            if not focusable and role not in CONTROLS:
                continue
            count += 1
            if not node.get_name() and is_of_toolkit(node, role):
                continue
            if focusable and role in NAMELESS:
                faults.append(f'no role: {path_to(node)}')
            if not (node.get_name() or '').strip():
                faults.append(f'no name: {path_to(node)}')
        except GLib.Error:
            continue
    return faults, count


class Access(unittest.TestCase):
    def sweep(self, page):
        window = Window(RANCANG, f'--page={page}', '--size=1366x768', SAMPLE)
        try:
            window.wait(lambda: find_faults(window.application)[1] > 3, f'page {page}')
            # The page comes after the window; what was there before is gone then.
            last = None
            for _ in range(40):
                found = find_faults(window.application)
                if found == last:
                    break
                last = found
                GLib.usleep(150000)
            self.assertIsNone(window.process.poll())
            return last
        finally:
            window.kill()

    def test_every_page(self):
        pages = subprocess.run([RANCANG, '--list-pages', SAMPLE], check=True, text=True,
                               capture_output=True).stdout.split()
        self.assertGreater(len(pages), 20)
        # Six dimensions have the same pages.
        pages = [p for p in pages if not p.startswith('dimension:')
                 or p.startswith('dimension:governance')]
        bad = []
        for page in pages:
            with self.subTest(page=page):
                faults, count = self.sweep(page)
                print(f'{page}: {count} looked at, {len(faults)} faults', flush=True)
                bad += [f'{page}: {fault}' for fault in sorted(set(faults))]
        self.assertFalse(bad, '\n' + '\n'.join(bad))


unittest.main(verbosity=2)
