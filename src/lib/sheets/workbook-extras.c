/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* workbook-extras.c: columns that are no fields: a programme's budget, an agency's work */

#include "config.h"

#include "sheets/workbook-private.h"

#include <string.h>

/* What an agency has to do. */
typedef struct
{
  gint64         n_responsible;
  gint64         n_supporting;
  RancangDecimal budget; /* of the programmes that it is responsible for */
} Workload;

static Workload *
get_workload (GHashTable *workloads,
              const char *agency)
{
  Workload *workload = g_hash_table_lookup (workloads, agency);

  if (workload == NULL)
    {
      workload = g_new0 (Workload, 1);
      g_hash_table_insert (workloads, (gpointer) agency, workload);
    }
  return workload;
}

static gboolean
add_programme (RancangItem *programme,
               gpointer     data)
{
  const char *agency = rancang_item_get_text (programme, "agency");
  const char *const *supporting = rancang_item_get_list (programme, "supporting-agencies");

  if (agency != NULL)
    {
      Workload *workload = get_workload (data, agency);
      RancangDecimal budget = rancang_workbook_sum_planned (programme);

      workload->n_responsible++;
      workload->budget = rancang_decimal_add (&workload->budget, &budget);
    }
  for (guint i = 0; supporting[i] != NULL; i++)
    get_workload (data, supporting[i])->n_supporting++;
  return TRUE;
}

static GHashTable *
get_workloads (RancangWorkbookMaker *maker)
{
  if (maker->workloads == NULL)
    {
      maker->workloads = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
      rancang_item_foreach (maker->root, "programme", add_programme, maker->workloads);
    }
  return maker->workloads;
}

/* Gives how many were added. */
guint
rancang_workbook_add_extras (RancangWorkbookMaker *maker,
                             RancangWorksheet     *sheet,
                             const RancangKind    *kind)
{
  const char *name = rancang_kind_get_name (kind);

  if (g_str_equal (name, "programme"))
    {
      rancang_worksheet_add_column (sheet, RANCANG_CELL_INTEGER, 0, NULL,
                                    tr (maker, N_("Indicators")), NULL);
      rancang_worksheet_add_column (sheet, RANCANG_CELL_MONEY, RANCANG_COLUMN_DATA_BAR, NULL,
                                    tr (maker, N_("Budget")), "Rp");
      return 2;
    }
  if (!g_str_equal (name, "agency"))
    return 0;
  rancang_worksheet_add_column (sheet, RANCANG_CELL_INTEGER, 0, tr (maker, N_("Programmes")),
                                tr (maker, N_("responsible")), NULL);
  rancang_worksheet_add_column (sheet, RANCANG_CELL_INTEGER, 0, tr (maker, N_("Programmes")),
                                tr (maker, N_("supporting")), NULL);
  rancang_worksheet_add_column (sheet, RANCANG_CELL_MONEY, RANCANG_COLUMN_DATA_BAR, NULL,
                                tr (maker, N_("Budget of its programmes")), "Rp");
  return 3;
}

static void
set_programme (RancangWorksheet *sheet,
               guint             column,
               RancangItem      *item)
{
  RancangDecimal budget = rancang_workbook_sum_planned (item);

  rancang_worksheet_set_count (sheet, column, RANCANG_CELL_INTEGER,
                               rancang_item_count_children (item, "indicator"));
  rancang_worksheet_set_number (sheet, column + 1, RANCANG_CELL_MONEY, &budget);
}

void
rancang_workbook_set_extras (RancangWorkbookMaker *maker,
                             RancangWorksheet     *sheet,
                             guint                 column,
                             RancangItem          *item)
{
  static const Workload nothing = { 0 };
  const Workload *workload;

  if (rancang_item_is (item, "programme"))
    {
      set_programme (sheet, column, item);
      return;
    }
  workload = g_hash_table_lookup (get_workloads (maker), rancang_item_get_id (item));
  if (workload == NULL)
    workload = &nothing;
  rancang_worksheet_set_count (sheet, column, RANCANG_CELL_INTEGER, workload->n_responsible);
  rancang_worksheet_set_count (sheet, column + 1, RANCANG_CELL_INTEGER, workload->n_supporting);
  rancang_worksheet_set_number (sheet, column + 2, RANCANG_CELL_MONEY, &workload->budget);
}
