/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* roadmap-time.c: when programmes run, which groups are open, and what is compared with */

#include "config.h"

#include "figure/roadmap-private.h"

#include <stdio.h>
#include <string.h>

static int
get_quarter (RancangItem *programme,
             const char  *field,
             int          otherwise)
{
  const char *code = rancang_item_get_text (programme, field);

  return code != NULL && *code >= '1' && *code <= '4' ? *code - '1' : otherwise;
}

/**
 * rancang_roadmap_get_span:
 * @programme: a programme
 * @start: (out): the quarter in which it begins
 * @end: (out): the last quarter in which it runs
 *
 * Finds when a programme runs. Where only one of its years is given it runs in that year; where a
 * quarter is not given the whole year is meant.
 *
 * Returns: %FALSE where no year is given
 *
 * Since: 1.0
 */
gboolean
rancang_roadmap_get_span (RancangItem *programme,
                          int         *start,
                          int         *end)
{
  int first;
  int last;

  g_return_val_if_fail (RANCANG_IS_ITEM (programme), FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  *start = *end = 0;
  first = rancang_item_get_year (programme, "start-year");
  last = rancang_item_get_year (programme, "end-year");
  if (first == 0 && last == 0)
    return FALSE;
  *start = (first != 0 ? first : last) * 4 + get_quarter (programme, "start-quarter", 0);
  *end = (last != 0 ? last : first) * 4 + get_quarter (programme, "end-quarter", 3);
  *end = MAX (*start, *end);

  return TRUE;
}

/**
 * rancang_roadmap_parse_date:
 * @iso_date: (nullable): a day, `YYYY-MM-DD`
 *
 * Gives a day as a place in time: four times the year, and the quarters of it that have passed.
 *
 * Returns: the place, or 0 where it is no day
 *
 * Since: 1.0
 */
double
rancang_roadmap_parse_date (const char *iso_date)
{
  int year, month, day;

  if (iso_date == NULL || sscanf (iso_date, "%4d-%2d-%2d", &year, &month, &day) != 3
      || !g_date_valid_year (year) || !g_date_valid_month (month)
      || !g_date_valid_dmy (day, month, year))
    return 0;

  /* Month by month, so that the first of July is where the third quarter begins. */
  return 4 * year + (month - 1 + (day - 1.0) / g_date_get_days_in_month (month, year)) / 3;
}

/**
 * rancang_roadmap_dup_item_id:
 * @shape_item: the item of a shape of a roadmap
 *
 * A programme that stands in several groups has a shape in each; this gives the id of the
 * programme whichever of them was meant.
 *
 * Returns: (transfer full): the id
 *
 * Since: 1.0
 */
char *
rancang_roadmap_dup_item_id (const char *shape_item)
{
  g_return_val_if_fail (shape_item != NULL, NULL);

  return g_strndup (shape_item, strcspn (shape_item, ROADMAP_SEPARATOR));
}

void
roadmap_update_lines (RancangRoadmap *self)
{
  guint n_rows = 0;

  g_array_set_size (self->lines, 0);
  for (guint i = 0; i < self->groups->len; i++)
    {
      RoadmapGroup *group = g_ptr_array_index (self->groups, i);
      RoadmapLine line = { group, NULL, i, n_rows };

      g_array_append_val (self->lines, line);
      for (guint j = 0; j < group->rows->len && !group->collapsed; j++)
        {
          RoadmapLine below = { group, g_ptr_array_index (group->rows, j), i + 1, n_rows++ };

          g_array_append_val (self->lines, below);
        }
    }
}

gboolean
roadmap_find_line (RancangRoadmap *self,
                   const char     *item,
                   guint          *index)
{
  gpointer wanted = g_hash_table_lookup (self->index, item);

  for (guint i = 0; wanted != NULL && i < self->lines->len; i++)
    {
      const RoadmapLine *line = &g_array_index (self->lines, RoadmapLine, i);

      if (line->row == wanted || (line->row == NULL && line->group == wanted))
        {
          *index = i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * rancang_roadmap_set_baseline:
 * @self: rows
 * @plan: (nullable): the plan as it was, or %NULL for no baseline
 * @name: (nullable): what that state is called
 *
 * Draws below each bar where it was in another state of the plan.
 *
 * Since: 1.0
 */
void
rancang_roadmap_set_baseline (RancangRoadmap *self,
                              RancangPlan    *plan,
                              const char     *name)
{
  g_return_if_fail (RANCANG_IS_ROADMAP (self));
  g_return_if_fail (plan == NULL || RANCANG_IS_PLAN (plan));

  g_set_str (&self->baseline, plan != NULL ? name : NULL);
  for (guint i = 0; i < self->groups->len; i++)
    {
      RoadmapGroup *group = g_ptr_array_index (self->groups, i);

      for (guint j = 0; j < group->rows->len; j++)
        {
          RoadmapRow *row = g_ptr_array_index (group->rows, j);
          RancangItem *item = plan != NULL ? rancang_plan_find (plan, row->id) : NULL;

          row->baseline_start = row->baseline_end = 0;
          if (item != NULL && rancang_item_is (item, "programme"))
            rancang_roadmap_get_span (item, &row->baseline_start, &row->baseline_end);
        }
    }
}

/**
 * rancang_roadmap_set_collapsed:
 * @self: rows
 * @group: what the shape of the group's heading stands for
 * @collapsed: whether the rows of the group are hidden
 *
 * Hides or shows the rows of a group. What is no group (any more) is passed over.
 *
 * Since: 1.0
 */
void
rancang_roadmap_set_collapsed (RancangRoadmap *self,
                               const char     *group,
                               gboolean        collapsed)
{
  g_return_if_fail (RANCANG_IS_ROADMAP (self));
  g_return_if_fail (group != NULL);

  for (guint i = 0; i < self->groups->len; i++)
    {
      RoadmapGroup *there = g_ptr_array_index (self->groups, i);

      if (g_str_equal (there->key, group) && there->collapsed != collapsed)
        {
          there->collapsed = collapsed;
          roadmap_update_lines (self);
        }
    }
}

/**
 * rancang_roadmap_is_group:
 * @self: rows
 * @id: what a shape stands for
 *
 * Returns: %TRUE when it is the heading of a group
 *
 * Since: 1.0
 */
gboolean
rancang_roadmap_is_group (RancangRoadmap *self,
                          const char     *id)
{
  g_return_val_if_fail (RANCANG_IS_ROADMAP (self), FALSE);

  for (guint i = 0; i < self->groups->len; i++)
    if (g_strcmp0 (((RoadmapGroup *) g_ptr_array_index (self->groups, i))->key, id) == 0)
      return TRUE;
  return FALSE;
}

/**
 * rancang_roadmap_dup_groups:
 * @self: rows
 *
 * Returns: (transfer full): what the headings stand for, in their order
 *
 * Since: 1.0
 */
char **
rancang_roadmap_dup_groups (RancangRoadmap *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (RANCANG_IS_ROADMAP (self), NULL);

  for (guint i = 0; i < self->groups->len; i++)
    g_strv_builder_add (builder, ((RoadmapGroup *) g_ptr_array_index (self->groups, i))->key);
  return g_strv_builder_end (builder);
}

/**
 * rancang_roadmap_get_n_rows:
 * @self: rows
 *
 * Returns: how many programmes the plan has
 *
 * Since: 1.0
 */
guint
rancang_roadmap_get_n_rows (RancangRoadmap *self)
{
  g_return_val_if_fail (RANCANG_IS_ROADMAP (self), 0);

  return self->n_programmes;
}

/**
 * rancang_roadmap_get_years:
 * @self: rows
 * @first: (out): the first year that is drawn
 * @last: (out): the last year that is drawn
 *
 * Gives the years from left to right: those of the plan, and of programmes that are outside.
 *
 * Since: 1.0
 */
void
rancang_roadmap_get_years (RancangRoadmap *self,
                           int            *first,
                           int            *last)
{
  g_return_if_fail (RANCANG_IS_ROADMAP (self));
  g_return_if_fail (first != NULL && last != NULL);

  *first = self->first_year;
  *last = self->last_year;
}
