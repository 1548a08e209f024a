/* SPDX-License-Identifier: GPL-3.0-or-later */
/* readiness-rows.c: the elements of readiness with their items, and the gaps among them */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include "pages/readiness-rows.h"

/* The element itself, and behind it its items. */
static gpointer
list_element (gpointer item,
              gpointer user_data)
{
  g_autoptr (RancangItem) element = item;
  GtkFilter *filter = user_data;
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListStore) head = g_list_store_new (RANCANG_TYPE_ITEM);
  GListModel *items = g_object_ref (rancang_item_get_children (element, "readiness-item"));
  g_autoptr (GtkFilterListModel) filtered
    = gtk_filter_list_model_new (items, g_object_ref (filter));

  g_list_store_append (head, element);
  g_list_store_append (parts, head);
  g_list_store_append (parts, filtered);
  return gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts)));
}

GListModel *
rancang_readiness_rows_new (RancangItem *root,
                            GtkFilter   *elements,
                            GtkFilter   *items)
{
  GListModel *all;
  GtkFilterListModel *filtered;
  GtkMapListModel *lists;

  g_return_val_if_fail (RANCANG_IS_ITEM (root), NULL);
  g_return_val_if_fail (GTK_IS_FILTER (elements), NULL);
  g_return_val_if_fail (GTK_IS_FILTER (items), NULL);

  all = g_object_ref (rancang_item_get_children (root, "readiness-element"));
  filtered = gtk_filter_list_model_new (all, g_object_ref (elements));
  lists = gtk_map_list_model_new (G_LIST_MODEL (filtered), list_element, g_object_ref (items),
                                  g_object_unref);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

gboolean
rancang_readiness_has_model (RancangItem *root,
                             const char  *model)
{
  g_return_val_if_fail (RANCANG_IS_ITEM (root), FALSE);

  for (guint i = 0; i < rancang_item_count_children (root, "readiness-element"); i++)
    {
      RancangItem *element = rancang_item_peek_child (root, "readiness-element", i);

      if (g_strcmp0 (rancang_item_get_text (element, "model"), model) == 0)
        return TRUE;
    }
  return FALSE;
}

RancangItem *
rancang_readiness_find_programme (RancangItem *item,
                                  guint       *n)
{
  RancangPlan *plan;
  const char * const *ids;
  RancangItem *first = NULL;

  g_return_val_if_fail (RANCANG_IS_ITEM (item), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  plan = rancang_item_get_plan (item);
  ids = rancang_item_get_list (item, "programmes");
  *n = 0;
  /* A programme may have been removed without its gap. */
  for (guint i = 0; plan != NULL && ids != NULL && ids[i] != NULL; i++)
    {
      RancangItem *programme = rancang_plan_find (plan, ids[i]);

      if (programme == NULL)
        continue;
      if ((*n)++ == 0)
        first = programme;
    }
  return first;
}

gboolean
rancang_readiness_is_open_gap (RancangItem *item)
{
  guint n;

  g_return_val_if_fail (RANCANG_IS_ITEM (item), FALSE);

  return rancang_item_is (item, "readiness-item") && !rancang_item_is_empty (item, "gap")
         && rancang_readiness_find_programme (item, &n) == NULL;
}

static guint
count_open (RancangItem *element)
{
  guint n_open = 0;

  for (guint i = 0; i < rancang_item_count_children (element, "readiness-item"); i++)
    n_open += rancang_readiness_is_open_gap (rancang_item_peek_child (element, "readiness-item",
                                                                      i)) ? 1 : 0;
  return n_open;
}

gboolean
rancang_readiness_has_open_gap (RancangItem *element)
{
  g_return_val_if_fail (RANCANG_IS_ITEM (element), FALSE);

  return count_open (element) > 0;
}

void
rancang_readiness_count (RancangItem *root,
                         const char  *model,
                         guint       *n_items,
                         guint       *n_open)
{
  g_return_if_fail (RANCANG_IS_ITEM (root));

  *n_items = *n_open = 0;
  for (guint i = 0; i < rancang_item_count_children (root, "readiness-element"); i++)
    {
      RancangItem *element = rancang_item_peek_child (root, "readiness-element", i);

      if (model != NULL && g_strcmp0 (rancang_item_get_text (element, "model"), model) != 0)
        continue;
      *n_items += rancang_item_count_children (element, "readiness-item");
      *n_open += count_open (element);
    }
}
