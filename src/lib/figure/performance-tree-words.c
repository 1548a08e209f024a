/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* performance-tree-words.c: what the cards of a performance tree say */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "figure/performance-tree-words-private.h"
#include "model/catalogue.h"

const char *
performance_tree_get_kind (const TreeNode  *node,
                           RancangLanguage  language)
{
  return rancang_translate (language, NULL,
                            rancang_kind_get_label (rancang_item_get_kind (node->item)));
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

char *
performance_tree_dup_title (const TreeNode  *node,
                            RancangLanguage  language)
{
  const RancangKind *kind = rancang_item_get_kind (node->item);
  const char *title = NULL;

  if (language == RANCANG_LANGUAGE_ENGLISH && rancang_kind_find_field (kind, "title-en") != NULL)
    title = rancang_item_get_text (node->item, "title-en");
  if (is_empty (title))
    title = rancang_item_get_title (node->item);
  return !is_empty (title) ? g_strdup (title)
                           : g_strdup (rancang_translate (language, NULL, N_("Without name")));
}

static gboolean
has (const TreeNode *node,
     const char     *kind)
{
  return rancang_item_count_children (node->item, kind) > 0;
}

static gboolean
has_targets (const TreeNode *node)
{
  return rancang_item_get_number (node->item, "end-target") != NULL
         || !rancang_item_is_empty (node->item, "targets");
}

/* NULL when the item has what belongs to it. */
char *
performance_tree_dup_missing (const TreeNode  *node,
                              RancangLanguage  language)
{
  const char *missing = NULL;

  if (rancang_item_is (node->item, "indicator"))
    missing = has_targets (node) ? NULL : N_("no target");
  else if (rancang_item_is (node->item, "programme"))
    missing = has (node, "indicator") ? NULL : N_("no indicator");
  else if (rancang_item_is (node->item, "strategy"))
    missing = node->n_children > 0 ? NULL : N_("no programme");
  else if (rancang_item_is (node->item, "sub-dimension"))
    missing = node->n_children > 0 ? NULL : N_("no strategy");
  else if (rancang_item_is (node->item, "goal") && !has (node, "indicator"))
    missing = N_("no indicator");
  else if (rancang_item_is (node->item, "goal") && node->n_children
           == rancang_item_count_children (node->item, "indicator"))
    missing = N_("no strategy");
  else if (rancang_item_is (node->item, "mission"))
    missing = node->n_children > 0 ? NULL : N_("no goal");

  return missing != NULL ? g_strdup (rancang_translate (language, NULL, missing)) : NULL;
}

static const RancangDecimal *
get_last_target (RancangItem *indicator)
{
  RancangSeries *targets = rancang_item_get_series (indicator, "targets");
  const RancangDecimal *end = rancang_item_get_number (indicator, "end-target");
  const guint n = targets != NULL ? rancang_series_get_size (targets) : 0;

  return end != NULL || n == 0 ? end : rancang_series_get_value (targets, n - 1);
}

/* "61 → 80 %": from the baseline to the last target; NULL for what has none. */
char *
performance_tree_dup_figures (const TreeNode  *node,
                              RancangLanguage  language)
{
  const RancangDecimal *baseline;
  const RancangDecimal *target;
  const char *unit;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (!rancang_item_is (node->item, "indicator"))
    return NULL;

  baseline = rancang_item_get_number (node->item, "baseline");
  target = get_last_target (node->item);
  unit = rancang_item_get_text (node->item, "unit");
  from = baseline != NULL ? rancang_format_number (baseline, language) : g_strdup ("…");
  to = target != NULL ? rancang_format_number (target, language) : g_strdup ("…");
  return g_strdup_printf ("%s → %s%s%s", from, to, is_empty (unit) ? "" : " ",
                          is_empty (unit) ? "" : unit);
}

static void
append (GString    *string,
        const char *text)
{
  g_string_append (string, ", ");
  g_string_append (string, text);
}

static void
append_others (RancangPerformanceTree *self,
               GString                *string,
               const TreeNode         *node,
               RancangLanguage         language)
{
  for (guint i = 0; node->others != NULL && i < node->others->len; i++)
    {
      TreeNode *other = performance_tree_get_node (self, g_array_index (node->others, int, i));
      g_autofree char *title = performance_tree_dup_title (other, language);

      append (string, rancang_translate (language, NULL, N_("also belongs to")));
      g_string_append_printf (string, " %s", title);
    }
}

/* Level, kind, title, what is missing or the figures, how many stand below. */
char *
performance_tree_dup_label (RancangPerformanceTree *self,
                            const TreeNode         *node,
                            RancangLanguage         language)
{
  g_autofree char *title = performance_tree_dup_title (node, language);
  g_autofree char *missing = performance_tree_dup_missing (node, language);
  g_autofree char *figures = performance_tree_dup_figures (node, language);
  GString *string = g_string_new (performance_tree_get_kind (node, language));

  g_string_append_printf (string, ": %s, ", title);
  g_string_append_printf (string, rancang_translate (language, NULL, N_("level %u")),
                          node->level + 1);
  if (missing != NULL)
    append (string, missing);
  else if (figures != NULL)
    append (string, figures);
  append_others (self, string, node, language);
  if (node->n_children > 0)
    {
      g_string_append (string, ", ");
      g_string_append_printf (string, rancang_translate (language, NULL, N_("%u below it")),
                              node->n_children);
      if (rancang_performance_tree_is_collapsed (self, rancang_item_get_id (node->item)))
        append (string, rancang_translate (language, NULL, N_("collapsed")));
    }
  return g_string_free_and_steal (string);
}

static guint
count (RancangPerformanceTree *self,
       const char             *kind)
{
  guint n = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    n += rancang_item_is (performance_tree_get_node (self, i)->item, kind);
  return n;
}

/* For screen readers: how much there is. */
char *
performance_tree_dup_description (RancangPerformanceTree *self,
                                  RancangLanguage         language)
{
  static const char * const kinds[] = { "goal", "strategy", "programme", "indicator" };
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const RancangKind *kind = rancang_kind_lookup (kinds[i]);

      if (i > 0)
        g_string_append (string, "; ");
      g_string_append (string, rancang_translate (language, NULL,
                                                  rancang_kind_get_collection_label (kind)));
      g_string_append_printf (string, ": %u", count (self, kinds[i]));
    }
  return g_string_free_and_steal (string);
}

/* That of the dimension; what is of the whole plan has none of its own. */
const char *
performance_tree_get_colour (RancangPerformanceTree *self,
                             const TreeNode         *node)
{
  RancangItem *dimension = rancang_item_is (node->item, "dimension")
                             ? node->item : rancang_item_get_ancestor (node->item, "dimension");
  const char *colour = NULL;

  if (dimension == NULL && rancang_item_is (self->item, "dimension"))
    dimension = self->item;
  if (dimension != NULL)
    colour = rancang_item_get_text (dimension, "colour");
  return !is_empty (colour) ? colour : "accent";
}
