#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a PDF document with poppler: its structure, fonts, labels, links and text.

usage: check-pdf.py TEST-EXPORT-PDF
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

SKIP = 77


def run(*command):
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
    assert not done.stderr, done.stderr
    return done.stdout


def check_update(data):
    """The table at the end says where its objects begin, and where the table of cairo is. (Cairo
    gives places to some objects that it never writes.)"""
    at = int(re.findall(rb'startxref\n(\d+)\n', data)[-1])
    assert data[at:at + 5] == b'xref\n', 'no table where the trailer says'
    end = data.index(b'trailer', at)
    objects = re.findall(rb'(\d+) 1\n(\d{10}) 00000 n \n', data[at:end])
    assert objects
    for number, place in objects:
        head = b'%d 0 obj' % int(number)
        assert data[int(place):int(place) + len(head)] == head, f'object {number}'
    previous = int(re.search(rb'/Prev (\d+)', data[end:])[1])
    assert data[previous:previous + 5] == b'xref\n', 'no table of cairo'


def check_structure(text):
    tags = re.findall(r'^ *([A-Z]\w*)(?: \(\w+\))?$', text, re.M)
    for tag in ('Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH',
                'TD', 'Caption', 'TOC', 'TOCI', 'Link'):
        assert tag in tags, f'no {tag} in the structure'
    assert tags.count('Document') == 1
    assert tags.count('TH') < tags.count('TD')
    # What is repeated or printed on every page is no part of the text.
    assert 'Book 2' not in text.split('H1', 1)[1]


def check_contents(pages, labels, structure):
    """The numbers in the contents are those of the pages on which chapters begin."""
    contents = '\n'.join(page for page, label in zip(pages, labels) if not label.isdigit())
    chapters = re.findall(r'H1 \(block\)\n\s+"Chapter \d+ (.+)"$', structure, re.M)
    assert len(chapters) >= 7, chapters
    places = []
    for i, title in enumerate(map(re.escape, chapters), 1):
        entry = re.search(rf'^\s*Chapter {i}\s+{title}\s+(\d+)$', contents, re.M)
        assert entry, f'chapter {i} is not in the contents'
        page = pages[labels.index(entry[1])]
        assert re.search(rf'^\s*Chapter {i}\s+{title}', page, re.M), f'chapter {i} is elsewhere'
        places.append(int(entry[1]))
    assert places == sorted(set(places)) and places[0] == 1, places


def main():
    if not shutil.which('pdftotext'):
        print('poppler is not here')
        return SKIP
    with tempfile.TemporaryDirectory() as folder:
        pdf = os.path.join(folder, 'sample.pdf')
        subprocess.run([sys.argv[1], 'write', pdf, 'en', '3', '5'], check=True)
        info = run('pdfinfo', '-f', '1', '-l', '900', pdf)
        fonts = run('pdffonts', pdf).splitlines()[2:]
        structure = run('pdfinfo', '-struct-text', pdf)
        pages = run('pdftotext', '-layout', pdf, '-').split('\f')[:-1]
        with open(pdf, 'rb') as file:
            data = file.read()
        subprocess.run([sys.argv[1], 'write', pdf, 'en', '3', '5'], check=True,
                       env={**os.environ, 'SOURCE_DATE_EPOCH': '1234567890'})
        with open(pdf, 'rb') as file:
            again = file.read()
    check_update(data)
    assert data == again, 'another file on another day'
    for line in ('Tagged: +yes', 'PDF version: +1.4', 'Creator: +Rancang',
                 'Title: +Smart City Masterplan Sungai Rimba Regency',
                 'Author: +Sungai Rimba Regency', r'Subject: +Book 2 2025\W2029'):
        assert re.search(rf'^{line}', info, re.M), f'no {line}'
    assert int(re.search(r'^Pages:\s+(\d+)', info, re.M)[1]) == len(pages) > 15
    sizes = [tuple(map(float, size)) for size in re.findall(r'size:\s+([\d.]+) x ([\d.]+)', info)]
    assert {w > h for w, h in sizes} == {True, False}, 'no page lies on its side'
    assert fonts
    for font in fonts:
        assert re.search(r'\byes yes yes\b', font), f'not embedded: {font}'
    check_structure(structure)
    # The label is the last line of each page but the first.
    labels = ['i'] + [page.strip().splitlines()[-1].strip() for page in pages[1:]]
    assert labels[1] == 'ii' and labels[-1].isdigit(), labels
    body = [int(label) for label in labels if label.isdigit()]
    assert body == list(range(1, len(body) + 1)), labels
    check_contents(pages, labels, structure)
    for number, page in enumerate(pages, 1):
        assert len(''.join(page.split())) > 80, f'page {number} is empty'
    assert data.count(b'/Subtype /Link') > 20, 'no links'
    # Each figure is there as cairo wrote it, and again with its words.
    figures = data.count(b'/S /Figure')
    assert figures == 2 * data.count(b'/Alt <FEFF') > 0, f'{figures} figures'
    return 0


if __name__ == '__main__':
    sys.exit(main())
