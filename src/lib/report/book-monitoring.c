/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-monitoring.c: how far programmes and indicators came, in a period or a year */

#include "config.h"

#include "model/achievement.h"
#include "report/book-tables-private.h"

static gboolean
is_named (RancangItem *period,
          const char  *name)
{
  return g_strcmp0 (rancang_item_get_text (period, "title"), name) == 0
         || g_strcmp0 (rancang_item_get_id (period), name) == 0;
}

/* The period that is asked for, or else the last one; of the year, where one is asked for. */
static RancangItem *
find_period (Masterplan *self)
{
  const char *name = self->options->period;
  RancangItem *last = NULL;

  for (guint i = 0; i < rancang_item_count_children (self->root, "monitoring-period"); i++)
    {
      RancangItem *period = rancang_item_peek_child (self->root, "monitoring-period", i);
      const char *end = rancang_item_get_text (period, "end-date");

      if (name != NULL && *name != '\0')
        {
          if (is_named (period, name))
            return period;
          continue;
        }
      if (self->options->year > 0 && (end == NULL || atoi (end) != self->options->year))
        continue;
      if (last == NULL || g_strcmp0 (end, rancang_item_get_text (last, "end-date")) >= 0)
        last = period;
    }
  return last;
}

/* Found once and kept: every programme asks for its note. */
static GHashTable *
collect_notes (RancangItem *period)
{
  GHashTable *notes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rancang_item_count_children (period, "monitoring-note"); i++)
    {
      RancangItem *note = rancang_item_peek_child (period, "monitoring-note", i);
      const char *programme = rancang_item_get_text (note, "programme");

      if (programme != NULL)
        g_hash_table_insert (notes, (gpointer) programme, note);
    }
  return notes;
}

static void
say_period (Masterplan  *self,
            RancangItem *period)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  g_autofree char *sentence = NULL;

  if (!rancang_masterplan_has (period, "start-date") || !rancang_masterplan_has (period, "end-date"))
    return;
  start = rancang_format_date (rancang_item_get_text (period, "start-date"), self->language);
  end = rancang_format_date (rancang_item_get_text (period, "end-date"), self->language);
  sentence = rancang_report_fill (tr (self, N_("Period: {name}, from {start} to {end}.")), "name",
                                  rancang_masterplan_title (self, period), "start", start, "end",
                                  end, NULL);
  rancang_masterplan_say (self, sentence);
}

static void
add_states (Masterplan *self,
            GHashTable *notes,
            guint       n_programmes)
{
  static const BookColumn columns[] = {
    { 70, RANCANG_REPORT_ALIGN_START, N_("State") },
    { 30, RANCANG_REPORT_ALIGN_END, N_("Programmes") },
  };
  const RancangField *field = rancang_kind_find_field (rancang_kind_lookup ("monitoring-note"),
                                                       "state");
  RancangReportTable *table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns), 0);
  guint n_known = 0;

  for (const RancangChoice *state = field->choices; state->code != NULL; state++)
    {
      GHashTableIter iter;
      gpointer note;
      guint n = 0;

      g_hash_table_iter_init (&iter, notes);
      while (g_hash_table_iter_next (&iter, NULL, &note))
        n += g_strcmp0 (rancang_item_get_text (note, "state"), state->code) == 0;
      n_known += n;
      rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
      rancang_report_table_add_cell (table, tr (self, state->label));
      rancang_book_add_number_cell (table, n);
    }
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
  rancang_report_table_add_cell (table, tr (self, N_("Not reported")));
  rancang_book_add_number_cell (table, n_programmes > n_known ? n_programmes - n_known : 0);
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_TOTAL);
  rancang_report_table_add_cell (table, tr (self, N_("Total")));
  rancang_book_add_number_cell (table, n_programmes);
  rancang_masterplan_table (self, tr (self, N_("Programmes by state")), table);
}

