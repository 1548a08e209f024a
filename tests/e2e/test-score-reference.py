#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random scoring models and marks, scored by the program and by a slow reference of fractions."""

import json
import os
import random
import subprocess
import sys
import tempfile
from fractions import Fraction
from math import floor
from pathlib import Path

RANCANG = sys.argv[1]
CASES = 60
YEARS = 4
SCALES = {'0-4': (0, 4, 0), '1-5': (1, 5, 0), 'yes-no': (0, 1, 1), 'percentage': (0, 100, 0),
          'many': (0, 7, 1)}


def exact(number):
    return Fraction(str(number))


def round_to(value, places, mode):
    factor = 10 ** places
    scaled = abs(value) * factor
    whole, rest = floor(scaled), scaled - floor(scaled)
    half = Fraction(1, 2)
    if (mode == 'half-up' and rest >= half) or (mode == 'up' and rest > 0) \
            or (mode == 'half-even' and (rest > half or (rest == half and whole % 2))):
        whole += 1
    return Fraction(-whole if value < 0 else whole, factor)


class Maker:
    """Makes a tree; every question gets a scale, every sum weights that add up to 100."""

    def __init__(self, dice):
        self.dice = dice
        self.n = 0

    def name(self, node):
        self.n += 1
        return {'code': f'n{self.n}', 'title': 'N', **node}

    def question(self):
        node = self.name({})
        if self.dice.random() < 0.4:
            node['scale'] = self.dice.choice(list(SCALES))
        if self.dice.random() < 0.15:
            node['cap'] = self.dice.choice([1, 2.5, 3])
        return node

    def split(self, n):
        """Weights of n parts, some of them zero, some with digits."""
        unit = self.dice.choice([1, 10, 1000])
        cuts = sorted(self.dice.randint(0, 100 * unit) for _ in range(n - 1))
        edges = [0, *cuts, 100 * unit]
        return [float(Fraction(b - a, unit)) for a, b in zip(edges, edges[1:])]

    def parts(self, depth, weighted, least):
        """Nodes, and which of them (or of those in a group) are parts."""
        nodes, leaves = [], []
        for _ in range(self.dice.randint(least, 4)):
            if depth < 6 and self.dice.random() < 0.25:
                inner, below = self.parts(depth + 1, weighted, 1)
                nodes.append(self.name({'children': inner}))
                leaves += below
            else:
                node = self.question() if depth > 3 or self.dice.random() < 0.6 \
                    else self.whole(depth + 1)
                nodes.append(node)
                leaves.append(node)
        return nodes, leaves

    def whole(self, depth):
        way = self.dice.choice(['mean', 'mean', 'weighted-sum', 'weighted-sum', 'sum', 'product',
                                'minimum', 'maximum'])
        node = self.name({'aggregation': way})
        node['children'], leaves = self.parts(depth, way == 'weighted-sum', 1)
        if way == 'weighted-sum':
            for leaf, weight in zip(leaves, self.split(len(leaves))):
                leaf['weight'] = weight
            if self.dice.random() < 0.3:
                node['missing'] = self.dice.choice(['nothing', 'left-out'])
        if self.dice.random() < 0.3:
            node['rounding'] = self.rounding(False)
        if self.dice.random() < 0.1:
            node['floor'] = 1
        return node

    def rounding(self, whole):
        rule = {}
        if whole or self.dice.random() < 0.5:
            rule['mode'] = self.dice.choice(['half-up', 'half-even', 'down', 'up'])
        if whole or self.dice.random() < 0.5:
            rule['score-places'] = self.dice.randint(0, 6)
        if self.dice.random() < 0.5:
            rule['part-places'] = self.dice.randint(0, 6)
        if self.dice.random() < 0.3:
            rule['mark-places'] = self.dice.randint(0, 3)
        return rule


