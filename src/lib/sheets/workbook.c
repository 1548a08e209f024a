/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* workbook.c: a plan as tables, before they are written in any format */

#include "config.h"

#include "model/totals.h"
#include "sheets/workbook-private.h"
#include "sheets/workbook.h"

/**
 * RancangWorkbook:
 *
 * A plan as named tables: programmes, indicators by year, the budget, the road map, the table of
 * the Renstra, and every other kind of item. Exporters of spreadsheets write it.
 *
 * A workbook never changes once it is made, so threads share it.
 *
 * Since: 1.0
 */
struct _RancangWorkbook
{
  GObject          parent_instance;

  RancangLanguage  language;
  char            *title;
  char            *subtitle;
  GPtrArray       *sheets;
};

G_DEFINE_FINAL_TYPE (RancangWorkbook, rancang_workbook, G_TYPE_OBJECT)

/* In the order of the workbook. Tables named like a kind hold all items of it. */
static const RancangWorkbookTable ordered[] = {
  { "plan", N_("Plan"), TRUE, rancang_workbook_make_plan },
  { "overview", N_("Dimensions and budget"), TRUE, rancang_workbook_make_overview },
  { "programme", NULL, TRUE },
  { "indicator", NULL, TRUE },
  { "budget-line", N_("Budget lines"), TRUE, rancang_workbook_make_lines },
  { "budget-by-dimension", N_("Budget by dimension"), TRUE, rancang_workbook_make_budget },
  { "budget-by-source", N_("Budget by source"), TRUE, rancang_workbook_make_budget },
  { "budget-by-agency", N_("Budget by agency"), TRUE, rancang_workbook_make_budget },
  { "realised-budget", N_("Realised budget"), TRUE, rancang_workbook_make_realised },
  { "roadmap", N_("Road map"), TRUE, rancang_workbook_make_roadmap },
  { "renstra", N_("Renstra T-C.27"), TRUE, rancang_workbook_make_renstra },
  { "agency", NULL, TRUE },
  { "quick-win-profile", NULL, TRUE },
  { "readiness-item", NULL, TRUE },
  { "application", NULL, TRUE },
  { "body", NULL, TRUE },
  { "member", NULL, TRUE },
  { "evaluation", NULL, TRUE },
  { "mark", NULL, TRUE },
  { "sipd", N_("Data for SIPD"), FALSE, rancang_workbook_make_sipd },
  { "mission" },
  { "goal" },
  { "dimension" },
  { "sub-dimension" },
  { "strategy" },
};

/* Not work of the planners, or told in the table of the plan. */
static const char *const left_out[] = {
  "plan", "region", "framework", "snapshot", "waiver", "conflict", NULL
};

static gboolean
has_table (GArray     *tables,
           const char *id)
{
  for (guint i = 0; i < tables->len; i++)
    {
      if (g_str_equal (g_array_index (tables, RancangWorkbookTable, i).id, id))
        return TRUE;
    }
  return FALSE;
}

/* The tables above, then those of all other kinds. */
static GArray *
make_tables (void)
{
  GArray *tables = g_array_new (FALSE, FALSE, sizeof (RancangWorkbookTable));

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    {
      RancangWorkbookTable table = ordered[i];

      table.kind = rancang_kind_lookup (table.make == rancang_workbook_make_realised
                                          ? "budget-line" : table.id);
      if (table.make == NULL)
        {
          table.make = rancang_workbook_make_kind;
          table.name = rancang_kind_get_collection_label (table.kind);
        }
      g_array_append_val (tables, table);
    }
  for (guint i = 0; i < rancang_kind_get_count (); i++)
    {
      const RancangKind *kind = rancang_kind_get (i);
      const char *id = rancang_kind_get_name (kind);
      RancangWorkbookTable table = { id, rancang_kind_get_collection_label (kind), FALSE,
                                     rancang_workbook_make_kind, kind };

      if (!has_table (tables, id) && !g_strv_contains (left_out, id))
        g_array_append_val (tables, table);
    }
  return tables;
}

static GArray *
get_tables (void)
{
  static GArray *tables;
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      tables = make_tables ();
      g_once_init_leave (&made, 1);
    }
  return tables;
}

static const RancangWorkbookTable *
find_table (const char *id)
{
  GArray *tables = get_tables ();

  for (guint i = 0; i < tables->len; i++)
    {
      const RancangWorkbookTable *table = &g_array_index (tables, RancangWorkbookTable, i);

      if (g_str_equal (table->id, id))
        return table;
    }
  return NULL;
}

static void
rancang_workbook_finalize (GObject *object)
{
  RancangWorkbook *self = RANCANG_WORKBOOK (object);

  g_free (self->title);
  g_free (self->subtitle);
  g_ptr_array_unref (self->sheets);

  G_OBJECT_CLASS (rancang_workbook_parent_class)->finalize (object);
}

static void
rancang_workbook_class_init (RancangWorkbookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_workbook_finalize;
}

