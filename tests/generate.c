/* SPDX-License-Identifier: GPL-3.0-or-later */
/* generate.c: plans of any size, made by the tables of the kinds, the same for the same seed */

#include "generate.h"

#include "model/item-private.h"

#define PROGRAMMES_A_LANE 40
#define ITEMS_AN_AGENCY 250

/* How often a field that nobody waits for is filled in, where not every field shall be. */
#define FULLNESS 0.3

typedef struct
{
  GRand      *rand;
  guint       left;    /* items that are still to be made */
  GPtrArray  *items;   /* all that were made, borrowed */
  GHashTable *by_kind; /* kind -> GPtrArray of ids */
  GHashTable *seen;    /* kinds that one item with every field was made of */
} Generator;

static const char *const words[] = {
  "layanan", "kependudukan", "desa", "cerdas", "jaringan", "pendidikan", "puskesmas", "data",
  "terpadu", "Ogan", "Komering", "Ilir", "café", "naïf", "ꦗꦮ", "水", "🌾", "“mutu”", "30 %",
  "kecamatan", "sungai", "C:\\arsip", "R&D", "<pasar>", "air/udara", "anggaran", "ke-2",
};

static const char *
pick_word (Generator *self)
{
  return words[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (words))];
}

static char *
make_text (Generator *self,
           guint      n_words)
{
  GString *text = g_string_new (pick_word (self));

  for (guint i = 1; i < n_words; i++)
    g_string_append_printf (text, " %s", pick_word (self));

  return g_string_free (text, FALSE);
}

static char *
make_long_text (Generator *self)
{
  GString *text = g_string_new (NULL);
  guint n_paragraphs = g_rand_int_range (self->rand, 1, 4);

  for (guint i = 0; i < n_paragraphs; i++)
    {
      g_autofree char *paragraph = make_text (self, g_rand_int_range (self->rand, 8, 60));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", paragraph);
    }

  return g_string_free (text, FALSE);
}

static char *
make_id (Generator *self)
{
  guint32 a = g_rand_int (self->rand), b = g_rand_int (self->rand);
  guint32 c = g_rand_int (self->rand), d = g_rand_int (self->rand);

  return g_strdup_printf ("%08x-%04x-4%03x-%04x-%04x%08x", a, b >> 16, b & 0xfff,
                          0x8000 | (c >> 18), c & 0xffff, d);
}

static char *
make_choice (Generator          *self,
             const RancangField *field)
{
  guint n_choices = 0;

  while (field->choices != NULL && field->choices[n_choices].code != NULL)
    n_choices++;
  if (n_choices == 0)
    return NULL;

  return g_strdup (field->choices[g_rand_int_range (self->rand, 0, n_choices)].code);
}

static RancangDecimal
make_number (Generator          *self,
             const RancangField *field)
{
  gboolean money = field->type == RANCANG_FIELD_MONEY || field->type == RANCANG_FIELD_MONEY_SERIES;
  RancangDecimal number;
  gint64 digits = g_rand_int_range (self->rand, money ? 0 : -5000, 1000000);

  rancang_decimal_init (&number, money ? digits * 1000 : digits,
                        money ? 0 : g_rand_int_range (self->rand, 0, 5));

  return number;
}

static RancangSeries *
make_series (Generator          *self,
             const RancangField *field)
{
  RancangSeries *series = rancang_series_new ();

  for (int year = 2022; year <= 2026; year++)
    {
      RancangDecimal number = make_number (self, field);
      RancangSeries *longer = rancang_series_with (series, year, &number);

      rancang_series_unref (series);
      series = longer;
    }

  return series;
}

static char **
make_words (Generator *self)
{
  guint n_texts = g_rand_int_range (self->rand, 1, 5);
  char **list = g_new0 (char *, n_texts + 1);

  for (guint i = 0; i < n_texts; i++)
    list[i] = make_text (self, 2);

  return list;
}

static char *
make_line (Generator          *self,
           const RancangField *field)
{
  switch (field->type)
    {
    case RANCANG_FIELD_LONG_TEXT:
      return make_long_text (self);
    case RANCANG_FIELD_CODE:
      return g_strdup_printf ("2.16.%02d", g_rand_int_range (self->rand, 1, 100));
    case RANCANG_FIELD_CHOICE:
      return make_choice (self, field);
    case RANCANG_FIELD_DATE:
      return g_strdup_printf ("%04d-%02d-%02d", g_rand_int_range (self->rand, 2020, 2030),
                              g_rand_int_range (self->rand, 1, 13),
                              g_rand_int_range (self->rand, 1, 29));
    default:
      return make_text (self, g_rand_int_range (self->rand, 2, 8));
    }
}

static void
make_value (Generator          *self,
            const RancangField *field,
            GValue             *value)
{
  RancangDecimal number;

  g_value_init (value, rancang_field_get_value_type (field));
  switch (field->type)
    {
    case RANCANG_FIELD_WORDS:
      g_value_take_boxed (value, make_words (self));
      break;
    case RANCANG_FIELD_BOOLEAN:
      g_value_set_boolean (value, TRUE);
      break;
    case RANCANG_FIELD_YEAR:
      g_value_set_int (value, g_rand_int_range (self->rand, 2020, 2031));
      break;
    case RANCANG_FIELD_NUMBER:
    case RANCANG_FIELD_MONEY:
      number = make_number (self, field);
      g_value_set_boxed (value, &number);
      break;
    case RANCANG_FIELD_SERIES:
    case RANCANG_FIELD_MONEY_SERIES:
      g_value_take_boxed (value, make_series (self, field));
      break;
    default:
      g_value_take_string (value, make_line (self, field));
    }
}

