# SPDX-License-Identifier: GPL-3.0-or-later
"""The program in a real window, seen through the accessibility tree, moved by pointer and keys."""

import ctypes
import gettext
import os
import signal
import subprocess
import time

# Warnings end the program under test, not the test: AT-SPI warns of windows that close meanwhile.
ENVIRONMENT = dict(os.environ)
os.environ.pop('G_DEBUG', None)

import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

WAYLAND = os.environ.get('GDK_BACKEND') == 'wayland'
PATIENCE = 20 * float(os.environ.get('RANCANG_PATIENCE', '1'))

translation = gettext.translation('rancang', os.environ.get('RANCANG_LOCALEDIR'), fallback=True,
                                  languages=[os.environ.get('LANGUAGE') or 'C'])


def _(text, context=None):
    """The program's words, in the language that it speaks here."""
    return translation.pgettext(context, text) if context else translation.gettext(text)


def tree(node):
    """The node and what is below it, leaving out what vanishes while we look."""
    yield node
    try:
        count = node.get_child_count()
    except GLib.Error:
        return
    for index in range(count):
        try:
            child = node.get_child_at_index(index)
        except GLib.Error:
            continue
        if child is not None:
            yield from tree(child)


def has_state(node, state):
    return node.get_state_set().contains(state)


def describe(node, level=0):
    lines = []
    try:
        if not has_state(node, Atspi.StateType.SHOWING) and level > 1:
            return lines
        if node.get_name():
            lines.append('  ' * level + f'{node.get_role_name()} {node.get_name()!r}')
        for index in range(node.get_child_count()):
            lines += describe(node.get_child_at_index(index), level + bool(node.get_name()))
    except (GLib.Error, AttributeError):
        pass
    return lines


def die_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


class Window:
    def __init__(self, program, *args, tour=False):
        """Every test starts with empty settings: the tour would greet it, and is left out."""
        if not tour:
            args = ('--no-tour', *args)
        self.process = subprocess.Popen([program, *args], env=ENVIRONMENT,
                                        preexec_fn=die_with_parent)
        self.application = self.wait(self._find_application, 'the program')

    def _find_application(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_process_id() == self.process.pid and child.get_child_count():
                return child
        return None

    def wait(self, condition, what):
        """The first true answer of the condition; what is on the screen when there is none."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.process.poll() is None, f'the program ended: {self.process.returncode}'
            try:
                answer = condition()
            except GLib.Error:
                answer = None
            if answer:
                return answer
            time.sleep(0.05)
        print('\n'.join(describe(self.application)) if getattr(self, 'application', None) else '')
        raise AssertionError(f'waited in vain for {what}')

    def search(self, role, name, below=None, exact=True):
        found = []
        for node in tree(below or self.application):
            try:
                own = node.get_name() or ''
                if node.get_role_name() == role and (own == name or not exact and name in own) \
                        and has_state(node, Atspi.StateType.SHOWING):
                    found.append(node)
            except GLib.Error:
                continue
        return found

    def find(self, role, name, below=None, exact=True):
        return self.wait(lambda: self.search(role, name, below, exact), f'{role} “{name}”')[0]

    def gone(self, role, name, below=None):
        self.wait(lambda: not self.search(role, name, below), f'{role} “{name}” to go')

    def click(self, node):
        """Clicks its middle. The window is the only one of its display, so it stands at 0, 0. Where
        there is no pointer, the keyboard goes there, and what opens is opened by its key."""
        if WAYLAND:
            self.reach(node)
            if node.get_role_name() == 'list item':
                self.key('Return')
            return
        def place():
            extents = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
            return (extents.x, extents.y, extents.width, extents.height) \
                if extents.width > 0 and extents.height > 0 else None
        last = None
        while (now := self.wait(place, 'a place to click')) != last:
            last = now
            time.sleep(0.15)
        x, y, width, height = now
        subprocess.run(['xdotool', 'mousemove', str(x + width // 2), str(y + height // 2),
                        'click', '1'], check=True)

    def reach(self, node):
        """Goes there by Tab, and by arrows within a list."""
        def is_in(place):
            return any(has_state(part, Atspi.StateType.FOCUSED) for part in tree(place))
        siblings = [node.get_parent().get_child_at_index(index)
                    for index in range(node.get_parent().get_child_count())]
        for _press in range(150):
            if is_in(node):
                return
            at = [index for index, other in enumerate(siblings) if is_in(other)]
            same = at and node.get_role_name() == 'list item'
            self.key('Tab' if not same else
                     'Down' if at[0] < siblings.index(node) else 'Up')
            time.sleep(0.05)
        raise AssertionError(f'the keyboard does not reach {describe(node)[0]}')

    def press(self, node):
        """Does what a screen reader's user does: the node's own action, wherever it stands."""
        self.wait(lambda: node.get_action_iface().do_action(0), 'the action')

    def focus_newest(self):
        """Gives the keyboard to the program's newest window; there is no window manager to do it."""
        if WAYLAND:
            return
        windows = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid',
                                  str(self.process.pid)], capture_output=True, text=True).stdout
        if windows.split():
            subprocess.run(['xdotool', 'windowfocus', windows.split()[-1]], check=True)

    def key(self, *keys):
        """Presses each, such as `ctrl+shift+z`, by the names of X11."""
        if not WAYLAND:
            subprocess.run(['xdotool', 'key', '--delay', '40', *keys], check=True)
            return
        for combination in keys:
            *modifiers, key = combination.split('+')
            command = ['wtype']
            for modifier in modifiers:
                command += ['-M', modifier]
            command += ['-k', key]
            for modifier in reversed(modifiers):
                command += ['-m', modifier]
            subprocess.run(command, check=True)
            time.sleep(0.04)

    def type(self, text):
        command = ['wtype', '-d', '25'] if WAYLAND else ['xdotool', 'type', '--delay', '25']
        subprocess.run([*command, text], check=True)

    def wait_end(self):
        return self.process.wait(timeout=PATIENCE)

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
