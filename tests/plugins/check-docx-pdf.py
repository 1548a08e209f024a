#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a Word document with LibreOffice and reads the pages that it makes of it.

usage: check-docx-pdf.py TEST-EXPORT-DOCX
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIP = 77
CHAPTERS = ['Introduction', 'Direction of smart city development',
            'Strategy of smart city development', 'Action plan', 'Road map', 'Quick wins',
            'Closing']


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=120).stdout


def main():
    office = shutil.which('soffice') or shutil.which('libreoffice')
    if not office or not shutil.which('pdftotext') or not shutil.which('pdfinfo'):
        print('LibreOffice or poppler is not here')
        return SKIP
    with tempfile.TemporaryDirectory() as folder:
        document = os.path.join(folder, 'sample.docx')
        subprocess.run([sys.argv[1], 'write', document, 'en', '3', '5'], check=True)
        profile = pathlib.Path(folder, 'profile').as_uri()
        run(office, f'-env:UserInstallation={profile}', '--headless', '--convert-to', 'pdf',
            '--outdir', folder, document)
        pdf = os.path.join(folder, 'sample.pdf')
        info = run('pdfinfo', '-f', '1', '-l', '200', pdf)
        pages = run('pdftotext', '-layout', pdf, '-').split('\f')[:-1]
    count = int(re.search(r'^Pages:\s+(\d+)', info, re.M)[1])
    assert count == len(pages) and 15 <= count <= 60, f'{count} pages'
    sizes = re.findall(r'size:\s+([\d.]+) x ([\d.]+)', info)
    assert any(float(w) > float(h) for w, h in sizes), 'no page lies on its side'
    for number, page in enumerate(pages, 1):
        body = re.sub(r'Page \d+ of \d+', '', page)
        # The words in a drawing are outlines: of a page that one fills only the caption is text.
        assert len(''.join(body.split())) > 80 or 'Figure' in page, f'page {number} is empty'
    assert 'Page 1 of' not in pages[0], 'the title page has a footer'
    assert f'Page 2 of {count}' in pages[1]
    places = []
    for i, title in enumerate(CHAPTERS, 1):
        found = [n for n, page in enumerate(pages) if n > 1 and
                 re.search(rf'^\s*Chapter {i}\s+{title}', page, re.M)]
        assert len(found) == 1, f'chapter {i} begins on {found}'
        places.append(found[0])
    assert places == sorted(places) and len(set(places)) == len(places), places
    assert 'Error' not in ''.join(pages), 'a field that does not work'
    return 0


if __name__ == '__main__':
    sys.exit(main())
