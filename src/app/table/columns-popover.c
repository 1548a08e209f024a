/* SPDX-License-Identifier: GPL-3.0-or-later */
/* columns-popover.c: chooses the columns of a table and their order */

#define G_LOG_DOMAIN "rancang-table"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "table/columns-popover.h"
#include "table/item-table-private.h"

/* The list has one row a field of the kind, so it never grows with the plan. */
typedef struct
{
  RancangItemTable *table; /* borrowed: owns the popover */
  GtkListBox       *list;
  char             *needle;
} Chooser;

static void fill (Chooser *chooser);

static void
chooser_free (Chooser *chooser)
{
  g_free (chooser->needle);
  g_free (chooser);
}

static const RancangTableColumn *
get_column (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "rancang-column");
}

static char **
copy_shown (RancangItemTable *table)
{
  g_autoptr (GPtrArray) shown = rancang_item_table_list_shown (table);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < shown->len; i++)
    g_strv_builder_add (ids, ((const RancangTableColumn *) shown->pdata[i])->id);

  return g_strv_builder_end (ids);
}

static void
toggled_cb (GtkCheckButton *check,
            GtkWidget      *row)
{
  Chooser *chooser = g_object_get_data (G_OBJECT (gtk_widget_get_parent (row)), "chooser");
  const RancangTableColumn *column = get_column (row);
  g_auto (GStrv) old = copy_shown (chooser->table);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) new = NULL;

  for (guint i = 0; old[i] != NULL; i++)
    if (!g_str_equal (old[i], column->id))
      g_strv_builder_add (ids, old[i]);
  if (gtk_check_button_get_active (check))
    g_strv_builder_add (ids, column->id);
  new = g_strv_builder_end (ids);
  rancang_item_table_set_shown (chooser->table, (const char * const *) new);
}

/* The rows were made anew: the focus goes on to where the column stands now. */
static void
focus_column (Chooser                  *chooser,
              const RancangTableColumn *column,
              int                       step)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (chooser->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (get_column (row) == column)
      {
        GtkWidget *button = gtk_widget_get_last_child (gtk_widget_get_first_child (row));

        gtk_widget_grab_focus (step > 0 ? button : gtk_widget_get_prev_sibling (button));
      }
}

static void
move_column (GtkWidget *row,
             int        step)
{
  Chooser *chooser = g_object_get_data (G_OBJECT (gtk_widget_get_parent (row)), "chooser");
  const RancangTableColumn *column = get_column (row);
  g_auto (GStrv) ids = copy_shown (chooser->table);
  const int n = (int) g_strv_length (ids);

  for (int i = 0; i < n; i++)
    {
      char *moved = ids[i];

      if (!g_str_equal (moved, column->id))
        continue;
      if (i + step < 0 || i + step >= n)
        return;
      ids[i] = ids[i + step];
      ids[i + step] = moved;
      rancang_item_table_set_shown (chooser->table, (const char * const *) ids);
      fill (chooser);
      focus_column (chooser, column, step);
      return;
    }
}

static void
earlier_cb (GtkWidget *row)
{
  move_column (row, -1);
}

static void
later_cb (GtkWidget *row)
{
  move_column (row, 1);
}

static GtkWidget *
create_move_button (GtkWidget  *row,
                    const char *icon,
                    const char *tooltip,
                    GCallback   callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", callback, row);

  return button;
}

static GtkWidget *
create_row (Chooser                  *chooser,
            const RancangTableColumn *column,
            gboolean                  shown)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *check = gtk_check_button_new_with_label (column->title);

  g_object_set_data (G_OBJECT (row), "rancang-column", (gpointer) column);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), shown);
  /* Without a name no row could be told from another. */
  gtk_widget_set_sensitive (check, column != chooser->table->columns->pdata[0]);
  gtk_box_append (GTK_BOX (box), check);
  if (shown)
    {
      gtk_box_append (GTK_BOX (box), create_move_button (row, "go-up-symbolic", _("Move Earlier"),
                                                         G_CALLBACK (earlier_cb)));
      gtk_box_append (GTK_BOX (box), create_move_button (row, "go-down-symbolic", _("Move Later"),
                                                         G_CALLBACK (later_cb)));
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), row);

  return row;
}

/* Shown ones first, in their order; then the rest as in the form. */
static void
fill (Chooser *chooser)
{
  g_autoptr (GPtrArray) shown = rancang_item_table_list_shown (chooser->table);

  gtk_list_box_remove_all (chooser->list);
  for (guint i = 0; i < shown->len; i++)
    gtk_list_box_append (chooser->list, create_row (chooser, shown->pdata[i], TRUE));
  for (guint i = 0; i < chooser->table->columns->len; i++)
    {
      const RancangTableColumn *column = chooser->table->columns->pdata[i];

      if (!g_ptr_array_find (shown, column, NULL))
        gtk_list_box_append (chooser->list, create_row (chooser, column, FALSE));
    }
}

static gboolean
match_row (GtkListBoxRow *row,
           gpointer       user_data)
{
  Chooser *chooser = user_data;
  g_autofree char *folded = g_utf8_casefold (get_column (GTK_WIDGET (row))->title, -1);

  return chooser->needle == NULL || strstr (folded, chooser->needle) != NULL;
}

static void
search_cb (Chooser        *chooser,
           GtkSearchEntry *entry)
{
  g_free (chooser->needle);
  chooser->needle = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (entry)), -1);
  gtk_list_box_invalidate_filter (chooser->list);
}

static void
reset_cb (Chooser *chooser)
{
  rancang_item_table_set_shown (chooser->table, NULL);
  fill (chooser);
}

GtkWidget *
rancang_columns_popover_new (RancangItemTable *table)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *search = gtk_search_entry_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *reset = gtk_button_new_with_mnemonic (_("_Default Columns"));
  Chooser *chooser = g_new0 (Chooser, 1);

  chooser->table = table;
  chooser->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (chooser->list, GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (chooser->list, match_row, chooser, NULL);
  g_object_set_data_full (G_OBJECT (chooser->list), "chooser", chooser,
                          (GDestroyNotify) chooser_free);
  gtk_widget_add_css_class (GTK_WIDGET (chooser->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (chooser->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Columns"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Find a column"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (chooser->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 380);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_add_css_class (reset, "flat");
  gtk_box_append (GTK_BOX (box), search);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), reset);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (fill), chooser);
  g_signal_connect_swapped (search, "search-changed", G_CALLBACK (search_cb), chooser);
  g_signal_connect_swapped (reset, "clicked", G_CALLBACK (reset_cb), chooser);

  return popover;
}
