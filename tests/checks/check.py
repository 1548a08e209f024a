#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of the source tree. `check.py NAME SOURCE BUILD` runs one and exits 1 with what is wrong."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

SKIP = 77
ROOT = Path(sys.argv[2]).resolve()
BUILD = Path(sys.argv[3]).resolve()

# Which rooms of the library a room may include, beside itself.
ROOMS = {
    'model': set(),
    'io': {'model'},
    'diff': {'model'},
    'packs': {'model', 'io'},
    'scoring': {'model', 'io', 'packs'},
    'lint': {'model', 'packs'},
    'figure': {'model'},
    'report': {'model', 'io', 'packs', 'scoring', 'lint', 'figure'},
    'sheets': {'model', 'report'},
    'layout': {'model', 'figure', 'report'},
    'api': {'model', 'io', 'packs', 'scoring', 'lint', 'figure', 'report', 'sheets', 'layout'},
    'host': {'model', 'io', 'packs', 'scoring', 'lint', 'figure', 'report', 'sheets', 'layout',
             'api'},
    'portfolio': {'model', 'io', 'scoring', 'sheets', 'host'},
}
LANGUAGES = (ROOT / 'po' / 'LINGUAS').read_text().split()


def tracked(*patterns):
    """Files of the tree, not of a build folder."""
    found = []
    for pattern in patterns:
        found += [p for p in ROOT.glob(pattern) if not p.relative_to(ROOT).parts[0].startswith('_')]
    return sorted(found)


def includes(path):
    return re.findall(r'^#include ([<"])([^>"]+)[>"]', path.read_text(), re.M)


def run(*command):
    """Runs a program; skips the check where it is missing."""
    if shutil.which(command[0]) is None:
        print(f'{command[0]} is missing')
        sys.exit(SKIP)
    done = subprocess.run(command, capture_output=True, text=True)
    return [] if done.returncode == 0 else [(done.stdout + done.stderr).strip() or str(command)]


def check_rooms():
    """Rooms include only what the design allows; the library never includes GTK."""
    for path in tracked('src/lib/**/*.[ch]'):
        parts = path.relative_to(ROOT / 'src' / 'lib').parts
        for mark, name in includes(path):
            if re.match(r'(gtk|gdk|gsk|adwaita)', name):
                yield f'{path}: the library includes {name}'
            room = name.split('/')[0]
            if mark == '"' and len(parts) > 1 and '/' in name and room != parts[0] \
                    and room not in ROOMS[parts[0]]:
                yield f'{path}: {parts[0]} includes {name}'
    for path in tracked('src/app/**/*.[ch]', 'src/cli/**/*.[ch]', 'plugins/**/*.[ch]'):
        plugin = path.relative_to(ROOT).parts[0] == 'plugins'
        for mark, name in includes(path):
            room = name.split('/')[0]
            if room in ROOMS:
                yield f'{path}: includes {name} of the library; only rancang.h may be included'
            if plugin and room in ('app', 'cli'):
                yield f'{path}: a plugin includes {name} of the application'
            if '/cli/' in str(path) and re.match(r'(gtk|gdk|adwaita|app/)', name):
                yield f'{path}: a subcommand includes {name}'


def check_potfiles():
    """po/POTFILES.in lists every file with strings to translate, and only files that exist."""
    listed = [line for line in (ROOT / 'po' / 'POTFILES.in').read_text().splitlines()
              if line and not line.startswith('#')]
    marks = re.compile(r'\b(?:_|N_|C_|NC_|ngettext|g_dpgettext2?)\s*\(\s*"|translatable="yes"')
    for name in listed:
        if not (ROOT / name).exists():
            yield f'po/POTFILES.in: {name} does not exist'
    for path in tracked('src/**/*.c', 'src/**/*.ui', 'plugins/**/*.c', 'plugins/**/*.ui'):
        name = str(path.relative_to(ROOT))
        if marks.search(path.read_text()) and name not in listed:
            yield f'po/POTFILES.in: {name} is missing'
    if listed != sorted(listed):
        yield 'po/POTFILES.in: not in alphabetical order'


def check_translations():
    """Every string is translated, plugin names too."""
    for language in LANGUAGES:
        po = str(ROOT / 'po' / f'{language}.po')
        yield from run('msgfmt', '--check', '-o', '/dev/null', po)
        pot = BUILD / 'rancang-check.pot'
        sources = str(ROOT / 'po' / 'POTFILES.in')
        yield from run('xgettext', '--from-code=UTF-8', '--add-comments=Translators',
                       '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2',
                       '--keyword=ngettext:1,2', '--keyword=g_dngettext:2,3',
                       f'--directory={ROOT}', f'--files-from={sources}', '-o', str(pot))
        merged = BUILD / f'rancang-check-{language}.po'
        yield from run('msgmerge', '--quiet', '--no-fuzzy-matching', '-o', str(merged), po, str(pot))
        done = subprocess.run(['msgattrib', '--untranslated', '--no-obsolete', '--no-wrap',
                               str(merged)], capture_output=True, text=True)
        for message in re.findall(r'^msgid (".+")$', done.stdout, re.M):
            if message != '""':
                yield f'po/{language}.po: not translated: {message}'
        done = subprocess.run(['msgattrib', '--only-fuzzy', '--no-wrap', po],
                              capture_output=True, text=True)
        for message in re.findall(r'^msgid (".+")$', done.stdout, re.M):
            if message != '""':
                yield f'po/{language}.po: fuzzy: {message}'
        for path in tracked('plugins/*/*.plugin'):
            for key in ('Name', 'Description'):
                if not re.search(rf'^{key}\[{language}\]=.+', path.read_text(), re.M):
                    yield f'{path}: {key}[{language}] is missing'


