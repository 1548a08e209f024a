/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* kind-private.h: how a kind is declared: one table of fields */

#pragma once

#include <glib/gi18n-lib.h>

#include "model/kind.h"

G_BEGIN_DECLS

#define RANCANG_KIND_MAX_CHILDREN 32
#define RANCANG_KIND_MAX_FIELDS 128

/* What is worked out of a kind's table once, so that nobody searches it again and again. */
typedef struct
{
  guint               index; /* the kind's place in the table of all kinds */
  guint               n_children;
  const RancangKind  *children[RANCANG_KIND_MAX_CHILDREN + 1];
  GHashTable         *fields;       /* owned for ever: name -> field */
  GHashTable         *collections;  /* owned for ever: name -> child kind */
  guint8              members[256]; /* by hash of the name: 0, 1 + field, or 1 + fields + child */
  guint8             *references;   /* owned for ever: indices of the fields that hold ids */
  guint               n_references;
} RancangKindCache;

/* One kind. `collection` names the member of the parent that holds items of this kind. */
struct _RancangKind
{
  const char         *name;
  const char         *type_name;
  const char         *label;
  const char         *collection;
  const char         *collection_label;
  const RancangField *fields;
  guint               n_fields;
  RancangKindCache   *cache; /* use rancang_kind_get_cache() */
  gboolean            single;
  gboolean            given; /* comes with the framework: that it is there is nobody's work */
  const char         *children[RANCANG_KIND_MAX_CHILDREN + 1];
  const char         *wanted[RANCANG_KIND_MAX_CHILDREN + 1]; /* children that count as complete */
};

#define RANCANG_FIELDS(table)                                                                      \
  .fields = table, .n_fields = G_N_ELEMENTS (table), .cache = &(RancangKindCache) { 0 }

/* Any thread may ask. */
const RancangKindCache *rancang_kind_get_cache       (const RancangKind *self);
const RancangKind      *rancang_kind_find_collection (const RancangKind *self,
                                                      const char        *name);

/* The member of an item with this name: a field's index, n_fields + a child kind's, or -1. */
int                     rancang_kind_find_member     (const RancangKind *self,
                                                      const char        *name,
                                                      gsize              length);

extern const RancangKind rancang_kind_plan;
extern const RancangKind rancang_kind_region;
extern const RancangKind rancang_kind_framework;
extern const RancangKind rancang_kind_stage;
extern const RancangKind rancang_kind_output;
extern const RancangKind rancang_kind_agency;
extern const RancangKind rancang_kind_potential;
extern const RancangKind rancang_kind_strategic_issue;
extern const RancangKind rancang_kind_readiness_element;
extern const RancangKind rancang_kind_readiness_item;
extern const RancangKind rancang_kind_swot_entry;
extern const RancangKind rancang_kind_vision_word;
extern const RancangKind rancang_kind_mission;
extern const RancangKind rancang_kind_goal;
extern const RancangKind rancang_kind_dimension;
extern const RancangKind rancang_kind_sub_dimension;
extern const RancangKind rancang_kind_strategy;
extern const RancangKind rancang_kind_programme;
extern const RancangKind rancang_kind_indicator;
extern const RancangKind rancang_kind_budget_line;
extern const RancangKind rancang_kind_milestone;
extern const RancangKind rancang_kind_risk;
extern const RancangKind rancang_kind_quick_win_profile;
extern const RancangKind rancang_kind_link;
extern const RancangKind rancang_kind_body;
extern const RancangKind rancang_kind_member;
extern const RancangKind rancang_kind_meeting;
extern const RancangKind rancang_kind_commitment;
extern const RancangKind rancang_kind_application;
extern const RancangKind rancang_kind_monitoring_period;
extern const RancangKind rancang_kind_monitoring_note;
extern const RancangKind rancang_kind_evaluation;
extern const RancangKind rancang_kind_assessor;
extern const RancangKind rancang_kind_mark;
extern const RancangKind rancang_kind_evidence;
extern const RancangKind rancang_kind_snapshot;
extern const RancangKind rancang_kind_waiver;
extern const RancangKind rancang_kind_conflict;
extern const RancangKind rancang_kind_book;
extern const RancangKind rancang_kind_part;
extern const RancangKind rancang_kind_section;

extern const RancangChoice rancang_choices_source_of_funds[];
extern const RancangChoice rancang_choices_priority[];
extern const RancangChoice rancang_choices_application_type[];
extern const RancangChoice rancang_choices_spbe_service[];

G_END_DECLS
