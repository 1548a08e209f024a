/* SPDX-License-Identifier: GPL-3.0-or-later */
/* difference-list.c: the rows, headings and choices of a list of changes */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include "pages/difference-list.h"
#include "pages/difference-row.h"

static void
describe (GtkListItem           *list_item,
          RancangDifferenceLine *line)
{
  gtk_list_item_set_accessible_label (list_item, rancang_difference_line_get_sentence (line));
  gtk_list_item_set_accessible_description (list_item,
                                            rancang_difference_row_get_state_word (line));
}

static void
setup_cb (RancangComparison        *comparison,
          GtkListItem              *list_item,
          GtkSignalListItemFactory *factory)
{
  gtk_list_item_set_child (list_item, rancang_difference_row_new (comparison));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  RancangDifferenceLine *line = gtk_list_item_get_item (list_item);
  GtkWidget *row = gtk_list_item_get_child (list_item);

  rancang_difference_row_set_line (RANCANG_DIFFERENCE_ROW (row), line);
  g_signal_connect_object (line, "changed", G_CALLBACK (describe), list_item, G_CONNECT_SWAPPED);
  describe (list_item, line);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), describe, list_item);
  rancang_difference_row_set_line (RANCANG_DIFFERENCE_ROW (row), NULL);
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header)
{
  RancangDifferenceLine *line = gtk_list_header_get_item (header);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       rancang_difference_line_get_section_title (line));
}

void
rancang_difference_list_set_up (GtkListView       *list,
                                RancangComparison *comparison)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  g_return_if_fail (GTK_IS_LIST_VIEW (list));
  g_return_if_fail (RANCANG_IS_COMPARISON (comparison));

  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_cb), comparison, G_CONNECT_SWAPPED);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (rows, "unbind", G_CALLBACK (unbind_cb), NULL);
  g_signal_connect (headers, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect (headers, "bind", G_CALLBACK (bind_header_cb), NULL);
  gtk_list_view_set_factory (list, rows);
  gtk_list_view_set_header_factory (list, headers);
}

static void
setup_section_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_section_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *list_item)
{
  GtkStringObject *title = gtk_list_item_get_item (list_item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)),
                       gtk_string_object_get_string (title));
}

/* Titles of sections are long in some frameworks: the button must not widen the window. */
void
rancang_difference_list_set_up_chooser (GtkDropDown *chooser)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (GTK_IS_DROP_DOWN (chooser));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_section_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_section_cb), NULL);
  gtk_drop_down_set_factory (chooser, factory);
}
