/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* portfolio-applications.c: applications that several regions have, each of its own */

#include "config.h"

#include "portfolio/portfolio-private.h"

#include <string.h>

/* "SI-PERIZINAN (2021)" and "Si Perizinan" are one name: case, signs, spaces, accents and years do
 * not tell applications apart. */
static char *
make_key (const char *title)
{
  g_autofree char *plain = g_utf8_normalize (title, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = plain != NULL ? g_utf8_casefold (plain, -1) : NULL;
  GString *key = g_string_new (NULL);
  const char *at = folded;

  while (at != NULL && *at != '\0')
    {
      gunichar c = g_utf8_get_char (at);
      gsize n_digits = strspn (at, "0123456789");

      if (n_digits == 4 && (g_str_has_prefix (at, "19") || g_str_has_prefix (at, "20")))
        {
          at += n_digits;
          continue;
        }
      if (g_unichar_isalnum (c))
        g_string_append_unichar (key, c);
      at = n_digits > 1 ? at + 1 : g_utf8_next_char (at);
    }
  return g_string_free (key, FALSE);
}

void
rancang_portfolio_measure_applications (RancangPortfolioSubject *subject,
                                        guint                    column)
{
  for (guint i = 0; i < rancang_item_count_children (subject->root, "application"); i++)
    {
      RancangItem *item = rancang_item_peek_child (subject->root, "application", i);
      const char *id = rancang_item_get_text (item, "agency");
      RancangItem *agency = id != NULL ? rancang_plan_find (subject->plan, id) : NULL;
      RancangPortfolioApplication application = { NULL };

      application.title = g_strdup (rancang_item_get_title (item));
      application.key = make_key (application.title);
      application.agency = g_strdup (agency != NULL ? rancang_item_get_title (agency) : "");
      g_array_append_val (subject->row->applications, application);
    }
  rancang_portfolio_row_set_count (subject->row, column, subject->row->applications->len);
  rancang_portfolio_row_set_text (subject->row, column + 2, subject->path);
}

/* How many plans have each key; a plan that names an application twice counts once. */
static GHashTable *
count_plans (GListModel *rows)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (rows, i);
      g_autoptr (GHashTable) own = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint j = 0; j < row->applications->len; j++)
        {
          const char *key = g_array_index (row->applications, RancangPortfolioApplication, j).key;
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

          if (*key != '\0' && g_hash_table_add (own, (gpointer) key))
            g_hash_table_insert (counts, (gpointer) key, GUINT_TO_POINTER (n + 1));
        }
    }
  return counts;
}

/* Fills in the column that only all plans together tell. */
void
rancang_portfolio_count_shared (RancangPortfolio *self)
{
  GListModel *rows = G_LIST_MODEL (self->rows);
  g_autoptr (GHashTable) counts = count_plans (rows);
  guint column;

  if (!rancang_portfolio_find_column ("shared-applications", &column))
    g_assert_not_reached ();
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (rows, i);
      guint n_shared = 0;

      for (guint j = 0; j < row->applications->len; j++)
        {
          RancangPortfolioApplication *application =
            &g_array_index (row->applications, RancangPortfolioApplication, j);

          application->n_plans = GPOINTER_TO_UINT (g_hash_table_lookup (counts,
                                                                        application->key));
          n_shared += application->n_plans > 1;
        }
      rancang_portfolio_row_set_count (row, column, n_shared);
    }
}
