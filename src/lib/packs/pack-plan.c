/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pack-plan.c: makes a plan from a framework and a template */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "io/json.h"
#include "model/item-private.h"
#include "packs/pack-private.h"

static gboolean
is_reference (const RancangField *field)
{
  return field->type == RANCANG_FIELD_REFERENCE || field->type == RANCANG_FIELD_REFERENCES;
}

static gboolean
add_all_ids (RancangItem *item,
             GHashTable  *items,
             GError     **error)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  if (!g_hash_table_insert (items, g_strdup (rancang_item_get_id (item)), item))
    return rancang_pack_fail (error, _("The id “%s” stands twice"), rancang_item_get_id (item));

  for (guint i = 0; i < rancang_kind_get_n_children (kind); i++)
    {
      const char *child = rancang_kind_get_name (rancang_kind_get_child (kind, i));

      for (guint j = 0; j < rancang_item_count_children (item, child); j++)
        {
          if (!add_all_ids (rancang_item_peek_child (item, child, j), items, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_reference (RancangItem         *item,
                 const RancangField  *field,
                 const char          *id,
                 GHashTable          *items,
                 GError             **error)
{
  RancangItem *target = g_hash_table_lookup (items, id);

  if (target != NULL && (field->target == NULL || rancang_item_is (target, field->target)))
    return TRUE;

  return rancang_pack_fail (error,
                            _("“%s” of “%s” points to “%s”, which the template does not hold"),
                            field->name, rancang_item_get_id (item), id);
}

static gboolean
check_item (RancangItem  *item,
            GHashTable   *items,
            GError      **error)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);
      const char * const *list;

      if (!is_reference (field) || rancang_item_is_empty (item, field->name))
        continue;
      if (field->type == RANCANG_FIELD_REFERENCE
          && !check_reference (item, field, rancang_item_get_text (item, field->name), items,
                               error))
        return FALSE;

      list = field->type == RANCANG_FIELD_REFERENCES ? rancang_item_get_list (item, field->name)
                                                     : NULL;
      for (guint j = 0; list != NULL && list[j] != NULL; j++)
        {
          if (!check_reference (item, field, list[j], items, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* Checks that no id stands twice and that every reference points to something in the template. */
gboolean
rancang_pack_check_references (RancangItem  *content,
                               GError      **error)
{
  g_autoptr (GHashTable) items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer item;

  if (!add_all_ids (content, items, error))
    return FALSE;

  g_hash_table_iter_init (&iter, items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      if (!check_item (item, items, error))
        return FALSE;
    }

  return TRUE;
}

/* Readable ids of the pack on the left, ids of the new plan on the right. */
static const char *
new_id (GHashTable *ids,
        const char *old)
{
  char *id = g_hash_table_lookup (ids, old);

  if (id == NULL)
    {
      id = g_uuid_string_random ();
      g_hash_table_insert (ids, g_strdup (old), id);
    }

  return id;
}

static void
copy_references (GHashTable         *ids,
                 RancangItem        *from,
                 RancangItem        *to,
                 const RancangField *field)
{
  const char * const *list = rancang_item_get_list (from, field->name);
  g_autoptr (GStrvBuilder) copies = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    g_strv_builder_add (copies, new_id (ids, list[i]));

  strv = g_strv_builder_end (copies);
  g_object_set (to, field->name, strv, NULL);
}

/* Fields that the source leaves empty stay as they are. */
static void
copy_fields (GHashTable  *ids,
             RancangItem *from,
             RancangItem *to)
{
  const RancangKind *kind = rancang_item_get_kind (from);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);

      if (rancang_item_is_empty (from, field->name))
        continue;
      if (field->type == RANCANG_FIELD_REFERENCE)
        g_object_set (to, field->name,
                      new_id (ids, rancang_item_get_text (from, field->name)), NULL);
      else if (field->type == RANCANG_FIELD_REFERENCES)
        copy_references (ids, from, to, field);
      else
        g_object_set_property (G_OBJECT (to), field->name,
                               rancang_item_get_value (from, field));
    }
}

static void copy_children (GHashTable  *ids,
                           RancangItem *from,
                           RancangItem *to,
                           const char  *kind);

static RancangItem *
copy_item (GHashTable  *ids,
           RancangItem *from)
{
  const RancangKind *kind = rancang_item_get_kind (from);
  RancangItem *to;

  to = rancang_item_new_with_id (rancang_kind_get_name (kind),
                                 new_id (ids, rancang_item_get_id (from)));
  copy_fields (ids, from, to);
  for (guint i = 0; i < rancang_kind_get_n_children (kind); i++)
    copy_children (ids, from, to, rancang_kind_get_name (rancang_kind_get_child (kind, i)));

  return to;
}

static void
copy_children (GHashTable  *ids,
               RancangItem *from,
               RancangItem *to,
               const char  *kind)
{
  for (guint i = 0; i < rancang_item_count_children (from, kind); i++)
    {
      g_autoptr (RancangItem) child = NULL;

      child = copy_item (ids, rancang_item_peek_child (from, kind, i));
      rancang_item_append (to, child);
    }
}

static RancangItem *
find_by_code (RancangItem *parent,
              const char  *kind,
              const char  *code)
{
  for (guint i = 0; i < rancang_item_count_children (parent, kind); i++)
    {
      RancangItem *child = rancang_item_peek_child (parent, kind, i);

      if (g_strcmp0 (rancang_item_get_text (child, "code"), code) == 0)
        return child;
    }

  return NULL;
}

static gboolean
check_codes (RancangItem  *content,
             RancangItem  *framework,
             const char   *kind,
             GError      **error)
{
  for (guint i = 0; i < rancang_item_count_children (content, kind); i++)
    {
      RancangItem *item = rancang_item_peek_child (content, kind, i);
      const char *code = rancang_item_get_text (item, "code");
      RancangItem *match = find_by_code (framework, kind, code);

      if (match == NULL || find_by_code (content, kind, code) != item)
        return rancang_pack_fail (error, match == NULL ? _("The framework has no “%s”")
                                                       : _("“%s” stands twice"),
                                  code != NULL ? code : rancang_item_get_title (item));
      if (g_str_equal (kind, "dimension") && !check_codes (item, match, "sub-dimension", error))
        return FALSE;
    }

  return TRUE;
}

/* One of the framework's dimensions or sub-dimensions, with what the template says of it. */
static RancangItem *
merge_node (GHashTable  *ids,
            RancangItem *node,
            RancangItem *content)
{
  const char *kind = rancang_kind_get_name (rancang_item_get_kind (node));
  RancangItem *overlay = NULL;
  RancangItem *merged;

  if (content != NULL)
    overlay = find_by_code (content, kind, rancang_item_get_text (node, "code"));

  /* The framework's ids are not those of the template: the same word may stand in both. */
  merged = rancang_item_new_with_id (kind, overlay != NULL
                                             ? new_id (ids, rancang_item_get_id (overlay)) : NULL);
  copy_fields (ids, node, merged);
  if (overlay != NULL)
    copy_fields (ids, overlay, merged);

  for (guint i = 0; i < rancang_item_count_children (node, "sub-dimension"); i++)
    {
      g_autoptr (RancangItem) sub = NULL;

      sub = merge_node (ids, rancang_item_peek_child (node, "sub-dimension", i), overlay);
      rancang_item_append (merged, sub);
    }
  if (overlay != NULL && g_str_equal (kind, "sub-dimension"))
    {
      copy_children (ids, overlay, merged, "strategy");
      copy_children (ids, overlay, merged, "programme");
    }

  return merged;
}

static RancangItem *
make_framework (RancangPack *framework)
{
  RancangItem *item = rancang_item_new ("framework");

  g_object_set (item,
                "title", framework->header.title,
                "title-en", framework->header.title_en,
                "code", framework->header.id,
                "version", framework->header.version,
                "valid-from", framework->header.valid_from,
                "valid-until", framework->header.valid_until,
                "source", framework->header.source,
                NULL);

  return item;
}

/* The region's name and code are the pack's where the template's plan does not say them. */
static void
append_region (GHashTable  *ids,
               RancangPack *self,
               RancangItem *root)
{
  g_autoptr (RancangItem) region = rancang_item_new ("region");

  g_object_set (region,
                "title", self->region_name,
                "code", self->region_code,
                "province", self->province,
                NULL);
  if (rancang_item_count_children (self->content, "region") > 0)
    copy_fields (ids, rancang_item_peek_child (self->content, "region", 0), region);

  rancang_item_append (root, region);
}

static void
append_dimensions (GHashTable  *ids,
                   RancangPack *framework,
                   RancangItem *overlay,
                   RancangItem *root)
{
  for (guint i = 0; i < rancang_item_count_children (framework->content, "dimension"); i++)
    {
      RancangItem *node = rancang_item_peek_child (framework->content, "dimension", i);
      g_autoptr (RancangItem) dimension = merge_node (ids, node, overlay);

      rancang_item_append (root, dimension);
    }
}

/* What else the template holds; the framework's where the template says nothing of that kind. */
static void
append_rest (GHashTable  *ids,
             RancangPack *framework,
             RancangItem *overlay,
             RancangItem *root)
{
  const RancangKind *plan = rancang_item_get_kind (root);

  for (guint i = 0; i < rancang_kind_get_n_children (plan); i++)
    {
      const char *kind = rancang_kind_get_name (rancang_kind_get_child (plan, i));

      if (rancang_item_count_children (root, kind) > 0)
        continue;
      if (overlay != NULL && rancang_item_count_children (overlay, kind) > 0)
        copy_children (ids, overlay, root, kind);
      else
        copy_children (ids, framework->content, root, kind);
    }
}

static RancangPlan *
build (GHashTable  *ids,
       RancangPack *self,
       RancangPack *framework)
{
  RancangItem *overlay = self != framework ? self->content : NULL;
  g_autoptr (RancangItem) root = rancang_item_new ("plan");
  g_autoptr (RancangItem) item = make_framework (framework);

  append_region (ids, self, root);
  rancang_item_append (root, item);
  if (overlay != NULL)
    copy_fields (ids, overlay, root);
  append_dimensions (ids, framework, overlay, root);
  append_rest (ids, framework, overlay, root);

  return rancang_plan_new_with_root (root);
}

/**
 * rancang_pack_create_plan:
 * @self: a template, or a framework for a plan that holds nothing else
 * @framework: (nullable): the framework that the template needs; %NULL for a bundled one, or when
 *   @self is a framework
 * @error: return location for a #RancangFileError
 *
 * Makes a new plan: the framework's dimensions and sub-dimensions, filled with what the template
 * holds. Every item gets an id of its own, and references follow. May be called from any thread.
 *
 * Returns: (transfer full): a plan, not yet saved, or %NULL when the framework is another one than
 *   the template needs, or lacks a dimension of it
 *
 * Since: 1.0
 */
RancangPlan *
rancang_pack_create_plan (RancangPack  *self,
                          RancangPack  *framework,
                          GError      **error)
{
  g_autoptr (RancangPack) found = NULL;
  g_autoptr (GHashTable) ids = NULL;

  g_return_val_if_fail (RANCANG_IS_PACK (self), NULL);
  g_return_val_if_fail (framework == NULL || RANCANG_IS_PACK (framework), NULL);

  if (self->type == RANCANG_PACK_FRAMEWORK)
    found = g_object_ref (self);
  else
    found = framework != NULL ? g_object_ref (framework)
                              : rancang_pack_find_bundled (self->framework_id);

  if (found == NULL || found->type != RANCANG_PACK_FRAMEWORK
      || !g_str_equal (found->header.id, self->framework_id))
    {
      g_set_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_FORMAT,
                   _("The template “%s” needs the framework “%s”"),
                   self->header.id, self->framework_id);
      return NULL;
    }
  if (self != found && !check_codes (self->content, found->content, "dimension", error))
    return NULL;

  ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return build (ids, self, found);
}
