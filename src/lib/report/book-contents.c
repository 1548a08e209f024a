/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-contents.c: the table of what the parts of books may hold, and the names in their texts */

#include "config.h"

#include "report/amount-words.h"
#include "report/book-contents-private.h"

typedef void (*ContentFunc) (Masterplan *self);

typedef struct
{
  const char  *name;
  ContentFunc  func;
  gboolean     wide; /* fits pages that lie on their side; others stay upright when it is empty */
} Content;

static void
add_contents (Masterplan *self)
{
  rancang_report_add_contents (self->report);
}

/* A field of the plan, of its region or of the year's evaluation, as text: settings name it. */
static void
add_field (Masterplan *self)
{
  const char *kind = rancang_masterplan_setting (self, "kind");
  const char *name = rancang_masterplan_setting (self, "field");
  RancangItem *item = g_strcmp0 (kind, "region") == 0
                        ? rancang_item_peek_child (self->root, "region", 0) : self->root;
  const RancangField *field = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char *sentence = NULL;

  if (item != NULL && name != NULL)
    field = rancang_kind_find_field (rancang_item_get_kind (item), name);
  if (field == NULL)
    return;
  if (!rancang_masterplan_has (item, name))
    {
      sentence = rancang_report_fill (tr (self, N_("To be filled in: {name}.")), "name",
                                      tr (self, field->label), NULL);
      rancang_masterplan_missing (self, sentence);
      return;
    }
  blocks = rancang_masterplan_field_blocks (self, item, field);
  for (guint i = 0; i < blocks->len; i++)
    rancang_report_add_block (self->report, g_object_ref (g_ptr_array_index (blocks, i)));
}

/* In the order of the names; add here what a part of a book shall be able to hold. */
static const Content contents[] = {
  { "achievements", rancang_book_add_achievements, TRUE },
  { "action-plan", rancang_masterplan_add_action_plan, TRUE },
  { "agencies", rancang_masterplan_add_agencies, FALSE },
  { "agency-sheets", rancang_book_add_agency_sheets, FALSE },
  { "applications", rancang_book_add_applications, TRUE },
  { "bodies", rancang_book_add_bodies, FALSE },
  { "budget-annex", rancang_book_add_budget_annex, TRUE },
  { "budget-summary", rancang_masterplan_add_budget_summary, TRUE },
  { "budget-total", rancang_book_add_budget_total, FALSE },
  { "charter", rancang_book_add_charter, FALSE },
  { "commitments", rancang_book_add_commitments, FALSE },
  { "contents", add_contents, FALSE },
  { "details", rancang_masterplan_add_details, FALSE },
  { "dimension-pages", rancang_book_add_dimension_pages, FALSE },
  { "evaluation-text", rancang_book_add_evaluation_text, FALSE },
  { "field", add_field, FALSE },
  { "figure", rancang_book_add_figure, TRUE },
  { "gaps", rancang_book_add_gaps, TRUE },
  { "goals", rancang_masterplan_add_goals, FALSE },
  { "issues", rancang_book_add_issues, FALSE },
  { "key-figures", rancang_book_add_key_figures, FALSE },
  { "legal-basis", rancang_masterplan_add_legal_basis, FALSE },
  { "milestones", rancang_masterplan_add_milestones, TRUE },
  { "missions", rancang_masterplan_add_missions, FALSE },
  { "monitoring-notes", rancang_book_add_notes, FALSE },
  { "potentials", rancang_book_add_potentials, FALSE },
  { "programmes-of-type", rancang_book_add_programmes_of_type, FALSE },
  { "progress", rancang_book_add_progress, TRUE },
  { "quick-win-list", rancang_masterplan_add_quick_win_list, FALSE },
  { "quick-win-profiles", rancang_masterplan_add_quick_win_profiles, FALSE },
  { "readiness", rancang_book_add_readiness, FALSE },
  { "region", rancang_masterplan_add_region, FALSE },
  { "roadmap", rancang_masterplan_add_roadmap, TRUE },
  { "scores", rancang_book_add_scores, FALSE },
  { "signature", rancang_masterplan_add_signature, FALSE },
  { "strategies", rancang_masterplan_add_strategy, FALSE },
  { "swot", rancang_book_add_swot, FALSE },
  { "tows", rancang_book_add_tows, FALSE },
  { "vision", rancang_masterplan_add_vision, FALSE },
  { "vision-words", rancang_book_add_vision_words, FALSE },
};

