#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes oki-2022.rancang, the sample plan, as the program itself would write it.

It starts from the template id.oki-2022 and the framework id.gmsc-2017, and adds what
oki-2022-programmes.txt and oki-2022-plan.json hold. Ids are made from names, so that the file
stays the same from one run to the next. A test loads the file, saves it and compares; another runs
this script with --check, which writes nothing and fails where the file is out of date.
"""

import hashlib
import json
import re
import sys
import uuid
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
KINDS = ROOT / "src" / "lib" / "model" / "kinds"
SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://rancang.example/oki-2022")
FIRST, LAST, KNOWN = 2022, 2026, (2022, 2023)
REFERENCES = ("agency", "supporting-agencies", "partners", "goal", "other-dimensions",
              "data-custodian", "data-producer", "from", "to", "dimension", "dimensions", "issues",
              "element", "programme", "programmes", "potentials", "swot", "strategies")
PRIORITIES = {"high": ("high", "easy"), "medium": ("high", "hard"), "low": ("low", "easy")}
# Collections in the order of the children of each kind.
CHILDREN = {
    "plan": ["region", "framework", "stages", "agencies", "potentials", "strategic-issues",
             "readiness", "swot", "vision-words", "missions", "dimensions", "links", "bodies",
             "commitments", "applications", "monitoring-periods", "evaluations"],
    "stages": ["outputs"], "readiness": ["items"], "bodies": ["members", "meetings"],
    "monitoring-periods": ["notes"],
    "missions": ["goals"], "goals": ["indicators"], "dimensions": ["sub-dimensions"],
    "sub-dimensions": ["strategies", "programmes"],
    "programmes": ["indicators", "budget-lines", "milestones", "risks", "quick-win-profile"],
    "evaluations": ["assessors", "marks"],
}
TABLES = {
    "plan": "plan", "region": "region", "framework": "framework", "stages": "stage",
    "agencies": "agency", "missions": "mission", "goals": "goal", "dimensions": "dimension",
    "sub-dimensions": "sub_dimension", "strategies": "strategy", "indicators": "indicator",
    "budget-lines": "budget_line", "milestones": "milestone",
    "quick-win-profile": "quick_win_profile", "links": "link", "evaluations": "evaluation",
    "marks": "mark", "outputs": "output", "potentials": "potential", "risks": "risk",
    "strategic-issues": "strategic_issue", "readiness": "readiness_element",
    "items": "readiness_item", "swot": "swot_entry", "vision-words": "vision_word",
    "bodies": "body", "members": "member", "meetings": "meeting", "commitments": "commitment",
    "applications": "application", "monitoring-periods": "monitoring_period",
    "notes": "monitoring_note", "assessors": "assessor",
}


def make_id(*words):
    return str(uuid.uuid5(SPACE, "/".join(words)))


def read_orders():
    """The order of the members is that of the tables in the kinds' C files."""
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(KINDS.glob("*.c")))
    tables = dict(re.findall(r"RancangField (\w+)\[\] = \{(.*?)^\};", text, re.S | re.M))
    orders = {name: re.findall(r'^  \{ "([\w-]+)", N', table, re.M)
              for name, table in tables.items()}
    return {collection: orders[table + "_fields"] for collection, table in TABLES.items()} | {
        "programmes": orders["fields"]}


def arrange(item, collection, orders):
    """Puts the members of an item into the file's order and drops what is empty."""
    children = CHILDREN.get(collection, [])
    names = ["id"] + orders[collection]
    unknown = set(item) - set(names) - set(children)
    assert not unknown, (collection, item.get("title"), unknown)
    done = {}
    for name in names:
        if item.get(name) not in (None, "", [], {}, False, 0) or (
                name in ("value", "baseline", "end-target") and name in item):
            done[name] = item[name]
    for name in children:
        if isinstance(item.get(name), dict):
            done[name] = arrange(item[name], name, orders)
        elif item.get(name):
            done[name] = [arrange(child, name, orders) for child in item[name]]
    return done


def number(value):
    value = Decimal(value)
    return int(value) if value == value.to_integral_value() else float(value)


def chance(*words):
    """A number from 0 to 99 that is always the same for the same words."""
    return hashlib.sha256("/".join(words).encode()).digest()[0] * 100 // 256


def round_like(value, sample):
    places = max(0, -Decimal(sample).as_tuple().exponent)
    return number(round(value, places))


