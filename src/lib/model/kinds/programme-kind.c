/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* programme-kind.c: the programme: the union of the columns that planners use */

#include "config.h"

#include "model/kind-private.h"

static const RancangChoice types[] = {
  { "policy", N_("Policy") },
  { "institution", N_("Institution") },
  { "infrastructure", N_("Infrastructure") },
  { "application", N_("Application") },
  { "human-resources", N_("Human resources") },
  { "literacy", N_("Literacy") },
  { "service", N_("Service") },
  { NULL },
};

static const RancangChoice origins[] = {
  { "existing", N_("Already in the RPJMD or Renstra") },
  { "new", N_("New") },
  { "innovation", N_("Innovation") },
  { NULL },
};

static const RancangChoice states[] = {
  { "continued", N_("Continued") },
  { "stopped", N_("Stopped") },
  { "new", N_("New this year") },
  { NULL },
};

static const RancangChoice horizons[] = {
  { "short", N_("Short term (1 year)") },
  { "medium", N_("Medium term (5 years)") },
  { "long", N_("Long term (10 years)") },
  { NULL },
};

const RancangChoice rancang_choices_priority[] = {
  { "high", N_("High priority") },
  { "medium", N_("Medium priority") },
  { "low", N_("Low priority") },
  { NULL },
};

static const RancangChoice quarters[] = {
  { "1", N_("First quarter (January to March)") },
  { "2", N_("Second quarter (April to June)") },
  { "3", N_("Third quarter (July to September)") },
  { "4", N_("Fourth quarter (October to December)") },
  { NULL },
};

static const RancangChoice impacts[] = {
  { "high", N_("High impact") },
  { "low", N_("Low impact") },
  { NULL },
};

static const RancangChoice eases[] = {
  { "easy", N_("Easy to carry out") },
  { "hard", N_("Hard to carry out") },
  { NULL },
};

/* The six domains of the national SPBE architecture (Perpres 132/2022). */
static const RancangChoice spbe_domains[] = {
  { "business-process", N_("Business process") },
  { "data", N_("Data and information") },
  { "service", N_("Service") },
  { "application", N_("Application") },
  { "infrastructure", N_("Infrastructure") },
  { "security", N_("Security") },
  { NULL },
};

const RancangChoice rancang_choices_spbe_service[] = {
  { "administration", N_("Government administration service") },
  { "public", N_("Public service") },
  { NULL },
};

const RancangChoice rancang_choices_application_type[] = {
  { "general", N_("General application") },
  { "special", N_("Special application") },
  { NULL },
};

/* What the road map of SPBE (Perpres 132/2022) is made of. */
static const RancangChoice spbe_roadmap[] = {
  { "governance", N_("Governance of SPBE") },
  { "management", N_("Management of SPBE") },
  { "service", N_("Service") },
  { "infrastructure", N_("Infrastructure") },
  { "application", N_("Application") },
  { "security", N_("Security") },
  { "audit", N_("ICT audit") },
  { NULL },
};

static const RancangChoice innovation_stages[] = {
  { "initiative", N_("Initiative") },
  { "trial", N_("Trial") },
  { "implementation", N_("Implementation") },
  { NULL },
};

static const RancangChoice innovation_initiators[] = {
  { "head", N_("Head of the region") },
  { "council", N_("Regional council (DPRD)") },
  { "civil-servant", N_("Civil servant") },
  { "agency", N_("Regional agency") },
  { "community", N_("Community") },
  { NULL },
};

static const RancangChoice innovation_kinds[] = {
  { "digital", N_("Digital") },
  { "non-digital", N_("Not digital") },
  { NULL },
};