static gboolean
is_reference (const RancangField *field)
{
  return field->type == RANCANG_FIELD_REFERENCE || field->type == RANCANG_FIELD_REFERENCES;
}

/* Series make the bulk of indicators and budgets, so they are always there. */
static gboolean
shall_fill (Generator          *self,
            const RancangField *field,
            gboolean            all)
{
  return all || (field->flags & RANCANG_FIELD_WANTED) != 0 ||
         field->type >= RANCANG_FIELD_SERIES || g_rand_double (self->rand) < FULLNESS;
}

static GPtrArray *
get_ids (Generator         *self,
         const RancangKind *kind)
{
  GPtrArray *ids = g_hash_table_lookup (self->by_kind, kind);

  if (ids == NULL)
    {
      ids = g_ptr_array_new ();
      g_hash_table_insert (self->by_kind, (gpointer) kind, ids);
    }

  return ids;
}

static RancangItem *
make_item (Generator   *self,
           RancangItem *parent,
           const char  *name)
{
  g_autofree char *id = make_id (self);
  g_autoptr (RancangItem) item = rancang_item_new_with_id (name, id);
  const RancangKind *kind = rancang_item_get_kind (item);
  gboolean all = g_hash_table_add (self->seen, (gpointer) kind);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);
      g_auto (GValue) value = G_VALUE_INIT;

      if (is_reference (field) || !shall_fill (self, field, all))
        continue;
      make_value (self, field, &value);
      g_object_set_property (G_OBJECT (item), field->name, &value);
    }
  g_ptr_array_add (self->items, item);
  g_ptr_array_add (get_ids (self, kind), (gpointer) rancang_item_get_id (item));
  self->left -= MIN (self->left, 1);
  if (parent == NULL)
    return g_steal_pointer (&item);
  if (!rancang_item_append (parent, item))
    g_error ("%s cannot stand here", name);

  return item;
}

/* One item of every kind that the item can hold, and in these again. */
static void
make_one_of_each (Generator   *self,
                  RancangItem *item)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint i = 0; i < rancang_kind_get_n_children (kind); i++)
    make_one_of_each (self, make_item (self, item,
                                       rancang_kind_get_name (rancang_kind_get_child (kind, i))));
}

static void
make_programme (Generator   *self,
                RancangItem *lane)
{
  static const char *const parts[] = { "indicator", "budget-line", "milestone" };
  RancangItem *programme = make_item (self, lane, "programme");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      guint n_parts = g_rand_int_range (self->rand, 1, 4);

      for (guint j = 0; j < n_parts && self->left > 0; j++)
        make_item (self, programme, parts[i]);
    }
}

static void
make_bulk (Generator   *self,
           RancangItem *root)
{
  RancangItem *dimensions[6];
  guint n_agencies = self->left / ITEMS_AN_AGENCY;

  for (guint i = 0; i < n_agencies; i++)
    make_item (self, root, "agency");
  for (guint i = 0; i < G_N_ELEMENTS (dimensions) && self->left > 0; i++)
    dimensions[i] = make_item (self, root, "dimension");
  for (guint lane = 0; self->left > 0; lane++)
    {
      RancangItem *holder = make_item (self, dimensions[lane % G_N_ELEMENTS (dimensions)],
                                       "sub-dimension");

      for (guint i = 0; i < PROGRAMMES_A_LANE && self->left > 0; i++)
        make_programme (self, holder);
    }
}

static const char *
pick_target (Generator          *self,
             const RancangField *field)
{
  GPtrArray *ids;

  if (field->target == NULL)
    return rancang_item_get_id (
      self->items->pdata[g_rand_int_range (self->rand, 0, self->items->len)]);
  ids = get_ids (self, rancang_kind_lookup (field->target));

  return ids->len > 0 ? ids->pdata[g_rand_int_range (self->rand, 0, ids->len)] : NULL;
}

static void
make_references (Generator   *self,
                 RancangItem *item)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);
      const char *list[3] = { NULL };

      if (!is_reference (field) || !shall_fill (self, field, FALSE))
        continue;
      list[0] = pick_target (self, field);
      list[1] = pick_target (self, field);
      if (g_strcmp0 (list[0], list[1]) == 0)
        list[1] = NULL;
      if (field->type == RANCANG_FIELD_REFERENCE)
        g_object_set (item, field->name, list[0], NULL);
      else
        g_object_set (item, field->name, list, NULL);
    }
}

/*
 * A plan of @n_items items, or of somewhat more where @n_items is less than one of each kind takes.
 * It holds every kind and every type of field, references, texts outside ASCII, and no history.
 */
RancangPlan *
generate_plan (guint   n_items,
               guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) by_kind = NULL;
  g_autoptr (RancangItem) root = NULL;
  Generator self = { rand, n_items, items, NULL, seen };

  by_kind = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self.by_kind = by_kind;
  root = make_item (&self, NULL, "plan");
  make_one_of_each (&self, root);
  if (self.left > 0)
    make_bulk (&self, root);
  for (guint i = 0; i < items->len; i++)
    make_references (&self, items->pdata[i]);

  return rancang_plan_new_with_root (root);
}
