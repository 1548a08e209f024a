/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pack.c: a pack of data: a framework or a template */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "io/json.h"
#include "model/item-private.h"
#include "packs/pack-private.h"

G_DEFINE_FINAL_TYPE (RancangPack, rancang_pack, G_TYPE_OBJECT)

static gboolean
is_region_code (const char *code)
{
  return strlen (code) == 2 ? strspn (code, "0123456789") == 2
                            : strlen (code) == 5 && code[2] == '.'
                              && strspn (code, "0123456789.") == 5;
}

static gboolean
is_colour (const char *text)
{
  return strlen (text) == 7 && text[0] == '#'
         && strspn (text + 1, "0123456789abcdefABCDEF") == 6;
}

/* A framework's dimension or sub-dimension: titled, with a code that no other has. */
static gboolean
check_node (RancangItem  *item,
            GHashTable   *codes,
            GError      **error)
{
  const char *code = rancang_item_get_text (item, "code");

  if (rancang_item_is_empty (item, "code"))
    return rancang_pack_fail (error, _("“%s” has no code"), rancang_item_get_title (item));
  if (rancang_item_is_empty (item, "title"))
    return rancang_pack_fail (error, _("“%s” has no title"), code);
  if (!g_hash_table_add (codes, g_strdup (code)))
    return rancang_pack_fail (error, _("The code “%s” stands twice"), code);

  return TRUE;
}

static gboolean
check_dimension (RancangItem  *dimension,
                 GHashTable   *codes,
                 GError      **error)
{
  if (!check_node (dimension, codes, error))
    return FALSE;
  if (!rancang_item_is_empty (dimension, "colour")
      && !is_colour (rancang_item_get_text (dimension, "colour")))
    return rancang_pack_fail (error, _("“%s” is not a colour such as #3584e4"),
                 rancang_item_get_text (dimension, "colour"));

  for (guint i = 0; i < rancang_item_count_children (dimension, "sub-dimension"); i++)
    {
      if (!check_node (rancang_item_peek_child (dimension, "sub-dimension", i), codes, error))
        return FALSE;
    }

  return TRUE;
}

/* The elements by which regions of this framework look at their readiness; a framework may have
 * none. */
static gboolean
read_readiness (RancangPack  *self,
                GBytes       *bytes,
                GHashTable   *codes,
                GError      **error)
{
  g_autoptr (GBytes) slice = rancang_pack_text_slice (bytes, "readiness", TRUE);
  g_autoptr (RancangItem) holder = NULL;

  if (slice == NULL)
    return TRUE;
  holder = rancang_json_read_item (slice, "plan", error);
  if (holder == NULL)
    return FALSE;

  for (guint i = 0; i < rancang_item_count_children (holder, "readiness-element"); i++)
    {
      RancangItem *element = rancang_item_peek_child (holder, "readiness-element", i);
      g_autoptr (RancangItem) copy = NULL;

      if (!check_node (element, codes, error))
        return FALSE;
      copy = rancang_item_copy (element, FALSE);
      rancang_item_append (self->content, copy);
    }

  return TRUE;
}

static gboolean
read_framework (RancangPack  *self,
                GBytes       *bytes,
                GError      **error)
{
  g_autoptr (GHashTable) codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GBytes) slice = rancang_pack_text_slice (bytes, "dimensions", TRUE);
  guint n_dimensions;

  self->framework_id = g_strdup (self->header.id);
  self->content = slice != NULL ? rancang_json_read_item (slice, "plan", error)
                                : rancang_item_new ("plan");
  if (self->content == NULL)
    return FALSE;

  n_dimensions = rancang_item_count_children (self->content, "dimension");
  if (n_dimensions == 0)
    return rancang_pack_fail (error, _("The framework “%s” has no dimensions"), self->header.id);

  for (guint i = 0; i < n_dimensions; i++)
    {
      RancangItem *dimension = rancang_item_peek_child (self->content, "dimension", i);

      if (!check_dimension (dimension, codes, error))
        return FALSE;
    }

  return read_readiness (self, bytes, codes, error);
}