class Reference:
    def __init__(self, model, marks):
        self.model, self.marks, self.values = model, marks, {}
        self.limits = (exact(model['scale']['minimum']), exact(model['scale']['maximum']))

    def rule(self, node):
        return {**self.model['rounding'], **node.get('rounding', {})}

    def marked(self, node):
        values = self.marks.get(node['code'])
        if not values:
            return None
        mean = sum(map(exact, values)) / len(values)
        rule = self.rule(node)
        if len(values) > 1 and 'mark-places' in rule:
            mean = round_to(mean, rule['mark-places'], rule['mode'])
        return mean

    @staticmethod
    def limit(node, value):
        if 'cap' in node:
            value = min(value, exact(node['cap']))
        if 'floor' in node:
            value = max(value, exact(node['floor']))
        return value

    def question(self, node, converts):
        value = self.marked(node)
        if value is None:
            return None
        if converts and 'scale' in node:
            low, high = map(exact, SCALES[node['scale']][:2])
            if (low, high) != self.limits:
                value = min(max(value, low), high)
                value = (value - low) / (high - low) * (self.limits[1] - self.limits[0]) \
                    + self.limits[0]
        return self.limit(node, value)

    def parts(self, node, converts):
        for child in node['children']:
            if 'aggregation' not in child and 'children' in child:
                inner = list(self.parts(child, converts))
                scored = [(c, v) for c, v in inner if v is not None]
                weighted = any('weight' in c for c, v in inner)
                weights = [exact(c['weight']) if weighted else Fraction(1) for c, v in scored]
                value = None
                if sum(weights) > 0:
                    value = sum(v * w for (c, v), w in zip(scored, weights)) / sum(weights)
                    rule = self.rule(child)
                    value = round_to(value, rule['score-places'], rule['mode'])
                self.values[child['code']] = value
                yield from inner
            else:
                yield child, self.score(child, converts)

    def weigh(self, node, scored):
        rule = self.rule(node)
        whole = sum(exact(c['weight']) for c, v in scored) \
            if node.get('missing') == 'left-out' else Fraction(100)
        if not scored or whole == 0:
            return None
        total = Fraction(0)
        for child, value in scored:
            part = value * exact(child['weight']) / whole
            if 'part-places' in rule:
                part = round_to(part, rule['part-places'], rule['mode'])
            total += part
        return total

    def whole(self, node):
        way = node['aggregation']
        parts = list(self.parts(node, way not in ('sum', 'product')))
        scored = [(c, v) for c, v in parts if v is not None]
        values = [v for c, v in scored]
        if way == 'weighted-sum':
            value = self.weigh(node, scored)
        elif not values or (way == 'product' and len(values) < len(parts)):
            value = None
        elif way == 'product':
            value = Fraction(1)
            for one in values:
                value *= one
        else:
            value = {'mean': lambda: sum(values) / len(values), 'sum': lambda: sum(values),
                     'minimum': lambda: min(values), 'maximum': lambda: max(values)}[way]()
        if value is None:
            value = self.marked(node)
        if value is None:
            return None
        rule = self.rule(node)
        return round_to(self.limit(node, value), rule['score-places'], rule['mode'])

    def score(self, node, converts=True):
        value = self.whole(node) if 'aggregation' in node else self.question(node, converts)
        self.values[node['code']] = value
        return value


def walk(node):
    yield node
    for child in node.get('children', []):
        yield from walk(child)


def make_marks(dice, model, n_assessors):
    marks = {}
    for node in walk(model['tree']):
        question = 'children' not in node
        if dice.random() < (0.2 if question else 0.9) or (not question
                                                          and 'aggregation' not in node):
            continue
        low, high, step = SCALES[node['scale']] if 'scale' in node else (0, 4, 0)
        n = dice.randint(1, n_assessors)
        marks[node['code']] = [dice.randint(low, high) if step or dice.random() < 0.5
                               else round(dice.uniform(low, high), dice.choice([1, 2, 4]))
                               for _ in range(n)]
    return marks


def write_plan(path, years):
    evaluations = []
    for year, marks in years.items():
        n = max([len(values) for values in marks.values()], default=0)
        evaluations.append({
            'id': f'e{year}', 'year': year, 'model': 'random',
            'assessors': [{'id': f'a{year}-{i}', 'title': f'A{i}'} for i in range(n)],
            'marks': [{'id': f'm{year}-{code}-{i}', 'question': code, 'value': value,
                       'assessor': f'a{year}-{i}'}
                      for code, values in marks.items() for i, value in enumerate(values)]})
    plan = {'format': 'rancang', 'version': '1.0',
            'plan': {'id': 'p', 'title': 'P', 'evaluations': evaluations}}
    path.write_text(json.dumps(plan))


def run(plan, pack, year):
    done = subprocess.run([RANCANG, 'score', plan, '--model', pack, '--year', str(year), '--json'],
                          capture_output=True, text=True,
                          env={**os.environ, 'DISPLAY': '', 'WAYLAND_DISPLAY': ''})
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout, parse_float=str)


def compare(score, reference, value_name='value'):
    wanted = reference.values[score['code']]
    given = score[value_name]
    # What has no end is shown with nine digits.
    shown = None if wanted is None else round_to(wanted, 9, 'half-up')
    assert (given is None) == (shown is None) and (given is None or exact(given) == shown), \
        (score['code'], given, wanted)
    for child in score.get('children', []):
        compare(child, reference)


def check_case(seed, folder):
    dice = random.Random(seed)
    maker = Maker(dice)
    tree = maker.whole(0)
    model = {'format': 'rancang-pack', 'version': '1.0', 'type': 'scoring', 'id': 'random',
             'pack-version': '1', 'title': 'R', 'scale': {'minimum': 0, 'maximum': 4},
             'scales': {'many': {'minimum': 0, 'maximum': 7, 'step': 1}},
             'rounding': maker.rounding(True), 'tree': tree}
    pack, plan = folder / 'random.rancang-pack', folder / 'random.rancang'
    pack.write_text(json.dumps(model))
    years = {2020 + i: make_marks(dice, model, 4) for i in range(YEARS)}
    write_plan(plan, years)
    before = None
    for year, marks in years.items():
        if dice.random() < 0.5 and year != 2020:
            continue
        reference = Reference(model, marks)
        reference.score(tree)
        score = run(plan, pack, year)
        compare(score, reference, 'final')
        final = reference.values[tree['code']]
        earlier = [y for y in years if y < year]
        if final is not None and earlier:
            before = Reference(model, years[max(earlier)])
            before.score(tree)
            value = before.values[tree['code']]
            assert value is None or exact(score['improvement']) == final - value


def main():
    first = random.SystemRandom().randrange(10 ** 6)
    print(f'seeds from {first}')
    with tempfile.TemporaryDirectory() as name:
        for seed in range(first, first + CASES):
            try:
                check_case(seed, Path(name))
            except AssertionError as error:
                sys.exit(f'seed {seed}: {error}')


main()
