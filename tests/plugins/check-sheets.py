#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads back what the exporters of tables wrote: CSV against a golden file, XLSX and ODS against CSV.

usage: check-sheets.py TEST-EXPORT-SHEETS DATA-FOLDER golden|xlsx|ods|office
RANCANG_REGENERATE=1 writes the golden files instead of comparing with them.
"""

import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
import xml.etree.ElementTree as ET
import zipfile

SKIP = 77
PROGRAM, DATA = sys.argv[1], pathlib.Path(sys.argv[2])
FORMULA = re.compile(r'^(of:)?=SUBTOTAL\(109[,;]\[?\.?[A-Z]+\d+(:\.?[A-Z]+\d+)?\]?\)$')
ODF = {name: f'urn:oasis:names:tc:opendocument:xmlns:{name}:1.0'
       for name in ('office', 'table', 'text', 'style', 'config')}
FORBIDDEN = re.compile('[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]')
TOP = 4  # rows above the headings


def write(folder, name, file_format, plan='sample', language='en', **options):
    path = os.path.join(folder, name)
    subprocess.run([PROGRAM, 'write', path, file_format, language, plan]
                   + [f'{key}={value}' for key, value in options.items()], check=True)
    return path


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def tables(folder, plan, language):
    """Id to rows of every table, from CSV."""
    path = write(folder, 'all.zip', 'csv-zip', plan, language,
                 separator=',', **{'byte-order-mark': 'false'})
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name.removesuffix('.csv'): archive.read(name).decode() for name in
                archive.namelist()}


def rows(text):
    return list(csv.reader(io.StringIO(text, newline='')))


def compare(path, text):
    if os.environ.get('RANCANG_REGENERATE'):
        path.write_text(text, encoding='utf-8')
    assert path.read_text(encoding='utf-8') == text, f'not what {path} holds'


def check_golden(folder):
    texts = tables(folder, 'sample', 'en')
    compare(DATA / 'sheets-sample.txt',
            ''.join(f'== {name}\n{text}\n' for name, text in texts.items()).replace('\r\n', '\n'))
    for name in ('json', 'sipd'):
        text = read(write(folder, name, name)).decode()
        json.loads(text)
        compare(DATA / f'export-{name}-sample.json', text)
    one = read(write(folder, 'one.csv', 'csv', language='id', table='budget-by-source'))
    assert one.startswith(b'\xef\xbb\xbfNo.;Sumber dana;'), one[:60]
    assert one.decode('utf-8-sig').splitlines()[1].endswith(';98,78'), one
    form = read(write(folder, 'sipd.csv', 'sipd', form='csv')).decode()
    assert form == texts['sipd']
    check_totals(texts)


def check_totals(texts):
    """The same money in every table, to the rupiah."""
    def last(name):
        return rows(texts[name])[-1]

    total = last('budget-line')[-1]
    assert int(total) > 10 ** 10
    assert last('programme')[-1] == last('overview')[-2] == total
    for name in ('dimension', 'source', 'agency'):
        assert last(f'budget-by-{name}')[-2] == total, name
    heading = rows(texts['renstra'])[0]
    assert last('renstra')[heading.index('Condition at the end of the period Rp')] == total
    sipd = rows(texts['sipd'])
    assert sum(int(row[-1] or 0) for row in sipd[1:]) == int(total)
    # Two programmes share a code: it has one row, and the name of the programme above it too.
    codes = [row[2] for row in rows(texts['renstra'])[1:] if row[2]]
    assert codes.count('2.16.03.2.02.0014') == 1 and codes.count('2.16.03') == 1, codes


def plain(text):
    """A text of the CSV without the apostrophe that keeps it from being a formula."""
    bare = text.lstrip(' \n\t"\'')
    dangerous = bare[:1] and bare[0] in '=+-@＝＋－＠'
    return text[1:] if text.startswith("'") and (dangerous or text[1:2] in '\t\r') else text


def check_cell(where, wanted, found, shown):
    """A cell of CSV and of a spreadsheet, which has numbers where CSV has their digits."""
    if isinstance(found, (int, float)):
        value = found * 100 if '%' in shown else found
        assert wanted and abs(float(wanted) - value) < 1e-9 * max(1, abs(value)), \
            f'{where}: {wanted} is {found}'
        return
    text = found or ''
    digits = re.sub(r'[.,\u2212]', lambda m: '-' if m[0] == '\u2212' else '', text)
    assert text == plain(wanted) or (len(wanted) > 15 and digits == wanted.replace('.', '')), \
        f'{where}: {wanted[:80]!r} is {text[:80]!r}'


def check_table(name, wanted, found):
    """Rows of CSV against rows of (value, format), which begin below the headings."""
    assert len(found) == len(wanted) - 1, f'{name}: {len(found)} rows'
    for i, row in enumerate(wanted[1:]):
        for j, cell in enumerate(row):
            check_cell(f'{name}, row {i + 1}, column {j + 1}', cell, *found[i][j])


def read_xlsx(path):
    import datetime
    import openpyxl
    warnings.simplefilter('ignore')
    formulas = openpyxl.load_workbook(path)
    for sheet in openpyxl.load_workbook(path, data_only=True):
        assert len(sheet.title) <= 31 and sheet.freeze_panes
        first = int(re.search(r'\d+', sheet.freeze_panes)[0])
        found = []
        for row in sheet.iter_rows(min_row=first):
            for cell in row:
                if cell.data_type == 's':
                    assert cell.quotePrefix, f'{sheet.title} {cell.coordinate}: no quote prefix'
                if isinstance(cell.value, datetime.datetime):
                    cell.value = cell.value.date().isoformat()
                formula = formulas[sheet.title][cell.coordinate]
                if formula.data_type == 'f':
                    assert FORMULA.match(formula.value), formula.value
            found.append([(cell.value, cell.number_format) for cell in row])
        yield sheet, first, found


def check_xlsx(folder):
    try:
        import openpyxl  # noqa: F401
    except ImportError:
        print('python3-openpyxl is not here')
        return SKIP
    for plan, language in (('sample', 'id'), ('hostile', 'en')):
        path = write(folder, 'book.xlsx', 'xlsx', plan, language, table='all')
        assert read(path) == read(write(folder, 'again.xlsx', 'xlsx', plan, language, table='all'))
        texts = tables(folder, plan, language)
        sheets = list(read_xlsx(path))
        assert len(sheets) == len(texts)
        for (name, text), (sheet, first, found) in zip(texts.items(), sheets):
            check_table(name, rows(text), found)
            assert first in (TOP + 2, TOP + 3)
        by_name = dict(zip(texts, sheets))
        for name in ('programme', 'indicator', 'budget-line', 'roadmap'):
            assert by_name[name][0].auto_filter.ref, f'{name}: no filter'
        assert by_name['programme'][0].conditional_formatting, 'no data bars'
    assert re.search('Dokumen|Masterplan', str(sheets[0][0]['A2'].value))
    return 0


def text_of(element):
    """The text of a cell of ODF: paragraphs are lines."""
    def words(node):
        yield node.text or ''
        for child in node:
            tag = child.tag.split('}')[1]
            yield {'s': ' ', 'tab': '\t'}.get(tag) or ''.join(words(child))
            yield child.tail or ''
    return '\n'.join(''.join(words(p)) for p in element.findall('text:p', ODF))


def read_ods_row(row):
    for cell in row:
        kind = cell.get(f'{{{ODF["office"]}}}value-type')
        formula = cell.get(f'{{{ODF["table"]}}}formula')
        assert formula is None or FORMULA.match(formula), formula
        if kind in ('float', 'percentage'):
            yield (float(cell.get(f'{{{ODF["office"]}}}value')), '%' if kind[0] == 'p' else '')
        elif kind == 'date':
            yield (cell.get(f'{{{ODF["office"]}}}date-value'), '')
        else:
            yield (text_of(cell), '')


def read_ods(path):
    with zipfile.ZipFile(path) as archive:
        first = archive.infolist()[0]
        assert first.filename == 'mimetype' and first.compress_type == zipfile.ZIP_STORED
        assert not first.extra and archive.testzip() is None
        parts = {name: ET.fromstring(archive.read(name)) for name in archive.namelist()[1:]}
        content = archive.read('content.xml').decode()
    assert not FORBIDDEN.search(content)
    listed = {e.get('{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}full-path')
              for e in parts['META-INF/manifest.xml']}
    assert listed - {'/'} == set(parts) - {'META-INF/manifest.xml'}
    root = parts['content.xml']
    styles = {e.get(f'{{{ODF["style"]}}}name') for e in root.iter(f'{{{ODF["style"]}}}style')}
    for element in root.iter():
        used = element.get(f'{{{ODF["table"]}}}style-name')
        assert used is None or used in styles, f'no style {used}'
    return root.findall('.//table:table', ODF), parts


def check_ods(folder):
    for plan, language in (('sample', 'id'), ('hostile', 'en'), ('empty', 'id')):
        path = write(folder, 'book.ods', 'ods', plan, language, table='all')
        assert read(path) == read(write(folder, 'again.ods', 'ods', plan, language, table='all'))
        texts = tables(folder, plan, language)
        sheets, parts = read_ods(path)
        assert len(sheets) == len(texts)
        for (name, text), sheet in zip(texts.items(), sheets):
            body = sheet.findall('table:table-row', ODF)[TOP:]
            check_table(name, rows(text), [list(read_ods_row(row)) for row in body])
            assert len(sheet.get(f'{{{ODF["table"]}}}name')) <= 31
        ranges = parts['content.xml'].findall('.//table:database-range', ODF)
        assert ranges or plan == 'empty'
    return 0


def check_office(folder):
    office = shutil.which('soffice') or shutil.which('libreoffice')
    if not office or not shutil.which('pdftotext'):
        print('LibreOffice or poppler is not here')
        return SKIP
    paths = [write(folder, 'a.xlsx', 'xlsx', language='id'), write(folder, 'b.ods', 'ods',
                                                                    language='id')]
    for path in paths:
        target = os.path.join(folder, os.path.basename(path)[0])
        done = subprocess.run([office, f'-env:UserInstallation={pathlib.Path(folder, "u").as_uri()}',
                               '--headless', '--convert-to', 'pdf', '--outdir', target, path],
                              capture_output=True, text=True, timeout=150)
        pdf = os.path.join(target, os.path.basename(path).rsplit('.', 1)[0] + '.pdf')
        if not os.path.exists(pdf):
            # Installed without the spreadsheet.
            print('LibreOffice does not open spreadsheets:', done.stderr.strip())
            return SKIP
        text = subprocess.run(['pdftotext', '-layout', pdf, '-'], check=True, capture_output=True,
                              text=True).stdout
        flat = re.sub(r'[.,]', '', text)
        for wanted in ('Program/Kegiatan/Sub kegiatan', 'Kondisi akhir periode', 'Peta jalan',
                       'Anggaran per sumber', 'PD penanggung jawab', '2.16.03.2.02.0014',
                       'Mal Pelayanan Publik Digital', '17 Februari 2025'):
            assert wanted in text, f'{path}: “{wanted}” is not on the pages'
        assert '49380000000' in flat and '###' not in text, f'{path}: a column is too narrow'
    return 0


def main():
    check = {'golden': check_golden, 'xlsx': check_xlsx, 'ods': check_ods, 'office': check_office}
    with tempfile.TemporaryDirectory() as folder:
        return check[sys.argv[3]](folder)


if __name__ == '__main__':
    sys.exit(main())
