/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* evaluation-kinds.c: an evaluation of a year, its assessors and its marks */

#include "config.h"

#include "model/kind-private.h"

static const RancangField evaluation_fields[] = {
  { "title", N_("Evaluation"), RANCANG_FIELD_TEXT, "identity" },
  { "year", N_("Year"), RANCANG_FIELD_YEAR, "identity", RANCANG_FIELD_WANTED },
  { "model", N_("Scoring model"), RANCANG_FIELD_CODE, "identity", RANCANG_FIELD_WANTED },
  { "date", N_("Date"), RANCANG_FIELD_DATE, "identity" },
  { "strengths", N_("Strengths"), RANCANG_FIELD_LONG_TEXT, "audit" },
  { "weaknesses", N_("Weaknesses"), RANCANG_FIELD_LONG_TEXT, "audit" },
  { "recommendations", N_("Recommendations"), RANCANG_FIELD_LONG_TEXT, "audit" },
  { "source", N_("Source"), RANCANG_FIELD_TEXT, "audit" },
  { "example", N_("Example"), RANCANG_FIELD_BOOLEAN, "audit", 0,
    N_("An example, not a statement of the region") },
};

const RancangKind rancang_kind_evaluation = {
  "evaluation", "RancangEvaluation", N_("Evaluation"), "evaluations", N_("Evaluations"),
  RANCANG_FIELDS (evaluation_fields),
  .children = { "assessor", "mark" },
};

static const RancangField assessor_fields[] = {
  { "title", N_("Assessor"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED, N_("Name") },
  { "institution", N_("Institution"), RANCANG_FIELD_TEXT, "identity" },
  { "note", N_("Note"), RANCANG_FIELD_LONG_TEXT, "audit" },
};

const RancangKind rancang_kind_assessor = {
  "assessor", "RancangAssessor", N_("Assessor"), "assessors", N_("Assessors"),
  RANCANG_FIELDS (assessor_fields),
};

static const RancangField mark_fields[] = {
  { "question", N_("Question"), RANCANG_FIELD_CODE, "identity", 0,
    N_("Code of a question of the scoring model, or of one of its dimensions") },
  { "value", N_("Mark"), RANCANG_FIELD_NUMBER, "figures", RANCANG_FIELD_WANTED },
  { "assessor", N_("Assessor"), RANCANG_FIELD_REFERENCE, "owners", 0,
    N_("Who gave the mark; several assessors may mark one question"), "assessor" },
  { "note", N_("Note"), RANCANG_FIELD_LONG_TEXT, "audit" },
};

const RancangKind rancang_kind_mark = {
  "mark", "RancangMark", N_("Mark"), "marks", N_("Marks"), RANCANG_FIELDS (mark_fields),
  .children = { "evidence" },
};
