/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* roadmap-rows.c: the rows of a roadmap, collected and grouped */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "figure/roadmap-private.h"
#include "model/catalogue.h"
#include "model/totals.h"

#define MAX_YEARS 25
#define YEARS_WITHOUT_PLAN 5

G_DEFINE_FINAL_TYPE (RancangRoadmap, rancang_roadmap, G_TYPE_OBJECT)

typedef struct
{
  RancangRoadmap *self;
  RancangPlan    *plan;
  GHashTable     *groups;   /* key -> RoadmapGroup, not owned */
  GHashTable     *agencies; /* id -> short name, not owned */
  int             first;
  int             last;
} Collector;

static void
milestone_clear (RoadmapMilestone *milestone)
{
  g_free (milestone->id);
  g_free (milestone->title);
}

static void
row_free (RoadmapRow *row)
{
  g_free (row->item);
  g_free (row->id);
  g_free (row->title);
  g_free (row->agency);
  g_free (row->colour);
  g_clear_pointer (&row->milestones, g_array_unref);
  g_free (row);
}

static void
group_free (RoadmapGroup *group)
{
  g_free (group->key);
  g_free (group->title);
  g_free (group->colour);
  g_ptr_array_unref (group->rows);
  g_free (group);
}

static const char *
get_title (RancangItem     *item,
           RancangLanguage  language)
{
  const char *title = NULL;

  if (language == RANCANG_LANGUAGE_ENGLISH
      && rancang_kind_find_field (rancang_item_get_kind (item), "title-en") != NULL)
    title = rancang_item_get_text (item, "title-en");
  if (title == NULL || *title == '\0')
    title = rancang_item_get_title (item);
  if (title == NULL || *title == '\0')
    title = rancang_translate (language, NULL,
                               rancang_kind_get_label (rancang_item_get_kind (item)));

  return title;
}

static RoadmapGroup *
add_group (Collector  *collector,
           const char *key,
           const char *title,
           const char *colour)
{
  RoadmapGroup *group = g_new0 (RoadmapGroup, 1);

  group->key = g_strdup (key);
  group->title = g_strdup (title);
  group->colour = g_strdup (colour);
  group->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  g_ptr_array_add (collector->self->groups, group);
  g_hash_table_insert (collector->groups, group->key, group);

  return group;
}

static void
add_groups_of_items (Collector  *collector,
                     const char *kind)
{
  RancangItem *root = rancang_plan_get_root (collector->plan);
  const guint n = rancang_item_count_children (root, kind);
  const gboolean coloured = rancang_kind_find_field (rancang_kind_lookup (kind), "colour") != NULL;

  for (guint i = 0; i < n; i++)
    {
      RancangItem *item = rancang_item_peek_child (root, kind, i);

      add_group (collector, rancang_item_get_id (item),
                 get_title (item, collector->self->language),
                 coloured ? rancang_item_get_text (item, "colour") : NULL);
    }
}

static void
add_groups_of_sources (Collector *collector)
{
  const RancangField *field = rancang_kind_find_field (rancang_kind_lookup ("budget-line"),
                                                       "source");

  for (guint i = 0; field->choices[i].code != NULL; i++)
    {
      g_autofree char *key = g_strconcat ("source:", field->choices[i].code, NULL);

      add_group (collector, key, rancang_translate (collector->self->language, NULL,
                                                    field->choices[i].label), NULL);
    }
}

/* What stands for "none" comes after the others, and those without years after all. */
static void
add_groups (Collector *collector)
{
  const RancangLanguage language = collector->self->language;

  switch (collector->self->grouping)
    {
    case RANCANG_ROADMAP_BY_AGENCY:
      add_groups_of_items (collector, "agency");
      add_group (collector, "none", rancang_translate (language, NULL, N_("Agency not given")),
                 NULL);
      break;
    case RANCANG_ROADMAP_BY_SOURCE:
      add_groups_of_sources (collector);
      add_group (collector, "none", rancang_translate (language, NULL, N_("Source not given")),
                 NULL);
      break;
    case RANCANG_ROADMAP_BY_DIMENSION:
    default:
      add_groups_of_items (collector, "dimension");
      add_group (collector, "none", rancang_translate (language, NULL, N_("Without dimension")),
                 NULL);
      break;
    }
  add_group (collector, "dateless", rancang_translate (language, NULL, N_("Without years")),
             NULL)->dateless = TRUE;
}

