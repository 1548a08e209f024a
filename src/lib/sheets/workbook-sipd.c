/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* workbook-sipd.c: programmes as rows with the keys that exports of SIPD have */

#include "config.h"

#include "model/achievement.h"
#include "sheets/nomenclature.h"
#include "sheets/workbook-private.h"

/* Keys are keys: other programs read them, so they are the same in every language. */
static const struct
{
  const char      *key;
  RancangCellType  type;
} firsts[] = {
  { "kode_skpd", RANCANG_CELL_CODE },
  { "nama_skpd", RANCANG_CELL_TEXT },
  { "kode_urusan", RANCANG_CELL_CODE },
  { "kode_bidang_urusan", RANCANG_CELL_CODE },
  { "kode_program", RANCANG_CELL_CODE },
  { "kode_kegiatan", RANCANG_CELL_CODE },
  { "kode_sub_kegiatan", RANCANG_CELL_CODE },
  { "nama_program", RANCANG_CELL_TEXT },
  { "nama_sub_kegiatan", RANCANG_CELL_TEXT },
  { "nama_program_kota_cerdas", RANCANG_CELL_TEXT },
  { "versi_nomenklatur", RANCANG_CELL_CODE },
  { "tolok_ukur", RANCANG_CELL_TEXT },
  { "satuan", RANCANG_CELL_TEXT },
  { "kondisi_awal", RANCANG_CELL_DECIMAL },
};

enum
{
  COLUMN_AGENCY_CODE,
  COLUMN_AGENCY_NAME,
  COLUMN_FIRST_CODE,
  COLUMN_PROGRAMME = COLUMN_FIRST_CODE + RANCANG_NOMENCLATURE_SUB_ACTIVITY + 1,
  COLUMN_SUB_ACTIVITY,
  COLUMN_TITLE,
  COLUMN_VERSION,
  COLUMN_INDICATOR,
  COLUMN_UNIT,
  COLUMN_BASELINE,
  COLUMN_FIRST_YEAR
};

static guint
count_years (RancangWorkbookMaker *maker)
{
  return maker->first_year != 0 ? maker->last_year - maker->first_year + 1 : 0;
}

static void
add_years (RancangWorkbookMaker *maker,
           RancangWorksheet     *sheet,
           RancangCellType       type,
           const char           *prefix)
{
  for (guint i = 0; i < count_years (maker); i++)
    {
      g_autofree char *key = g_strdup_printf ("%s_%d", prefix, maker->first_year + (int) i);

      rancang_worksheet_add_column (sheet, type, 0, NULL, key, NULL);
    }
}

static void
add_columns (RancangWorkbookMaker *maker,
             RancangWorksheet     *sheet)
{
  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    rancang_worksheet_add_column (sheet, firsts[i].type, 0, NULL, firsts[i].key, NULL);
  add_years (maker, sheet, RANCANG_CELL_DECIMAL, "target");
  rancang_worksheet_add_column (sheet, RANCANG_CELL_DECIMAL, 0, NULL, "kondisi_akhir", NULL);
  add_years (maker, sheet, RANCANG_CELL_MONEY, "pagu");
  rancang_worksheet_add_column (sheet, RANCANG_CELL_MONEY, 0, NULL, "pagu_total", NULL);
}

