/* SPDX-License-Identifier: GPL-3.0-or-later */
/* roadmap-edit.c: when a programme runs, changed by dragging and by keys */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "labels.h"
#include "pages/roadmap-edit.h"

void
rancang_roadmap_drag_clear (RancangRoadmapDrag *self)
{
  g_clear_pointer (&self->item, g_free);
  g_clear_pointer (&self->role, g_free);
}

/* FALSE where the shape is not one that is dragged; then the roadmap is moved. */
gboolean
rancang_roadmap_drag_begin (RancangRoadmapDrag *self,
                            RancangItem        *programme,
                            const char         *role,
                            double              time)
{
  const gboolean has_years = rancang_roadmap_get_span (programme, &self->start, &self->end);
  static const char * const roles[] = { "bar", "start", "end", "row", NULL };

  if (role == NULL || !g_strv_contains (roles, role) || has_years == g_str_equal (role, "row"))
    return FALSE;

  rancang_roadmap_drag_clear (self);
  self->item = g_strdup (rancang_item_get_id (programme));
  self->role = g_strdup (role);
  self->grabbed = time;
  self->new_start = self->start;
  self->new_end = self->end;
  return TRUE;
}

static int
snap_down (double time,
           int    step)
{
  return step * (int) floor (time / step);
}

static int
snap (double time,
      int    step)
{
  return step * (int) round (time / step);
}

static void
get_limits (RancangRoadmap *roadmap,
            int            *first,
            int            *last)
{
  rancang_roadmap_get_years (roadmap, first, last);
  *first *= 4;
  *last = 4 * *last + 3;
}

/* By how much the span may be moved so that it stays among the years that are drawn. */
static int
clamp_move (RancangRoadmap *roadmap,
            int             start,
            int             end,
            int             by,
            int             step)
{
  int first, last;

  get_limits (roadmap, &first, &last);
  while (by > 0 && end + by > last)
    by -= step;
  while (by < 0 && start + by < first)
    by += step;
  return by;
}

static void
drag_row (RancangRoadmapDrag *self,
          int                 first,
          int                 last,
          int                 step,
          double              time)
{
  self->new_start = CLAMP (snap_down (MIN (self->grabbed, time), step), first, last + 1 - step);
  self->new_end = CLAMP (snap_down (MAX (self->grabbed, time), step) + step - 1,
                         self->new_start + step - 1, last);
}

/* TRUE when the bar is somewhere else than before. */
gboolean
rancang_roadmap_drag_update (RancangRoadmapDrag *self,
                             RancangRoadmap     *roadmap,
                             int                 step,
                             double              time)
{
  const int old_start = self->new_start;
  const int old_end = self->new_end;
  int first, last;

  get_limits (roadmap, &first, &last);
  if (g_str_equal (self->role, "row"))
    {
      drag_row (self, first, last, step, time);
    }
  else if (g_str_equal (self->role, "start"))
    {
      self->new_start = CLAMP (snap (time, step), MIN (first, self->start),
                               snap_down (self->end, step));
    }
  else if (g_str_equal (self->role, "end"))
    {
      self->new_end = CLAMP (snap (time, step) - 1, snap_down (self->start, step) + step - 1,
                             MAX (last, self->end));
    }
  else
    {
      const int by = clamp_move (roadmap, self->start, self->end,
                                 snap (time - self->grabbed, step), step);

      self->new_start = self->start + by;
      self->new_end = self->end + by;
    }

  return self->new_start != old_start || self->new_end != old_end;
}

