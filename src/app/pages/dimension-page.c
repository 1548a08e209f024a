/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dimension-page.c: a dimension: how far it is, and its items in several views */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/board.h"
#include "pages/dimension-band.h"
#include "pages/dimension-page.h"
#include "pages/text-view.h"
#include "pages/tree-view.h"
#include "pages/views-page.h"
#include "table/item-table.h"

static GtkWidget *
create_table (RancangDocument *document,
              RancangItem     *dimension)
{
  return rancang_item_table_new (document, dimension, "programme");
}

/* The band on top says how far the dimension is; below, the same items are shown in several views,
 * of which the board is the first. */
GtkWidget *
rancang_dimension_page_new (RancangDocument *document,
                            RancangItem     *dimension)
{
  GtkWidget *page = rancang_views_page_new (document, dimension);
  GtkWidget *band = rancang_dimension_band_new (document, dimension);
  RancangViewsPage *self = RANCANG_VIEWS_PAGE (page);
  GtkWidget *switcher = rancang_views_get_switcher (rancang_views_page_get_views (self));

  rancang_views_page_add (self, "board", C_("view", "Board"), "rancang-board-symbolic",
                          rancang_board_new);
  rancang_views_page_add (self, "table", C_("view", "Table"), "rancang-table-symbolic",
                          create_table);
  rancang_views_page_add (self, "tree", C_("view", "Tree"), "rancang-tree-symbolic",
                          rancang_tree_view_new);
  rancang_views_page_add (self, "text", C_("view", "Text"), "rancang-text-symbolic",
                          rancang_text_page_new);
  adw_bin_set_child (ADW_BIN (gtk_widget_get_parent (switcher)), NULL);
  rancang_dimension_band_set_switcher (RANCANG_DIMENSION_BAND (band), switcher);
  rancang_views_page_set_band (self, band);

  return page;
}