static void
add_milestones (RoadmapRow  *row,
                RancangItem *programme)
{
  const guint n = rancang_item_count_children (programme, "milestone");

  for (guint i = 0; i < n; i++)
    {
      RancangItem *item = rancang_item_peek_child (programme, "milestone", i);
      RoadmapMilestone milestone = {
        .time = rancang_roadmap_parse_date (rancang_item_get_text (item, "date")),
        .done = rancang_item_get_boolean (item, "done"),
      };

      milestone.whole_year = milestone.time == 0;
      if (milestone.time == 0 && rancang_item_get_year (item, "year") != 0)
        milestone.time = rancang_item_get_year (item, "year") * 4 + 2;
      if (milestone.time == 0)
        continue;
      milestone.id = g_strdup (rancang_item_get_id (item));
      milestone.title = g_strdup (rancang_item_get_title (item));
      if (row->milestones == NULL)
        {
          row->milestones = g_array_new (FALSE, FALSE, sizeof (RoadmapMilestone));
          g_array_set_clear_func (row->milestones, (GDestroyNotify) milestone_clear);
        }
      g_array_append_val (row->milestones, milestone);
    }
}

static const char *
get_agency_name (Collector  *collector,
                 const char *id)
{
  RancangItem *agency;
  const char *name;

  if (id == NULL || *id == '\0')
    return NULL;
  name = g_hash_table_lookup (collector->agencies, id);
  if (name != NULL)
    return name;

  agency = rancang_plan_find (collector->plan, id);
  if (agency == NULL || !rancang_item_is (agency, "agency"))
    return NULL;
  name = rancang_item_get_text (agency, "abbreviation");
  if (name == NULL || *name == '\0')
    name = rancang_item_get_title (agency);
  if (name != NULL)
    g_hash_table_insert (collector->agencies, (gpointer) id, (gpointer) name);
  return name;
}

static void
widen (Collector *collector,
       int        start,
       int        end)
{
  if (start == 0)
    return;
  collector->first = collector->first == 0 ? start / 4 : MIN (collector->first, start / 4);
  collector->last = MAX (collector->last, end / 4);
}

static void
add_row (Collector   *collector,
         RancangItem *programme,
         const char  *key,
         gboolean     again)
{
  RancangItem *dimension = rancang_item_get_ancestor (programme, "dimension");
  RoadmapRow *row = g_new0 (RoadmapRow, 1);
  RoadmapGroup *group;

  row->id = g_strdup (rancang_item_get_id (programme));
  row->item = again ? g_strconcat (row->id, ROADMAP_SEPARATOR, key, NULL) : g_strdup (row->id);
  row->title = g_strdup (get_title (programme, collector->self->language));
  row->agency = g_strdup (get_agency_name (collector, rancang_item_get_text (programme,
                                                                             "agency")));
  row->colour = g_strdup (dimension != NULL ? rancang_item_get_text (dimension, "colour") : NULL);
  row->quick_win = rancang_item_get_boolean (programme, "quick-win");
  if (rancang_roadmap_get_span (programme, &row->start, &row->end))
    widen (collector, row->start, row->end);
  else
    key = "dateless";
  add_milestones (row, programme);
  for (guint i = 0; row->milestones != NULL && i < row->milestones->len; i++)
    {
      const int time = (int) g_array_index (row->milestones, RoadmapMilestone, i).time;

      widen (collector, time, time);
    }

  group = key != NULL ? g_hash_table_lookup (collector->groups, key) : NULL;
  if (group == NULL)
    group = g_hash_table_lookup (collector->groups, "none");
  g_ptr_array_add (group->rows, row);
  g_hash_table_insert (collector->self->index, row->item, row);
}

/* One row in the group of each source; those of the same source are one. */
static void
add_rows_by_source (Collector   *collector,
                    RancangItem *programme)
{
  const guint n = rancang_item_count_children (programme, "budget-line");
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_free);
  int start, end;

  if (!rancang_roadmap_get_span (programme, &start, &end))
    {
      add_row (collector, programme, NULL, FALSE);
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      RancangItem *line = rancang_item_peek_child (programme, "budget-line", i);
      const char *source = rancang_item_get_text (line, "source");
      g_autofree char *key = g_strconcat ("source:", source, NULL);

      if (source == NULL || *source == '\0'
          || g_ptr_array_find_with_equal_func (seen, key, g_str_equal, NULL))
        continue;
      add_row (collector, programme, key, seen->len > 0);
      g_ptr_array_add (seen, g_steal_pointer (&key));
    }
  if (seen->len == 0)
    add_row (collector, programme, NULL, FALSE);
}

static gboolean
collect_programme (RancangItem *programme,
                   gpointer     user_data)
{
  Collector *collector = user_data;
  RancangItem *dimension;

  collector->self->n_programmes++;
  switch (collector->self->grouping)
    {
    case RANCANG_ROADMAP_BY_AGENCY:
      add_row (collector, programme, rancang_item_get_text (programme, "agency"), FALSE);
      break;
    case RANCANG_ROADMAP_BY_SOURCE:
      add_rows_by_source (collector, programme);
      break;
    case RANCANG_ROADMAP_BY_DIMENSION:
    default:
      dimension = rancang_item_get_ancestor (programme, "dimension");
      add_row (collector, programme,
               dimension != NULL ? rancang_item_get_id (dimension) : NULL, FALSE);
      break;
    }

  return TRUE;
}

