/* SPDX-License-Identifier: GPL-3.0-or-later */
/* overview-findings.c: what a plan lacks, each as an offer to act */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pages/overview-findings.h"

#define QUICK_WIN_YEARS 2
#define MAX_SINGLE 3 /* more findings of one sort are counted, not listed */

struct _RancangOverviewFinding
{
  GObject     parent_instance;

  char       *title;
  char       *subtitle;
  const char *icon;
  const char *action;
  char       *target;
};

G_DEFINE_FINAL_TYPE (RancangOverviewFinding, rancang_overview_finding, G_TYPE_OBJECT)

typedef gboolean (*LacksFunc) (RancangItem *programme);

/* Programmes that lack the same thing. */
typedef struct
{
  RancangItem *root;
  LacksFunc    lacks;
  GPtrArray   *programmes;
} Search;

static void
rancang_overview_finding_finalize (GObject *object)
{
  RancangOverviewFinding *self = RANCANG_OVERVIEW_FINDING (object);

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->target);

  G_OBJECT_CLASS (rancang_overview_finding_parent_class)->finalize (object);
}

static void
rancang_overview_finding_class_init (RancangOverviewFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_overview_finding_finalize;
}

static void
rancang_overview_finding_init (RancangOverviewFinding *self)
{
}

static const char *
get_dimension_title (RancangItem *dimension)
{
  const char *title = NULL;

  if (rancang_language_get_default () == RANCANG_LANGUAGE_ENGLISH)
    title = rancang_item_get_text (dimension, "title-en");

  return title != NULL && *title != '\0' ? title : rancang_item_get_title (dimension);
}

static void
add_finding (GListStore *findings,
             const char *icon,
             const char *title,
             const char *subtitle,
             const char *action,
             const char *target)
{
  g_autoptr (RancangOverviewFinding) finding = g_object_new (RANCANG_TYPE_OVERVIEW_FINDING, NULL);

  finding->icon = icon;
  finding->title = g_strdup (title);
  finding->subtitle = g_strdup (subtitle);
  finding->action = action;
  finding->target = g_strdup (target);
  g_list_store_append (findings, finding);
}

static char *
dup_dimension_page (RancangItem *dimension)
{
  const char *key = rancang_item_get_text (dimension, "key");

  return g_strconcat ("dimension:", key != NULL ? key : rancang_item_get_id (dimension), NULL);
}

static gboolean
lacks_indicator (RancangItem *programme)
{
  return rancang_item_count_children (programme, "indicator") == 0;
}

static gboolean
lacks_agency (RancangItem *programme)
{
  return rancang_item_is_empty (programme, "agency");
}

static gboolean
lacks_budget (RancangItem *programme)
{
  return rancang_item_count_children (programme, "budget-line") == 0;
}

/* Example figures stand in programmes and in what these hold. */
static gboolean
find_example_cb (RancangItem *item,
                 gpointer     user_data)
{
  const RancangKind *kind = rancang_item_get_kind (item);
  gboolean *found = user_data;

  if (rancang_kind_find_field (kind, "example") != NULL &&
      rancang_item_get_boolean (item, "example"))
    *found = TRUE;

  return !*found;
}

static gboolean
has_example (RancangItem *programme)
{
  gboolean found = rancang_item_get_boolean (programme, "example");

  if (!found)
    rancang_item_foreach (programme, NULL, find_example_cb, &found);

  return found;
}

static gboolean
is_long_quick_win (RancangItem *programme)
{
  int start = rancang_item_get_year (programme, "start-year");
  int end = rancang_item_get_year (programme, "end-year");

  return rancang_item_get_boolean (programme, "quick-win") && start > 0 && end > 0 &&
         end - start + 1 > QUICK_WIN_YEARS;
}

static gboolean
collect_programme_cb (RancangItem *programme,
                      gpointer     user_data)
{
  Search *search = user_data;

  if (search->lacks (programme))
    g_ptr_array_add (search->programmes, programme);

  return TRUE;
}

static guint
count_in (GPtrArray   *programmes,
          RancangItem *dimension)
{
  guint n = 0;

  for (guint i = 0; i < programmes->len; i++)
    if (rancang_item_get_ancestor (g_ptr_array_index (programmes, i), "dimension") == dimension)
      n++;

  return n;
}

