#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plugin of somebody else: the example of plugins/README.md, made from what is installed only.

check-outside.py SOURCE BUILD PROGRAM COMPILER...
"""

import os
import pathlib
import subprocess
import sys
import tempfile

source, build, program = map(pathlib.Path, sys.argv[1:4])
compiler = sys.argv[4:]
readme = (source / 'plugins' / 'README.md').read_text()


def fragment(language):
    return readme.split(f'```{language}\n')[1].split('```')[0]


with tempfile.TemporaryDirectory() as folder:
    root = pathlib.Path(folder)
    subprocess.run(['meson', 'install', '-C', build, '--no-rebuild', '--quiet', '--tags', 'devel',
                    '--destdir', root / 'installed'], check=True)
    include, = (root / 'installed').glob('**/include/rancang-1')
    packages = ['libpeas-2', 'gio-2.0', 'cairo']
    flags = subprocess.run(['pkg-config', '--cflags', *packages], check=True, capture_output=True,
                           text=True).stdout.split()
    for header in include.glob('**/*.h'):
        alone = f'#include "{header.relative_to(include)}"\n'
        subprocess.run([*compiler, '-Wall', '-Werror', '-x', 'c', '-fsyntax-only', f'-I{include}',
                        *flags, '-'], check=True, input=alone, text=True)

    own = root / 'plugin'
    own.mkdir()
    (own / 'example.plugin').write_text(fragment('ini'))
    (own / 'example.c').write_text(fragment('c'))
    subprocess.run([*compiler, '-Wall', '-Werror', '-shared', '-fPIC', own / 'example.c',
                    '-o', own / 'libexample-minutes.so', f'-I{include}', *flags], check=True)
    document = own / 'minutes.txt'
    subprocess.run([program, 'export', source / 'data' / 'samples' / 'oki-2022.rancang',
                    '--format', 'minutes', '--output', document], check=True,
                   env=os.environ | {'RANCANG_PLUGIN_PATH': str(own)})
    assert 'Ogan Komering Ilir' in document.read_text(), document.read_text()
