/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* workbook-renstra.c: table T-C.27 of Permendagri 86/2017: programmes, activities and funding */

#include "config.h"

#include "model/achievement.h"
#include "sheets/nomenclature.h"
#include "sheets/workbook-private.h"

/* A Renstra covers five years; a longer plan gives a table for each five. */
#define PERIOD 5

enum
{
  COLUMN_OBJECTIVE,
  COLUMN_GOAL,
  COLUMN_CODE,
  COLUMN_NAME,
  COLUMN_INDICATOR,
  COLUMN_UNIT,
  COLUMN_BASELINE,
  COLUMN_FIRST_YEAR
};

/* What one row names: all programmes under one code of the nomenclature, each once. */
typedef struct
{
  char      *code;       /* NULL where there is none */
  char      *parent;     /* the code of the programme that it belongs to; NULL where unknown */
  guint      position;   /* in the plan */
  GPtrArray *programmes; /* borrowed items */
} Entry;

/* One table in the making. */
typedef struct
{
  RancangWorkbookMaker *maker;
  RancangWorksheet     *sheet;
  GPtrArray            *entries;  /* owned by whoever makes all periods */
  char                 *location;
  int                   first;
  int                   last;
  gboolean              is_start; /* the period begins with the plan */
  gboolean              is_end;
} Renstra;

static void
entry_free (Entry *entry)
{
  g_free (entry->code);
  g_free (entry->parent);
  g_ptr_array_unref (entry->programmes);
  g_free (entry);
}

static guint
get_column_of (Renstra *self,
               int      year)
{
  return COLUMN_FIRST_YEAR + 2 * (year - self->first);
}

/* Where the condition at the end stands, and then who is responsible. */
static guint
get_end_column (Renstra *self)
{
  return get_column_of (self, self->last + 1);
}

static const char *
get_text (RancangItem *item,
          const char  *field)
{
  const char *text = rancang_item_get_text (item, field);

  return text != NULL && *text != '\0' ? text : NULL;
}

