/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table-fixture.h: a table in a window, and what people do to it */

#pragma once

#include "app-fixture.h"
#include "table/item-table-private.h"

typedef struct
{
  RancangHost      *host;
  RancangDocument  *document;
  RancangPlan      *plan;
  GtkWindow        *window;
  RancangItemTable *table;
  char             *message; /* what the document said last */
} TableFixture;

static inline void
table_fixture_message_cb (TableFixture *fixture,
                          const char   *message)
{
  g_free (fixture->message);
  fixture->message = g_strdup (message);
}

/* Waits until a condition holds, at most five seconds. */
#define table_fixture_until(condition)                      \
  G_STMT_START                                              \
  {                                                         \
    for (guint tries_ = 0; !(condition) && tries_ < 500; tries_++) \
      fixture_wait (10);                                    \
    g_assert_true (condition);                              \
  }                                                         \
  G_STMT_END

static inline guint
table_fixture_count (TableFixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->table->selection));
}

static inline void
table_fixture_open (TableFixture *fixture,
                    const char   *root,
                    const char   *kind)
{
  GtkWidget *table = rancang_item_table_new (fixture->document,
                                             fixture_find (fixture->document, root), kind);

  fixture->table = RANCANG_ITEM_TABLE (table);
  fixture->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (fixture->window, 1200, 700);
  adw_window_set_content (ADW_WINDOW (fixture->window), table);
  gtk_window_present (fixture->window);
  table_fixture_until (gtk_widget_get_mapped (table) && gtk_widget_get_height (table) > 0);
}

/* Programmes "p0" to "p3": two in "s0" as in every fixture, two more in "s1". */
static inline void
table_fixture_init (TableFixture *fixture)
{
  *fixture = (TableFixture) { .host = rancang_host_new () };
  fixture->document = fixture_create_document (fixture->host);
  fixture->plan = rancang_document_get_plan (fixture->document);
  fixture_add (fixture->plan, fixture_find (fixture->document, "s1"), "programme", "p2",
               "Command center");
  fixture_add (fixture->plan, fixture_find (fixture->document, "s1"), "programme", "p3",
               "Beasiswa");
  g_object_set (fixture_find (fixture->document, "a0"), "abbreviation", "Diskominfo", NULL);
  g_signal_connect_swapped (fixture->document, "message", G_CALLBACK (table_fixture_message_cb),
                            fixture);
  table_fixture_open (fixture, "d0", "programme");
}

static inline void
table_fixture_clear (TableFixture *fixture)
{
  gtk_window_destroy (fixture->window);
  fixture_wait (50);
  g_assert_finalize_object (g_steal_pointer (&fixture->document));
  g_object_unref (fixture->host);
  g_free (fixture->message);
}

static inline const RancangTableColumn *
table_fixture_column (TableFixture *fixture,
                      const char   *id)
{
  const RancangTableColumn *column = rancang_table_columns_find (fixture->table->columns, id);

  g_assert_nonnull (column);
  return column;
}

static inline RancangItem *
table_fixture_row (TableFixture *fixture,
                   guint         position)
{
  g_autoptr (RancangItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->table->selection),
                                                        position);

  return item;
}

/* The titles of the rows, in their order. */
static inline char *
table_fixture_titles (TableFixture *fixture)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < table_fixture_count (fixture); i++)
    {
      const char *title = rancang_item_get_title (table_fixture_row (fixture, i));

      g_string_append_printf (titles, "%s%s", i > 0 ? "|" : "", title != NULL ? title : "");
    }
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static inline gboolean
table_fixture_has_titles (TableFixture *fixture,
                          const char   *expected)
{
  g_autofree char *titles = table_fixture_titles (fixture);

  return g_str_equal (titles, expected);
}

static inline RancangTableCell *
table_fixture_focus (TableFixture *fixture,
                     const char   *item,
                     const char   *column)
{
  RancangItem *row = fixture_find (fixture->document, item);
  RancangTableCell *cell;

  rancang_item_table_focus (fixture->table, rancang_item_table_find (fixture->table, row),
                            table_fixture_column (fixture, column));
  fixture_wait (20);
  cell = rancang_item_table_get_focused_cell (fixture->table);
  g_assert_nonnull (cell);
  g_assert_true (rancang_table_cell_get_item (cell) == row);
  g_assert_cmpstr (rancang_table_cell_get_column (cell)->id, ==, column);

  return cell;
}

/* A key as the entry in a cell gets it. */
static inline void
table_fixture_press_in_entry (TableFixture   *fixture,
                              guint           keyval,
                              GdkModifierType state)
{
  g_autoptr (GListModel) controllers = NULL;
  gboolean handled = FALSE;

  g_assert_nonnull (fixture->table->entry);
  controllers = gtk_widget_observe_controllers (fixture->table->entry);
  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }
  g_assert_true (handled);
  fixture_wait (20);
}

static inline void
table_fixture_type (TableFixture *fixture,
                    const char   *text)
{
  g_assert_nonnull (fixture->table->entry);
  gtk_editable_set_text (GTK_EDITABLE (fixture->table->entry), text);
}
