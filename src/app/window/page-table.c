/* SPDX-License-Identifier: GPL-3.0-or-later */
/* page-table.c: the pages of a window, one line each */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/evaluation-page.h"
#include "pages/items-page.h"
#include "pages/overview-page.h"
#include "pages/region-page.h"
#include "window/page-table.h"

#define DIMENSION_PREFIX "dimension:"

static GtkWidget *
create_agencies (RancangDocument *document)
{
  return rancang_items_page_new (document, rancang_document_get_root (document), "agency");
}

static GtkWidget *
create_links (RancangDocument *document)
{
  return rancang_items_page_new (document, rancang_document_get_root (document), "link");
}

static GtkWidget *
create_stages (RancangDocument *document)
{
  return rancang_items_page_new (document, rancang_document_get_root (document), "stage");
}

/* The order is that of the sidebar; dimensions stand between the sections. */
static const RancangPageInfo pages[] = {
  { "overview", N_("Overview"), NULL, "view-grid-symbolic", RANCANG_SECTION_PLAN,
    rancang_overview_page_new },
  { "region", N_("Region and vision"), NULL, "mark-location-symbolic", RANCANG_SECTION_PLAN,
    rancang_region_page_new },
  { "agencies", N_("Agencies"), NULL, "system-users-symbolic", RANCANG_SECTION_WORK,
    create_agencies },
  { "links", N_("Links"), N_("Which programme supports which"), "insert-link-symbolic",
    RANCANG_SECTION_WORK, create_links },
  { "stages", N_("Stages"), N_("The road to the masterplan"), "x-office-calendar-symbolic",
    RANCANG_SECTION_WORK, create_stages },
  { "evaluation", N_("Evaluation"), N_("Marks and scores of each year"),
    "object-select-symbolic", RANCANG_SECTION_WORK, rancang_evaluation_page_new },
};

/* Where items are shown that have no lane on a board. */
static const struct
{
  const char *kind;
  const char *page;
} homes[] = {
  { "agency", "agencies" },
  { "link", "links" },
  { "stage", "stages" },
  { "plan", "region" },
  { "region", "region" },
  { "framework", "region" },
  { "mission", "region" },
  { "goal", "region" },
  { "evaluation", "evaluation" },
  { "mark", "evaluation" },
};

guint
rancang_page_table_get_size (void)
{
  return G_N_ELEMENTS (pages);
}

const RancangPageInfo *
rancang_page_table_get (guint index)
{
  return index < G_N_ELEMENTS (pages) ? &pages[index] : NULL;
}

const RancangPageInfo *
rancang_page_table_lookup (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return &pages[i];
  return NULL;
}

const char *
rancang_page_table_get_section_title (RancangSection section)
{
  switch (section)
    {
    case RANCANG_SECTION_DIMENSIONS:
      return _("Dimensions");
    case RANCANG_SECTION_WORK:
      return C_("section", "Implementation");
    default:
      return NULL;
    }
}

static void
add_section (GStrvBuilder   *builder,
             RancangSection  section)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (pages[i].section == section)
      g_strv_builder_add (builder, pages[i].name);
}

GStrv
rancang_page_table_dup_names (RancangDocument *document)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GListModel *dimensions = rancang_item_get_children (rancang_document_get_root (document),
                                                      "dimension");

  add_section (builder, RANCANG_SECTION_PLAN);
  for (guint i = 0; i < g_list_model_get_n_items (dimensions); i++)
    {
      g_autoptr (RancangItem) dimension = g_list_model_get_item (dimensions, i);

      g_strv_builder_take (builder, rancang_page_table_dup_name_for (dimension));
    }
  add_section (builder, RANCANG_SECTION_WORK);

  return g_strv_builder_end (builder);
}

/* What a person calls the pages: dimensions by their key, and the page without a plan first. */
GStrv
rancang_page_table_dup_readable_names (RancangDocument *document)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  g_strv_builder_add (builder, RANCANG_PAGE_START);
  if (document == NULL)
    {
      add_section (builder, RANCANG_SECTION_PLAN);
      g_strv_builder_add (builder, DIMENSION_PREFIX "KEY");
      add_section (builder, RANCANG_SECTION_WORK);
      return g_strv_builder_end (builder);
    }

  names = rancang_page_table_dup_names (document);
  for (guint i = 0; names[i] != NULL; i++)
    {
      RancangItem *dimension = rancang_page_table_find_dimension (document, names[i]);
      const char *key = dimension != NULL ? rancang_item_get_text (dimension, "key") : NULL;

      if (key != NULL && *key != '\0')
        g_strv_builder_take (builder, g_strconcat (DIMENSION_PREFIX, key, NULL));
      else
        g_strv_builder_add (builder, names[i]);
    }
  return g_strv_builder_end (builder);
}

/* The dimension of a page's name; its id, its code or its key may stand in the name. */
RancangItem *
rancang_page_table_find_dimension (RancangDocument *document,
                                   const char      *name)
{
  GListModel *dimensions = rancang_item_get_children (rancang_document_get_root (document),
                                                      "dimension");
  const char *wanted;

  if (!g_str_has_prefix (name, DIMENSION_PREFIX))
    return NULL;

  wanted = name + strlen (DIMENSION_PREFIX);
  for (guint i = 0; i < g_list_model_get_n_items (dimensions); i++)
    {
      g_autoptr (RancangItem) dimension = g_list_model_get_item (dimensions, i);

      if (g_strcmp0 (rancang_item_get_id (dimension), wanted) == 0
          || g_strcmp0 (rancang_item_get_text (dimension, "code"), wanted) == 0
          || g_strcmp0 (rancang_item_get_text (dimension, "key"), wanted) == 0)
        return dimension;
    }
  return NULL;
}

/* The page on which the item is found, or NULL when it has none. */
char *
rancang_page_table_dup_name_for (RancangItem *item)
{
  for (RancangItem *place = item; place != NULL; place = rancang_item_get_parent (place))
    {
      if (rancang_item_is (place, "dimension"))
        return g_strconcat (DIMENSION_PREFIX, rancang_item_get_id (place), NULL);
      for (guint i = 0; i < G_N_ELEMENTS (homes); i++)
        if (rancang_item_is (place, homes[i].kind))
          return rancang_page_table_lookup (homes[i].page) != NULL ? g_strdup (homes[i].page)
                                                                   : NULL;
    }
  return NULL;
}