static const RancangField fields[] = {
  { "title", N_("Programme"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "code", N_("Own code"), RANCANG_FIELD_CODE, "identity" },
  { "description", N_("Description"), RANCANG_FIELD_LONG_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "type", N_("Type"), RANCANG_FIELD_CHOICE, "identity", 0, NULL, NULL, types },
  { "origin", N_("Origin"), RANCANG_FIELD_CHOICE, "identity", 0, NULL, NULL, origins },
  { "state", N_("State"), RANCANG_FIELD_CHOICE, "identity", 0, NULL, NULL, states },
  { "state-reason", N_("Reason for the state"), RANCANG_FIELD_TEXT, "identity" },
  { "quick-win", N_("Quick win"), RANCANG_FIELD_BOOLEAN, "identity", 0,
    N_("Finished within two years") },
  { "collaboration", N_("Shared with other regions"), RANCANG_FIELD_BOOLEAN, "identity" },
  { "collaboration-partners", N_("Partner regions or areas"), RANCANG_FIELD_WORDS, "identity" },
  { "other-dimensions", N_("Other dimensions"), RANCANG_FIELD_REFERENCES, "identity", 0, NULL,
    "dimension" },
  { "example", N_("Example"), RANCANG_FIELD_BOOLEAN, "identity", 0,
    N_("An example, not a statement of the region") },

  { "issue", N_("Problem or strategic issue"), RANCANG_FIELD_LONG_TEXT, "logic" },
  { "issues", N_("Strategic issues it answers"), RANCANG_FIELD_REFERENCES, "logic", 0, NULL,
    "strategic-issue" },
  { "objective", N_("Objective"), RANCANG_FIELD_LONG_TEXT, "logic", RANCANG_FIELD_WANTED },
  { "goal", N_("Goal"), RANCANG_FIELD_REFERENCE, "logic", 0, NULL, "goal" },
  { "strategies", N_("Strategies"), RANCANG_FIELD_REFERENCES, "logic", 0, NULL, "strategy" },
  { "beneficiaries", N_("Beneficiaries"), RANCANG_FIELD_TEXT, "logic" },
  { "location", N_("Location"), RANCANG_FIELD_TEXT, "logic", 0,
    N_("Where it is carried out, as the Renstra asks") },
  { "output", N_("Output"), RANCANG_FIELD_TEXT, "logic" },
  { "outcome", N_("Outcome"), RANCANG_FIELD_TEXT, "logic" },
  { "impact", N_("Impact"), RANCANG_FIELD_TEXT, "logic" },

  { "agency", N_("Responsible agency"), RANCANG_FIELD_REFERENCE, "owners", RANCANG_FIELD_WANTED,
    NULL, "agency" },
  { "supporting-agencies", N_("Supporting agencies"), RANCANG_FIELD_REFERENCES, "owners", 0, NULL,
    "agency" },
  { "partners", N_("Partners"), RANCANG_FIELD_REFERENCES, "owners", 0, NULL, "agency" },
  { "contact", N_("Contact person"), RANCANG_FIELD_TEXT, "owners" },

  { "start-year", N_("First year"), RANCANG_FIELD_YEAR, "schedule", RANCANG_FIELD_WANTED },
  { "end-year", N_("Last year"), RANCANG_FIELD_YEAR, "schedule", RANCANG_FIELD_WANTED },
  { "start-quarter", N_("Quarter it begins in"), RANCANG_FIELD_CHOICE, "schedule", 0,
    N_("Left empty where it begins with the year"), NULL, quarters },
  { "end-quarter", N_("Quarter it ends in"), RANCANG_FIELD_CHOICE, "schedule", 0,
    N_("Left empty where it ends with the year"), NULL, quarters },
  { "horizon", N_("Horizon"), RANCANG_FIELD_CHOICE, "schedule", 0, NULL, NULL, horizons },
  { "phases", N_("Phases"), RANCANG_FIELD_LONG_TEXT, "schedule" },
  { "priority", N_("Priority"), RANCANG_FIELD_CHOICE, "schedule", 0, NULL, NULL,
    rancang_choices_priority },
  { "impact-level", N_("Impact level"), RANCANG_FIELD_CHOICE, "schedule", 0, NULL, NULL, impacts },
  { "ease", N_("Ease"), RANCANG_FIELD_CHOICE, "schedule", 0, NULL, NULL, eases },

  { "rpjmd-mission", N_("RPJMD mission"), RANCANG_FIELD_TEXT, "links" },
  { "rpjmd-objective", N_("RPJMD objective"), RANCANG_FIELD_TEXT, "links" },
  { "rpjmd-goal", N_("RPJMD goal"), RANCANG_FIELD_TEXT, "links" },
  { "rpjmd-programme", N_("RPJMD programme"), RANCANG_FIELD_TEXT, "links" },
  { "rpjmd-programme-code", N_("RPJMD programme code"), RANCANG_FIELD_CODE, "links" },
  { "renstra", N_("Renstra"), RANCANG_FIELD_TEXT, "links" },
  { "nomenclature-code", N_("Nomenclature code"), RANCANG_FIELD_CODE, "links", 0,
    N_("Code of Permendagri 90/2019 and its updates, for example 2.16.03.2.02") },
  { "nomenclature-version", N_("Nomenclature version"), RANCANG_FIELD_CODE, "links", 0,
    N_("The decree that the code is taken from") },
  { "sub-activity", N_("Sub-activity"), RANCANG_FIELD_TEXT, "links" },
  { "spbe-domain", N_("SPBE domain"), RANCANG_FIELD_CHOICE, "links", 0, NULL, NULL, spbe_domains },
  { "spbe-indicator", N_("SPBE indicator"), RANCANG_FIELD_CODE, "links" },
  { "spbe-service", N_("SPBE service"), RANCANG_FIELD_CHOICE, "links", 0, NULL, NULL,
    rancang_choices_spbe_service },
  { "spbe-roadmap", N_("Part of the SPBE road map"), RANCANG_FIELD_CHOICE, "links", 0, NULL, NULL,
    spbe_roadmap },
  { "rp2p", N_("Urban management plan (RP2P)"), RANCANG_FIELD_TEXT, "links", 0,
    N_("Where the plan of PP 59/2022 names it") },
  { "sdg", N_("Sustainable Development Goals"), RANCANG_FIELD_WORDS, "links" },
  { "spm", N_("Minimum service standard (SPM)"), RANCANG_FIELD_TEXT, "links" },
  { "sni-37122", N_("SNI ISO 37122 indicator"), RANCANG_FIELD_CODE, "links" },
  { "legal-basis", N_("Legal basis"), RANCANG_FIELD_WORDS, "links" },

  { "dataset", N_("Dataset (Satu Data)"), RANCANG_FIELD_TEXT, "data" },
  { "data-custodian", N_("Data custodian"), RANCANG_FIELD_REFERENCE, "data", 0, NULL, "agency" },
  { "data-producer", N_("Data producer"), RANCANG_FIELD_REFERENCE, "data", 0, NULL, "agency" },
  { "data-supervisor", N_("Data supervisor"), RANCANG_FIELD_REFERENCE, "data", 0,
    N_("The agency that sets the standards of the data"), "agency" },
  { "data-standard", N_("Data standard"), RANCANG_FIELD_TEXT, "data" },
  { "metadata", N_("Metadata"), RANCANG_FIELD_TEXT, "data" },
  { "reference-codes", N_("Reference codes"), RANCANG_FIELD_TEXT, "data" },
  { "interoperability", N_("Interoperability of the data"), RANCANG_FIELD_TEXT, "data" },
  { "application-type", N_("Type of application"), RANCANG_FIELD_CHOICE, "data", 0, NULL, NULL,
    rancang_choices_application_type },
  { "integration", N_("Integration"), RANCANG_FIELD_TEXT, "data" },
  { "personal-data", N_("Handles personal data"), RANCANG_FIELD_BOOLEAN, "data" },
  { "personal-data-controller", N_("Personal data controller"), RANCANG_FIELD_TEXT, "data" },
  { "personal-data-basis", N_("Basis for handling personal data"), RANCANG_FIELD_TEXT, "data" },
  { "personal-data-retention", N_("How long personal data are kept"), RANCANG_FIELD_TEXT, "data" },
  { "impact-assessment", N_("Needs a data protection impact assessment"), RANCANG_FIELD_BOOLEAN,
    "data" },

  { "innovation-stage", N_("Stage of innovation"), RANCANG_FIELD_CHOICE, "innovation", 0, NULL,
    NULL, innovation_stages },
  { "innovation-initiator", N_("Initiator of innovation"), RANCANG_FIELD_CHOICE, "innovation", 0,
    NULL, NULL, innovation_initiators },
  { "innovation-kind", N_("Kind of innovation"), RANCANG_FIELD_CHOICE, "innovation", 0, NULL, NULL,
    innovation_kinds },
  { "innovation-form", N_("Form of innovation"), RANCANG_FIELD_TEXT, "innovation" },
  { "innovation-theme", N_("Theme or affair of the innovation"), RANCANG_FIELD_TEXT, "innovation" },
  { "innovation-decree", N_("Decree on the innovation"), RANCANG_FIELD_TEXT, "innovation" },
  { "trial-date", N_("Date of trial"), RANCANG_FIELD_DATE, "innovation" },
  { "implementation-date", N_("Date of implementation"), RANCANG_FIELD_DATE, "innovation" },
  { "innovation-design", N_("Design of the innovation"), RANCANG_FIELD_LONG_TEXT, "innovation" },
  { "innovation-benefit", N_("Benefit of the innovation"), RANCANG_FIELD_LONG_TEXT, "innovation" },
  { "innovation-result", N_("Result of the innovation"), RANCANG_FIELD_LONG_TEXT, "innovation" },
  { "innovation-obstacles", N_("Obstacles and their solution"), RANCANG_FIELD_LONG_TEXT,
    "innovation" },

  { "source", N_("Source"), RANCANG_FIELD_TEXT, "audit", 0,
    N_("Document and page that this is taken from") },
  { "source-date", N_("Date of the source"), RANCANG_FIELD_DATE, "audit" },
  { "filled-by", N_("Filled in by"), RANCANG_FIELD_TEXT, "audit" },
  { "version", N_("Version"), RANCANG_FIELD_TEXT, "audit" },
  { "note", N_("Note"), RANCANG_FIELD_LONG_TEXT, "audit" },
};

const RancangKind rancang_kind_programme = {
  "programme", "RancangProgramme", N_("Programme"), "programmes", N_("Programmes"),
  RANCANG_FIELDS (fields),
  .children = { "indicator", "budget-line", "milestone", "risk", "quick-win-profile", "evidence" },
  .wanted = { "indicator", "budget-line" },
};
