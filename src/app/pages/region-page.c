/* SPDX-License-Identifier: GPL-3.0-or-later */
/* region-page.c: the region and where the plan leads it */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/items-page.h"
#include "pages/profile-view.h"
#include "pages/region-page.h"
#include "pages/views-page.h"
#include "pages/vision-view.h"

static GtkWidget *
create_potentials (RancangDocument *document,
                   RancangItem     *root)
{
  return rancang_items_page_new (document, root, "potential");
}

static GtkWidget *
create_issues (RancangDocument *document,
               RancangItem     *root)
{
  return rancang_items_page_new (document, root, "strategic-issue");
}

static GtkWidget *
create_words (RancangDocument *document,
              RancangItem     *root)
{
  return rancang_items_page_new (document, root, "vision-word");
}

GtkWidget *
rancang_region_page_new (RancangDocument *document)
{
  GtkWidget *page = rancang_views_page_new (document, rancang_document_get_root (document));
  RancangViewsPage *self = RANCANG_VIEWS_PAGE (page);

  rancang_views_page_add (self, "profile", C_("view", "Profile and direction"),
                          "mark-location-symbolic", rancang_profile_view_new);
  rancang_views_page_add (self, "vision", C_("view", "Way to the vision"),
                          "media-playlist-consecutive-symbolic", rancang_vision_view_new);
  rancang_views_page_add (self, "potentials", _("Potentials"), "starred-symbolic",
                          create_potentials);
  rancang_views_page_add (self, "issues", _("Strategic issues"), "dialog-question-symbolic",
                          create_issues);
  rancang_views_page_add (self, "words", _("Vision key words"), "format-text-bold-symbolic",
                          create_words);
  return page;
}
