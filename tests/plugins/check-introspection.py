#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The library from Python, and what its GIR must not hold.

check-introspection.py RANCANG.GIR SAMPLE.rancang
"""

import sys
import xml.etree.ElementTree as tree

CORE = '{http://www.gtk.org/introspection/core/1.0}'
C = '{http://www.gtk.org/introspection/c/1.0}'


def returned_by_value(gir):
    """Functions that give a struct itself: bindings take it for a pointer and crash."""
    records = {record.get('name') for record in gir.iter(f'{CORE}record')}
    for kind in ('function', 'method', 'constructor', 'virtual-method'):
        for function in gir.iter(CORE + kind):
            value = function.find(f'{CORE}return-value/{CORE}type')
            if (value is not None and function.get('introspectable') != '0'
                    and value.get('name') in records and not value.get(f'{C}type').endswith('*')):
                yield function.get(f'{C}identifier')


by_value = sorted(returned_by_value(tree.parse(sys.argv[1])))
assert not by_value, f'want (skip): {by_value}'

try:
    import gi
except ImportError:
    sys.exit(77)
gi.require_version('Rancang', '1')
from gi.repository import Gio, GLib, GObject, Rancang  # noqa: E402

loop = GLib.MainLoop()
results = []
Rancang.file_load_async(Gio.File.new_for_path(sys.argv[2]), None,
                        lambda source, result: (results.append(result), loop.quit()))
loop.run()
plan = Rancang.file_load_finish(results[0])
programmes = []
plan.get_root().foreach('programme', lambda item: programmes.append(item) or True)
programme = programmes[0]
before = programme.props.title
assert before == programme.get_title() and len(programmes) > 10

heard = []
plan.connect('changed', lambda plan, transaction: heard.append(transaction.get_n_changes()))
programme.props.title = 'Baru'
assert heard == [1] and plan.get_undo_name() is not None
plan.undo()
assert programme.props.title == before

line = programme.get_children('budget-line')[0]
assert line.props.amounts.get_value(0).digits > 0
try:
    plan.insert(plan.get_root(), Rancang.Item.new('indicator'), -1)
    raise SystemExit('an indicator stands in the plan')
except GLib.Error as error:
    assert error.domain == 'rancang-plan-error-quark' and error.code == Rancang.PlanError.PLACE


# A linter in Python: its findings stand beside the others, its fix works on the plan itself.
class Linter(GObject.Object, Rancang.Linter):
    rule = Rancang.LintRule.new('x.python', Rancang.Severity.ERROR, 'Label', 'Advice')

    def do_list_rules(self):
        rules = Gio.ListStore.new(Rancang.LintRule)
        rules.append(self.rule)
        return rules

    def do_lint(self, snapshot, date):
        found = Gio.ListStore.new(Rancang.LintFinding)
        finding = Rancang.LintFinding.new(self.rule, snapshot.get_root(), 'title', f'At {date}')
        finding.add_fix('Rename', 'title', 'From Python')
        found.append(finding)
        return found


class Broken(GObject.Object, Rancang.Linter):
    pass


linter = Linter()
assert [rule.get_id() for rule in linter.list_rules()] == ['x.python']
lint = Rancang.Lint.new(plan, None, '2022-06-01')
errors = lint.count(None, Rancang.Severity.ERROR)
lint.set_outside(linter.lint(plan.snapshot(), '2022-06-01'))
assert lint.count(None, Rancang.Severity.ERROR) == errors + 1
finding = [f for f in lint.list_of_item(plan.get_root()) if f.get_rule() == Linter.rule][0]
assert finding.dup_message(Rancang.Language.ENGLISH) == 'At 2022-06-01'
assert finding.apply_fix(0, plan) and plan.get_root().get_title() == 'From Python'
lint.set_outside(None)
assert lint.count(None, Rancang.Severity.ERROR) == errors
assert list(Broken().list_rules()) == []
try:
    Broken().lint(plan.snapshot(), '2022-06-01')
    raise SystemExit('a linter that does nothing was believed')
except GLib.Error:
    pass
