/* SPDX-License-Identifier: GPL-3.0-or-later */
/* regions-columns.c: the columns of a portfolio in a view */

#define G_LOG_DOMAIN "rancang-regions"

#include "config.h"

#include <glib/gi18n.h>


#include "regions/regions-private.h"

/* What is seen at first; the menu shows the rest. */
static const char *const first_columns[] = {
  "region", "stage", "completeness", "programmes", "budget", "readiness", "open-gaps",
  "achievement", "missing-values", "score", "improvement", "shared-applications", NULL
};

static gboolean
is_number (guint column)
{
  return rancang_portfolio_get_column_type (column) >= RANCANG_CELL_INTEGER;
}

/* Percentages that are compared have a bar beside the number. */
static gboolean
has_bar (guint column)
{
  return rancang_portfolio_get_column_type (column) == RANCANG_CELL_PERCENT
         && (rancang_portfolio_get_column_flags (column) & RANCANG_COLUMN_DATA_BAR) != 0;
}

/* The number says it all to a screen reader. */
static GtkWidget *
create_bar (void)
{
  GtkWidget *bar = g_object_new (GTK_TYPE_LEVEL_BAR, "max-value", 100.0, "valign",
                                 GTK_ALIGN_CENTER, "width-request", 48, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  /* One colour: whether much is good is not for the bar to say. */
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
  return bar;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  column)
{
  GtkWidget *label = gtk_label_new (NULL);
  gboolean number = is_number (GPOINTER_TO_UINT (column));

  gtk_label_set_xalign (GTK_LABEL (label), number ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  if (number)
    gtk_widget_add_css_class (label, "numeric");
  if (rancang_portfolio_get_column_type (GPOINTER_TO_UINT (column)) == RANCANG_CELL_MONEY)
    gtk_label_set_width_chars (GTK_LABEL (label), 10);
  if (has_bar (GPOINTER_TO_UINT (column)))
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      gtk_label_set_width_chars (GTK_LABEL (label), 7);
      gtk_box_append (GTK_BOX (box), create_bar ());
      gtk_box_append (GTK_BOX (box), label);
      gtk_list_item_set_child (item, box);
      return;
    }
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  column)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const RancangDecimal *number;
  g_autofree char *words = NULL;

  words = rancang_portfolio_row_dup_words (gtk_list_item_get_item (item),
                                           GPOINTER_TO_UINT (column),
                                           rancang_language_get_default ());
  if (has_bar (GPOINTER_TO_UINT (column)))
    {
      GtkWidget *bar = gtk_widget_get_first_child (label);

      number = rancang_portfolio_row_get_number (gtk_list_item_get_item (item),
                                                 GPOINTER_TO_UINT (column));
      gtk_level_bar_set_value (GTK_LEVEL_BAR (bar),
                               number != NULL ? CLAMP (rancang_decimal_to_double (number), 0, 100)
                                              : 0);
      label = gtk_widget_get_last_child (label);
    }
  gtk_label_set_text (GTK_LABEL (label), *words != '\0' ? words : "–");
  gtk_widget_set_tooltip_text (label, *words != '\0' ? words : NULL);
  if (*words == '\0')
    gtk_widget_add_css_class (label, "dimmed");
  else
    gtk_widget_remove_css_class (label, "dimmed");
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      column)
{
  return rancang_portfolio_row_compare ((RancangPortfolioRow *) a, (RancangPortfolioRow *) b,
                                        GPOINTER_TO_UINT (column));
}

static GtkColumnViewColumn *
create_column (guint column)
{
  const char *id = rancang_portfolio_get_column_id (column);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = NULL;
  GtkColumnViewColumn *self;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (column));
  self = gtk_column_view_column_new (
    rancang_portfolio_get_column_label (column, rancang_language_get_default ()), factory);
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, GUINT_TO_POINTER (column), NULL));
  gtk_column_view_column_set_sorter (self, sorter);
  gtk_column_view_column_set_id (self, id);
  gtk_column_view_column_set_resizable (self, TRUE);
  gtk_column_view_column_set_visible (self, g_strv_contains (first_columns, id));
  if (g_str_equal (id, "region") || g_str_equal (id, "stage"))
    {
      gtk_column_view_column_set_expand (self, TRUE);
      gtk_column_view_column_set_fixed_width (self, g_str_equal (id, "region") ? 250 : 190);
    }
  return self;
}

static GMenuModel *
create_menu (GMenu *columns)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) files = g_menu_new ();

  g_menu_append (files, _("_Choose a Folder…"), "regions.choose");
  g_menu_append (files, _("_Refresh"), "regions.refresh");
  g_menu_append (files, _("_Export…"), "regions.export");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (files));
  g_menu_append_submenu (menu, _("C_olumns"), G_MENU_MODEL (columns));
  return G_MENU_MODEL (menu);
}

/* Each column can be shown and hidden from one menu. */
void
rancang_regions_page_add_columns (RancangRegionsPage *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenu) columns = g_menu_new ();
  g_autoptr (GMenuModel) menu = NULL;

  for (guint i = 0; i < rancang_portfolio_get_n_columns (); i++)
    {
      const char *id = rancang_portfolio_get_column_id (i);
      g_autoptr (GtkColumnViewColumn) column = create_column (i);
      g_autoptr (GPropertyAction) action = g_property_action_new (id, column, "visible");
      g_autofree char *detailed = g_strconcat ("columns.", id, NULL);

      gtk_column_view_append_column (self->view, column);
      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
      g_menu_append (columns, gtk_column_view_column_get_title (column), detailed);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", G_ACTION_GROUP (actions));
  menu = create_menu (columns);
  gtk_menu_button_set_menu_model (self->menu_button, menu);
}