static void
rancang_workbook_init (RancangWorkbook *self)
{
  self->sheets = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * rancang_workbook_get_n_tables:
 *
 * Returns: how many tables a workbook can have
 *
 * Since: 1.0
 */
guint
rancang_workbook_get_n_tables (void)
{
  return get_tables ()->len;
}

/**
 * rancang_workbook_get_table:
 * @index: an index
 *
 * Returns: (transfer none): the id of a table, in the order of the workbook: `programme`
 *
 * Since: 1.0
 */
const char *
rancang_workbook_get_table (guint index)
{
  g_return_val_if_fail (index < get_tables ()->len, NULL);

  return g_array_index (get_tables (), RancangWorkbookTable, index).id;
}

/**
 * rancang_workbook_get_table_name:
 * @table: id of a table
 * @language: the reader's language
 *
 * Returns: (transfer none) (nullable): what people call the table, or %NULL where there is none of
 *   this id
 *
 * Since: 1.0
 */
const char *
rancang_workbook_get_table_name (const char      *table,
                                 RancangLanguage  language)
{
  const RancangWorkbookTable *found;

  g_return_val_if_fail (table != NULL, NULL);

  found = find_table (table);
  return found != NULL ? rancang_translate (language, NULL, found->name) : NULL;
}

/**
 * rancang_workbook_is_main_table:
 * @table: id of a table
 *
 * Returns: %TRUE when it belongs to a workbook that people read; the others are for whoever wants
 *   everything
 *
 * Since: 1.0
 */
gboolean
rancang_workbook_is_main_table (const char *table)
{
  const RancangWorkbookTable *found;

  g_return_val_if_fail (table != NULL, FALSE);

  found = find_table (table);
  return found != NULL && found->is_main;
}

static void
set_titles (RancangWorkbook      *self,
            RancangWorkbookMaker *maker)
{
  g_autofree char *region = rancang_workbook_region (maker);
  g_autofree char *period = rancang_workbook_period (maker);
  const char *title = rancang_item_get_title (maker->root);
  g_autoptr (GString) subtitle = g_string_new (region);

  if (region != NULL && period != NULL)
    g_string_append (subtitle, ", ");
  if (period != NULL)
    g_string_append (subtitle, period);
  self->title = rancang_sheets_make_safe (*title != '\0' ? title
                                                         : tr (maker, N_("Untitled plan")),
                                          maker->language);
  self->subtitle = rancang_sheets_make_safe (subtitle->str, maker->language);
}

/* Names are made unlike each other; tables without a row are left out but where they were asked
 * for. */
static void
finish_sheets (RancangWorkbook *self,
               GPtrArray       *made,
               gboolean         keep_empty)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < made->len; i++)
    {
      RancangWorksheet *sheet = g_ptr_array_index (made, i);

      if (rancang_worksheet_get_n_rows (sheet) == 0 && !keep_empty)
        continue;
      rancang_worksheet_take_name (sheet,
                                   rancang_sheets_make_name (rancang_worksheet_get_name (sheet),
                                                             taken));
      rancang_worksheet_fit (sheet);
      g_ptr_array_add (self->sheets, g_object_ref (sheet));
    }
}

/* Tables that were made of something else than one plan. */
RancangWorkbook *
rancang_workbook_new_of_sheets (const char      *title,
                                const char      *subtitle,
                                RancangLanguage  language,
                                GPtrArray       *sheets)
{
  RancangWorkbook *self = g_object_new (RANCANG_TYPE_WORKBOOK, NULL);

  self->language = language;
  self->title = rancang_sheets_make_safe (title, language);
  self->subtitle = rancang_sheets_make_safe (subtitle != NULL ? subtitle : "", language);
  finish_sheets (self, sheets, TRUE);
  return self;
}

static RancangWorkbook *
make_workbook (RancangPlan                 *snapshot,
               RancangLanguage              language,
               GPtrArray                   *tables,
               gboolean                     keep_empty,
               GCancellable                *cancellable,
               GError                     **error)
{
  g_autoptr (RancangWorkbook) self = g_object_new (RANCANG_TYPE_WORKBOOK, NULL);
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);
  RancangWorkbookMaker maker = { .plan = snapshot, .root = rancang_plan_get_root (snapshot),
                                 .language = language, .cancellable = cancellable };

  rancang_plan_get_years (snapshot, &maker.first_year, &maker.last_year);
  /* An item outside of a plan may have had any number. */
  if (maker.first_year < RANCANG_YEAR_MIN || maker.last_year > RANCANG_YEAR_MAX)
    maker.first_year = maker.last_year = 0;
  self->language = language;
  set_titles (self, &maker);
  for (guint i = 0; i < tables->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const RancangWorkbookTable *table = g_ptr_array_index (tables, i);

      table->make (&maker, table, made);
    }
  g_clear_pointer (&maker.workloads, g_hash_table_unref);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  finish_sheets (self, made, keep_empty);
  return g_steal_pointer (&self);
}

