/* SPDX-License-Identifier: GPL-3.0-or-later */
/* report-sample.c: a plan, filled as real ones are, for the tests of reports and documents */

#include "report-sample.h"

#include <stdarg.h>

/* The region and everything about it are invented. */
#define FIRST_YEAR 2025

typedef struct
{
  const char *key;
  const char *title;
  const char *title_en;
  const char *theme;
  const char *subs[3];
  const char *subs_en[3];
} Dimension;

static const Dimension dimensions[] = {
  { "governance", "Tata Kelola Cerdas", "Smart Governance", "Cepat melayani, terbuka mengabdi",
    { "Pelayanan Publik", "Tata Kelola Birokrasi yang Efisien", "Efisiensi Kebijakan Publik" },
    { "Public Service", "Efficient Bureaucracy", "Public Policy" } },
  { "branding", "Branding Cerdas", "Smart Branding", "Sungai Rimba, gerbang wisata sungai",
    { "Ekosistem Pariwisata", "Platform dan Ekosistem Bisnis Daerah", "Wajah Kota" },
    { "Tourism", "Business", "City Appearance" } },
  { "economy", "Ekonomi Cerdas", "Smart Economy", NULL,
    { "Ekosistem Industri yang Berdaya Saing", "Kesejahteraan Rakyat",
      "Ekosistem Transaksi Keuangan" },
    { "Industry", "Welfare", "Transactions" } },
};

static const char *names[] = {
  "Mal Pelayanan Publik Digital", "Satu Data Daerah dan portal data terbuka",
  "Sistem pengaduan masyarakat terpadu dengan tanggapan dalam dua hari kerja",
  "Pusat kendali daerah", "Jaringan serat optik antar-OPD", "Kalender wisata daring",
};

static RancangItem *
add (RancangPlan *plan,
     RancangItem *parent,
     const char  *kind,
     const char  *id,
     const char  *first,
     ...)
{
  g_autoptr (RancangItem) item = id != NULL ? rancang_item_new_with_id (kind, id)
                                            : rancang_item_new (kind);
  g_autoptr (GError) error = NULL;
  va_list values;

  va_start (values, first);
  g_object_set_valist (G_OBJECT (item), first, values);
  va_end (values);
  rancang_plan_insert (plan, parent, item, -1, &error);
  g_assert_no_error (error);
  return item;
}

static RancangSeries *
make_series (gint64 start,
             gint64 step,
             int    n_years)
{
  RancangSeries *series = rancang_series_new ();

  for (int i = 0; i < n_years; i++)
    {
      RancangDecimal value = { start + i * step, 0 };
      RancangSeries *next = rancang_series_with (series, FIRST_YEAR + i, &value);

      rancang_series_unref (series);
      series = next;
    }
  return series;
}

static void
add_indicator (RancangPlan *plan,
               RancangItem *parent,
               const char  *title,
               const char  *unit,
               int          n_years)
{
  RancangDecimal baseline = { 425, 1 };
  g_autoptr (RancangSeries) targets = make_series (50, 5, n_years);

  add (plan, parent, "indicator", NULL, "title", title, "unit", unit, "baseline", &baseline,
       "baseline-year", 2023, "targets", targets, NULL);
}