/* Codes in their order, then those without one as the plan has them. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *first = *(Entry *const *) a, *second = *(Entry *const *) b;
  int order = 0;

  if ((first->code == NULL) != (second->code == NULL))
    return first->code == NULL ? 1 : -1;
  if (first->code != NULL)
    order = strcmp (first->code, second->code);
  return order != 0 ? order : (int) first->position - (int) second->position;
}

static GPtrArray *
make_entries (RancangWorkbookMaker *maker)
{
  g_autoptr (GPtrArray) programmes = rancang_workbook_collect (maker->root, "programme");
  g_autoptr (GHashTable) by_code = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);

  for (guint i = 0; i < programmes->len; i++)
    {
      RancangItem *programme = g_ptr_array_index (programmes, i);
      const char *text = get_text (programme, "nomenclature-code");
      g_autofree char *code = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
      Entry *entry = code != NULL ? g_hash_table_lookup (by_code, code) : NULL;

      if (entry == NULL)
        {
          entry = g_new0 (Entry, 1);
          entry->code = g_steal_pointer (&code);
          entry->parent = rancang_nomenclature_dup_part (entry->code,
                                                         RANCANG_NOMENCLATURE_PROGRAMME);
          entry->position = i;
          entry->programmes = g_ptr_array_new ();
          g_ptr_array_add (entries, entry);
          if (entry->code != NULL)
            g_hash_table_insert (by_code, entry->code, entry);
        }
      g_ptr_array_add (entry->programmes, programme);
    }
  g_ptr_array_sort (entries, compare_entries);
  return entries;
}

static void
add_columns (Renstra *self)
{
  static const struct { const char *label; RancangCellType type; } firsts[] = {
    { NC_("renstra", "Objective"), RANCANG_CELL_TEXT },
    { NC_("renstra", "Goal"), RANCANG_CELL_TEXT },
    { NC_("renstra", "Code"), RANCANG_CELL_CODE },
    { NC_("renstra", "Programme/Activity/Sub-activity"), RANCANG_CELL_TEXT },
    { NC_("renstra", "Performance indicator"), RANCANG_CELL_TEXT },
    { NC_("renstra", "Unit"), RANCANG_CELL_TEXT },
    { NC_("renstra", "Achievement in the first year"), RANCANG_CELL_DECIMAL },
  };
  RancangLanguage language = self->maker->language;
  const char *target = rancang_translate (language, "renstra", NC_("renstra", "Target"));

  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    rancang_worksheet_add_column (self->sheet, firsts[i].type, 0, NULL,
                                  rancang_translate (language, "renstra", firsts[i].label), NULL);
  for (int year = self->first; year <= self->last + 1; year++)
    {
      g_autofree char *group = year <= self->last
                                 ? g_strdup_printf ("%d", year)
                                 : g_strdup (rancang_translate (
                                     language, "renstra",
                                     NC_("renstra", "Condition at the end of the period")));

      rancang_worksheet_add_column (self->sheet, RANCANG_CELL_DECIMAL, 0, group, target, NULL);
      rancang_worksheet_add_column (self->sheet, RANCANG_CELL_MONEY, 0, group, "Rp", NULL);
    }
  rancang_worksheet_add_column (self->sheet, RANCANG_CELL_TEXT, 0, NULL,
                                rancang_translate (language, "renstra",
                                                   NC_("renstra", "Responsible agency")), NULL);
  rancang_worksheet_add_column (self->sheet, RANCANG_CELL_TEXT, 0, NULL,
                                rancang_translate (language, "renstra",
                                                   NC_("renstra", "Location")), NULL);
  rancang_worksheet_set_frozen (self->sheet, COLUMN_NAME + 1);
}

static void
set_indicator (Renstra     *self,
               RancangItem *indicator)
{
  const RancangDecimal *start, *end = NULL;

  start = self->is_start ? rancang_item_get_number (indicator, "baseline")
                         : rancang_achievement_get_realisation (indicator, self->first - 1);
  rancang_worksheet_set_text (self->sheet, COLUMN_INDICATOR, RANCANG_CELL_TEXT,
                              rancang_workbook_title (self->maker, indicator));
  rancang_worksheet_set_text (self->sheet, COLUMN_UNIT, RANCANG_CELL_TEXT,
                              get_text (indicator, "unit"));
  rancang_worksheet_set_number (self->sheet, COLUMN_BASELINE, RANCANG_CELL_DECIMAL, start);
  for (int year = self->first; year <= self->last; year++)
    {
      const RancangDecimal *target = rancang_achievement_get_target (indicator, year);

      rancang_worksheet_set_number (self->sheet, get_column_of (self, year),
                                    RANCANG_CELL_DECIMAL, target);
      end = target != NULL ? target : end;
    }
  if (self->is_end && rancang_item_get_number (indicator, "end-target") != NULL)
    end = rancang_item_get_number (indicator, "end-target");
  rancang_worksheet_set_number (self->sheet, get_end_column (self), RANCANG_CELL_DECIMAL, end);
}

/* The sums of some entries, those of one programme or of one code. */
static void
set_amounts (Renstra *self,
             guint    first_entry,
             guint    n_entries)
{
  RancangDecimal total = RANCANG_DECIMAL_ZERO;
  gboolean any = FALSE;

  for (int year = self->first; year <= self->last; year++)
    {
      RancangDecimal sum = RANCANG_DECIMAL_ZERO;
      gboolean given = FALSE;

      for (guint i = first_entry; i < first_entry + n_entries; i++)
        {
          const Entry *entry = g_ptr_array_index (self->entries, i);

          for (guint j = 0; j < entry->programmes->len; j++)
            given |= rancang_workbook_add_amount (g_ptr_array_index (entry->programmes, j), year,
                                                  &sum);
        }
      if (given)
        rancang_worksheet_set_number (self->sheet, get_column_of (self, year) + 1,
                                      RANCANG_CELL_MONEY, &sum);
      total = rancang_decimal_add (&total, &sum);
      any |= given;
    }
  if (any)
    rancang_worksheet_set_number (self->sheet, get_end_column (self) + 1, RANCANG_CELL_MONEY,
                                  &total);
}

/* Rows of the goals with their own indicators, under the mission that they serve. */
static gboolean
add_goal (RancangItem *goal,
          gpointer     data)
{
  Renstra *self = data;

  for (guint i = 0; i < rancang_item_count_children (goal, "indicator"); i++)
    {
      rancang_worksheet_add_row (self->sheet, RANCANG_WORKSHEET_ROW_PLAIN);
      if (i == 0)
        {
          rancang_worksheet_set_text (self->sheet, COLUMN_OBJECTIVE, RANCANG_CELL_TEXT,
                                      rancang_workbook_title (self->maker,
                                                              rancang_item_get_parent (goal)));
          rancang_worksheet_set_text (self->sheet, COLUMN_GOAL, RANCANG_CELL_TEXT,
                                      rancang_workbook_title (self->maker, goal));
        }
      set_indicator (self, rancang_item_peek_child (goal, "indicator", i));
    }
  return TRUE;
}

