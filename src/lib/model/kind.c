/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* kind.c: the table of all kinds, and questions about one */

#include "config.h"

#include "model/kind-private.h"

#include "model/item-private.h"

#include <string.h>

/* Never full: there are fewer fields and children. */
#define MEMBER_SLOTS G_N_ELEMENTS (((RancangKindCache *) NULL)->members)

/* Parents stand before their children. */
static const RancangKind *const kinds[] = {
  &rancang_kind_plan,
  &rancang_kind_region,
  &rancang_kind_framework,
  &rancang_kind_stage,
  &rancang_kind_output,
  &rancang_kind_agency,
  &rancang_kind_potential,
  &rancang_kind_strategic_issue,
  &rancang_kind_readiness_element,
  &rancang_kind_readiness_item,
  &rancang_kind_swot_entry,
  &rancang_kind_vision_word,
  &rancang_kind_mission,
  &rancang_kind_goal,
  &rancang_kind_dimension,
  &rancang_kind_sub_dimension,
  &rancang_kind_strategy,
  &rancang_kind_programme,
  &rancang_kind_indicator,
  &rancang_kind_budget_line,
  &rancang_kind_milestone,
  &rancang_kind_risk,
  &rancang_kind_quick_win_profile,
  &rancang_kind_link,
  &rancang_kind_body,
  &rancang_kind_member,
  &rancang_kind_meeting,
  &rancang_kind_commitment,
  &rancang_kind_application,
  &rancang_kind_monitoring_period,
  &rancang_kind_monitoring_note,
  &rancang_kind_evaluation,
  &rancang_kind_assessor,
  &rancang_kind_mark,
  &rancang_kind_evidence,
  &rancang_kind_snapshot,
  &rancang_kind_waiver,
  &rancang_kind_conflict,
  &rancang_kind_book,
  &rancang_kind_part,
  &rancang_kind_section,
};

static const struct { const char *group, *label; } groups[] = {
  { "identity", N_("Identity") },
  { "direction", N_("Direction") },
  { "figures", N_("Figures") },
  { "logic", N_("Logic") },
  { "owners", N_("Owners") },
  { "schedule", N_("Schedule") },
  { "links", N_("Linked planning documents") },
  { "data", N_("Data and applications") },
  { "risk", N_("Risk") },
  { "innovation", N_("Innovation") },
  { "audit", N_("Source and evidence") },
};

static GHashTable *kinds_by_name;

static guint
hash_name (const char *name,
           gsize       length)
{
  guint hash = length;

  for (gsize i = 0; i < length; i++)
    hash = hash * 31 + (guchar) name[i];

  return (hash ^ hash >> 8) % MEMBER_SLOTS;
}

static const char *
get_member_name (const RancangKind *kind,
                 guint              member)
{
  return member < kind->n_fields ? kind->fields[member].name
                                 : kind->cache->children[member - kind->n_fields]->collection;
}

static void
add_member (const RancangKind *kind,
            guint              member)
{
  const char *name = get_member_name (kind, member);
  guint slot = hash_name (name, strlen (name));

  while (kind->cache->members[slot] != 0)
    slot = (slot + 1) % MEMBER_SLOTS;
  kind->cache->members[slot] = member + 1;
}

/* Fields come first: where a field and a collection have one name, it is the field's. */
int
rancang_kind_find_member (const RancangKind *self,
                          const char        *name,
                          gsize              length)
{
  const guint8 *members = rancang_kind_get_cache (self)->members;

  for (guint slot = hash_name (name, length); members[slot] != 0; slot = (slot + 1) % MEMBER_SLOTS)
    {
      const char *other = get_member_name (self, members[slot] - 1);

      if (strncmp (other, name, length) == 0 && other[length] == '\0')
        return members[slot] - 1;
    }

  return -1;
}

static void
fill_cache (guint index)
{
  const RancangKind *kind = kinds[index];
  RancangKindCache *cache = kind->cache;

  cache->index = index;
  cache->fields = g_hash_table_new (g_str_hash, g_str_equal);
  cache->collections = g_hash_table_new (g_str_hash, g_str_equal);
  cache->references = g_new0 (guint8, kind->n_fields);
  g_assert (kind->n_fields <= RANCANG_KIND_MAX_FIELDS);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const RancangField *field = &kind->fields[i];

      g_hash_table_insert (cache->fields, (gpointer) field->name, (gpointer) field);
      if (field->type == RANCANG_FIELD_REFERENCE || field->type == RANCANG_FIELD_REFERENCES)
        cache->references[cache->n_references++] = i;
    }
  for (guint i = 0; kind->children[i] != NULL; i++)
    {
      const RancangKind *child = g_hash_table_lookup (kinds_by_name, kind->children[i]);

      g_assert (child != NULL);
      cache->children[cache->n_children++] = child;
      g_hash_table_insert (cache->collections, (gpointer) child->collection, (gpointer) child);
    }
  for (guint i = 0; i < kind->n_fields + cache->n_children; i++)
    add_member (kind, i);
}

static void
prepare_kinds (void)
{
  static gsize prepared;

  if (!g_once_init_enter (&prepared))
    return;
  kinds_by_name = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_hash_table_insert (kinds_by_name, (gpointer) kinds[i]->name, (gpointer) kinds[i]);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    fill_cache (i);
  g_once_init_leave (&prepared, 1);
}