/* A template for any region has no region of its own. */
static gboolean
read_region (RancangPack  *self,
             JsonObject   *object,
             GError      **error)
{
  JsonObject *region;

  if (!json_object_has_member (object, "region"))
    return TRUE;

  region = rancang_pack_read_object (object, "region", error);
  if (region == NULL
      || !rancang_pack_read_string (region, "name", TRUE, &self->region_name, error)
      || !rancang_pack_read_string (region, "code", TRUE, &self->region_code, error)
      || !rancang_pack_read_string (region, "province", FALSE, &self->province, error))
    return FALSE;
  if (!is_region_code (self->region_code))
    return rancang_pack_fail (error, _("“%s” is not a region code such as 16.02"),
                              self->region_code);

  return TRUE;
}

static gboolean
read_template (RancangPack  *self,
               JsonObject   *object,
               GBytes       *bytes,
               GError      **error)
{
  g_autoptr (GBytes) slice = rancang_pack_text_slice (bytes, "plan", FALSE);

  if (!rancang_pack_read_string (object, "framework", TRUE, &self->framework_id, error)
      || !read_region (self, object, error))
    return FALSE;
  if (!rancang_pack_is_id (self->framework_id))
    return rancang_pack_fail (error, _("“%s” is not the id of a framework"), self->framework_id);
  if (slice == NULL)
    return rancang_pack_fail (error, _("The template “%s” has no plan"), self->header.id);

  self->content = rancang_json_read_item (slice, "plan", error);
  if (self->content == NULL)
    {
      g_prefix_error (error, "%s: ", _("In the template’s plan"));
      return FALSE;
    }

  return rancang_pack_check_references (self->content, error);
}

static void
rancang_pack_finalize (GObject *object)
{
  RancangPack *self = RANCANG_PACK (object);

  rancang_pack_header_clear (&self->header);
  g_clear_pointer (&self->framework_id, g_free);
  g_clear_pointer (&self->region_name, g_free);
  g_clear_pointer (&self->region_code, g_free);
  g_clear_pointer (&self->province, g_free);
  g_clear_object (&self->content);

  G_OBJECT_CLASS (rancang_pack_parent_class)->finalize (object);
}

static void
rancang_pack_class_init (RancangPackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rancang_pack_finalize;
}

static void
rancang_pack_init (RancangPack *self)
{
}

/**
 * rancang_pack_new_from_bytes:
 * @bytes: the text of a pack, UTF-8 JSON, from anywhere
 * @error: return location for a #RancangFileError
 *
 * Reads a pack and checks all of it: nothing is left to be found wrong when a plan is made.
 * May be called from any thread.
 *
 * Returns: (transfer full): a pack, or %NULL
 *
 * Since: 1.0
 */