static const Content *
find_content (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      if (g_str_equal (contents[i].name, name))
        return &contents[i];
    }
  return NULL;
}

/* A region may write any name into its book; one that nobody knows holds nothing, and says so. */
void
rancang_book_add_content (Masterplan *self,
                          const char *name)
{
  const Content *content = find_content (name);
  g_autofree char *sentence = NULL;

  if (content != NULL)
    {
      self->content = name;
      content->func (self);
      self->content = NULL;
      return;
    }
  sentence = rancang_report_fill (tr (self, N_("This program knows no content “{name}”.")), "name",
                                  name, NULL);
  rancang_masterplan_missing (self, sentence);
}

static gboolean
stop_cb (RancangItem *item,
         gpointer     data)
{
  return FALSE;
}

/* Whether pages are to lie on their side for it: not where there is nothing to show yet. */
gboolean
rancang_book_is_content_wide (Masterplan *self,
                              const char *name)
{
  const Content *content = name != NULL && *name != '\0' ? find_content (name) : NULL;
  g_autoptr (GPtrArray) programmes = NULL;

  if (content != NULL && !content->wide)
    return FALSE;
  if (content == NULL && name != NULL && *name != '\0')
    return FALSE;
  if (content == NULL)
    name = "";
  if (g_str_equal (name, "gaps"))
    return !rancang_item_foreach (self->root, "readiness-item", stop_cb, NULL);
  if (g_str_equal (name, "applications"))
    return rancang_item_count_children (self->root, "application") > 0;
  programmes = rancang_masterplan_programmes (self->root);
  return programmes->len > 0;
}

char *
rancang_book_dup_date (const RancangBookOptions *options)
{
  g_autoptr (GDateTime) now = NULL;

  if (options->date != NULL && *options->date != '\0')
    return g_strdup (options->date);
  now = g_date_time_new_now_local ();
  return g_date_time_format (now, "%Y-%m-%d");
}

static gboolean
find_last_year_cb (RancangItem *item,
                   gpointer     data)
{
  RancangSeries *series = rancang_item_get_series (item, "realisations");
  guint size = series != NULL ? rancang_series_get_size (series) : 0;
  int *year = data;

  if (size > 0)
    *year = MAX (*year, rancang_series_get_year (series, size - 1));
  return TRUE;
}

/* The year that is asked for; else the last one of which the plan knows an evaluation, or else a
 * realisation; else its first. */
int
rancang_book_get_year (Masterplan *self)
{
  int year = self->options->year;

  if (year > 0)
    return year;
  for (guint i = 0; i < rancang_item_count_children (self->root, "evaluation"); i++)
    year = MAX (year, rancang_item_get_year (rancang_item_peek_child (self->root, "evaluation", i),
                                             "year"));
  if (year == 0)
    rancang_item_foreach (self->root, "indicator", find_last_year_cb, &year);
  return year > 0 ? year : self->first_year;
}

static char *
dup_budget (Masterplan *self,
            gboolean    in_words)
{
  g_autoptr (RancangTotals) totals = rancang_totals_new (self->root);
  RancangDecimal total = rancang_series_total (rancang_totals_get_by_year (totals));

  if (total.digits == 0)
    return NULL;
  return in_words ? rancang_amount_in_words (&total, self->language)
                  : rancang_format_rupiah (&total, self->language);
}

static char *
dup_count (guint count)
{
  return g_strdup_printf ("%u", count);
}