static void
add_programme (Masterplan         *self,
               RancangReportTable *table,
               RancangItem        *programme,
               RancangItem        *note,
               guint               number)
{
  static const char *fields[] = { "state", "progress", "spent", "work" };
  g_autofree char *title = rancang_masterplan_marked (self, programme);
  g_autofree char *agency = NULL;

  agency = rancang_masterplan_agency (self, rancang_item_get_text (programme, "agency"));
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
  rancang_book_add_number_cell (table, number);
  rancang_report_table_add_cell (table, title);
  rancang_report_table_add_cell (table, agency != NULL ? agency : RANCANG_DASH);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (note != NULL)
        rancang_book_add_field_cell (self, table, note, fields[i]);
      else
        rancang_book_add_empty_cell (self, table, i == 0);
    }
}

static void
add_programmes (Masterplan *self,
                GHashTable *notes)
{
  static const BookColumn columns[] = {
    { 5, RANCANG_REPORT_ALIGN_CENTRE, N_("No.") },
    { 28, RANCANG_REPORT_ALIGN_START, N_("Programme") },
    { 15, RANCANG_REPORT_ALIGN_START, N_("Responsible") },
    { 12, RANCANG_REPORT_ALIGN_START, N_("State") },
    { 9, RANCANG_REPORT_ALIGN_END, N_("Progress") },
    { 16, RANCANG_REPORT_ALIGN_END, N_("Spent") },
    { 28, RANCANG_REPORT_ALIGN_START, N_("What was done") },
  };
  RancangReportTable *table;

  table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns),
                                  RANCANG_REPORT_TABLE_DENSE | RANCANG_REPORT_TABLE_LONG_ROWS);
  for (guint i = 0; i < rancang_item_count_children (self->root, "dimension"); i++)
    {
      RancangItem *dimension = rancang_item_peek_child (self->root, "dimension", i);
      g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (dimension);

      if (programmes->len > 0)
        rancang_report_table_add_group (table, rancang_masterplan_title (self, dimension));
      for (guint j = 0; j < programmes->len; j++)
        {
          RancangItem *programme = g_ptr_array_index (programmes, j);

          add_programme (self, table, programme,
                         g_hash_table_lookup (notes, rancang_item_get_id (programme)), j + 1);
        }
    }
  rancang_masterplan_table (self, tr (self, N_("Progress of the programmes")), table);
}

void
rancang_book_add_progress (Masterplan *self)
{
  RancangItem *period = find_period (self);
  g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (self->root);
  g_autoptr (GHashTable) notes = NULL;

  if (period == NULL || programmes->len == 0)
    {
      rancang_masterplan_missing (self, tr (self, N_("Nothing has been reported for this period "
                                                     "yet.")));
      return;
    }
  notes = collect_notes (period);
  say_period (self, period);
  add_states (self, notes, programmes->len);
  add_programmes (self, notes);
  rancang_masterplan_long_text (self, period, "conclusion");
}

/* What stands in the way, and what is done about it. */
void
rancang_book_add_notes (Masterplan *self)
{
  static const BookColumn columns[] = {
    { 28, RANCANG_REPORT_ALIGN_START, N_("Programme") },
    { 36, RANCANG_REPORT_ALIGN_START, N_("Obstacles") },
    { 36, RANCANG_REPORT_ALIGN_START, N_("Follow-up") },
  };
  RancangItem *period = find_period (self);
  RancangReportTable *table;

  table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns),
                                  RANCANG_REPORT_TABLE_LONG_ROWS);
  for (guint i = 0; period != NULL
                    && i < rancang_item_count_children (period, "monitoring-note"); i++)
    {
      RancangItem *note = rancang_item_peek_child (period, "monitoring-note", i);
      RancangItem *programme = rancang_plan_find (self->plan,
                                                  rancang_item_get_text (note, "programme"));

      if (programme == NULL || (!rancang_masterplan_has (note, "obstacles")
                                && !rancang_masterplan_has (note, "follow-up")))
        continue;
      rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
      rancang_report_table_add_cell (table, rancang_masterplan_title (self, programme));
      rancang_book_add_field_cell (self, table, note, "obstacles");
      rancang_book_add_field_cell (self, table, note, "follow-up");
    }
  if (rancang_report_table_get_n_rows (table) > 1)
    {
      rancang_masterplan_table (self, tr (self, N_("Obstacles and follow-up")), table);
      return;
    }
  rancang_masterplan_missing (self, tr (self, N_("No obstacles have been reported.")));
  g_object_unref (table);
}