/* "Smart Living", "Smart Branding": the first word says nothing where all have it. */
static gsize
find_common_prefix (RancangItem *root)
{
  guint n = rancang_item_count_children (root, "dimension");
  const char *first = n > 1 ? get_dimension_title (rancang_item_peek_child (root, "dimension", 0))
                            : "";
  const char *space = strchr (first, ' ');
  gsize length = space != NULL ? space + 1 - first : 0;

  for (guint i = 1; i < n && length > 0; i++)
    if (strncmp (first, get_dimension_title (rancang_item_peek_child (root, "dimension", i)),
                 length) != 0)
      length = 0;

  return length;
}

/* "Living 6 · Branding 5", and the dimension that has the most. */
static char *
count_by_dimension (RancangItem  *root,
                    GPtrArray    *programmes,
                    RancangItem **most)
{
  GString *text = g_string_new (NULL);
  gsize prefix = find_common_prefix (root);
  guint largest = 0;

  for (guint i = 0; i < rancang_item_count_children (root, "dimension"); i++)
    {
      RancangItem *dimension = rancang_item_peek_child (root, "dimension", i);
      guint n = count_in (programmes, dimension);

      if (n == 0)
        continue;
      g_string_append_printf (text, "%s%s\302\240%u", text->len > 0 ? " · " : "",
                              get_dimension_title (dimension) + prefix, n);
      if (n > largest)
        {
          largest = n;
          *most = dimension;
        }
    }

  return g_string_free_and_steal (text);
}

static GPtrArray *
search_programmes (RancangItem *root,
                   LacksFunc    lacks)
{
  Search search = { root, lacks, g_ptr_array_new () };

  rancang_item_foreach (root, "programme", collect_programme_cb, &search);

  return search.programmes;
}

/* One finding for all programmes that lack the same; one alone is opened at once. */
static void
add_programmes (GListStore *findings,
                RancangItem *root,
                GPtrArray   *programmes,
                const char  *icon,
                const char  *title)
{
  RancangItem *most = NULL;
  g_autofree char *subtitle = NULL;

  if (programmes->len == 0)
    return;

  if (programmes->len == 1)
    {
      RancangItem *programme = g_ptr_array_index (programmes, 0);

      add_finding (findings, icon, title, rancang_item_get_title (programme), "win.open-item",
                   rancang_item_get_id (programme));
      return;
    }

  subtitle = count_by_dimension (root, programmes, &most);
  if (most != NULL)
    {
      g_autofree char *page = dup_dimension_page (most);

      add_finding (findings, icon, title, subtitle, "win.show-page", page);
    }
}

static void
add_long_quick_wins (GListStore  *findings,
                     RancangItem *root)
{
  g_autoptr (GPtrArray) programmes = search_programmes (root, is_long_quick_win);

  if (programmes->len > MAX_SINGLE)
    {
      g_autofree char *title = NULL;

      title = g_strdup_printf (ngettext ("%u quick win runs longer than two years",
                                         "%u quick wins run longer than two years",
                                         programmes->len), programmes->len);
      add_programmes (findings, root, programmes, "dialog-warning-symbolic", title);
      return;
    }

  for (guint i = 0; i < programmes->len; i++)
    {
      RancangItem *programme = g_ptr_array_index (programmes, i);
      int start = rancang_item_get_year (programme, "start-year");
      g_autofree char *title = NULL;
      g_autofree char *subtitle = NULL;

      title = g_strdup_printf (_("Quick win “%s” runs longer than two years"),
                               rancang_item_get_title (programme));
      /* Translators: the first and the last year, then the last year that the rule allows */
      subtitle = g_strdup_printf (_("%d–%d: end it in %d, or take the mark away"), start,
                                  rancang_item_get_year (programme, "end-year"),
                                  start + QUICK_WIN_YEARS - 1);
      add_finding (findings, "dialog-warning-symbolic", title, subtitle, "win.open-item",
                   rancang_item_get_id (programme));
    }
}

