#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks into an OpenDocument text: what the format is strict about, and the text against a golden
file.

usage: check-odt.py TEST-EXPORT-ODT GOLDEN
RANCANG_REGENERATE=1 writes the golden file instead of comparing with it.
"""

import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

NAMESPACES = {name: f'urn:oasis:names:tc:opendocument:xmlns:{uri}' for name, uri in {
    'office': 'office:1.0', 'style': 'style:1.0', 'text': 'text:1.0', 'table': 'table:1.0',
    'draw': 'drawing:1.0', 'fo': 'xsl-fo-compatible:1.0', 'svg': 'svg-compatible:1.0',
    'manifest': 'manifest:1.0', 'meta': 'meta:1.0', 'config': 'config:1.0'}.items()}
NAMESPACES['xlink'] = 'http://www.w3.org/1999/xlink'

# What may stand in what, as the schema of ODF 1.3 has it, for the elements that are written.
INLINE = '''text:span text:a text:s text:tab text:line-break text:note text:sequence
    text:bookmark-ref text:bookmark-start text:bookmark-end draw:frame
    text:page-number text:page-count'''
BLOCKS = 'text:p text:h text:list table:table text:table-of-content'
CHILDREN = {
    'office:document-content': 'office:font-face-decls office:automatic-styles office:body',
    'office:body': 'office:text',
    'office:text': 'text:sequence-decls ' + BLOCKS,
    'text:p': INLINE, 'text:h': INLINE, 'text:span': INLINE, 'text:a': INLINE,
    'text:list': 'text:list-item',
    'text:list-item': 'text:p text:h text:list',
    'text:note': 'text:note-citation text:note-body',
    'text:note-body': 'text:p',
    'text:table-of-content': 'text:table-of-content-source text:index-body',
    'text:index-body': 'text:index-title text:p',
    'text:index-title': 'text:p',
    'table:table': 'table:table-column table:table-header-rows table:table-row',
    'table:table-header-rows': 'table:table-row',
    'table:table-row': 'table:table-cell table:covered-table-cell',
    'table:table-cell': 'text:p text:list', 'table:covered-table-cell': 'text:p',
    'draw:frame': 'draw:image svg:title svg:desc',
}
ORDERED = ('office:document-content', 'text:note', 'text:table-of-content', 'draw:frame',
           'table:table')
WANTED = {
    'text:h': ('text:outline-level', 'text:style-name'),
    'text:note': ('text:note-class', 'text:id'),
    'text:sequence': ('text:name', 'text:ref-name', 'style:num-format', 'text:formula'),
    'draw:image': ('xlink:href', 'xlink:type', 'draw:mime-type'),
    'draw:frame': ('svg:width', 'svg:height', 'text:anchor-type'),
    'text:a': ('xlink:href', 'xlink:type'),
}


def q(name):
    prefix, local = name.split(':')
    return '{%s}%s' % (NAMESPACES[prefix], local)


def short(tag):
    uri, local = tag[1:].split('}')
    return next(p for p, u in NAMESPACES.items() if u == uri) + ':' + local


def check_nesting(root):
    for element in root.iter():
        name = short(element.tag)
        for attribute in WANTED.get(name, ()):
            assert element.get(q(attribute)) is not None, f'{name} without {attribute}'
        if name not in CHILDREN:
            continue
        allowed = CHILDREN[name].split()
        places = []
        for child in element:
            assert short(child.tag) in allowed, f'{short(child.tag)} in {name}'
            places.append(allowed.index(short(child.tag)))
        if name in ORDERED:
            assert places == sorted(places), f'children of {name} out of order'


def names(roots, attribute):
    return [e.get(q(attribute)) for r in roots for e in r.iter() if e.get(q(attribute)) is not None]


def check_references(content, styles):
    roots = (content, styles)
    known = {}
    for root in roots:
        for style in root.iter(q('style:style')):
            key = style.get(q('style:family')), style.get(q('style:name'))
            assert key not in known, f'style {key} twice'
            known[key] = style
    families = {'text:p': 'paragraph', 'text:h': 'paragraph', 'text:span': 'text', 'text:a': 'text',
                'table:table': 'table', 'table:table-column': 'table-column',
                'table:table-row': 'table-row', 'table:table-cell': 'table-cell',
                'draw:frame': 'graphic'}
    attributes = {'table': 'table:style-name', 'draw': 'draw:style-name', 'text': 'text:style-name'}
    for root in roots:
        for element in root.iter():
            name = short(element.tag)
            if name in families:
                used = element.get(q(attributes[name.split(':')[0]]))
                if used is not None:
                    assert (families[name], used) in known, f'{name}: no style {used}'
        for style in root.iter(q('style:style')):
            for attribute in ('style:parent-style-name', 'style:next-style-name'):
                used = style.get(q(attribute))
                assert used is None or (style.get(q('style:family')), used) in known, used
    lists = set(names([e for e in styles.iter(q('text:list-style'))], 'style:name'))
    for element in content.iter(q('text:list')):
        assert element.get(q('text:style-name')) in lists
    masters = set(names([e for e in styles.iter(q('style:master-page'))], 'style:name'))
    assert set(names([content], 'style:master-page-name')) <= masters
    bookmarks = names(list(content.iter(q('text:bookmark-start'))), 'text:name')
    assert len(bookmarks) == len(set(bookmarks)) > 0
    assert bookmarks == names(list(content.iter(q('text:bookmark-end'))), 'text:name')
    for element in content.iter(q('text:bookmark-ref')):
        assert element.get(q('text:ref-name')) in bookmarks
    captions = [e.get(q('text:ref-name')) for e in content.iter(q('text:sequence'))]
    assert len(captions) == len(set(captions))
    declared = names(list(content.iter(q('text:sequence-decl'))), 'text:name')
    assert {e.get(q('text:name')) for e in content.iter(q('text:sequence'))} == set(declared)
    for element in content.iter(q('text:a')):
        href = element.get(q('xlink:href'))
        assert not href.startswith('#') or href[1:] in bookmarks, href


def check_tables(content):
    repeated = 0
    for table in content.iter(q('table:table')):
        columns = len(table.findall(q('table:table-column')))
        heads = table.find(q('table:table-header-rows'))
        repeated += heads is not None
        open_spans = {}
        for rows in ([] if heads is None else heads, table.findall(q('table:table-row'))):
            assert not open_spans, 'a cell goes from the head into the rows'
            for row in rows:
                column = 0
                for cell in row:
                    covered = cell.tag == q('table:covered-table-cell')
                    beside = column > 0 and row_spans.get(column)
                    assert covered == bool(open_spans.get(column) or beside), 'covered cells'
                    if not covered:
                        spans = int(cell.get(q('table:number-columns-spanned'), 1))
                        down = int(cell.get(q('table:number-rows-spanned'), 1))
                        row_spans = {c: True for c in range(column + 1, column + spans)}
                        for c in range(column, column + spans):
                            open_spans[c] = down
                    column += 1
                assert column == columns, 'a row does not fill its table'
                open_spans = {c: n - 1 for c, n in open_spans.items() if n > 1}
        assert not open_spans, 'a cell goes out of its table'
    assert repeated > 0


def check_pictures(content, archive):
    pictures = {n for n in archive.namelist() if n.startswith('Pictures/')}
    used = {e.get(q('xlink:href')) for e in content.iter(q('draw:image'))}
    assert used == pictures
    figures = 0
    for frame in content.iter(q('draw:frame')):
        types = [e.get(q('draw:mime-type')) for e in frame.findall(q('draw:image'))]
        assert types in (['image/svg+xml', 'image/png'], ['image/png']), types
        figures += len(types) == 2
        assert (frame.find(q('svg:title')).text or '').strip()
    assert figures > 0


def check(path):
    with open(path, 'rb') as file:
        start = file.read(100)
    media_type = b'application/vnd.oasis.opendocument.text'
    assert start[30:38] == b'mimetype' and start[38:38 + len(media_type)] == media_type
    assert start[8:10] == start[28:30] == b'\0\0', 'mimetype is compressed or has an extra field'
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        listed = archive.namelist()
        assert len(listed) == len(set(listed))
        parts = {n: ET.fromstring(archive.read(n)) for n in listed if n.endswith('.xml')}
        entries = names([parts['META-INF/manifest.xml']], 'manifest:full-path')
        assert sorted(entries) == sorted(
            ['/'] + [n for n in listed if n not in ('mimetype', 'META-INF/manifest.xml')])
        content, styles = parts['content.xml'], parts['styles.xml']
        check_nesting(content)
        check_references(content, styles)
        check_tables(content)
        check_pictures(content, archive)
    for name in ('content.xml', 'styles.xml', 'meta.xml', 'settings.xml'):
        assert parts[name].get(q('office:version')) == '1.3'
    outline = styles.find('.//' + q('text:outline-style'))
    assert len(outline) == 4
    return content, styles


def get_text(element):
    text = element.text or ''
    for child in element:
        text += {'text:s': ' ', 'text:tab': '\t', 'text:line-break': '\\n'}.get(
            short(child.tag), get_text(child))
        text += child.tail or ''
    return text


def make_text(content):
    parents = {e.get(q('style:name')): e.get(q('style:parent-style-name'))
               for e in content.iter(q('style:style')) if re.match(r'P\d', e.get(q('style:name')))}
    lines = []
    for element in content.iter():
        if element.tag in (q('text:p'), q('text:h')):
            style = element.get(q('text:style-name'))
            lines.append(f'{parents.get(style, style)}: {get_text(element)}'.rstrip())
    return '\n'.join(lines) + '\n'


def check_features(content):
    reference = next(e for e in content.iter(q('text:bookmark-ref'))
                     if e.get(q('text:reference-format')) == 'text')
    assert get_text(reference).startswith('Figure\u00a0'), get_text(reference)
    note = content.find('.//' + q('text:note'))
    assert get_text(note.find(q('text:note-citation'))) == '1'
    assert get_text(note.find(q('text:note-body'))) == 'A footnote, & its end.'
    links = [e.get(q('xlink:href')) for e in content.iter(q('text:a'))]
    assert 'https://example.org/a?b=1&c=2' in links
    text = make_text(content)
    assert 'of  two spaces' in text
    assert set(names([content], 'style:master-page-name')) >= {'First_20_Page', 'Standard',
                                                               'Landscape'}
    spans = [e.get(q('text:style-name')) for e in content.iter(q('text:span'))]
    assert 'Strong_20_Emphasis' in spans and 'Emphasis' in spans
    return text


def main():
    program, golden = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'sample.odt')
        for arguments in (('id', '1', '1', '3'), ('en', '2', 'hostile', '3'),
                          ('id', '3', '2', '12'), ('en', '2', '2', '5')):
            subprocess.run([program, 'write', path, *arguments], check=True)
            content, styles = check(path)
            language = styles.find('.//' + q('style:default-style')).find(
                q('style:text-properties')).get(q('fo:language'))
            assert language == arguments[0]
    text = check_features(content)
    if os.environ.get('RANCANG_REGENERATE'):
        with open(golden, 'w', encoding='utf-8') as file:
            file.write(text)
    with open(golden, encoding='utf-8') as file:
        assert file.read() == text, f'the text is not that of {golden}'


if __name__ == '__main__':
    main()
