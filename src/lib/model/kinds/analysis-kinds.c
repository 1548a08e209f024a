/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* analysis-kinds.c: the strategic analysis: potentials, issues, readiness, SWOT, vision words */

#include "config.h"

#include "model/kind-private.h"

static const RancangField potential_fields[] = {
  { "title", N_("Potential"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "description", N_("Description"), RANCANG_FIELD_LONG_TEXT, "identity" },
  { "dimensions", N_("Dimensions"), RANCANG_FIELD_REFERENCES, "identity", 0, NULL, "dimension" },
  { "place", N_("Place"), RANCANG_FIELD_TEXT, "identity" },
  { "source", N_("Source"), RANCANG_FIELD_TEXT, "audit" },
};

const RancangKind rancang_kind_potential = {
  "potential", "RancangPotential", N_("Potential"), "potentials", N_("Potentials"),
  RANCANG_FIELDS (potential_fields),
};

static const RancangChoice issue_types[] = {
  { "problem", N_("Problem") },
  { "mandate", N_("Mandate of a higher plan") },
  { "trend", N_("Trend") },
  { NULL },
};

static const RancangField strategic_issue_fields[] = {
  { "title", N_("Strategic issue"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "description", N_("Description"), RANCANG_FIELD_LONG_TEXT, "identity" },
  { "type", N_("Type"), RANCANG_FIELD_CHOICE, "identity", 0, NULL, NULL, issue_types },
  { "dimensions", N_("Dimensions"), RANCANG_FIELD_REFERENCES, "identity", 0, NULL, "dimension" },
  { "cause", N_("Cause"), RANCANG_FIELD_LONG_TEXT, "logic" },
  { "affected", N_("Who is affected"), RANCANG_FIELD_TEXT, "logic" },
  { "source", N_("Source"), RANCANG_FIELD_TEXT, "audit", 0,
    N_("Document and page that this is taken from") },
};

const RancangKind rancang_kind_strategic_issue = {
  "strategic-issue", "RancangStrategicIssue", N_("Strategic issue"), "strategic-issues",
  N_("Strategic issues"), RANCANG_FIELDS (strategic_issue_fields),
};

/* Two ways of looking at readiness are in use; the group of the title keeps them apart. */
static const RancangChoice readiness_models[] = {
  { "elements", N_("Five elements") },
  { "components", N_("Four components") },
  { NULL },
};

static const RancangField readiness_element_fields[] = {
  { "title", N_("Element of readiness"), RANCANG_FIELD_TEXT, "identity" },
  { "title-en", N_("Element in English"), RANCANG_FIELD_TEXT, "identity" },
  { "code", N_("Code"), RANCANG_FIELD_CODE, "identity" },
  { "model", N_("Way of looking"), RANCANG_FIELD_CHOICE, "identity", 0, NULL, NULL,
    readiness_models },
  { "sub-elements", N_("Sub-elements"), RANCANG_FIELD_WORDS, "identity" },
  { "conclusion", N_("Conclusion"), RANCANG_FIELD_LONG_TEXT, "logic" },
};

const RancangKind rancang_kind_readiness_element = {
  "readiness-element", "RancangReadinessElement", N_("Element of readiness"), "readiness",
  N_("Readiness"), RANCANG_FIELDS (readiness_element_fields),
  .given = TRUE,
  .children = { "readiness-item" },
};

static const RancangChoice ratings[] = {
  { "good", N_("Good") },
  { "moderate", N_("Moderate") },
  { "poor", N_("Poor") },
  { NULL },
};

static const RancangField readiness_item_fields[] = {
  { "title", N_("What is looked at"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "sub-element", N_("Sub-element"), RANCANG_FIELD_TEXT, "identity" },
  { "existing", N_("Existing condition"), RANCANG_FIELD_LONG_TEXT, "logic", RANCANG_FIELD_WANTED },
  { "ideal", N_("Ideal condition"), RANCANG_FIELD_LONG_TEXT, "logic", RANCANG_FIELD_WANTED },
  { "gap", N_("Gap"), RANCANG_FIELD_LONG_TEXT, "logic" },
  { "rating", N_("Rating"), RANCANG_FIELD_CHOICE, "logic", RANCANG_FIELD_WANTED, NULL, NULL,
    ratings },
  { "recommendation", N_("Recommendation"), RANCANG_FIELD_LONG_TEXT, "logic" },
  { "priority", N_("Priority"), RANCANG_FIELD_CHOICE, "logic", 0, NULL, NULL,
    rancang_choices_priority },
  { "agency", N_("Responsible agency"), RANCANG_FIELD_REFERENCE, "owners", 0, NULL, "agency" },
  { "programmes", N_("Programmes that close the gap"), RANCANG_FIELD_REFERENCES, "owners", 0, NULL,
    "programme" },
  { "source", N_("Source"), RANCANG_FIELD_TEXT, "audit" },
};

const RancangKind rancang_kind_readiness_item = {
  "readiness-item", "RancangReadinessItem", N_("Item of readiness"), "items",
  N_("Items of readiness"), RANCANG_FIELDS (readiness_item_fields),
  .children = { "evidence" },
};

static const RancangChoice swot_types[] = {
  { "strength", N_("Strength") },
  { "weakness", N_("Weakness") },
  { "opportunity", N_("Opportunity") },
  { "threat", N_("Threat") },
  { NULL },
};

static const RancangField swot_entry_fields[] = {
  { "title", N_("SWOT entry"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "type", N_("Type"), RANCANG_FIELD_CHOICE, "identity", RANCANG_FIELD_WANTED, NULL, NULL,
    swot_types },
  { "description", N_("Description"), RANCANG_FIELD_LONG_TEXT, "identity" },
  { "element", N_("Element of readiness"), RANCANG_FIELD_REFERENCE, "identity", 0, NULL,
    "readiness-element" },
  { "dimension", N_("Dimension"), RANCANG_FIELD_REFERENCE, "identity", 0, NULL, "dimension" },
  { "source", N_("Source"), RANCANG_FIELD_TEXT, "audit" },
};

const RancangKind rancang_kind_swot_entry = {
  "swot-entry", "RancangSwotEntry", N_("SWOT entry"), "swot", N_("SWOT"),
  RANCANG_FIELDS (swot_entry_fields),
};

static const RancangField vision_word_fields[] = {
  { "title", N_("Vision key word"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "meaning", N_("Meaning"), RANCANG_FIELD_LONG_TEXT, "identity" },
  { "issues", N_("Strategic issues it answers"), RANCANG_FIELD_REFERENCES, "logic", 0, NULL,
    "strategic-issue" },
  { "potentials", N_("Potentials it builds on"), RANCANG_FIELD_REFERENCES, "logic", 0, NULL,
    "potential" },
};

const RancangKind rancang_kind_vision_word = {
  "vision-word", "RancangVisionWord", N_("Vision key word"), "vision-words",
  N_("Vision key words"), RANCANG_FIELDS (vision_word_fields),
};