/* Each text once, however many programmes say it. */
static void
add_once (GPtrArray  *texts,
          const char *text)
{
  if (text != NULL && *text != '\0'
      && !g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
    g_ptr_array_add (texts, (gpointer) text);
}

static void
set_texts (Renstra   *self,
           guint      column,
           GPtrArray *texts)
{
  g_autofree char *joined = NULL;

  g_ptr_array_add (texts, NULL);
  joined = g_strjoinv ("; ", (char **) texts->pdata);
  rancang_worksheet_set_text (self->sheet, column, RANCANG_CELL_TEXT, joined);
  g_ptr_array_set_size (texts, 0);
}

static const char *
get_reference_title (Renstra     *self,
                     RancangItem *item,
                     const char  *field)
{
  const char *id = get_text (item, field);
  RancangItem *found = id != NULL ? rancang_plan_find (self->maker->plan, id) : NULL;

  return found != NULL ? rancang_workbook_title (self->maker, found) : NULL;
}

/* The name in the nomenclature where the plan tells it, else what the planners call it. */
static const char *
get_entry_name (Renstra     *self,
                const Entry *entry,
                RancangItem *programme)
{
  RancangNomenclatureLevel level;
  const char *name = NULL;

  if (rancang_nomenclature_get_level (entry->code, &level))
    {
      if (level == RANCANG_NOMENCLATURE_SUB_ACTIVITY)
        name = get_text (programme, "sub-activity");
      else if (level == RANCANG_NOMENCLATURE_PROGRAMME)
        name = get_text (programme, "rpjmd-programme");
    }
  return name != NULL ? name : rancang_workbook_title (self->maker, programme);
}

static void
set_entry_texts (Renstra     *self,
                 const Entry *entry)
{
  g_autoptr (GPtrArray) objectives = g_ptr_array_new ();
  g_autoptr (GPtrArray) goals = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) agencies = g_ptr_array_new ();

  for (guint i = 0; i < entry->programmes->len; i++)
    {
      RancangItem *programme = g_ptr_array_index (entry->programmes, i);
      const char *objective = get_text (programme, "rpjmd-objective");
      const char *goal = get_reference_title (self, programme, "goal");

      add_once (objectives, objective != NULL ? objective : get_text (programme, "objective"));
      add_once (goals, goal != NULL ? goal : get_text (programme, "rpjmd-goal"));
      add_once (names, get_entry_name (self, entry, programme));
      add_once (agencies, get_reference_title (self, programme, "agency"));
    }
  set_texts (self, COLUMN_OBJECTIVE, objectives);
  set_texts (self, COLUMN_GOAL, goals);
  set_texts (self, COLUMN_NAME, names);
  set_texts (self, get_end_column (self) + 2, agencies);
  rancang_worksheet_set_text (self->sheet, COLUMN_CODE, RANCANG_CELL_CODE, entry->code);
  rancang_worksheet_set_text (self->sheet, get_end_column (self) + 3, RANCANG_CELL_TEXT,
                              self->location);
}

/* The money stands in the first row; every further indicator has a row of its own below. */
static void
add_entry (Renstra *self,
           guint    index)
{
  const Entry *entry = g_ptr_array_index (self->entries, index);
  gboolean first = TRUE;

  rancang_worksheet_add_row (self->sheet, RANCANG_WORKSHEET_ROW_PLAIN);
  set_entry_texts (self, entry);
  set_amounts (self, index, 1);
  for (guint i = 0; i < entry->programmes->len; i++)
    {
      RancangItem *programme = g_ptr_array_index (entry->programmes, i);

      for (guint j = 0; j < rancang_item_count_children (programme, "indicator"); j++)
        {
          if (!first)
            rancang_worksheet_add_row (self->sheet, RANCANG_WORKSHEET_ROW_PLAIN);
          set_indicator (self, rancang_item_peek_child (programme, "indicator", j));
          first = FALSE;
        }
    }
}

/* The name that a programme of these entries gives to the code that they share. */
static const char *
find_parent_name (Renstra *self,
                  guint    first_entry,
                  guint    n_entries)
{
  for (guint i = first_entry; i < first_entry + n_entries; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      for (guint j = 0; j < entry->programmes->len; j++)
        {
          RancangItem *programme = g_ptr_array_index (entry->programmes, j);
          const char *code = get_text (programme, "rpjmd-programme-code");
          const char *name = get_text (programme, "rpjmd-programme");

          if (name != NULL && (code == NULL || g_str_equal (code, entry->parent)))
            return name;
        }
    }
  return NULL;
}

/* A row with the sums of a programme of the nomenclature, where its name is known and no entry
 * stands for it. Gives how many entries from @first on it heads, at least one. */