/**
 * rancang_workbook_new:
 * @snapshot: a plan that does not change while the workbook is made
 * @language: the language of the workbook
 * @tables: (nullable) (array zero-terminated=1): ids of the tables that are wanted, or %NULL for
 *   all that have a row
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Makes a workbook. Sums are exact. Any thread may call this. The only errors are
 * %G_IO_ERROR_CANCELLED and %G_IO_ERROR_NOT_FOUND for a table that does not exist.
 *
 * Returns: (transfer full): the workbook, or %NULL with @error set
 *
 * Since: 1.0
 */
RancangWorkbook *
rancang_workbook_new (RancangPlan         *snapshot,
                      RancangLanguage      language,
                      const char *const   *tables,
                      GCancellable        *cancellable,
                      GError             **error)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  GArray *all = get_tables ();

  g_return_val_if_fail (RANCANG_IS_PLAN (snapshot), NULL);

  for (guint i = 0; tables == NULL && i < all->len; i++)
    g_ptr_array_add (wanted, &g_array_index (all, RancangWorkbookTable, i));
  for (guint i = 0; tables != NULL && tables[i] != NULL; i++)
    {
      gconstpointer table = find_table (tables[i]);

      if (table == NULL)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no table “%s”"),
                       tables[i]);
          return NULL;
        }
      g_ptr_array_add (wanted, (gpointer) table);
    }
  return make_workbook (snapshot, language, wanted, tables != NULL, cancellable, error);
}

/**
 * rancang_workbook_new_main:
 * @snapshot: a plan that does not change while the workbook is made
 * @language: the language of the workbook
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Makes a workbook of the tables that people read, see rancang_workbook_is_main_table(), where they
 * have a row.
 *
 * Returns: (transfer full): the workbook, or %NULL with @error set
 *
 * Since: 1.0
 */
RancangWorkbook *
rancang_workbook_new_main (RancangPlan      *snapshot,
                           RancangLanguage   language,
                           GCancellable     *cancellable,
                           GError          **error)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  GArray *all = get_tables ();

  g_return_val_if_fail (RANCANG_IS_PLAN (snapshot), NULL);

  for (guint i = 0; i < all->len; i++)
    {
      if (g_array_index (all, RancangWorkbookTable, i).is_main)
        g_ptr_array_add (wanted, &g_array_index (all, RancangWorkbookTable, i));
    }
  return make_workbook (snapshot, language, wanted, FALSE, cancellable, error);
}

/**
 * rancang_workbook_get_language:
 * @self: a workbook
 *
 * Returns: its language
 *
 * Since: 1.0
 */
RancangLanguage
rancang_workbook_get_language (RancangWorkbook *self)
{
  g_return_val_if_fail (RANCANG_IS_WORKBOOK (self), RANCANG_LANGUAGE_ENGLISH);

  return self->language;
}

/**
 * rancang_workbook_get_title:
 * @self: a workbook
 *
 * Returns: (transfer none): the title of the plan
 *
 * Since: 1.0
 */
const char *
rancang_workbook_get_title (RancangWorkbook *self)
{
  g_return_val_if_fail (RANCANG_IS_WORKBOOK (self), NULL);

  return self->title;
}

/**
 * rancang_workbook_get_subtitle:
 * @self: a workbook
 *
 * Returns: (transfer none): the region and the years of the plan; empty where neither is known
 *
 * Since: 1.0
 */
const char *
rancang_workbook_get_subtitle (RancangWorkbook *self)
{
  g_return_val_if_fail (RANCANG_IS_WORKBOOK (self), NULL);

  return self->subtitle;
}

/**
 * rancang_workbook_get_n_sheets:
 * @self: a workbook
 *
 * Returns: how many tables it has
 *
 * Since: 1.0
 */
guint
rancang_workbook_get_n_sheets (RancangWorkbook *self)
{
  g_return_val_if_fail (RANCANG_IS_WORKBOOK (self), 0);

  return self->sheets->len;
}

/**
 * rancang_workbook_get_sheet:
 * @self: a workbook
 * @index: an index
 *
 * Returns: (transfer none): a table
 *
 * Since: 1.0
 */
RancangWorksheet *
rancang_workbook_get_sheet (RancangWorkbook *self,
                            guint            index)
{
  g_return_val_if_fail (RANCANG_IS_WORKBOOK (self), NULL);
  g_return_val_if_fail (index < self->sheets->len, NULL);

  return g_ptr_array_index (self->sheets, index);
}

/**
 * rancang_workbook_find_sheet:
 * @self: a workbook
 * @id: id of a table
 *
 * Returns: (transfer none) (nullable): the first table of this id, or %NULL
 *
 * Since: 1.0
 */
RancangWorksheet *
rancang_workbook_find_sheet (RancangWorkbook *self,
                             const char      *id)
{
  g_return_val_if_fail (RANCANG_IS_WORKBOOK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->sheets->len; i++)
    {
      RancangWorksheet *sheet = g_ptr_array_index (self->sheets, i);

      if (g_str_equal (rancang_worksheet_get_id (sheet), id))
        return sheet;
    }
  return NULL;
}
