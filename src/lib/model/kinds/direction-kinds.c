/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* direction-kinds.c: agencies, missions and goals, and the framework's dimensions */

#include "config.h"

#include "model/kind-private.h"

/* The five parts of the penta-helix, the first split as planners split it. */
static const RancangChoice agency_types[] = {
  { "agency", N_("Regional agency (OPD)") },
  { "government", N_("Other government body") },
  { "village", N_("Village") },
  { "business", N_("Business") },
  { "academia", N_("University or research") },
  { "community", N_("Community") },
  { "media", N_("Media") },
  { NULL },
};

static const RancangChoice urgencies[] = {
  { "at-once", N_("Needed at once") },
  { "needed", N_("Needed") },
  { "not-yet", N_("Not needed yet") },
  { NULL },
};

static const RancangField agency_fields[] = {
  { "title", N_("Name"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "abbreviation", N_("Abbreviation"), RANCANG_FIELD_TEXT, "identity" },
  { "type", N_("Type"), RANCANG_FIELD_CHOICE, "identity", RANCANG_FIELD_WANTED, NULL, NULL,
    agency_types },
  { "code", N_("Agency code"), RANCANG_FIELD_CODE, "identity" },
  { "head", N_("Head"), RANCANG_FIELD_TEXT, "owners" },
  { "contact", N_("Contact person"), RANCANG_FIELD_TEXT, "owners" },
  { "role", N_("Role in the masterplan"), RANCANG_FIELD_LONG_TEXT, "owners" },
  { "it-staff", N_("IT staff"), RANCANG_FIELD_NUMBER, "data", 0, NULL, NULL, NULL, N_("people") },
  { "it-qualification", N_("Qualification of the IT staff"), RANCANG_FIELD_TEXT, "data" },
  { "it-budget", N_("IT budget"), RANCANG_FIELD_MONEY, "data" },
  { "devices", N_("Devices"), RANCANG_FIELD_TEXT, "data" },
  { "obstacles", N_("Obstacles"), RANCANG_FIELD_LONG_TEXT, "data" },
  { "hopes", N_("Hopes"), RANCANG_FIELD_LONG_TEXT, "data" },
  { "urgency", N_("Urgency of the hopes"), RANCANG_FIELD_CHOICE, "data", 0, NULL, NULL, urgencies },
  { "source", N_("Source"), RANCANG_FIELD_TEXT, "audit" },
};

const RancangKind rancang_kind_agency = {
  "agency", "RancangAgency", N_("Agency"), "agencies", N_("Agencies"),
  RANCANG_FIELDS (agency_fields),
};

static const RancangField mission_fields[] = {
  { "title", N_("Mission"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "rpjmd-mission", N_("RPJMD mission"), RANCANG_FIELD_TEXT, "links" },
  { "description", N_("Description"), RANCANG_FIELD_LONG_TEXT, "identity" },
};

const RancangKind rancang_kind_mission = {
  "mission", "RancangMission", N_("Mission"), "missions", N_("Missions"),
  RANCANG_FIELDS (mission_fields),
  .children = { "goal" },
  .wanted = { "goal" },
};

static const RancangField goal_fields[] = {
  { "title", N_("Goal"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "description", N_("Description"), RANCANG_FIELD_LONG_TEXT, "identity" },
  { "dimensions", N_("Dimensions"), RANCANG_FIELD_REFERENCES, "identity", 0, NULL, "dimension" },
  { "issues", N_("Strategic issues it answers"), RANCANG_FIELD_REFERENCES, "logic", 0, NULL,
    "strategic-issue" },
  { "rpjmd-goal", N_("RPJMD goal"), RANCANG_FIELD_TEXT, "links" },
};

const RancangKind rancang_kind_goal = {
  "goal", "RancangGoal", N_("Goal"), "goals", N_("Goals"), RANCANG_FIELDS (goal_fields),
  .children = { "indicator" },
  .wanted = { "indicator" },
};

static const RancangField dimension_fields[] = {
  { "title", N_("Dimension"), RANCANG_FIELD_TEXT, "identity" },
  { "title-en", N_("Dimension in English"), RANCANG_FIELD_TEXT, "identity" },
  { "aliases", N_("Other names"), RANCANG_FIELD_WORDS, "identity", 0,
    N_("Names that other documents give this dimension; search finds it by them, too") },
  { "code", N_("Code"), RANCANG_FIELD_CODE, "identity" },
  { "key", N_("Key"), RANCANG_FIELD_CODE, "identity", RANCANG_FIELD_HIDDEN },
  { "colour", N_("Colour"), RANCANG_FIELD_CODE, "identity" },
  { "theme", N_("Theme"), RANCANG_FIELD_TEXT, "direction", 0,
    N_("The slogan that the region gives this dimension") },
  { "description", N_("Description"), RANCANG_FIELD_LONG_TEXT, "direction" },
};

const RancangKind rancang_kind_dimension = {
  "dimension", "RancangDimension", N_("Dimension"), "dimensions", N_("Dimensions"),
  RANCANG_FIELDS (dimension_fields),
  .given = TRUE,
  .children = { "sub-dimension" },
  .wanted = { "sub-dimension" },
};

static const RancangField sub_dimension_fields[] = {
  { "title", N_("Sub-dimension"), RANCANG_FIELD_TEXT, "identity" },
  { "title-en", N_("Sub-dimension in English"), RANCANG_FIELD_TEXT, "identity" },
  { "code", N_("Code"), RANCANG_FIELD_CODE, "identity" },
  { "elements", N_("Elements"), RANCANG_FIELD_WORDS, "identity" },
  { "description", N_("Description"), RANCANG_FIELD_LONG_TEXT, "direction" },
};

const RancangKind rancang_kind_sub_dimension = {
  "sub-dimension", "RancangSubDimension", N_("Sub-dimension"), "sub-dimensions",
  N_("Sub-dimensions"), RANCANG_FIELDS (sub_dimension_fields),
  .given = TRUE,
  .children = { "strategy", "programme" },
  .wanted = { "strategy", "programme" },
};

static const RancangChoice tows_pairs[] = {
  { "so", N_("Strength and opportunity") },
  { "wo", N_("Weakness and opportunity") },
  { "st", N_("Strength and threat") },
  { "wt", N_("Weakness and threat") },
  { NULL },
};

static const RancangField strategy_fields[] = {
  { "title", N_("Strategy"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "description", N_("Description"), RANCANG_FIELD_LONG_TEXT, "identity" },
  { "policy", N_("Policy direction"), RANCANG_FIELD_LONG_TEXT, "identity" },
  { "goals", N_("Goals"), RANCANG_FIELD_REFERENCES, "logic", 0, NULL, "goal" },
  { "tows", N_("TOWS pair"), RANCANG_FIELD_CHOICE, "logic", 0, NULL, NULL, tows_pairs },
  { "swot", N_("SWOT entries"), RANCANG_FIELD_REFERENCES, "logic", 0, NULL, "swot-entry" },
};

const RancangKind rancang_kind_strategy = {
  "strategy", "RancangStrategy", N_("Strategy"), "strategies", N_("Strategies"),
  RANCANG_FIELDS (strategy_fields),
};
