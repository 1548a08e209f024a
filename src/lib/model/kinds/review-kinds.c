/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* review-kinds.c: what work on the plan leaves in it: snapshots, waivers, conflicts */

#include "config.h"

#include "model/kind-private.h"

static const RancangField snapshot_fields[] = {
  { "title", N_("Snapshot"), RANCANG_FIELD_TEXT, "identity" },
  { "date", N_("Date"), RANCANG_FIELD_DATE, "identity" },
  { "note", N_("Note"), RANCANG_FIELD_LONG_TEXT, "identity" },
  { "content", N_("Content"), RANCANG_FIELD_CODE, "audit", RANCANG_FIELD_HIDDEN,
    N_("The plan as it was: its JSON, compressed with gzip, as base64") },
};

const RancangKind rancang_kind_snapshot = {
  "snapshot", "RancangSnapshot", N_("Snapshot"), "snapshots", N_("Snapshots"),
  RANCANG_FIELDS (snapshot_fields),
};

static const RancangField waiver_fields[] = {
  { "title", N_("Waiver"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_HIDDEN },
  { "rule", N_("Rule"), RANCANG_FIELD_CODE, "identity" },
  { "item", N_("Item"), RANCANG_FIELD_REFERENCE, "identity", RANCANG_FIELD_HIDDEN,
    N_("A waiver without an item applies to nothing") },
  { "reason", N_("Reason"), RANCANG_FIELD_LONG_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "author", N_("Author"), RANCANG_FIELD_TEXT, "audit" },
  { "date", N_("Date"), RANCANG_FIELD_DATE, "audit" },
};

const RancangKind rancang_kind_waiver = {
  "waiver", "RancangWaiver", N_("Waiver"), "waivers", N_("Waivers"),
  RANCANG_FIELDS (waiver_fields),
};

static const RancangChoice conflict_types[] = {
  { "value", N_("Two values") },
  { "removed", N_("Removed on one side, changed on the other") },
  { "moved", N_("Moved to two places") },
  { NULL },
};

static const RancangField conflict_fields[] = {
  { "title", N_("Conflict"), RANCANG_FIELD_TEXT, "identity" },
  { "type", N_("Type"), RANCANG_FIELD_CHOICE, "identity", 0, NULL, NULL, conflict_types },
  { "item", N_("Item"), RANCANG_FIELD_REFERENCE, "identity", RANCANG_FIELD_HIDDEN },
  { "field", N_("Field"), RANCANG_FIELD_CODE, "identity", RANCANG_FIELD_HIDDEN },
  { "year", N_("Year"), RANCANG_FIELD_YEAR, "identity" },
  { "base", N_("Value before"), RANCANG_FIELD_LONG_TEXT, "logic", RANCANG_FIELD_HIDDEN },
  { "ours", N_("Our value"), RANCANG_FIELD_LONG_TEXT, "logic", RANCANG_FIELD_HIDDEN },
  { "theirs", N_("Their value"), RANCANG_FIELD_LONG_TEXT, "logic", RANCANG_FIELD_HIDDEN },
};

const RancangKind rancang_kind_conflict = {
  "conflict", "RancangConflict", N_("Conflict"), "conflicts", N_("Conflicts"),
  RANCANG_FIELDS (conflict_fields),
};
