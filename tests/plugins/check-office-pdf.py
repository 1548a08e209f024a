#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a document with LibreOffice and finds its words again on the pages that it makes.

usage: check-office-pdf.py TEST-EXPORT-FORMAT odt|pptx
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

SKIP = 77
BOOKS = {'odt': '2', 'pptx': '3'}
PARTS = {'odt': r'content\.xml', 'pptx': r'ppt/slides/slide\d+\.xml'}


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=200).stdout


def letters(text):
    return ''.join(re.findall(r'[^\W_]+', text.casefold()))


def get_words(path, pattern):
    words = set()
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if re.fullmatch(pattern, name):
                for element in ET.fromstring(archive.read(name)).iter():
                    # What describes a picture stands on no page.
                    if element.tag.endswith(('}title', '}desc')):
                        continue
                    for text in (element.text, element.tail):
                        words.update(re.findall(r'[^\W_]{3,}', (text or '').casefold()))
    return words


def main():
    program, kind = sys.argv[1:3]
    office = shutil.which('soffice') or shutil.which('libreoffice')
    if not office or not shutil.which('pdftotext') or not shutil.which('pdfinfo'):
        print('LibreOffice or poppler is not here')
        return SKIP
    with tempfile.TemporaryDirectory() as folder:
        document = os.path.join(folder, 'sample.' + kind)
        profile = pathlib.Path(folder, 'profile').as_uri()
        for language in ('en', 'id'):
            subprocess.run([program, 'write', document, language, BOOKS[kind], '3', '5'],
                           check=True)
            run(office, f'-env:UserInstallation={profile}', '--headless', '--convert-to', 'pdf',
                '--outdir', folder, document)
            pdf = os.path.join(folder, 'sample.pdf')
            pages = run('pdftotext', '-layout', pdf, '-').split('\f')[:-1]
            found = letters(run('pdftotext', '-raw', pdf, '-'))
            missing = sorted(w for w in get_words(document, PARTS[kind]) if w not in found)
            assert not missing, f'{len(missing)} words are lost: {missing[:20]}'
            assert len(pages) >= 8, f'{len(pages)} pages'
            for number, page in enumerate(pages, 1):
                assert len(letters(page)) > 20, f'page {number} is empty'
            if kind == 'pptx':
                with zipfile.ZipFile(document) as archive:
                    slides = [n for n in archive.namelist() if re.fullmatch(PARTS[kind], n)]
                assert len(slides) == len(pages)
            else:
                assert re.search(r'\.{5,}\s*\d+\s*$', pages[1], re.M), 'contents without numbers'
                if language == 'en':
                    assert 'See Figure' in ' '.join(''.join(pages).split()), 'a lost reference'
                assert 'Error' not in ''.join(pages), 'a field that does not work'
    return 0


if __name__ == '__main__':
    sys.exit(main())
