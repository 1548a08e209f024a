#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks into a Word document: what Word is strict about, and the text against a golden file.

usage: check-docx.py TEST-EXPORT-DOCX GOLDEN
RANCANG_REGENERATE=1 writes the golden file instead of comparing with it.
"""

import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
R = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'

WP = '{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}'
SVG = '{http://schemas.microsoft.com/office/drawing/2016/SVG/main}'

# The order in which the schema wants the children of these elements.
ORDER = {
    'pPr': '''pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr
        suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct
        topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind
        contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
        textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange''',
    'rPr': '''rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
        noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u
        effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath''',
    'tblPr': '''tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW
        jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption
        tblDescription''',
    'tcPr': '''cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection
        tcFitText vAlign hideMark''',
    'sectPr': '''headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc
        pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi
        rtlGutter docGrid printerSettings''',
    'pBdr': 'top left bottom right between bar',
    'tblBorders': 'top left start bottom right end insideH insideV',
    'tblCellMar': 'top left start bottom right end',
    'tbl': 'tblPr tblGrid tr',
    'tr': 'trPr tc',
    'lvl': '''start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr
        rPr''',
    'abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
    'num': 'abstractNumId lvlOverride',
    'numbering': 'numPicBullet abstractNum num',
    'style': '''name aliases basedOn next link autoRedefine hidden uiPriority semiHidden
        unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr''',
    'styles': 'docDefaults latentStyles style',
    'settings': '''zoom defaultTabStop characterSpacingControl updateFields footnotePr compat themeFontLang
        decimalSymbol listSeparator''',
}
ORDER = {W + name: [W + child for child in text.split()] for name, text in ORDER.items()}
# References to headers and footers may stand in any order among themselves.
ANY = {W + 'headerReference': W + 'footerReference'}


def check_order(part, root):
    for element in root.iter():
        wanted = ORDER.get(element.tag)
        if wanted is None:
            continue
        places = []
        for child in element:
            tag = ANY.get(child.tag, child.tag)
            assert tag in wanted, f'{part}: {tag} in {element.tag}'
            places.append(wanted.index(tag))
        assert places == sorted(places), f'{part}: children of {element.tag} out of order: {places}'


def resolve(base, target):
    if target.startswith('/'):
        return target[1:]
    return os.path.normpath(os.path.join(base, target))


def check_relationships(parts):
    for name, root in parts.items():
        if not name.endswith('.rels'):
            continue
        base = os.path.dirname(os.path.dirname(name))
        ids = [relation.get('Id') for relation in root]
        assert len(ids) == len(set(ids)), f'{name}: an id twice'
        for relation in root:
            if relation.get('TargetMode') == 'External':
                continue
            target = resolve(base, relation.get('Target'))
            assert target in parts, f'{name}: no part {target}'
    known = {relation.get('Id') for relation in parts['word/_rels/document.xml.rels']}
    for element in parts['word/document.xml'].iter():
        used = element.get(R + 'id')
        assert used is None or used in known, f'no relationship {used}'
        used = element.get(R + 'embed')
        assert used is None or used in known, f'no relationship {used}'


def check_content_types(parts):
    defaults, overrides = set(), set()
    for element in parts['[Content_Types].xml']:
        if element.tag.endswith('Default'):
            defaults.add(element.get('Extension'))
        else:
            overrides.add(element.get('PartName')[1:])
    for name in overrides:
        assert name in parts, f'content type of {name}, which is not there'
    for name in parts:
        if name.startswith('word/') and not name.endswith(('.rels', '.png', '.svg')):
            assert name in overrides, f'no content type of {name}'
        assert name in overrides or name.rsplit('.', 1)[-1] in defaults


def values(root, path, attribute='val'):
    return [element.get(W + attribute) for element in root.iter(W + path)]


def check_references(parts):
    document, styles, numbering = (parts[f'word/{name}.xml']
                                   for name in ('document', 'styles', 'numbering'))
    style_ids = [style.get(W + 'styleId') for style in styles.iter(W + 'style')]
    assert len(style_ids) == len(set(style_ids)), 'a style twice'
    for root in [document, styles, numbering, parts['word/header1.xml'], parts['word/footer1.xml']]:
        for kind in ('pStyle', 'rStyle', 'tblStyle', 'basedOn', 'next', 'link'):
            for value in values(root, kind):
                assert value in style_ids, f'no style {value}'
    abstract = [element.get(W + 'abstractNumId') for element in numbering.iter(W + 'abstractNum')]
    nums = [element.get(W + 'numId') for element in numbering.iter(W + 'num')]
    assert len(nums) == len(set(nums))
    for element in numbering.iter(W + 'num'):
        assert element.find(W + 'abstractNumId').get(W + 'val') in abstract
    for root in (document, styles):
        for value in values(root, 'numId'):
            assert value == '0' or value in nums, f'no list {value}'
    names = values(document, 'bookmarkStart', 'name')
    starts, ends = values(document, 'bookmarkStart', 'id'), values(document, 'bookmarkEnd', 'id')
    assert len(starts) == len(set(starts)), 'bookmarks'
    assert len(names) == len(set(names)) and starts == ends, 'bookmarks'
    for anchor in values(document, 'hyperlink', 'anchor'):
        assert anchor in names, f'no bookmark {anchor}'
    for text in document.iter(W + 'instrText'):
        if text.text.split()[0] in ('PAGEREF', 'REF'):
            assert text.text.split()[1] in names
    begins = values(document, 'fldChar', 'fldCharType')
    assert begins.count('begin') == begins.count('end') == begins.count('separate') > 0


def check_tables(document):
    width = None
    repeated = merged = 0
    for table in document.iter(W + 'tbl'):
        grid = [int(value) for value in values(table.find(W + 'tblGrid'), 'gridCol', 'w')]
        width = int(table.find(W + 'tblPr').find(W + 'tblW').get(W + 'w'))
        assert sum(grid) == width and min(grid) > 150, f'widths {grid} of {width}'
        headers = []
        for row in table.findall(W + 'tr'):
            headers.append(row.find(W + 'trPr').find(W + 'tblHeader') is not None)
            column = 0
            for cell in row.findall(W + 'tc'):
                properties = cell.find(W + 'tcPr')
                span = properties.find(W + 'gridSpan')
                count = int(span.get(W + 'val')) if span is not None else 1
                cell_width = int(properties.find(W + 'tcW').get(W + 'w'))
                assert cell_width == sum(grid[column:column + count])
                column += count
                merged += properties.find(W + 'vMerge') is not None
                assert cell[-1].tag == W + 'p', 'a cell must end with a paragraph'
            assert column == len(grid), 'a row does not fill its table'
        repeated += headers[0]
        assert headers == sorted(headers, reverse=True), 'a header row below others'
    assert repeated > 0 and merged > 0
    assert document.find(W + 'body')[-1].tag == W + 'sectPr'


def check_sections(document):
    sizes = [(size.get(W + 'w'), size.get(W + 'h'), size.get(W + 'orient'))
             for size in document.iter(W + 'pgSz')]
    assert ('11906', '16838', None) in sizes and ('16838', '11906', 'landscape') in sizes, sizes
    sections = list(document.iter(W + 'sectPr'))
    assert [s.find(W + 'titlePg') is not None for s in sections] == [True] + [False] * (
        len(sections) - 1)


def check_figures(document):
    figures = list(document.iter(WP + 'docPr'))
    ids = [figure.get('id') for figure in figures]
    assert len(ids) == len(set(ids)), 'a figure twice'
    for figure in figures:
        assert figure.get('descr'), 'a figure without an alternative text'
    assert len(list(document.iter(SVG + 'svgBlip'))) == len(figures) > 0


def make_text(document):
    lines = []
    for paragraph in document.iter(W + 'p'):
        text = ''
        for element in paragraph.iter():
            if element.tag == W + 't':
                text += element.text or ''
            elif element.tag == W + 'tab' and element.get(W + 'pos') is None:
                text += '\t'
            elif element.tag == W + 'br':
                text += '\\n'
        style = paragraph.find(f'{W}pPr/{W}pStyle')
        lines.append(f"{style.get(W + 'val') if style is not None else '-'}: {text}".rstrip())
    return '\n'.join(lines) + '\n'


def check(path):
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert names[0] == '[Content_Types].xml' and len(names) == len(set(names))
        parts = {name: None if name.endswith('.png') else ET.fromstring(archive.read(name))
                 for name in names}
        for name in names:
            assert not name.endswith('.png') or archive.read(name).startswith(b'\x89PNG'), name
    for name, root in parts.items():
        if root is not None:
            check_order(name, root)
    check_figures(parts['word/document.xml'])
    check_content_types(parts)
    check_relationships(parts)
    check_references(parts)
    document = parts['word/document.xml']
    check_tables(document)
    check_sections(document)
    return document


def main():
    program, golden = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'sample.docx')
        for programmes, years in ((3, 10), (1, 3)):
            subprocess.run([program, 'write', path, 'en', str(programmes), str(years)], check=True)
            document = check(path)
    text = make_text(document)
    if os.environ.get('RANCANG_REGENERATE'):
        with open(golden, 'w', encoding='utf-8') as file:
            file.write(text)
    with open(golden, encoding='utf-8') as file:
        assert file.read() == text, f'the text is not that of {golden}'


if __name__ == '__main__':
    main()