/* The plan's own years, and those of what is drawn. */
static void
choose_years (Collector *collector)
{
  RancangRoadmap *self = collector->self;
  RancangItem *root = rancang_plan_get_root (collector->plan);
  int first = 0;
  int last = 0;

  rancang_plan_get_years (collector->plan, &first, &last);
  self->plan_start = rancang_item_get_year (root, "start-year");
  if (first == 0 && collector->first == 0)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();

      first = g_date_time_get_year (now);
      last = first + YEARS_WITHOUT_PLAN - 1;
    }
  self->first_year = first == 0 ? collector->first
                     : collector->first == 0 ? first : MIN (first, collector->first);
  self->last_year = MAX (last, collector->last);
  self->last_year = CLAMP (self->last_year, self->first_year, self->first_year + MAX_YEARS - 1);
}

static gboolean
add_amounts (RancangItem *line,
             gpointer     user_data)
{
  RancangRoadmap *self = user_data;
  RancangSeries *series = rancang_item_get_series (line, "amounts");
  const guint n = series != NULL ? rancang_series_get_size (series) : 0;

  /* As in rancang_totals_new(): what was spent is part of what was planned. */
  if (g_strcmp0 (rancang_item_get_text (line, "state"), "realisation") == 0)
    return TRUE;
  for (guint i = 0; i < n; i++)
    {
      const int year = rancang_series_get_year (series, i);
      RancangDecimal *sum;

      if (year < self->first_year || year > self->last_year)
        continue;
      sum = &self->amounts[year - self->first_year];
      *sum = rancang_decimal_add (sum, rancang_series_get_value (series, i));
    }

  return TRUE;
}

static void
measure_group (RoadmapGroup *group)
{
  for (guint i = 0; i < group->rows->len; i++)
    {
      const RoadmapRow *row = g_ptr_array_index (group->rows, i);

      if (row->start == 0)
        continue;
      group->start = group->start == 0 ? row->start : MIN (group->start, row->start);
      group->end = MAX (group->end, row->end);
    }
}

static void
drop_empty_groups (RancangRoadmap *self)
{
  for (guint i = self->groups->len; i-- > 0;)
    {
      RoadmapGroup *group = g_ptr_array_index (self->groups, i);

      if (group->rows->len == 0)
        {
          g_ptr_array_remove_index (self->groups, i);
          continue;
        }
      measure_group (group);
      g_hash_table_insert (self->index, group->key, group);
    }
}

static void
rancang_roadmap_finalize (GObject *object)
{
  RancangRoadmap *self = RANCANG_ROADMAP (object);

  g_hash_table_unref (self->index);
  g_array_unref (self->lines);
  g_ptr_array_unref (self->groups);
  g_free (self->amounts);
  g_free (self->baseline);

  G_OBJECT_CLASS (rancang_roadmap_parent_class)->finalize (object);
}

static void
rancang_roadmap_class_init (RancangRoadmapClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_roadmap_finalize;
}

static void
rancang_roadmap_init (RancangRoadmap *self)
{
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  self->lines = g_array_new (FALSE, FALSE, sizeof (RoadmapLine));
  self->index = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * rancang_roadmap_new:
 * @plan: a plan
 * @grouping: what the rows are grouped by
 * @language: language of the words
 *
 * Collects the programmes of a plan. The roadmap does not follow the plan: after a change another
 * one is made.
 *
 * Returns: (transfer full): the rows
 *
 * Since: 1.0
 */
RancangRoadmap *
rancang_roadmap_new (RancangPlan            *plan,
                     RancangRoadmapGrouping  grouping,
                     RancangLanguage         language)
{
  RancangRoadmap *self;
  Collector collector = { .plan = plan };

  g_return_val_if_fail (RANCANG_IS_PLAN (plan), NULL);

  self = g_object_new (RANCANG_TYPE_ROADMAP, NULL);
  self->grouping = grouping;
  self->language = language;
  collector.self = self;
  collector.groups = g_hash_table_new (g_str_hash, g_str_equal);
  collector.agencies = g_hash_table_new (g_str_hash, g_str_equal);
  add_groups (&collector);
  rancang_item_foreach (rancang_plan_get_root (plan), "programme", collect_programme, &collector);
  choose_years (&collector);
  self->amounts = g_new0 (RancangDecimal, self->last_year - self->first_year + 1);
  rancang_item_foreach (rancang_plan_get_root (plan), "budget-line", add_amounts, self);
  g_hash_table_unref (collector.groups);
  g_hash_table_unref (collector.agencies);
  drop_empty_groups (self);
  roadmap_update_lines (self);

  return self;
}
