/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sipd.c: programmes as JSON with the keys that exports of SIPD have */

#include "config.h"

#include "sipd-private.h"

typedef struct
{
  RancangJsonWriter *writer;
  RancangPlan       *plan;
} Sipd;

/* Codes are text, whatever they look like; a key is there even where nothing is known. */
static void
write_text (Sipd        *self,
            const char  *key,
            RancangItem *item,
            const char  *field)
{
  const char *text = item != NULL ? rancang_item_get_text (item, field) : NULL;

  rancang_json_writer_string (self->writer, key, text != NULL ? text : "");
}

static void
write_codes (Sipd       *self,
             const char *code)
{
  static const char *const keys[] = {
    [RANCANG_NOMENCLATURE_AFFAIR] = "kode_urusan",
    [RANCANG_NOMENCLATURE_FIELD] = "kode_bidang_urusan",
    [RANCANG_NOMENCLATURE_PROGRAMME] = "kode_program",
    [RANCANG_NOMENCLATURE_ACTIVITY] = "kode_kegiatan",
    [RANCANG_NOMENCLATURE_SUB_ACTIVITY] = "kode_sub_kegiatan",
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *part = rancang_nomenclature_dup_part (code, i);

      rancang_json_writer_string (self->writer, keys[i], part != NULL ? part : "");
    }
}

static void
write_series (Sipd          *self,
              const char    *key,
              RancangSeries *series)
{
  rancang_json_writer_begin (self->writer, key, '{');
  for (guint i = 0; series != NULL && i < rancang_series_get_size (series); i++)
    {
      g_autofree char *year = g_strdup_printf ("%d", rancang_series_get_year (series, i));

      rancang_json_writer_decimal (self->writer, year, rancang_series_get_value (series, i));
    }
  rancang_json_writer_end (self->writer, '}');
}

static void
write_indicators (Sipd        *self,
                  RancangItem *programme)
{
  rancang_json_writer_begin (self->writer, "indikator", '[');
  for (guint i = 0; i < rancang_item_count_children (programme, "indicator"); i++)
    {
      RancangItem *indicator = rancang_item_peek_child (programme, "indicator", i);

      rancang_json_writer_begin (self->writer, NULL, '{');
      write_text (self, "tolok_ukur", indicator, "title");
      write_text (self, "satuan", indicator, "unit");
      rancang_json_writer_decimal (self->writer, "kondisi_awal",
                                   rancang_item_get_number (indicator, "baseline"));
      write_series (self, "target", rancang_item_get_series (indicator, "targets"));
      rancang_json_writer_decimal (self->writer, "kondisi_akhir",
                                   rancang_item_get_number (indicator, "end-target"));
      rancang_json_writer_end (self->writer, '}');
    }
  rancang_json_writer_end (self->writer, ']');
}

/* Line by line what the sums are made of; realisations are not planned money. */
static void
write_lines (Sipd        *self,
             RancangItem *programme)
{
  const RancangField *field = rancang_kind_find_field (rancang_kind_lookup ("budget-line"),
                                                       "source");

  rancang_json_writer_begin (self->writer, "rincian", '[');
  for (guint i = 0; i < rancang_item_count_children (programme, "budget-line"); i++)
    {
      RancangItem *line = rancang_item_peek_child (programme, "budget-line", i);
      const char *source = rancang_item_get_text (line, "source");

      if (g_strcmp0 (rancang_item_get_text (line, "state"), "realisation") == 0)
        continue;
      rancang_json_writer_begin (self->writer, NULL, '{');
      write_text (self, "kode_rekening", line, "account-code");
      write_text (self, "uraian", line, "title");
      rancang_json_writer_string (self->writer, "sumber_dana",
                                  source == NULL ? "" : rancang_translate (
                                    RANCANG_LANGUAGE_INDONESIAN, NULL,
                                    rancang_field_get_choice_label (field, source)));
      write_series (self, "pagu", rancang_item_get_series (line, "amounts"));
      rancang_json_writer_end (self->writer, '}');
    }
  rancang_json_writer_end (self->writer, ']');
}

static gboolean
write_programme (RancangItem *programme,
                 gpointer     data)
{
  Sipd *self = data;
  const char *id = rancang_item_get_text (programme, "agency");
  RancangItem *agency = id != NULL ? rancang_plan_find (self->plan, id) : NULL;
  g_autoptr (RancangTotals) totals = rancang_totals_new (programme);
  RancangDecimal total = rancang_series_total (rancang_totals_get_by_year (totals));

  rancang_json_writer_begin (self->writer, NULL, '{');
  write_text (self, "kode_skpd", agency, "code");
  write_text (self, "nama_skpd", agency, "title");
  write_codes (self, rancang_item_get_text (programme, "nomenclature-code"));
  write_text (self, "nama_program", programme, "rpjmd-programme");
  write_text (self, "nama_sub_kegiatan", programme, "sub-activity");
  write_text (self, "nama_program_kota_cerdas", programme, "title");
  write_text (self, "versi_nomenklatur", programme, "nomenclature-version");
  write_indicators (self, programme);
  write_series (self, "pagu", rancang_totals_get_by_year (totals));
  rancang_json_writer_decimal (self->writer, "pagu_total", &total);
  write_lines (self, programme);
  rancang_json_writer_end (self->writer, '}');
  return TRUE;
}

GBytes *
sipd_write_json (RancangPlan *snapshot)
{
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();
  RancangItem *root = rancang_plan_get_root (snapshot);
  RancangItem *region = rancang_item_peek_child (root, "region", 0);
  Sipd self = { writer, snapshot };
  int first, last;

  rancang_plan_get_years (snapshot, &first, &last);
  rancang_json_writer_begin (writer, NULL, '{');
  write_text (&self, "kode_wilayah", region, "code");
  write_text (&self, "nama_wilayah", region, "title");
  rancang_json_writer_integer (writer, "tahun_awal", first);
  rancang_json_writer_integer (writer, "tahun_akhir", last);
  rancang_json_writer_begin (writer, "program", '[');
  rancang_item_foreach (root, "programme", write_programme, &self);
  rancang_json_writer_end (writer, ']');
  rancang_json_writer_end (writer, '}');
  return rancang_json_writer_finish (writer);
}
