/* SPDX-License-Identifier: GPL-3.0-or-later */
/* page-table.c: the pages of a window, one line each */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include <glib/gi18n.h>

#include "checker.h"
#include "pages/agencies-page.h"
#include "pages/budget-page.h"
#include "pages/documents-page.h"
#include "pages/evaluation-page.h"
#include "pages/findings-page.h"
#include "pages/items-page.h"
#include "pages/links-page.h"
#include "pages/monitoring-page.h"
#include "pages/overview-page.h"
#include "pages/quick-wins-page.h"
#include "pages/readiness-page.h"
#include "pages/region-page.h"
#include "pages/roadmap-page.h"
#include "pages/swot-page.h"
#include "window/page-table.h"

#define DIMENSION_PREFIX "dimension:"

/* A page that lists the items of one kind says which kind in the table. */
static GtkWidget *
create_items (RancangDocument       *document,
              const RancangPageInfo *info)
{
  return rancang_items_page_new (document, rancang_document_get_root (document), info->kind);
}

/* The order is that of the sidebar; dimensions stand between the sections. */
static const RancangPageInfo pages[] = {
  { "overview", N_("Overview"), NULL, "view-grid-symbolic", RANCANG_SECTION_PLAN,
    rancang_overview_page_new },
  { "findings", N_("Findings"), N_("What the rules ask for"), "dialog-warning-symbolic",
    RANCANG_SECTION_PLAN, rancang_findings_page_new, .stays = TRUE },
  { "region", N_("Region and vision"), NULL, "mark-location-symbolic", RANCANG_SECTION_PLAN,
    rancang_region_page_new,
    .views = { "profile", "vision", "potentials", "issues", "words" } },
  { "readiness", N_("Readiness"), N_("What is there, what should be, and the gap between"),
    "rancang-readiness-symbolic", RANCANG_SECTION_ANALYSIS, rancang_readiness_page_new,
    "readiness-element", .stays = TRUE },
  { "swot", N_("SWOT"), N_("Strengths, weaknesses, opportunities, threats"),
    "rancang-swot-symbolic", RANCANG_SECTION_ANALYSIS, rancang_swot_page_new, "swot-entry",
    .stays = TRUE },
  { "roadmap", N_("Roadmap"), N_("Programmes in time"), "rancang-roadmap-symbolic",
    RANCANG_SECTION_WORK, rancang_roadmap_page_new, .stays = TRUE,
    .views = { "years", "quarters", "page" } },
  { "quick-wins", N_("Quick wins"), N_("What is finished within two years"),
    "rancang-quick-win-symbolic", RANCANG_SECTION_WORK, rancang_quick_wins_page_new, .stays = TRUE,
    .views = { "matrix", "profiles", "calendar" } },
  { "budget", N_("Budget"), N_("By year, source of funds, dimension and agency"),
    "accessories-calculator-symbolic", RANCANG_SECTION_WORK, rancang_budget_page_new,
    .stays = TRUE },
  { "agencies", N_("Agencies and bodies"), N_("Who does what, and who signed what"),
    "system-users-symbolic", RANCANG_SECTION_WORK, rancang_agencies_page_new,
    .views = { "list", "matrix", "bodies", "commitments", "applications" } },
  { "links", N_("Links"), N_("Which programme supports which"), "rancang-links-symbolic",
    RANCANG_SECTION_WORK, rancang_links_page_new, "link", .stays = TRUE,
    .views = { "matrix", "graph", "list" } },
  { "stages", N_("Stages"), N_("The road to the masterplan"), "x-office-calendar-symbolic",
    RANCANG_SECTION_WORK, NULL, "stage" },
  { "monitoring", N_("Monitoring"), N_("How far the indicators came, and how fresh that is"),
    "rancang-monitoring-symbolic", RANCANG_SECTION_WORK, rancang_monitoring_page_new,
    "monitoring-period", .stays = TRUE },
  { "evaluation", N_("Evaluation"), N_("Marks and scores of each year"),
    "object-select-symbolic", RANCANG_SECTION_WORK, rancang_evaluation_page_new },
  { "documents", N_("Documents"), N_("What can be written from the plan"),
    "x-office-document-symbolic", RANCANG_SECTION_WORK, rancang_documents_page_new },
};

/* The views of every dimension's page beside the board, which is shown first. */
static const char * const dimension_views[] = { "table", "tree", "text", NULL };

/* Where items are shown that have neither a lane on a board nor a page of their own. */
static const struct
{
  const char *kind;
  const char *page;
} homes[] = {
  { "plan", "region" },
  { "region", "region" },
  { "framework", "region" },
  { "mission", "region" },
  { "potential", "region/potentials" },
  { "strategic-issue", "region/issues" },
  { "vision-word", "region/words" },
  { "agency", "agencies" },
  { "body", "agencies/bodies" },
  { "commitment", "agencies/commitments" },
  { "application", "agencies/applications" },
  { "evaluation", "evaluation" },
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
    case RANCANG_SECTION_ANALYSIS:
      return C_("section", "Analysis");
    case RANCANG_SECTION_DIMENSIONS:
      return _("Dimensions");
    case RANCANG_SECTION_WORK:
      return C_("section", "Implementation");
    default:
      return NULL;
    }
}

char *
rancang_page_table_dup_page_part (const char *name)
{
  return g_strndup (name, strcspn (name, "/"));
}

const char *
rancang_page_table_get_view_part (const char *name)
{
  const char *stroke = strchr (name, '/');

  return stroke != NULL ? stroke + 1 : NULL;
}