static void
add_front (RancangPlan *plan,
           int          n_years)
{
  static const char *words[] = { "nyaman", "berdaya saing", "lestari" };
  static const char *laws[] = {
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
    "Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik",
    NULL,
  };
  RancangItem *root = rancang_plan_get_root (plan);
  RancangDecimal area = { 123456, 1 }, population = { 412300, 0 }, districts = { 14, 0 };

  g_object_set (root, "title", "Masterplan Smart City Sungai Rimba", "start-year", FIRST_YEAR,
                "end-year", FIRST_YEAR + n_years - 1, "revision", "2", "vision",
                "Sungai Rimba yang **nyaman**, berdaya saing, dan lestari", "legal-basis", laws,
                "background",
                "Masyarakat meminta layanan yang *cepat* & terbuka; jarak ke ibu kota jauh.\n\n"
                "Karena itu daerah ini menyusun rencana induk:\n\n- layanan digital\n- data "
                "yang **satu**\n  - dan terbuka\n\n1. menata\n2. membangun\n",
                "purpose", "Memberi arah bagi semua perangkat daerah.", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    add (plan, root, "vision-word", NULL, "title", words[i], NULL);
  add (plan, root, "region", NULL, "title", "Sungai Rimba", "type", "regency", "code", "99.01",
       "province", "Nusa Contoh", "capital", "Muara Rimba", "area", &area, "population",
       &population, "districts", &districts, "source", "Data buatan untuk pengujian", NULL);
}

static void
add_direction (RancangPlan *plan,
               int          n_years)
{
  RancangItem *root = rancang_plan_get_root (plan);
  RancangItem *mission, *goal;

  add (plan, root, "agency", "kominfo", "title", "Dinas Komunikasi dan Informatika",
       "abbreviation", "Diskominfo", "type", "agency", NULL);
  add (plan, root, "agency", "bappeda", "title", "Badan Perencanaan Pembangunan Daerah",
       "abbreviation", "Bappeda", "type", "agency", NULL);
  add (plan, root, "agency", "pmi", "title", "Palang Merah Indonesia", "type", "community", NULL);
  mission = add (plan, root, "mission", NULL, "title",
                 "Mewujudkan pelayanan publik yang cepat dan terbuka", NULL);
  goal = add (plan, mission, "goal", NULL, "title", "Layanan publik dapat diakses dari rumah",
              NULL);
  add_indicator (plan, goal, "Layanan yang dapat diakses daring", "%", n_years);
  mission = add (plan, root, "mission", NULL, "title", "Membangun ekonomi daerah yang mandiri",
                 "description", "Dengan produk khas daerah.", NULL);
  add (plan, mission, "goal", NULL, "title", "Usaha kecil naik kelas", NULL);
}

static void
add_quick_win_profile (RancangPlan *plan,
                       RancangItem *programme)
{
  add (plan, programme, "quick-win-profile", NULL, "title", "MPP Digital (MAPAN)", "background",
       "Warga menempuh **tiga jam** untuk satu surat.", "benefit",
       "- hemat waktu\n- hemat ongkos", "resources", "Empat pengembang", "start-date",
       "2025-03-01", "end-date", "2026-08-31", "risk", "Jaringan di desa lemah", "mitigation",
       "Layanan luring di kantor camat", NULL);
}

static void
add_programme (RancangPlan *plan,
               RancangItem *sub,
               guint        index,
               int          n_years)
{
  static const char *supporting[] = { "bappeda", NULL };
  static const char *partners[] = { "pmi", NULL };
  gint64 start = 1250000000 + index * 10000000;
  g_autoptr (RancangSeries) regency = make_series (start, 50000000, n_years);
  g_autoptr (RancangSeries) grant = make_series (75000000, 0, 2);
  const char *title = names[index % G_N_ELEMENTS (names)];
  RancangItem *item;

  item = add (plan, sub, "programme", NULL, "title", title, "objective",
              "Mempercepat layanan dan menghemat waktu warga", "output", "1 aplikasi, 12 loket",
              "agency", "kominfo", "supporting-agencies", supporting, "start-year",
              FIRST_YEAR + (int) index % 3, "end-year",
              FIRST_YEAR + MIN (n_years - 1, (int) index % 3 + 2), "horizon", "medium",
              "description", "Semua izin dan surat pada satu tempat.", "quick-win",
              index % 5 == 0, "example", index % 4 == 3, NULL);
  if (index % 2 == 0)
    g_object_set (item, "partners", partners, NULL);
  add (plan, item, "budget-line", NULL, "source", "apbd-regency", "state", "proposal", "amounts",
       regency, NULL);
  if (index % 3 == 0)
    add (plan, item, "budget-line", NULL, "source", "csr", "state", "ceiling", "amounts", grant,
         NULL);
  add (plan, item, "budget-line", NULL, "source", "apbd-regency", "state", "realisation",
       "amounts", grant, NULL);
  add_indicator (plan, item, "Waktu tunggu layanan", "menit", n_years);
  if (index % 3 == 0)
    add (plan, item, "milestone", NULL, "title", "Aplikasi dipakai semua kecamatan", "date",
         "2026-06-30", "output", "Berita acara", NULL);
  if (index == 0)
    add_quick_win_profile (plan, item);
}

RancangPlan *
report_sample_new (guint n_programmes,
                   int   n_years)
{
  RancangPlan *plan = rancang_plan_new ();
  RancangItem *root = rancang_plan_get_root (plan);
  guint index = 0;

  add_front (plan, n_years);
  add_direction (plan, n_years);
  for (gsize i = 0; i < G_N_ELEMENTS (dimensions); i++)
    {
      const Dimension *at = &dimensions[i];
      RancangItem *dimension;

      dimension = add (plan, root, "dimension", NULL, "title", at->title, "title-en",
                       at->title_en, "theme", at->theme, "key", at->key, NULL);
      for (gsize j = 0; j < G_N_ELEMENTS (at->subs); j++)
        {
          RancangItem *sub = add (plan, dimension, "sub-dimension", NULL, "title", at->subs[j],
                                  "title-en", at->subs_en[j], NULL);

          /* The last dimension stays empty: plans are never complete. */
          if (i + 1 == G_N_ELEMENTS (dimensions))
            continue;
          add (plan, sub, "strategy", NULL, "title", "Memindahkan layanan ke telepon genggam",
               "policy", "Semua loket *satu pintu*", NULL);
          for (guint k = 0; k < n_programmes; k++)
            add_programme (plan, sub, index++, n_years);
        }
    }
  return plan;
}
