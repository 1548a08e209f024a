/* SPDX-License-Identifier: GPL-3.0-or-later */
/* agencies-page.c: agencies and bodies: who does what, and who signed what */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/agencies-page.h"
#include "pages/bodies-view.h"
#include "pages/figure-pane.h"
#include "pages/items-page.h"
#include "pages/views-page.h"

static GtkWidget *
create_list (RancangDocument *document,
             RancangItem     *root)
{
  return rancang_items_page_new (document, root, "agency");
}

static GtkWidget *
create_matrix (RancangDocument *document,
               RancangItem     *root)
{
  return rancang_figure_pane_new (document, root, rancang_figure_new_agency_matrix);
}

static GtkWidget *
create_commitments (RancangDocument *document,
                    RancangItem     *root)
{
  return rancang_items_page_new (document, root, "commitment");
}

static GtkWidget *
create_applications (RancangDocument *document,
                     RancangItem     *root)
{
  return rancang_items_page_new (document, root, "application");
}

GtkWidget *
rancang_agencies_page_new (RancangDocument *document)
{
  GtkWidget *page = rancang_views_page_new (document, rancang_document_get_root (document));
  RancangViewsPage *self = RANCANG_VIEWS_PAGE (page);

  rancang_views_page_add (self, "list", _("Agencies"), "system-users-symbolic", create_list);
  rancang_views_page_add (self, "matrix", C_("view", "Who does what"), "view-grid-symbolic",
                          create_matrix);
  rancang_views_page_add (self, "bodies", _("Bodies"), "avatar-default-symbolic",
                          rancang_bodies_view_new);
  rancang_views_page_add (self, "commitments", _("Commitments"), "document-edit-symbolic",
                          create_commitments);
  rancang_views_page_add (self, "applications", _("Applications"),
                          "application-x-executable-symbolic", create_applications);
  return page;
}