/* Whether what is at home in `home`, perhaps in one view of it, is on the page. */
static gboolean
is_on_page (const char *home,
            const char *page)
{
  const gsize length = strlen (page);

  return home != NULL && strncmp (home, page, length) == 0
         && (home[length] == '\0' || home[length] == '/');
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
  add_section (builder, RANCANG_SECTION_ANALYSIS);
  for (guint i = 0; i < g_list_model_get_n_items (dimensions); i++)
    {
      g_autoptr (RancangItem) dimension = g_list_model_get_item (dimensions, i);

      g_strv_builder_take (builder, rancang_page_table_dup_name_for (dimension));
    }
  add_section (builder, RANCANG_SECTION_WORK);

  return g_strv_builder_end (builder);
}

static void
add_views (GStrvBuilder       *builder,
           const char         *page,
           const char * const *views)
{
  g_strv_builder_add (builder, page);
  for (guint i = 0; views[i] != NULL; i++)
    g_strv_builder_take (builder, g_strconcat (page, "/", views[i], NULL));
}

/* The first view is the page itself. */
static void
add_readable (GStrvBuilder    *builder,
              RancangDocument *document,
              const char      *name)
{
  const RancangPageInfo *info = rancang_page_table_lookup (name);
  RancangItem *dimension = rancang_page_table_find_dimension (document, name);
  const char *key = dimension != NULL ? rancang_item_get_text (dimension, "key") : NULL;
  g_autofree char *page = NULL;

  if (info != NULL)
    {
      add_views (builder, name, info->views[0] != NULL ? info->views + 1 : info->views);
      return;
    }
  page = key != NULL && *key != '\0' ? g_strconcat (DIMENSION_PREFIX, key, NULL)
                                     : g_strdup (name);
  add_views (builder, page, dimension_views);
}

static void
add_others (GStrvBuilder *builder)
{
  g_strv_builder_add (builder, RANCANG_PAGE_COMPARE);
  g_strv_builder_add (builder, RANCANG_PAGE_HISTORY);
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
      add_section (builder, RANCANG_SECTION_ANALYSIS);
      add_views (builder, DIMENSION_PREFIX "KEY", dimension_views);
      add_section (builder, RANCANG_SECTION_WORK);
      add_others (builder);
      return g_strv_builder_end (builder);
    }

  names = rancang_page_table_dup_names (document);
  for (guint i = 0; names[i] != NULL; i++)
    add_readable (builder, document, names[i]);
  add_others (builder);
  return g_strv_builder_end (builder);
}

/* The dimension of a page's name; its id, its code or its key may stand in the name, and the first
 * is meant where nothing does. */
RancangItem *
rancang_page_table_find_dimension (RancangDocument *document,
                                   const char      *name)
{
  GListModel *dimensions = rancang_item_get_children (rancang_document_get_root (document),
                                                      "dimension");
  g_autofree char *page = NULL;
  const char *wanted;

  if (!g_str_has_prefix (name, DIMENSION_PREFIX))
    return NULL;

  name += strlen (DIMENSION_PREFIX);
  wanted = page = rancang_page_table_dup_page_part (name);
  for (guint i = 0; i < g_list_model_get_n_items (dimensions); i++)
    {
      g_autoptr (RancangItem) dimension = g_list_model_get_item (dimensions, i);

      if (*wanted == '\0' || g_strcmp0 (rancang_item_get_id (dimension), wanted) == 0
          || g_strcmp0 (rancang_item_get_text (dimension, "code"), wanted) == 0
          || g_strcmp0 (rancang_item_get_text (dimension, "key"), wanted) == 0)
        return dimension;
    }
  return NULL;
}

static const char *
find_home (const RancangKind *kind)
{
  const char *name = rancang_kind_get_name (kind);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (name, pages[i].kind) == 0)
      return pages[i].name;
  for (guint i = 0; i < G_N_ELEMENTS (homes); i++)
    if (g_str_equal (name, homes[i].kind))
      return homes[i].page;
  return NULL;
}

/* The page on which the item, or the nearest that holds it, is found; NULL when there is none. */
char *
rancang_page_table_dup_name_for (RancangItem *item)
{
  for (RancangItem *place = item; place != NULL; place = rancang_item_get_parent (place))
    {
      const char *home = find_home (rancang_item_get_kind (place));

      if (rancang_item_is (place, "dimension"))
        return g_strconcat (DIMENSION_PREFIX, rancang_item_get_id (place), NULL);
      if (home != NULL)
        return g_strdup (home);
    }
  return NULL;
}

GtkWidget *
rancang_page_table_create (const RancangPageInfo *info,
                           RancangDocument       *document)
{
  return info->create != NULL ? info->create (document) : create_items (document, info);
}

/* What the rules found on the page, at the items themselves and at all that they hold. */
guint
rancang_page_table_count_findings (RancangDocument *document,
                                   const char      *name,
                                   guint           *n_errors)
{
  RancangChecker *checker = rancang_document_get_checker (document);
  RancangLint *lint = rancang_checker_get_lint (checker);
  RancangItem *dimension = rancang_page_table_find_dimension (document, name);
  guint n_rest = 0;

  *n_errors = 0;
  if (dimension != NULL || g_str_equal (name, "findings"))
    return rancang_checker_count (checker, dimension, n_errors);

  for (guint i = 0; lint != NULL && i < rancang_kind_get_count (); i++)
    {
      const char *kind = rancang_kind_get_name (rancang_kind_get (i));

      if (!is_on_page (find_home (rancang_kind_get (i)), name))
        continue;
      *n_errors += rancang_lint_count_collection (lint, kind, RANCANG_SEVERITY_ERROR);
      n_rest += rancang_lint_count_collection (lint, kind, RANCANG_SEVERITY_WARNING)
                + rancang_lint_count_collection (lint, kind, RANCANG_SEVERITY_HINT);
    }

  return *n_errors + n_rest;
}