def make_indicator(key, index, text, start, end):
    words = [word.strip() for word in text.split(";")]
    if len(words) == 2:
        return {"id": make_id("indicator", key, str(index)), "title": words[0], "unit": words[1],
                "example": True}
    title, unit, kind, direction, base, goal = words
    base, goal = Decimal(base), Decimal(goal)
    precise = min(base, goal, key=lambda number: number.as_tuple().exponent)
    targets, done = {}, {}
    for step, year in enumerate(range(start, end + 1), 1):
        targets[str(year)] = round_like(base + (goal - base) * step / (end - start + 1), precise)
        if year in KNOWN:
            factor = Decimal(70 + chance(key, title, str(year)) * 45 // 100) / 100
            done[str(year)] = round_like(
                base + (Decimal(str(targets[str(year)])) - base) * factor, precise)
    return {"id": make_id("indicator", key, str(index)), "title": title, "unit": unit,
            "type": kind, "direction": direction, "baseline": number(base),
            "baseline-year": start - 1, "targets": targets, "end-target": number(goal),
            "realisations": done, "data-source": "Contoh", "example": True}


def make_budget(key, text, start):
    source, amounts = text.split(":")
    amounts = [int(word) * 1000000 for word in amounts.split(",")]
    state = "dpa" if start == FIRST and source.strip() == "apbd-regency" else "proposal"
    return {"id": make_id("budget", key, source.strip()), "source": source.strip(),
            "state": state,
            "amounts": {str(start + i): amount for i, amount in enumerate(amounts) if amount},
            "example": True}


def make_milestone(key, text):
    year, title = (word.strip() for word in text.split(";"))
    return {"id": make_id("milestone", key, title), "title": title, "year": int(year),
            "done": int(year) <= KNOWN[0]}


def split_list(text):
    return [word.strip() for word in text.split(",") if word.strip()]


def new_programme(words):
    _, key, title, description, objective, agency, supporting, kind, _, _ = words
    return {"title": title, "description": description, "objective": objective, "agency": agency,
            "supporting-agencies": split_list(supporting), "type": kind,
            "origin": "innovation" if chance("origin", key) > 75 else "new"}


def add_line(programme, key, mark, text, start, end):
    if mark == "I":
        programme["indicators"].append(
            make_indicator(key, len(programme["indicators"]), text, start, end))
    elif mark == "B":
        programme["budget-lines"].append(make_budget(key, text, start))
    elif mark == "M":
        programme["milestones"].append(make_milestone(key, text))
    elif mark == "X":
        name, value = (word.strip() for word in text.split("=", 1))
        programme[name] = (True if value == "yes" else
                           split_list(value) if name == "other-dimensions" else value)


def read_programmes(existing):
    """Gives (sub-dimension, programme) pairs in the order of the text file."""
    programmes = []
    for line in (HERE / "oki-2022-programmes.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        mark, text = line[0], line[2:]
        if mark == "P":
            words = [word.strip() for word in text.split("|")]
            if len(words) == 9:
                words.insert(6, "")
            sub, key = words[0], words[1].lstrip("=")
            programme = existing.pop(key) if words[1].startswith("=") else new_programme(words)
            start, end = (int(word) for word in words[8].split("-"))
            impact, ease = PRIORITIES[words[9]]
            programme |= {"id": key, "start-year": start, "end-year": end, "priority": words[9],
                          "horizon": "short" if start == end else "medium",
                          "impact-level": impact, "ease": ease, "example": True,
                          "indicators": [], "budget-lines": [], "milestones": []}
            if start < KNOWN[1]:
                programme["state"] = "continued"
            else:
                programme["state"] = "new"
            programmes.append((sub, programme))
        else:
            add_line(programme, key, mark, text, start, end)
    assert not existing, existing
    return programmes


def questions(node):
    return [q for child in node["children"] for q in questions(child)] if "children" in node \
        else [node["code"]]


def make_evaluation(evaluation):
    """Marks on all questions, or on the first part of them, and there with gaps."""
    model = json.loads((ROOT / "plugins" / "score-kominfo" / "models"
                        / (evaluation["model"] + ".json")).read_text(encoding="utf-8"))
    codes = questions(model["tree"])
    share = evaluation.pop("share")
    step = Decimal(str(evaluation.pop("step")))
    name = f"{evaluation['model']}/{evaluation['year']}"
    evaluation["id"] = make_id("evaluation", name)
    evaluation["marks"] = [
        {"id": make_id("mark", name, code), "question": code,
         "value": number(Decimal(1) + step * int(chance(name, code) * 3 / 100 / float(step)))}
        for code in codes[:len(codes) * share // 100]
        if share == 100 or chance("gap", code) >= 15]
    return evaluation


def is_reference(name, value):
    """Some collections of items have the name of a list of references."""
    return name in REFERENCES and (isinstance(value, str) and value or isinstance(value, list)
                                   and value and all(isinstance(word, str) for word in value))


def resolve(value, ids):
    return [ids[word] for word in value] if isinstance(value, list) else ids[value]


def replace_references(node, ids):
    if isinstance(node, list):
        for child in node:
            replace_references(child, ids)
    elif isinstance(node, dict):
        for name, value in node.items():
            if is_reference(name, value):
                node[name] = resolve(value, ids)
            else:
                replace_references(value, ids)


def make_ids(plan):
    """Readable ids become UUIDs; gives what became what."""
    ids = {}
    for collection in ("stages", "agencies"):
        for item in plan[collection]:
            key = item["id"]
            ids[key] = item["id"] = make_id(collection, key)
    for i, mission in enumerate(plan["missions"]):
        mission["id"] = make_id("mission", str(i))
        for j, goal in enumerate(mission["goals"]):
            ids[f"goal-{i + 1}.{j + 1}"] = goal["id"] = make_id("goal", str(i), str(j))
    for dimension in plan["dimensions"]:
        dimension["id"] = make_id("dimension", dimension["code"])
        ids["d-" + dimension["code"].lower()] = ids[dimension["key"]] = dimension["id"]
        for sub in dimension["sub-dimensions"]:
            sub["id"] = make_id("sub-dimension", sub["code"])
            ids |= {strategy["id"]: strategy["id"] for strategy in sub["strategies"]}
            for programme in sub["programmes"]:
                key = programme["id"]
                ids[key] = programme["id"] = make_id("programme", key)
    for link in plan["links"]:
        link["id"] = make_id("link", link["from"], link["to"])
    plan["id"] = make_id("plan")
    plan["region"]["id"] = make_id("region")
    plan["framework"]["id"] = make_id("framework")
    return ids


def give_ids(items, *path):
    """Gives every item an id made from its place; a text alone is an item with that title."""
    for i, item in enumerate(items):
        if isinstance(item, str):
            items[i] = item = {"title": item}
        item.setdefault("id", make_id(*path, str(i)))
        for name in ("outputs", "items", "members", "meetings", "notes", "assessors", "risks"):
            give_ids(item.get(name, []), item["id"], name)


def take_existing(plan):
    existing = {}
    for dimension in plan.pop("dimensions"):
        for sub in dimension.get("sub-dimensions", []):
            existing |= {programme["id"]: programme for programme in sub["programmes"]}
    return existing


def make_strategy(code, index, title, policy, pair=None, entries=()):
    strategy = {"id": make_id("strategy", code, str(index)), "title": title, "policy": policy}
    if pair is not None:
        strategy |= {"tows": pair, "swot": list(entries)}
    return strategy


def fill_programme(programme, strategies, extra):
    """Follows the first strategy of its sub-dimension, or the one that is noted for it."""
    key = programme["id"]
    programme["strategies"] = [strategies[extra["second-strategy"].count(key)]["id"]]
    if key in extra["profiles"]:
        profile = extra["profiles"][key]
        programme["quick-win-profile"] = profile | {"id": make_id("profile", key)}
    programme |= extra["more"].get(key, {})
    risk = {name: programme.pop(old) for name, old in (("description", "risk"),
                                                       ("mitigation", "mitigation"))
            if old in programme}
    if risk:
        programme["risks"] = [risk | {"id": make_id("risk", key)}]
    return programme


def build():
    template = json.loads((ROOT / "plugins" / "templates-south-sumatra" / "packs"
                           / "id.oki-2022.json").read_text(encoding="utf-8"))
    framework = json.loads((ROOT / "data" / "packs" / "id.gmsc-2017.json")
                           .read_text(encoding="utf-8"))
    extra = json.loads((HERE / "oki-2022-plan.json").read_text(encoding="utf-8"))
    plan = template["plan"] | extra["plan"]
    existing = take_existing(plan)
    plan["agencies"] = template["plan"]["agencies"] + extra["agencies"]
    plan["framework"] = {name: framework[name] for name in ("title", "title-en", "valid-from",
                                                            "valid-until", "source")}
    plan["framework"] |= {"code": framework["id"], "version": framework["pack-version"]}
    programmes = read_programmes(existing)
    plan["dimensions"] = framework["dimensions"]
    for dimension in plan["dimensions"]:
        dimension |= extra["dimensions"][dimension["code"]]
        for sub in dimension["sub-dimensions"]:
            sub["strategies"] = [make_strategy(sub["code"], i, *words) for i, words
                                 in enumerate(extra["strategies"][sub["code"]])]
            sub["programmes"] = [fill_programme(programme, sub["strategies"], extra)
                                 for code, programme in programmes if code == sub["code"]]
    for i, mission in enumerate(plan["missions"]):
        for j, goal in enumerate(mission["goals"]):
            goal["indicators"] = [make_indicator(f"goal-{i}.{j}", k, text, FIRST, LAST)
                                  for k, text in enumerate(goal["indicators"])]
    plan["evaluations"] = [make_evaluation(evaluation) for evaluation in extra["evaluations"]]
    plan["readiness"] = framework["readiness"]
    for element in plan["readiness"]:
        element |= extra["readiness"].get(element["code"], {})
    keys = [(item, item.pop("id")) for name in ("strategic-issues", "potentials", "swot")
            for item in plan[name] if "id" in item]
    ids = make_ids(plan)
    for name in CHILDREN["plan"]:
        if isinstance(plan.get(name), list) and name not in ("missions", "dimensions", "links"):
            give_ids(plan[name], name)
    for element in plan["readiness"]:
        ids[element["code"]] = element["id"]
    ids |= {key: item["id"] for item, key in keys}
    replace_references(plan, ids)
    return arrange(plan, "plan", read_orders())


def main():
    document = {"format": "rancang", "version": "2.0", "plan": build()}
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    sample = HERE / "oki-2022.rancang"
    if "--check" in sys.argv[1:]:
        sys.exit(sample.read_text(encoding="utf-8") != text and "oki-2022.rancang is out of date")
    sample.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