RancangPack *
rancang_pack_new_from_bytes (GBytes  *bytes,
                             GError **error)
{
  g_autoptr (RancangPack) self = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_object_new (RANCANG_TYPE_PACK, NULL);
  root = rancang_pack_text_parse (bytes, &self->header, error);
  if (root == NULL)
    return NULL;

  if (g_str_equal (self->header.type, "framework"))
    {
      self->type = RANCANG_PACK_FRAMEWORK;
      if (!read_framework (self, bytes, error))
        return NULL;
    }
  else if (g_str_equal (self->header.type, "template"))
    {
      self->type = RANCANG_PACK_TEMPLATE;
      if (!read_template (self, json_node_get_object (root), bytes, error))
        return NULL;
    }
  else
    {
      rancang_pack_fail (error, _("“%s” is neither “framework” nor “template”"),
                         self->header.type);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * rancang_pack_get_pack_type:
 * @self: a pack
 *
 * Returns: what the pack is
 *
 * Since: 1.0
 */
RancangPackType
rancang_pack_get_pack_type (RancangPack *self)
{
  g_return_val_if_fail (RANCANG_IS_PACK (self), RANCANG_PACK_FRAMEWORK);

  return self->type;
}

/**
 * rancang_pack_get_id:
 * @self: a pack
 *
 * Returns: (transfer none): the pack's id, such as `id.gmsc-2017`
 *
 * Since: 1.0
 */
const char *
rancang_pack_get_id (RancangPack *self)
{
  g_return_val_if_fail (RANCANG_IS_PACK (self), NULL);

  return self->header.id;
}

/**
 * rancang_pack_get_version:
 * @self: a pack
 *
 * Returns: (transfer none): the version of the pack's content, such as `1.0`
 *
 * Since: 1.0
 */
const char *
rancang_pack_get_version (RancangPack *self)
{
  g_return_val_if_fail (RANCANG_IS_PACK (self), NULL);

  return self->header.version;
}

/**
 * rancang_pack_dup_title:
 * @self: a pack
 * @language: a language
 *
 * Gets the title, in Indonesian where there is no English one.
 *
 * Returns: (transfer full): the title
 *
 * Since: 1.0
 */
char *
rancang_pack_dup_title (RancangPack     *self,
                        RancangLanguage  language)
{
  g_return_val_if_fail (RANCANG_IS_PACK (self), NULL);

  if (language == RANCANG_LANGUAGE_ENGLISH && self->header.title_en != NULL)
    return g_strdup (self->header.title_en);

  return g_strdup (self->header.title);
}

/**
 * rancang_pack_dup_description:
 * @self: a pack
 * @language: a language
 *
 * Gets what the pack says of itself, in Indonesian where there is no English text.
 *
 * Returns: (transfer full): the description, empty where there is none
 *
 * Since: 1.0
 */
char *
rancang_pack_dup_description (RancangPack     *self,
                              RancangLanguage  language)
{
  const char *text;

  g_return_val_if_fail (RANCANG_IS_PACK (self), NULL);

  text = self->header.description;
  if (language == RANCANG_LANGUAGE_ENGLISH && self->header.description_en != NULL)
    text = self->header.description_en;

  return g_strdup (text != NULL ? text : "");
}

/**
 * rancang_pack_get_region_name:
 * @self: a pack
 *
 * Returns: (transfer none) (nullable): the region that a template is for, or %NULL for any
 *
 * Since: 1.0
 */
const char *
rancang_pack_get_region_name (RancangPack *self)
{
  g_return_val_if_fail (RANCANG_IS_PACK (self), NULL);

  return self->region_name;
}

/**
 * rancang_pack_get_region_code:
 * @self: a pack
 *
 * Returns: (transfer none) (nullable): the region's code of the Ministry of Home Affairs, such as
 *   `16.02`, or %NULL
 *
 * Since: 1.0
 */
const char *
rancang_pack_get_region_code (RancangPack *self)
{
  g_return_val_if_fail (RANCANG_IS_PACK (self), NULL);

  return self->region_code;
}

/**
 * rancang_pack_get_province:
 * @self: a pack
 *
 * Returns: (transfer none) (nullable): the region's province, or %NULL
 *
 * Since: 1.0
 */
const char *
rancang_pack_get_province (RancangPack *self)
{
  g_return_val_if_fail (RANCANG_IS_PACK (self), NULL);

  return self->province;
}

/**
 * rancang_pack_get_framework_id:
 * @self: a pack
 *
 * Returns: (transfer none): id of the framework that a template needs; of a framework, its own
 *
 * Since: 1.0
 */
const char *
rancang_pack_get_framework_id (RancangPack *self)
{
  g_return_val_if_fail (RANCANG_IS_PACK (self), NULL);

  return self->framework_id;
}

/**
 * rancang_pack_get_valid_from:
 * @self: a pack
 *
 * Returns: the first year for which the pack holds, or 0
 *
 * Since: 1.0
 */
int
rancang_pack_get_valid_from (RancangPack *self)
{
  g_return_val_if_fail (RANCANG_IS_PACK (self), 0);

  return self->header.valid_from;
}

/**
 * rancang_pack_get_valid_until:
 * @self: a pack
 *
 * Returns: the last year for which the pack holds, or 0
 *
 * Since: 1.0
 */
int
rancang_pack_get_valid_until (RancangPack *self)
{
  g_return_val_if_fail (RANCANG_IS_PACK (self), 0);

  return self->header.valid_until;
}
