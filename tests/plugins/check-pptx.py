#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks into a presentation: what PowerPoint is strict about, and the text against a golden file.

usage: check-pptx.py TEST-EXPORT-PPTX GOLDEN
RANCANG_REGENERATE=1 writes the golden file instead of comparing with it.
"""

import os
import posixpath
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

A = '{http://schemas.openxmlformats.org/drawingml/2006/main}'
P = '{http://schemas.openxmlformats.org/presentationml/2006/main}'
R = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
SVG = '{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip'
WIDTH, HEIGHT = 12192000, 6858000


def check_package(parts):
    types = parts['[Content_Types].xml']
    defaults = {e.get('Extension') for e in types if e.tag.endswith('Default')}
    overrides = {e.get('PartName')[1:] for e in types if e.tag.endswith('Override')}
    for name in overrides:
        assert name in parts, f'content type of {name}, which is not there'
    for name in parts:
        if name.endswith('.xml') and name != '[Content_Types].xml':
            assert name in overrides, f'no content type of {name}'
        assert name in overrides or name.rsplit('.', 1)[-1] in defaults
    for name in parts:
        if not name.endswith('.rels'):
            continue
        base = posixpath.dirname(posixpath.dirname(name))
        source = posixpath.join(base, posixpath.basename(name)[:-5])
        ids = [e.get('Id') for e in parts[name]]
        assert len(ids) == len(set(ids)), f'{name}: an id twice'
        for relation in parts[name]:
            if relation.get('TargetMode') != 'External':
                target = posixpath.normpath(posixpath.join(base, relation.get('Target')))
                assert target in parts, f'{name}: no part {target}'
        if source in parts:
            used = {e.get(a) for e in parts[source].iter() for a in (R + 'id', R + 'embed')}
            assert used - {None} <= set(ids), f'{source}: {used - set(ids)}'


def kinds(parts, name):
    return [e.get('Type').replace(OFFICE, '') for e in parts[name]]


def check_structure(parts, n_slides):
    presentation = parts['ppt/presentation.xml']
    ids = [e.get('id') for e in presentation.iter(P + 'sldId')]
    assert len(ids) == len(set(ids)) == n_slides and all(int(i) >= 256 for i in ids)
    order = [e.tag for e in presentation]
    assert order == [P + n for n in ('sldMasterIdLst', 'sldIdLst', 'sldSz', 'notesSz')]
    assert kinds(parts, 'ppt/_rels/presentation.xml.rels').count('slideMaster') == 1
    master = kinds(parts, 'ppt/slideMasters/_rels/slideMaster1.xml.rels')
    assert master.count('slideLayout') == 3 and master.count('theme') == 1
    masters = [e.get('id') for e in presentation.iter(P + 'sldMasterId')]
    layouts = [e.get('id') for e in parts['ppt/slideMasters/slideMaster1.xml'].iter(
        P + 'sldLayoutId')]
    assert len(set(masters + layouts)) == 4 and all(int(i) >= 2 ** 31 for i in masters + layouts)


def get_box(element):
    off, ext = element.find(f'.//{A}off'), element.find(f'.//{A}ext[@cx]')
    if off is None:
        return None
    return [int(off.get('x')), int(off.get('y')), int(ext.get('cx')), int(ext.get('cy'))]


def check_table(frame):
    table = frame.find(f'.//{A}tbl')
    grid = [int(e.get('w')) for e in table.iter(A + 'gridCol')]
    for row in table.findall(A + 'tr'):
        cells = row.findall(A + 'tc')
        assert len(cells) == len(grid), 'a row does not fill its table'
        skip = 0
        for cell in cells:
            assert (cell.get('hMerge') == '1') == (skip > 0)
            skip = skip - 1 if skip else int(cell.get('gridSpan', 1)) - 1
    height = sum(int(e.get('h')) for e in table.findall(A + 'tr'))
    x, y, w, h = get_box(frame)
    assert abs(height - h) < 12700 * 3 and y + height <= HEIGHT, f'a table {height} high at {y}'
    assert abs(sum(grid) - w) < 12700


def check_slide(name, slide, relations):
    shapes = list(slide.find(f'{P}cSld/{P}spTree'))[2:]
    ids = [e.get('id') for e in slide.iter(P + 'cNvPr')]
    assert len(ids) == len(set(ids)), f'{name}: an id twice'
    titles = [e for e in slide.iter(P + 'ph') if e.get('type') in ('title', 'ctrTitle')]
    assert len(titles) == 1, f'{name}: {len(titles)} titles'
    assert kinds({'x': relations}, 'x').count('slideLayout') == 1
    for shape in shapes:
        box = get_box(shape)
        if box is not None:
            assert box[0] >= 0 and box[1] >= 0 and box[2] > 0 and box[3] > 0, f'{name}: {box}'
            assert box[0] + box[2] <= WIDTH and box[1] + box[3] <= HEIGHT, f'{name}: {box}'
        if shape.tag == P + 'pic':
            assert shape.find(f'.//{P}cNvPr').get('descr'), f'{name}: picture without words'
        elif shape.tag == P + 'graphicFrame':
            check_table(shape)
    for body in slide.iter(P + 'txBody'):
        assert [e.tag for e in body][:2] == [A + 'bodyPr', A + 'lstStyle']
        assert body.find(A + 'p') is not None


def make_text(slides):
    lines = []
    for number, slide in enumerate(slides, 1):
        lines.append(f'slide {number}')
        for paragraph in slide.iter(A + 'p'):
            text = ''.join((e.text or '') if e.tag == A + 't' else '\\n'
                           for e in paragraph.iter() if e.tag in (A + 't', A + 'br'))
            if text:
                lines.append('  ' + text)
        lines += [f'  [{e.get("descr")}]' for e in slide.iter(P + 'cNvPr') if e.get('descr')]
    return '\n'.join(lines) + '\n'


def check(path):
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert len(names) == len(set(names))
        parts = {n: ET.fromstring(archive.read(n)) if n.endswith(('.xml', '.rels', '.svg')) else b''
                 for n in names}
    count = sum(n.startswith('ppt/slides/slide') for n in names)
    check_package(parts)
    check_structure(parts, count)
    slides = [parts[f'ppt/slides/slide{i}.xml'] for i in range(1, count + 1)]
    for i, slide in enumerate(slides, 1):
        check_slide(f'slide {i}', slide, parts[f'ppt/slides/_rels/slide{i}.xml.rels'])
    return slides


def main():
    program, golden = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'sample.pptx')
        for arguments in (('id', '2', '1', '3'), ('en', '3', 'hostile', '3'),
                          ('id', '3', '30', '10'), ('en', '3', '2', '5')):
            subprocess.run([program, 'write', path, *arguments], check=True)
            slides = check(path)
    assert any(list(slide.iter(SVG)) for slide in slides), 'no vectors'
    assert any(list(slide.iter(A + 'tbl')) for slide in slides), 'no table'
    text = make_text(slides)
    for title in ('Smart Governance', 'Road map', 'Quick wins', 'Budget', 'Vision'):
        assert title.lower() in text.lower(), f'no {title}'
    if os.environ.get('RANCANG_REGENERATE'):
        with open(golden, 'w', encoding='utf-8') as file:
            file.write(text)
    with open(golden, encoding='utf-8') as file:
        assert file.read() == text, f'the text is not that of {golden}'


if __name__ == '__main__':
    main()