/* Every row tells what it belongs to. */
static void
set_programme (RancangWorkbookMaker *maker,
               RancangWorksheet     *sheet,
               RancangItem          *programme)
{
  const char *id = rancang_item_get_text (programme, "agency");
  RancangItem *agency = id != NULL ? rancang_plan_find (maker->plan, id) : NULL;
  const char *code = rancang_item_get_text (programme, "nomenclature-code");

  if (agency != NULL && rancang_item_is (agency, "agency"))
    {
      rancang_worksheet_set_text (sheet, COLUMN_AGENCY_CODE, RANCANG_CELL_CODE,
                                  rancang_item_get_text (agency, "code"));
      rancang_worksheet_set_text (sheet, COLUMN_AGENCY_NAME, RANCANG_CELL_TEXT,
                                  rancang_item_get_title (agency));
    }
  for (RancangNomenclatureLevel level = 0; level <= RANCANG_NOMENCLATURE_SUB_ACTIVITY; level++)
    {
      g_autofree char *part = rancang_nomenclature_dup_part (code, level);

      rancang_worksheet_set_text (sheet, COLUMN_FIRST_CODE + level, RANCANG_CELL_CODE, part);
    }
  rancang_worksheet_set_text (sheet, COLUMN_PROGRAMME, RANCANG_CELL_TEXT,
                              rancang_item_get_text (programme, "rpjmd-programme"));
  rancang_worksheet_set_text (sheet, COLUMN_SUB_ACTIVITY, RANCANG_CELL_TEXT,
                              rancang_item_get_text (programme, "sub-activity"));
  rancang_worksheet_set_text (sheet, COLUMN_TITLE, RANCANG_CELL_TEXT,
                              rancang_item_get_title (programme));
  rancang_worksheet_set_text (sheet, COLUMN_VERSION, RANCANG_CELL_CODE,
                              rancang_item_get_text (programme, "nomenclature-version"));
}

static void
set_indicator (RancangWorkbookMaker *maker,
               RancangWorksheet     *sheet,
               RancangItem          *indicator)
{
  guint n = count_years (maker);

  rancang_worksheet_set_text (sheet, COLUMN_INDICATOR, RANCANG_CELL_TEXT,
                              rancang_item_get_title (indicator));
  rancang_worksheet_set_text (sheet, COLUMN_UNIT, RANCANG_CELL_TEXT,
                              rancang_item_get_text (indicator, "unit"));
  rancang_worksheet_set_number (sheet, COLUMN_BASELINE, RANCANG_CELL_DECIMAL,
                                rancang_item_get_number (indicator, "baseline"));
  for (guint i = 0; i < n; i++)
    rancang_worksheet_set_number (sheet, COLUMN_FIRST_YEAR + i, RANCANG_CELL_DECIMAL,
                                  rancang_achievement_get_target (indicator,
                                                                  maker->first_year + (int) i));
  rancang_worksheet_set_number (sheet, COLUMN_FIRST_YEAR + n, RANCANG_CELL_DECIMAL,
                                rancang_item_get_number (indicator, "end-target"));
}

/* In the first row of a programme only, so that columns can be added up. */
static void
set_amounts (RancangWorkbookMaker *maker,
             RancangWorksheet     *sheet,
             RancangItem          *programme)
{
  guint n = count_years (maker);
  RancangDecimal total = rancang_workbook_sum_planned (programme);

  for (guint i = 0; i < n; i++)
    {
      RancangDecimal sum = RANCANG_DECIMAL_ZERO;

      if (rancang_workbook_add_amount (programme, maker->first_year + (int) i, &sum))
        rancang_worksheet_set_number (sheet, COLUMN_FIRST_YEAR + n + 1 + i, RANCANG_CELL_MONEY,
                                      &sum);
    }
  rancang_worksheet_set_number (sheet, COLUMN_FIRST_YEAR + 2 * n + 1, RANCANG_CELL_MONEY, &total);
}

void
rancang_workbook_make_sipd (RancangWorkbookMaker       *maker,
                            const RancangWorkbookTable *table,
                            GPtrArray                  *sheets)
{
  g_autoptr (GPtrArray) programmes = rancang_workbook_collect (maker->root, "programme");
  RancangWorksheet *sheet = rancang_workbook_new_sheet (maker, table);

  add_columns (maker, sheet);
  for (guint i = 0; i < programmes->len; i++)
    {
      RancangItem *programme = g_ptr_array_index (programmes, i);
      guint n = rancang_item_count_children (programme, "indicator");

      for (guint j = 0; j < MAX (n, 1); j++)
        {
          rancang_worksheet_add_row (sheet, RANCANG_WORKSHEET_ROW_PLAIN);
          set_programme (maker, sheet, programme);
          if (j < n)
            set_indicator (maker, sheet, rancang_item_peek_child (programme, "indicator", j));
          if (j == 0)
            set_amounts (maker, sheet, programme);
        }
    }
  rancang_worksheet_set_flags (sheet, RANCANG_WORKSHEET_FILTER);
  g_ptr_array_add (sheets, sheet);
}
