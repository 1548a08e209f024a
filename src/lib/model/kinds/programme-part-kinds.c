/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* programme-part-kinds.c: what a programme holds: indicators, budget lines, risks and the rest */

#include "config.h"

#include "model/kind-private.h"

static const RancangChoice indicator_types[] = {
  { "output", N_("Output") },
  { "outcome", N_("Outcome") },
  { "impact", N_("Impact") },
  { NULL },
};

static const RancangChoice directions[] = {
  { "up", N_("More is better") },
  { "down", N_("Less is better") },
  { NULL },
};

static const RancangChoice achievement_formulas[] = {
  { "rising", N_("Realisation ÷ target") },
  { "falling", N_("(Target − (realisation − target)) ÷ target") },
  { "way", N_("(Realisation − baseline) ÷ (target − baseline)") },
  { NULL },
};

static const RancangField indicator_fields[] = {
  { "title", N_("Indicator"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "unit", N_("Unit"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "type", N_("Type"), RANCANG_FIELD_CHOICE, "identity", 0, NULL, NULL, indicator_types },
  { "direction", N_("Direction"), RANCANG_FIELD_CHOICE, "identity", 0, NULL, NULL, directions },
  { "baseline", N_("Baseline"), RANCANG_FIELD_NUMBER, "figures", RANCANG_FIELD_WANTED },
  { "baseline-year", N_("Year of the baseline"), RANCANG_FIELD_YEAR, "figures" },
  { "targets", N_("Target"), RANCANG_FIELD_SERIES, "figures", RANCANG_FIELD_WANTED },
  { "end-target", N_("Target at the end"), RANCANG_FIELD_NUMBER, "figures" },
  { "realisations", N_("Realisation"), RANCANG_FIELD_SERIES, "figures" },
  { "achievements", N_("Achievement as published"), RANCANG_FIELD_SERIES, "figures", 0,
    N_("A percentage typed from a report; checked against realisation and target"), NULL, NULL,
    N_("%") },
  { "achievement-formula", N_("Formula of the achievement"), RANCANG_FIELD_CHOICE, "figures", 0,
    N_("By the direction where nothing is chosen"), NULL, achievement_formulas },
  { "realised-on", N_("Day of the realisation"), RANCANG_FIELD_SERIES, "audit",
    RANCANG_FIELD_HIDDEN, N_("When each year's realisation was given: YYYYMMDD") },
  { "data-source", N_("Source of data"), RANCANG_FIELD_TEXT, "audit" },
  { "formula", N_("Formula"), RANCANG_FIELD_TEXT, "audit" },
  { "example", N_("Example"), RANCANG_FIELD_BOOLEAN, "audit", 0,
    N_("An example, not a statement of the region") },
};

const RancangKind rancang_kind_indicator = {
  "indicator", "RancangIndicator", N_("Indicator"), "indicators", N_("Indicators"),
  RANCANG_FIELDS (indicator_fields),
  .children = { "evidence" },
};

const RancangChoice rancang_choices_source_of_funds[] = {
  { "apbd-regency", N_("APBD regency or city") },
  { "apbd-province", N_("APBD province") },
  { "apbn", N_("APBN and DAK") },
  { "csr", N_("CSR") },
  { "private", N_("Private or KPBU") },
  { "grant", N_("Grant") },
  { "village", N_("Village funds") },
  { "other", N_("Other source") },
  { NULL },
};

static const RancangChoice budget_states[] = {
  { "proposal", N_("Proposal") },
  { "ceiling", N_("Ceiling (pagu)") },
  { "dpa", N_("DPA") },
  { "realisation", N_("Realisation") },
  { NULL },
};

static const RancangField budget_line_fields[] = {
  { "title", N_("Budget line"), RANCANG_FIELD_TEXT, "identity" },
  { "source", N_("Source of funds"), RANCANG_FIELD_CHOICE, "identity", RANCANG_FIELD_WANTED, NULL,
    NULL, rancang_choices_source_of_funds },
  { "state", N_("State"), RANCANG_FIELD_CHOICE, "identity", 0, NULL, NULL, budget_states },
  { "amounts", N_("Amount"), RANCANG_FIELD_MONEY_SERIES, "figures", RANCANG_FIELD_WANTED },
  { "stated-total", N_("Total as published"), RANCANG_FIELD_MONEY, "figures", 0,
    N_("The total that a document states; checked against the amounts") },
  { "account-code", N_("Account code"), RANCANG_FIELD_CODE, "audit" },
  { "note", N_("Note"), RANCANG_FIELD_TEXT, "audit" },
  { "example", N_("Example"), RANCANG_FIELD_BOOLEAN, "audit", 0,
    N_("An example, not a statement of the region") },
};

const RancangKind rancang_kind_budget_line = {
  "budget-line", "RancangBudgetLine", N_("Budget line"), "budget-lines", N_("Budget lines"),
  RANCANG_FIELDS (budget_line_fields),
};

static const RancangField milestone_fields[] = {
  { "title", N_("Milestone"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "date", N_("Date"), RANCANG_FIELD_DATE, "schedule" },
  { "year", N_("Year"), RANCANG_FIELD_YEAR, "schedule" },
  { "done", N_("Done"), RANCANG_FIELD_BOOLEAN, "schedule" },
  { "output", N_("Output"), RANCANG_FIELD_TEXT, "logic" },
};

const RancangKind rancang_kind_milestone = {
  "milestone", "RancangMilestone", N_("Milestone"), "milestones", N_("Milestones"),
  RANCANG_FIELDS (milestone_fields),
};

static const RancangChoice risk_levels[] = {
  { "high", N_("High risk") },
  { "medium", N_("Medium risk") },
  { "low", N_("Low risk") },
  { NULL },
};

static const RancangField risk_fields[] = {
  { "title", N_("Risk"), RANCANG_FIELD_TEXT, "risk" },
  { "description", N_("Description"), RANCANG_FIELD_LONG_TEXT, "risk" },
  { "level", N_("Level"), RANCANG_FIELD_CHOICE, "risk", 0, NULL, NULL, risk_levels },
  { "mitigation", N_("Mitigation"), RANCANG_FIELD_LONG_TEXT, "risk", RANCANG_FIELD_WANTED },
  { "agency", N_("Responsible agency"), RANCANG_FIELD_REFERENCE, "risk", 0, NULL, "agency" },
};

const RancangKind rancang_kind_risk = {
  "risk", "RancangRisk", N_("Risk"), "risks", N_("Risks"), RANCANG_FIELDS (risk_fields),
};

static const RancangChoice evidence_types[] = {
  { "document", N_("Document") },
  { "photo", N_("Photo") },
  { "link", N_("Web page") },
  { "data", N_("Data") },
  { NULL },
};

static const RancangField evidence_fields[] = {
  { "title", N_("Evidence"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "type", N_("Type"), RANCANG_FIELD_CHOICE, "identity", 0, NULL, NULL, evidence_types },
  { "location", N_("Where it is kept"), RANCANG_FIELD_TEXT, "identity", 0,
    N_("File, folder or web address") },
  { "date", N_("Date"), RANCANG_FIELD_DATE, "identity" },
  { "year", N_("Year it proves"), RANCANG_FIELD_YEAR, "identity" },
  { "note", N_("Note"), RANCANG_FIELD_TEXT, "identity" },
};

const RancangKind rancang_kind_evidence = {
  "evidence", "RancangEvidence", N_("Evidence"), "evidence", N_("Evidence"),
  RANCANG_FIELDS (evidence_fields),
};

static const RancangChoice last_year_states[] = {
  { "continued", N_("Continued") },
  { "stopped", N_("Stopped") },
  { "new", N_("New this year") },
  { NULL },
};

/* The headings are the ten criteria by which the ministry's evaluation judges quick wins. */
static const RancangField quick_win_profile_fields[] = {
  { "title", N_("Name and acronym"), RANCANG_FIELD_TEXT, "identity" },
  { "background", N_("Background"), RANCANG_FIELD_LONG_TEXT, "logic", RANCANG_FIELD_WANTED },
  { "formulation", N_("Formulation"), RANCANG_FIELD_LONG_TEXT, "logic", 0,
    N_("Who took part, and which issues of the RPJMD it answers") },
  { "attraction", N_("Attraction"), RANCANG_FIELD_LONG_TEXT, "logic" },
  { "benefit", N_("Benefit"), RANCANG_FIELD_LONG_TEXT, "logic", RANCANG_FIELD_WANTED },
  { "uniqueness", N_("Uniqueness"), RANCANG_FIELD_LONG_TEXT, "logic" },
  { "partnership", N_("Opportunities for partnership"), RANCANG_FIELD_LONG_TEXT, "logic" },
  { "potential", N_("Potential for development"), RANCANG_FIELD_LONG_TEXT, "logic" },
  { "continuity", N_("Continuity"), RANCANG_FIELD_LONG_TEXT, "logic", 0,
    N_("The strategy that keeps it running") },
  { "resources", N_("Resources"), RANCANG_FIELD_LONG_TEXT, "logic", RANCANG_FIELD_WANTED },
  { "start-date", N_("Start"), RANCANG_FIELD_DATE, "schedule", RANCANG_FIELD_WANTED },
  { "end-date", N_("End"), RANCANG_FIELD_DATE, "schedule", RANCANG_FIELD_WANTED },
  { "last-year", N_("Since last year"), RANCANG_FIELD_CHOICE, "schedule", 0, NULL, NULL,
    last_year_states },
  { "risk", N_("Risk"), RANCANG_FIELD_LONG_TEXT, "risk", RANCANG_FIELD_WANTED },
  { "mitigation", N_("Mitigation"), RANCANG_FIELD_LONG_TEXT, "risk", RANCANG_FIELD_WANTED },
  { "sustainability", N_("Sustainability"), RANCANG_FIELD_LONG_TEXT, "risk" },
};

const RancangKind rancang_kind_quick_win_profile = {
  "quick-win-profile", "RancangQuickWinProfile", N_("Quick-win profile"), "quick-win-profile",
  N_("Quick-win profile"), RANCANG_FIELDS (quick_win_profile_fields),
  .single = TRUE,
};

static const RancangChoice link_types[] = {
  { "supports", N_("Supports") },
  { "needs", N_("Needs") },
  { "shares-data", N_("Shares data with") },
  { "continues", N_("Continues") },
  { NULL },
};

static const RancangField link_fields[] = {
  { "from", N_("From programme"), RANCANG_FIELD_REFERENCE, "identity", RANCANG_FIELD_WANTED, NULL,
    "programme" },
  { "type", N_("Type"), RANCANG_FIELD_CHOICE, "identity", RANCANG_FIELD_WANTED, NULL, NULL,
    link_types },
  { "to", N_("To programme"), RANCANG_FIELD_REFERENCE, "identity", RANCANG_FIELD_WANTED, NULL,
    "programme" },
  { "note", N_("Note"), RANCANG_FIELD_TEXT, "identity" },
};

const RancangKind rancang_kind_link = {
  "link", "RancangLink", N_("Link"), "links", N_("Links"), RANCANG_FIELDS (link_fields),
};