static guint
add_parent (Renstra *self,
            guint    first)
{
  const Entry *entry = g_ptr_array_index (self->entries, first);
  const char *name;
  guint n = 1;

  if (entry->parent == NULL)
    return 1;
  for (; first + n < self->entries->len; n++)
    {
      const Entry *next = g_ptr_array_index (self->entries, first + n);

      if (g_strcmp0 (next->parent, entry->parent) != 0)
        break;
    }
  name = find_parent_name (self, first, n);
  if (name == NULL || g_str_equal (entry->code, entry->parent))
    return n;
  rancang_worksheet_add_row (self->sheet, RANCANG_WORKSHEET_ROW_GROUP);
  rancang_worksheet_set_text (self->sheet, COLUMN_CODE, RANCANG_CELL_CODE, entry->parent);
  rancang_worksheet_set_text (self->sheet, COLUMN_NAME, RANCANG_CELL_TEXT, name);
  set_amounts (self, first, n);
  return n;
}

static void
add_totals (Renstra *self)
{
  guint n_columns = rancang_worksheet_get_n_columns (self->sheet);
  g_autofree gboolean *columns = g_new0 (gboolean, n_columns);

  for (guint i = 0; i < n_columns; i++)
    columns[i] = rancang_worksheet_get_column_type (self->sheet, i) == RANCANG_CELL_MONEY;
  rancang_worksheet_add_totals (self->sheet, COLUMN_NAME, tr (self->maker, N_("Total")), columns);
}

/* What the plan spends in years that no period of it has. */
static void
note_other_years (Renstra *self)
{
  RancangDecimal rest = rancang_workbook_sum_planned (self->maker->root);
  RancangDecimal within = RANCANG_DECIMAL_ZERO;
  g_autofree char *amount = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      for (guint j = 0; j < entry->programmes->len; j++)
        {
          for (int year = self->maker->first_year; year <= self->maker->last_year; year++)
            rancang_workbook_add_amount (g_ptr_array_index (entry->programmes, j), year,
                                         &within);
        }
    }
  rest = rancang_decimal_subtract (&rest, &within);
  if (rest.digits == 0)
    return;
  amount = rancang_format_rupiah (&rest, self->maker->language);
  sentence = rancang_workbook_fill (tr (self->maker, N_("Amounts of years outside the plan are "
                                                        "not in this table: {amount}.")),
                                    "amount", amount);
  rancang_worksheet_add_note (self->sheet, sentence);
}

static void
name_sheet (Renstra *self)
{
  g_autofree char *title = g_strdup (tr (self->maker,
                                         N_("Programmes, activities and funding (table T-C.27)")));
  const char *name = tr (self->maker, N_("Renstra T-C.27"));
  g_autofree char *id = self->is_start ? g_strdup ("renstra")
                                       : g_strdup_printf ("renstra-%d", self->first);

  self->sheet = rancang_worksheet_new (id, name, title, self->maker->language);
  if (!self->is_start || !self->is_end)
    rancang_worksheet_take_name (self->sheet, g_strdup_printf ("%s %d–%d", name, self->first,
                                                               self->last));
}

static void
make_period (Renstra   *self,
             GPtrArray *sheets)
{
  guint i = 0;

  name_sheet (self);
  add_columns (self);
  rancang_item_foreach (self->maker->root, "goal", add_goal, self);
  while (i < self->entries->len && !g_cancellable_is_cancelled (self->maker->cancellable))
    {
      guint end = i + add_parent (self, i);

      for (; i < end; i++)
        add_entry (self, i);
    }
  if (self->entries->len > 0)
    add_totals (self);
  rancang_workbook_note_rupiah (self->maker, self->sheet);
  note_other_years (self);
  rancang_workbook_note_examples (self->maker, self->sheet);
  g_ptr_array_add (sheets, self->sheet);
}

/* Its columns are those that reviewers of a Renstra ask for, in their order. */
void
rancang_workbook_make_renstra (RancangWorkbookMaker       *maker,
                               const RancangWorkbookTable *table,
                               GPtrArray                  *sheets)
{
  g_autoptr (GPtrArray) entries = make_entries (maker);
  g_autofree char *location = rancang_workbook_region (maker);
  int first = maker->first_year;

  do
    {
      Renstra self = { .maker = maker, .entries = entries, .location = location };

      self.first = first;
      self.last = first != 0 ? MIN (first + PERIOD - 1, maker->last_year) : -1;
      self.is_start = first == maker->first_year;
      self.is_end = self.last == maker->last_year || first == 0;
      make_period (&self, sheets);
      first += PERIOD;
    }
  while (maker->first_year != 0 && first <= maker->last_year);
}