static char *
dup_number_of (Masterplan *self,
               const char *name)
{
  g_autoptr (GPtrArray) quick_wins = NULL;
  g_autoptr (GPtrArray) programmes = NULL;

  if (g_str_equal (name, "quick-win-count"))
    {
      quick_wins = rancang_masterplan_quick_wins (self);
      return dup_count (quick_wins->len);
    }
  if (g_str_equal (name, "programme-count"))
    {
      programmes = rancang_masterplan_programmes (self->root);
      return dup_count (programmes->len);
    }
  if (g_str_equal (name, "dimension-count"))
    return dup_count (rancang_item_count_children (self->root, "dimension"));
  if (g_str_equal (name, "agency-count"))
    return dup_count (rancang_item_count_children (self->root, "agency"));
  return NULL;
}

static char *
dup_office (Masterplan *self)
{
  RancangItem *region = rancang_item_peek_child (self->root, "region", 0);
  const char *type = region != NULL ? rancang_item_get_text (region, "type") : NULL;

  if (g_strcmp0 (type, "city") == 0)
    return g_strdup (tr (self, N_("Mayor")));
  if (g_strcmp0 (type, "province") == 0)
    return g_strdup (tr (self, N_("Governor")));
  return g_strdup (tr (self, N_("Regent")));
}

/* A field of the plan or the region; its label where it is empty. */
static char *
dup_field (Masterplan  *self,
           RancangItem *item,
           const char  *kind,
           const char  *name,
           const char **missing)
{
  const RancangField *field = rancang_kind_find_field (rancang_kind_lookup (kind), name);
  g_autoptr (GPtrArray) blocks = NULL;

  if (field == NULL)
    return NULL;
  if (!rancang_masterplan_has (item, name))
    {
      *missing = tr (self, field->label);
      return NULL;
    }
  blocks = rancang_masterplan_field_blocks (self, item, field);
  return blocks->len > 0 ? rancang_report_block_dup_text (g_ptr_array_index (blocks, 0)) : NULL;
}

static char *
dup_year (Masterplan *self)
{
  int year = rancang_book_get_year (self);

  return year > 0 ? g_strdup_printf ("%d", year) : NULL;
}

static char *
dup_known (Masterplan *self,
           const char *name)
{
  g_autofree char *years = NULL;

  if (g_str_equal (name, "region"))
    return rancang_masterplan_region_name (self);
  if (g_str_equal (name, "office"))
    return dup_office (self);
  if (g_str_equal (name, "budget"))
    return dup_budget (self, FALSE);
  if (g_str_equal (name, "budget-words"))
    return dup_budget (self, TRUE);
  if (g_str_equal (name, "year"))
    return dup_year (self);
  if (g_str_equal (name, "years"))
    {
      years = rancang_masterplan_years (self->root);
      return g_str_equal (years, RANCANG_DASH) ? NULL : g_steal_pointer (&years);
    }
  return dup_number_of (self, name);
}

static const char *
get_known_label (Masterplan *self,
                 const char *name)
{
  static const struct { const char *name; const char *label; } labels[] = {
    { "region", N_("Name of the region") }, { "budget", N_("Budget") },
    { "budget-words", N_("Budget in words") }, { "years", N_("Years") }, { "year", N_("Year") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (g_str_equal (labels[i].name, name))
        return tr (self, labels[i].label);
    }
  return NULL;
}

/* What a name in a text stands for: {region}, {years}, {budget}, ..., or a field: {region.capital},
 * {plan.vision}. */
char *
rancang_book_dup_name (const char  *name,
                       const char **missing,
                       gpointer     data)
{
  Masterplan *self = data;
  g_autofree char *value = dup_known (self, name);

  if (value == NULL && g_str_has_prefix (name, "region."))
    value = dup_field (self, rancang_item_peek_child (self->root, "region", 0), "region",
                       name + strlen ("region."), missing);
  else if (value == NULL && g_str_has_prefix (name, "plan."))
    value = dup_field (self, self->root, "plan", name + strlen ("plan."), missing);
  else if (value == NULL)
    *missing = get_known_label (self, name);
  if (value != NULL)
    return g_steal_pointer (&value);
  /* What is to be left out leaves a place to write by hand. */
  if (*missing != NULL && self->options->empty_fields == RANCANG_EMPTY_FIELDS_LEAVE_OUT)
    return g_strdup ("……………");
  return *missing == NULL ? g_strconcat ("{", name, "}", NULL) : NULL;
}