static void
add_lacking (GListStore  *findings,
             RancangItem *root)
{
  g_autoptr (GPtrArray) indicator = search_programmes (root, lacks_indicator);
  g_autoptr (GPtrArray) agency = search_programmes (root, lacks_agency);
  g_autoptr (GPtrArray) budget = search_programmes (root, lacks_budget);
  g_autofree char *indicator_title = NULL;
  g_autofree char *agency_title = NULL;
  g_autofree char *budget_title = NULL;

  indicator_title = g_strdup_printf (ngettext ("%u programme without an indicator",
                                               "%u programmes without an indicator",
                                               indicator->len), indicator->len);
  agency_title = g_strdup_printf (ngettext ("%u programme without a responsible agency",
                                            "%u programmes without a responsible agency",
                                            agency->len), agency->len);
  budget_title = g_strdup_printf (ngettext ("%u programme without a budget",
                                            "%u programmes without a budget",
                                            budget->len), budget->len);
  add_programmes (findings, root, indicator, "dialog-warning-symbolic", indicator_title);
  add_programmes (findings, root, agency, "dialog-warning-symbolic", agency_title);
  add_programmes (findings, root, budget, "dialog-warning-symbolic", budget_title);
}

static void
add_examples (GListStore  *findings,
              RancangItem *root)
{
  g_autoptr (GPtrArray) examples = search_programmes (root, has_example);
  g_autofree char *title = NULL;

  title = g_strdup_printf (ngettext ("%u programme with example figures",
                                     "%u programmes with example figures",
                                     examples->len), examples->len);
  add_programmes (findings, root, examples, "dialog-information-symbolic", title);
}

/* A plan that has nothing yet is offered the first steps instead of being told what it lacks. */
static void
add_first_steps (GListStore  *findings,
                 RancangItem *root)
{
  RancangItem *dimension = rancang_item_peek_child (root, "dimension", 0);

  if (rancang_item_count_children (root, "agency") == 0)
    add_finding (findings, "system-users-symbolic", _("List the agencies"),
                 _("Paste the regional agencies (OPD) and their partners"), "win.show-page",
                 "agencies");
  if (dimension != NULL)
    {
      g_autofree char *page = dup_dimension_page (dimension);
      g_autofree char *subtitle = NULL;

      /* Translators: %s is a dimension, "Smart Governance" */
      subtitle = g_strdup_printf (_("Begin with %s: type a name, the rest can follow"),
                                  get_dimension_title (dimension));
      add_finding (findings, "list-add-symbolic", _("Add the first programme"), subtitle,
                   "win.show-page", page);
    }
}

static gboolean
stop_cb (RancangItem *item,
         gpointer     user_data)
{
  *(gboolean *) user_data = TRUE;

  return FALSE;
}

/* Gives RancangOverviewFinding, the most useful first. */
GListModel *
rancang_overview_findings_list (RancangPlan *plan)
{
  GListStore *findings = g_list_store_new (RANCANG_TYPE_OVERVIEW_FINDING);
  RancangItem *root;
  gboolean has_programmes = FALSE;

  g_return_val_if_fail (RANCANG_IS_PLAN (plan), NULL);

  root = rancang_plan_get_root (plan);
  rancang_item_foreach (root, "programme", stop_cb, &has_programmes);
  if (rancang_item_is_empty (root, "vision"))
    add_finding (findings, "document-edit-symbolic", _("Write the vision"),
                 _("Reports and goals refer to it"), "win.open-item",
                 rancang_item_get_id (root));
  if (has_programmes)
    {
      add_lacking (findings, root);
      add_long_quick_wins (findings, root);
      add_examples (findings, root);
    }
  else
    {
      add_first_steps (findings, root);
    }

  return G_LIST_MODEL (findings);
}

const char *
rancang_overview_finding_get_title (RancangOverviewFinding *self)
{
  g_return_val_if_fail (RANCANG_IS_OVERVIEW_FINDING (self), NULL);

  return self->title;
}

const char *
rancang_overview_finding_get_subtitle (RancangOverviewFinding *self)
{
  g_return_val_if_fail (RANCANG_IS_OVERVIEW_FINDING (self), NULL);

  return self->subtitle;
}

const char *
rancang_overview_finding_get_icon (RancangOverviewFinding *self)
{
  g_return_val_if_fail (RANCANG_IS_OVERVIEW_FINDING (self), NULL);

  return self->icon;
}

const char *
rancang_overview_finding_get_action (RancangOverviewFinding *self)
{
  g_return_val_if_fail (RANCANG_IS_OVERVIEW_FINDING (self), NULL);

  return self->action;
}

const char *
rancang_overview_finding_get_target (RancangOverviewFinding *self)
{
  g_return_val_if_fail (RANCANG_IS_OVERVIEW_FINDING (self), NULL);

  return self->target;
}