static char *
dup_name (const char  *format,
          RancangItem *item)
{
  g_autofree char *kind = rancang_label_dup_kind (rancang_item_get_kind (item));
  g_autoptr (GString) name = g_string_new (format);

  g_string_replace (name, "%s", kind, 1);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* A quarter is written down only where it is not what an empty field means anyhow. */
static gboolean
set_quarter (RancangPlan  *plan,
             RancangItem  *programme,
             const char   *field,
             int           quarter,
             int           otherwise,
             GError      **error)
{
  char code[] = { (char) ('1' + quarter), '\0' };

  return rancang_plan_set_text (plan, programme, field, quarter != otherwise ? code : NULL, error);
}

static gboolean
set_span (RancangPlan  *plan,
          RancangItem  *programme,
          int           start,
          int           end,
          GError      **error)
{
  int old_start, old_end;
  const gboolean has_years = rancang_roadmap_get_span (programme, &old_start, &old_end);

  if (!rancang_plan_set_year (plan, programme, "start-year", start / 4, error)
      || !rancang_plan_set_year (plan, programme, "end-year", end / 4, error))
    return FALSE;
  if ((!has_years || old_start % 4 != start % 4)
      && !set_quarter (plan, programme, "start-quarter", start % 4, 0, error))
    return FALSE;
  return (has_years && old_end % 4 == end % 4)
         || set_quarter (plan, programme, "end-quarter", end % 4, 3, error);
}

/* One named step of undo. */
gboolean
rancang_roadmap_edit_set (RancangDocument *document,
                          RancangItem     *programme,
                          int              start,
                          int              end)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  int old_start, old_end;

  if (rancang_document_is_read_only (document))
    return FALSE;
  if (!rancang_roadmap_get_span (programme, &old_start, &old_end))
    name = dup_name (C_("undo", "Set years of %s"), programme);
  else if (old_start == start && old_end == end)
    return FALSE;
  else if (end - start == old_end - old_start)
    name = dup_name (C_("undo", "Move %s in time"), programme);
  else
    name = dup_name (C_("undo", "Change duration of %s"), programme);

  rancang_plan_begin (plan, name);
  if (!set_span (plan, programme, start, end, &error))
    {
      rancang_plan_rollback (plan);
      rancang_document_say (document, error->message);
      return FALSE;
    }
  return rancang_plan_commit (plan);
}

/* The first step of one without years brings it to where the roadmap begins. */
static gboolean
place (RancangDocument *document,
       RancangRoadmap  *roadmap,
       RancangItem     *programme,
       int              step)
{
  int first, last;

  get_limits (roadmap, &first, &last);
  return rancang_roadmap_edit_set (document, programme, first, first + ABS (step) - 1);
}

gboolean
rancang_roadmap_edit_move (RancangDocument *document,
                           RancangRoadmap  *roadmap,
                           RancangItem     *programme,
                           int              step)
{
  int start, end, by;

  if (!rancang_roadmap_get_span (programme, &start, &end))
    return place (document, roadmap, programme, step);

  by = clamp_move (roadmap, start, end, step, ABS (step));
  return by != 0 && rancang_roadmap_edit_set (document, programme, start + by, end + by);
}

gboolean
rancang_roadmap_edit_stretch (RancangDocument *document,
                              RancangRoadmap  *roadmap,
                              RancangItem     *programme,
                              int              step)
{
  int start, end, first, last;

  if (!rancang_roadmap_get_span (programme, &start, &end))
    return place (document, roadmap, programme, step);

  get_limits (roadmap, &first, &last);
  end += step;
  return end >= start && end <= last
         && rancang_roadmap_edit_set (document, programme, start, end);
}

gboolean
rancang_roadmap_edit_rename (RancangDocument *document,
                             RancangItem     *item,
                             const char      *title)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  g_autofree char *name = dup_name (C_("undo", "Rename %s"), item);
  g_autofree char *trimmed = g_strstrip (g_strdup (title));
  g_autoptr (GError) error = NULL;

  if (rancang_document_is_read_only (document) || *trimmed == '\0'
      || g_strcmp0 (trimmed, rancang_item_get_title (item)) == 0)
    return FALSE;

  rancang_plan_begin (plan, name);
  if (!rancang_plan_set_text (plan, item, "title", trimmed, &error))
    {
      rancang_plan_rollback (plan);
      rancang_document_say (document, error->message);
      return FALSE;
    }
  return rancang_plan_commit (plan);
}
