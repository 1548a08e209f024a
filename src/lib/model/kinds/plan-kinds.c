/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plan-kinds.c: the plan itself, its region, its framework and its stages */

#include "config.h"

#include "model/kind-private.h"

static const RancangField plan_fields[] = {
  { "title", N_("Title"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "start-year", N_("First year"), RANCANG_FIELD_YEAR, "identity", RANCANG_FIELD_WANTED },
  { "end-year", N_("Last year"), RANCANG_FIELD_YEAR, "identity", RANCANG_FIELD_WANTED,
    N_("A masterplan covers five to ten years") },
  { "revision", N_("Revision"), RANCANG_FIELD_TEXT, "identity" },
  { "vision", N_("Vision"), RANCANG_FIELD_LONG_TEXT, "direction", RANCANG_FIELD_WANTED },
  { "background", N_("Background"), RANCANG_FIELD_LONG_TEXT, "direction" },
  { "purpose", N_("Purpose"), RANCANG_FIELD_LONG_TEXT, "direction" },
  { "legal-basis", N_("Legal basis"), RANCANG_FIELD_WORDS, "direction" },
  { "note", N_("Note"), RANCANG_FIELD_LONG_TEXT, "audit" },
};

const RancangKind rancang_kind_plan = {
  "plan", "RancangPlanItem", N_("Plan"), "plan", N_("Plan"), RANCANG_FIELDS (plan_fields),
  .single = TRUE,
  .children = { "region", "framework", "stage", "agency", "potential", "strategic-issue",
                "readiness-element", "swot-entry", "vision-word", "mission", "dimension", "link",
                "body", "commitment", "application", "monitoring-period", "evaluation", "book",
                "snapshot", "waiver", "conflict" },
  .wanted = { "region", "agency", "mission", "dimension" },
};

static const RancangChoice region_types[] = {
  { "regency", N_("Regency") },
  { "city", N_("City") },
  { "province", N_("Province") },
  { NULL },
};

/* Areas that the movement and the yearly evaluation treat apart. */
static const RancangChoice priority_areas[] = {
  { "tourism", N_("Super-priority tourism destination (KPPN)") },
  { "capital", N_("Area of the new capital (IKN)") },
  { "border", N_("Border area") },
  { "special-economic-zone", N_("Special economic zone (KEK)") },
  { NULL },
};

static const RancangField region_fields[] = {
  { "title", N_("Name"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "code", N_("Region code"), RANCANG_FIELD_CODE, "identity", RANCANG_FIELD_WANTED,
    N_("Code of the Ministry of Home Affairs, for example 16.02") },
  { "type", N_("Type of region"), RANCANG_FIELD_CHOICE, "identity", 0, NULL, NULL, region_types },
  { "abbreviation", N_("Abbreviation"), RANCANG_FIELD_TEXT, "identity" },
  { "province", N_("Province"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "capital", N_("Capital"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "cohort", N_("Year of selection"), RANCANG_FIELD_YEAR, "identity", 0,
    N_("Year in which the ministry chose the region for the movement") },
  { "priority-area", N_("Priority area"), RANCANG_FIELD_CHOICE, "identity", 0, NULL, NULL,
    priority_areas },
  { "leader", N_("Regent or mayor"), RANCANG_FIELD_TEXT, "identity" },
  { "deputy", N_("Deputy"), RANCANG_FIELD_TEXT, "identity" },
  { "area", N_("Area"), RANCANG_FIELD_NUMBER, "figures", RANCANG_FIELD_WANTED, NULL, NULL, NULL,
    N_("km²") },
  { "population", N_("Population"), RANCANG_FIELD_NUMBER, "figures", RANCANG_FIELD_WANTED, NULL,
    NULL, NULL, N_("people") },
  { "population-date", N_("Population counted in"), RANCANG_FIELD_TEXT, "figures" },
  { "districts", N_("Districts"), RANCANG_FIELD_NUMBER, "figures", RANCANG_FIELD_WANTED },
  { "urban-villages", N_("Urban villages"), RANCANG_FIELD_NUMBER, "figures" },
  { "villages", N_("Villages"), RANCANG_FIELD_NUMBER, "figures", RANCANG_FIELD_WANTED },
  { "profile", N_("Profile"), RANCANG_FIELD_LONG_TEXT, "figures" },
  { "geography", N_("Geography"), RANCANG_FIELD_LONG_TEXT, "figures" },
  { "economy", N_("Economy"), RANCANG_FIELD_LONG_TEXT, "figures" },
  { "development-index", N_("Human development index (IPM)"), RANCANG_FIELD_NUMBER, "figures" },
  { "poverty", N_("Poverty"), RANCANG_FIELD_NUMBER, "figures", 0, NULL, NULL, NULL, N_("%") },
  { "unemployment", N_("Unemployment"), RANCANG_FIELD_NUMBER, "figures", 0, NULL, NULL, NULL,
    N_("%") },
  { "spbe-index", N_("SPBE index"), RANCANG_FIELD_NUMBER, "figures" },
  { "budget", N_("Regional budget (APBD)"), RANCANG_FIELD_MONEY, "figures" },
  { "own-revenue", N_("Own-source revenue (PAD)"), RANCANG_FIELD_MONEY, "figures" },
  { "figures-year", N_("Year of these figures"), RANCANG_FIELD_YEAR, "figures" },
  { "logo", N_("Coat of arms or logo"), RANCANG_FIELD_CODE, "audit", RANCANG_FIELD_HIDDEN,
    N_("A PNG or SVG picture for title pages, as base64") },
  { "source", N_("Source"), RANCANG_FIELD_TEXT, "audit" },
};

const RancangKind rancang_kind_region = {
  "region", "RancangRegion", N_("Region"), "region", N_("Region"), RANCANG_FIELDS (region_fields),
  .single = TRUE,
};

static const RancangField framework_fields[] = {
  { "title", N_("Name"), RANCANG_FIELD_TEXT, "identity" },
  { "title-en", N_("Name in English"), RANCANG_FIELD_TEXT, "identity" },
  { "code", N_("Framework"), RANCANG_FIELD_CODE, "identity" },
  { "version", N_("Version"), RANCANG_FIELD_CODE, "identity" },
  { "valid-from", N_("Valid from"), RANCANG_FIELD_YEAR, "identity" },
  { "valid-until", N_("Valid until"), RANCANG_FIELD_YEAR, "identity" },
  { "source", N_("Source"), RANCANG_FIELD_TEXT, "audit" },
};

const RancangKind rancang_kind_framework = {
  "framework", "RancangFramework", N_("Framework"), "framework", N_("Framework"),
  RANCANG_FIELDS (framework_fields),
  .single = TRUE,
};

static const RancangField stage_fields[] = {
  { "title", N_("Stage"), RANCANG_FIELD_TEXT, "identity" },
  { "title-en", N_("Stage in English"), RANCANG_FIELD_TEXT, "identity" },
  { "code", N_("Code"), RANCANG_FIELD_CODE, "identity" },
  { "date", N_("Date"), RANCANG_FIELD_DATE, "schedule" },
  { "end-date", N_("Last day"), RANCANG_FIELD_DATE, "schedule" },
  { "place", N_("Place"), RANCANG_FIELD_TEXT, "schedule" },
  { "participants", N_("Participants"), RANCANG_FIELD_NUMBER, "schedule", 0, NULL, NULL, NULL,
    N_("people") },
  { "done", N_("Done"), RANCANG_FIELD_BOOLEAN, "schedule" },
  { "note", N_("Note"), RANCANG_FIELD_LONG_TEXT, "audit" },
  { "source", N_("Source"), RANCANG_FIELD_TEXT, "audit" },
};

const RancangKind rancang_kind_stage = {
  "stage", "RancangStage", N_("Stage"), "stages", N_("Stages"), RANCANG_FIELDS (stage_fields),
  .children = { "output" },
};

static const RancangField output_fields[] = {
  { "title", N_("Output"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "done", N_("Done"), RANCANG_FIELD_BOOLEAN, "schedule" },
  { "date", N_("Date"), RANCANG_FIELD_DATE, "schedule" },
  { "document", N_("Document"), RANCANG_FIELD_TEXT, "audit" },
  { "revision", N_("Revision"), RANCANG_FIELD_TEXT, "audit" },
};

const RancangKind rancang_kind_output = {
  "output", "RancangOutput", N_("Output"), "outputs", N_("Outputs"), RANCANG_FIELDS (output_fields),
};