static char *
dup_percentage (Masterplan  *self,
                RancangItem *indicator,
                int          year)
{
  RancangAchievement achievement;
  g_autofree char *number = NULL;

  rancang_achievement_calculate (indicator, year, &achievement);
  if (achievement.state != RANCANG_ACHIEVEMENT_CALCULATED)
    return g_strdup (RANCANG_DASH);
  number = rancang_format_number (&achievement.percentage, self->language);
  return g_strconcat (number, NO_BREAK_SPACE "%", NULL);
}

static void
add_indicator (Masterplan         *self,
               RancangReportTable *table,
               RancangItem        *indicator,
               const char         *owner,
               int                 year)
{
  g_autofree char *title = rancang_masterplan_marked (self, indicator);
  g_autofree char *target = NULL;
  g_autofree char *realisation = NULL;
  g_autofree char *percentage = dup_percentage (self, indicator, year);

  target = rancang_masterplan_number (self, rancang_achievement_get_target (indicator, year));
  realisation = rancang_masterplan_number (self, rancang_achievement_get_realisation (indicator,
                                                                                      year));
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
  rancang_report_table_add_cell_full (table, owner, 1,
                                      owner != NULL ? 0 : RANCANG_REPORT_CELL_CONTINUED);
  rancang_report_table_add_cell (table, title);
  rancang_report_table_add_cell (table, rancang_masterplan_text (indicator, "unit"));
  rancang_report_table_add_cell (table, target);
  rancang_report_table_add_cell (table, realisation);
  rancang_report_table_add_cell (table, percentage);
}

static guint
add_dimension (Masterplan         *self,
               RancangReportTable *table,
               RancangItem        *dimension,
               int                 year)
{
  g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (dimension);
  guint n_rows = 0;

  if (!rancang_masterplan_any_indicator (programmes))
    return 0;
  rancang_report_table_add_group (table, rancang_masterplan_title (self, dimension));
  for (guint i = 0; i < programmes->len; i++)
    {
      RancangItem *programme = g_ptr_array_index (programmes, i);
      g_autofree char *owner = rancang_masterplan_marked (self, programme);
      guint n = rancang_item_count_children (programme, "indicator");

      for (guint j = 0; j < n; j++)
        add_indicator (self, table, rancang_item_peek_child (programme, "indicator", j),
                       j == 0 ? owner : NULL, year);
      n_rows += n;
    }
  return n_rows;
}

/* Target, realisation and achievement of a year, calculated as the monitoring page does. */
void
rancang_book_add_achievements (Masterplan *self)
{
  static const BookColumn columns[] = {
    { 26, RANCANG_REPORT_ALIGN_START, N_("Programme") },
    { 30, RANCANG_REPORT_ALIGN_START, N_("Indicator") },
    { 10, RANCANG_REPORT_ALIGN_START, N_("Unit") },
    { 11, RANCANG_REPORT_ALIGN_END, N_("Target") },
    { 11, RANCANG_REPORT_ALIGN_END, N_("Realisation") },
    { 12, RANCANG_REPORT_ALIGN_END, N_("Achievement") },
  };
  RancangReportTable *table;
  g_autofree char *caption = NULL;
  int year = rancang_book_get_year (self);
  g_autofree char *text = g_strdup_printf ("%d", year);
  guint n_rows = 0;

  table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns),
                                  RANCANG_REPORT_TABLE_DENSE);
  for (guint i = 0; i < rancang_item_count_children (self->root, "dimension"); i++)
    n_rows += add_dimension (self, table, rancang_item_peek_child (self->root, "dimension", i),
                             year);
  if (n_rows > 0 && year > 0)
    {
      caption = rancang_report_fill (tr (self, N_("Achievement of the indicators in {year}")),
                                     "year", text, NULL);
      rancang_masterplan_table (self, caption, table);
      return;
    }
  rancang_masterplan_missing (self, tr (self, N_("The programmes have no indicators yet.")));
  g_object_unref (table);
}
