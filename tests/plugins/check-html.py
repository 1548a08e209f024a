#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks into a web page: its policy, its structure, and its text against a golden file.

usage: check-html.py TEST-EXPORT-HTML GOLDEN
RANCANG_REGENERATE=1 writes the golden file instead of comparing with it.
"""

import base64
import hashlib
import os
import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser

EMPTY = {'meta', 'link', 'br', 'hr', 'img', 'input', 'col'}
BLOCKS = {'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'tr', 'dt', 'dd', 'figcaption', 'summary',
          'blockquote', 'section', 'nav', 'main', 'header', 'title', 'option', 'label', 'button',
          'table', 'svg', 'ul', 'ol', 'dl', 'div', 'figure', 'tbody'}


class Page(HTMLParser):
    """Elements must be nested as they are written: nothing is left to a browser's guess."""

    def __init__(self):
        super().__init__()
        self.open, self.elements, self.lines, self.raw = [], [], [], {}

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        assert len(dict(attributes)) == len(attributes), f'{tag} has an attribute twice'
        if tag in BLOCKS:
            self.lines.append([tag])
        if tag in ('td', 'th'):
            self.lines[-1].append('|')
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f'</{tag}> in {self.open}'
        self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] in ('style', 'script'):
            self.raw.setdefault(self.open[-1], []).append(data)
        elif data.strip():
            self.lines[-1].append(' '.join(data.split()))


def check_policy(page):
    policy, = [a['content'] for t, a in page.elements
               if a.get('http-equiv') == 'Content-Security-Policy']
    rules = dict(rule.strip().split(' ', 1) for rule in policy.split(';'))
    assert rules['default-src'] == "'none'" and rules['img-src'] == 'data:', policy
    assert 'unsafe' not in policy and '*' not in policy, policy
    for tag, rule in ('style', 'style-src'), ('script', 'script-src'):
        text = ''.join(page.raw[tag]).encode()
        digest = base64.b64encode(hashlib.sha256(text).digest()).decode()
        assert rules[rule] == f"'sha256-{digest}'", f'{rule} does not let the {tag} work'
        assert sum(t == tag for t, a in page.elements) == 1


def check_elements(page):
    ids = [a['id'] for t, a in page.elements if 'id' in a]
    assert len(ids) == len(set(ids)), sorted(i for i in ids if ids.count(i) > 1)
    for tag, attributes in page.elements:
        assert tag not in ('iframe', 'object', 'embed', 'base', 'form'), tag
        for name, value in attributes.items():
            assert name != 'style' and not name.startswith('on'), (tag, name)
            if name in ('src', 'srcset', 'action', 'xlink:href'):
                assert value.startswith('data:'), (tag, name, value)
            if name == 'href' and tag == 'link':
                assert value == 'data:,', value
            if name == 'href' and tag == 'a':
                assert value[1:] in ids or re.match(r'https?://', value), value
            if name in ('aria-labelledby', 'aria-describedby', 'aria-controls'):
                assert value in ids, (tag, name, value)
    headings = [int(t[1]) for t, a in page.elements if re.fullmatch(r'h[1-6]', t)]
    assert headings.count(1) == 1 and headings[0] == 1, 'one heading of the page'


def dump(page):
    lines = [' '.join(line) for line in page.lines if len(line) > 1]
    return '\n'.join(lines) + '\n'


def main():
    program, golden = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'page.html')
        subprocess.run([program, 'write', path, 'en', '1', '3'], check=True)
        with open(path, encoding='utf-8', newline='') as file:
            text = file.read()
    page = Page()
    page.feed(text)
    page.close()
    assert not page.open, page.open
    assert '<html lang="en">' in text.replace('\n', ' ').replace(' >', '>')
    assert not re.search('[\x00-\x09\x0b-\x1f\x7f-\x9f]', text), 'a control character'
    check_policy(page)
    check_elements(page)
    rest = re.sub(r'<script.*?</script>', '', text, flags=re.S)
    addresses = set(re.findall(r'\b(?:https?:)?//[\w.]+', rest))
    assert addresses == {'https://example.org'}, addresses
    if os.environ.get('RANCANG_REGENERATE'):
        with open(golden, 'w', encoding='utf-8') as file:
            file.write(dump(page))
    with open(golden, encoding='utf-8') as file:
        assert file.read() == dump(page), f'the text is not that of {golden}'
    return 0


if __name__ == '__main__':
    sys.exit(main())