const RancangKindCache *
rancang_kind_get_cache (const RancangKind *self)
{
  prepare_kinds ();

  return self->cache;
}

/* The kind of child that stands in the member @name, or NULL. */
const RancangKind *
rancang_kind_find_collection (const RancangKind *self,
                              const char        *name)
{
  return g_hash_table_lookup (rancang_kind_get_cache (self)->collections, name);
}

/**
 * rancang_kind_lookup:
 * @name: name of a kind, such as `programme`
 *
 * Finds a kind. May be called from any thread.
 *
 * Returns: (transfer none) (nullable): the kind, or %NULL when there is none
 *
 * Since: 1.0
 */
const RancangKind *
rancang_kind_lookup (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  prepare_kinds ();

  return g_hash_table_lookup (kinds_by_name, name);
}

/**
 * rancang_kind_get_count:
 *
 * Returns: how many kinds there are
 *
 * Since: 1.0
 */
guint
rancang_kind_get_count (void)
{
  return G_N_ELEMENTS (kinds);
}

/**
 * rancang_kind_get:
 * @index: a number less than rancang_kind_get_count()
 *
 * Returns: (transfer none): the kind at @index; parents come before their children
 *
 * Since: 1.0
 */
const RancangKind *
rancang_kind_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (kinds), NULL);

  return kinds[index];
}

/**
 * rancang_kind_get_name:
 * @self: a kind
 *
 * Returns: (transfer none): its name in code and file
 *
 * Since: 1.0
 */
const char *
rancang_kind_get_name (const RancangKind *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * rancang_kind_get_label:
 * @self: a kind
 *
 * Returns: (transfer none): what people call one item of it, not yet translated
 *
 * Since: 1.0
 */
const char *
rancang_kind_get_label (const RancangKind *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->label;
}

/**
 * rancang_kind_get_collection:
 * @self: a kind
 *
 * Returns: (transfer none): the member of the parent that holds items of the kind
 *
 * Since: 1.0
 */
const char *
rancang_kind_get_collection (const RancangKind *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->collection;
}

/**
 * rancang_kind_get_collection_label:
 * @self: a kind
 *
 * Returns: (transfer none): what people call several items of it, not yet translated
 *
 * Since: 1.0
 */
const char *
rancang_kind_get_collection_label (const RancangKind *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->collection_label;
}

/**
 * rancang_kind_is_single:
 * @self: a kind
 *
 * Returns: %TRUE when a parent holds at most one item of it
 *
 * Since: 1.0
 */
gboolean
rancang_kind_is_single (const RancangKind *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->single;
}

/**
 * rancang_kind_get_n_fields:
 * @self: a kind
 *
 * Returns: how many fields it has
 *
 * Since: 1.0
 */
guint
rancang_kind_get_n_fields (const RancangKind *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_fields;
}

/**
 * rancang_kind_get_field:
 * @self: a kind
 * @index: a number less than the number of fields
 *
 * Returns: (transfer none): the field at @index, in the order of the file
 *
 * Since: 1.0
 */
const RancangField *
rancang_kind_get_field (const RancangKind *self,
                        guint              index)
{
  g_return_val_if_fail (self != NULL && index < self->n_fields, NULL);

  return &self->fields[index];
}

/**
 * rancang_kind_find_field:
 * @self: a kind
 * @name: name of a field
 *
 * Finds a field.
 *
 * Returns: (transfer none) (nullable): the field, or %NULL
 *
 * Since: 1.0
 */
const RancangField *
rancang_kind_find_field (const RancangKind *self,
                         const char        *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  return g_hash_table_lookup (rancang_kind_get_cache (self)->fields, name);
}

/**
 * rancang_kind_get_n_children:
 * @self: a kind
 *
 * Returns: how many kinds its items hold
 *
 * Since: 1.0
 */
guint
rancang_kind_get_n_children (const RancangKind *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return rancang_kind_get_cache (self)->n_children;
}

/**
 * rancang_kind_get_child:
 * @self: a kind
 * @index: a number less than the number of children
 *
 * Returns: (transfer none): the kind at @index that its items hold, in the order of the file
 *
 * Since: 1.0
 */
const RancangKind *
rancang_kind_get_child (const RancangKind *self,
                        guint              index)
{
  g_return_val_if_fail (self != NULL && index < rancang_kind_get_n_children (self), NULL);

  return rancang_kind_get_cache (self)->children[index];
}

/**
 * rancang_kind_can_hold:
 * @self: a kind
 * @child: a kind
 *
 * Returns: %TRUE when items of @self hold items of @child
 *
 * Since: 1.0
 */
gboolean
rancang_kind_can_hold (const RancangKind *self,
                       const RancangKind *child)
{
  g_return_val_if_fail (self != NULL && child != NULL, FALSE);

  for (guint i = 0; i < rancang_kind_get_n_children (self); i++)
    {
      if (rancang_kind_get_cache (self)->children[i] == child)
        return TRUE;
    }

  return FALSE;
}

/**
 * rancang_field_group_get_label:
 * @group: code of a group of fields
 *
 * Returns: (transfer none): what people read above the group, not yet translated
 *
 * Since: 1.0
 */
const char *
rancang_field_group_get_label (const char *group)
{
  g_return_val_if_fail (group != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      if (g_str_equal (groups[i].group, group))
        return groups[i].label;
    }

  return group;
}