def check_templates():
    """A class that initialises a template disposes it."""
    for path in tracked('src/**/*.c'):
        text = path.read_text()
        if 'gtk_widget_init_template' in text and 'gtk_widget_dispose_template' not in text:
            yield f'{path}: the template is never disposed'


def check_headers():
    """Every public header stands in rancang.h; public functions are documented."""
    umbrella = {name for mark, name in includes(ROOT / 'src' / 'lib' / 'rancang.h')}
    public = [p for p in tracked('src/lib/*/*.h') if not p.name.endswith('-private.h')]
    for path in public:
        name = str(path.relative_to(ROOT / 'src' / 'lib'))
        if name not in umbrella:
            yield f'rancang.h: {name} is missing'
        room = [p.read_text() for p in path.parent.glob('*.c')]
        for function in re.findall(r'^[A-Za-z][\w *]*?\b(rancang_\w+)\s*\(', path.read_text(), re.M):
            if function.endswith(('_get_type', '_quark')):
                continue
            block = next((re.search(rf'/\*\*\n \* {function}:(.*?)\*/', text, re.S)
                          for text in room if f' * {function}:' in text), None)
            if block is None:
                yield f'{name}: {function} has no documentation'
            elif 'Since:' not in block.group(1):
                yield f'{name}: {function} does not say since when'
    for name in umbrella:
        if not (ROOT / 'src' / 'lib' / name).exists():
            yield f'rancang.h: {name} does not exist'


def check_desktop():
    """The desktop file, the metainfo and the help are valid; help is there in every language."""
    for path in BUILD.glob('data/*.desktop'):
        yield from run('desktop-file-validate', str(path))
    pages = {p.name for p in tracked('data/help/C/*.page')}
    for language in LANGUAGES:
        if {p.name for p in tracked(f'data/help/{language}/*.page')} != pages:
            yield f'data/help/{language}: not the pages of data/help/C'
    yield from run('xmllint', '--noout', *map(str, tracked('data/help/*/*.page')))
    for path in BUILD.glob('data/*.metainfo.xml'):
        yield from run('appstreamcli', 'validate', '--no-net', '--explain', str(path))


def names_in_code(path, name):
    """Whether the class of a template gives one of its widgets a tooltip, which is its name too."""
    code = ' '.join(p.read_text() for p in path.parent.glob(f'{path.stem}*.c'))
    return name and re.search(rf'self->{name}\b[^;]*tooltip|tooltip[^;]*self->{name}\b', code)


def check_ui():
    """.ui files are well-formed; icon buttons have names; nothing that people read is fixed text."""
    from xml.etree import ElementTree
    readable = {'label', 'title', 'subtitle', 'description', 'tooltip-text', 'placeholder-text'}
    for path in tracked('src/**/*.ui', 'plugins/**/*.ui'):
        tree = ElementTree.parse(path)
        for item in tree.iter():
            if item.tag not in ('object', 'template'):
                continue
            own = {p.get('name').replace('_', '-'): p for p in item.findall('property')}
            for name in readable & set(own):
                prop = own[name]
                if prop.get('translatable') != 'yes' and (prop.text or '').strip() not in ('', 'Rancang') \
                        and re.search('[A-Za-z]{2}', prop.text) and prop.find('*') is None:
                    yield f'{path}: {name} “{prop.text.strip()}” is not translatable'
            if 'icon-name' in own and re.search('Button$', item.get('class', '')):
                named = 'tooltip-text' in own or item.find("accessibility/property[@name='label']") \
                    is not None
                if not named and not names_in_code(path, item.get('id')):
                    yield f'{path}: a button with the icon {own["icon-name"].text} has no name'


def check_schema():
    """The committed JSON Schema is what the kinds give, and the sample follows it."""
    made = subprocess.run([str(BUILD / 'src' / 'rancang'), 'schema'], capture_output=True, text=True)
    schema = ROOT / 'data' / 'schema' / 'rancang.schema.json'
    if made.stdout != schema.read_text():
        yield f'{schema}: differs from what `rancang schema` prints; write it anew'
    try:
        import json
        import jsonschema
    except ImportError:
        print('python3-jsonschema is missing')
        sys.exit(SKIP)
    parsed = json.loads(schema.read_text())
    jsonschema.Draft202012Validator.check_schema(parsed)
    validator = jsonschema.Draft202012Validator(parsed)
    for path in tracked('data/samples/*.rancang'):
        for error in validator.iter_errors(json.loads(path.read_text())):
            yield f'{path}: {error.json_path}: {error.message}'


def check_files():
    """Licence lines, lengths, no trailing space, no silenced deprecation."""
    for path in tracked('src/**/*.[ch]', 'plugins/**/*.[ch]', 'tests/**/*.[ch]', 'tests/**/*.py'):
        text = path.read_text()
        lines = text.splitlines()
        library = path.relative_to(ROOT).parts[:2] == ('src', 'lib')
        licence = 'LGPL-2.1-or-later' if library else r'(L?GPL-(2\.1|3\.0)-or-later)'
        if not re.search(rf'SPDX-License-Identifier: {licence}', '\n'.join(lines[:3])):
            yield f'{path}: no licence line'
        if len(lines) > 800:
            yield f'{path}: {len(lines)} lines'
        if path.suffix != '.py' and 'G_GNUC_BEGIN_IGNORE_DEPRECATIONS' in text:
            yield f'{path}: silences deprecations'
        for number, line in enumerate(lines, 1):
            if line != line.rstrip():
                yield f'{path}:{number}: space at the end of the line'
            if len(line) > 100 and path.suffix != '.py':
                yield f'{path}:{number}: {len(line)} columns'


def main():
    problems = list(globals()[f'check_{sys.argv[1]}']())
    print('\n'.join(problems))
    sys.exit(1 if problems else 0)


main()
