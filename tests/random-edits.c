/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* random-edits.c: plans and edits by chance, over all kinds and fields; repeated by a seed */

#include "random-edits.h"

static const char *const words[] = { "Kota", "layanan", "publik", "jaringan", "serat", "optik",
                                     "pusat", "data", "warga", "“kutipan”", "ekonomi", "desa" };

static char *
make_text (GRand   *random,
           gboolean several_lines)
{
  GString *text = g_string_new (NULL);
  guint n = g_rand_int_range (random, 1, several_lines ? 20 : 5);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, several_lines && g_rand_int_range (random, 0, 6) == 0 ? '\n'
                                                                                  : ' ');
      g_string_append (text, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
    }

  return g_string_free (text, FALSE);
}

static gboolean
collect (RancangItem *item,
         gpointer     user_data)
{
  g_ptr_array_add (user_data, item);

  return TRUE;
}

static GPtrArray *
list_items (RancangPlan *plan,
            const char  *kind)
{
  GPtrArray *items = g_ptr_array_new ();

  rancang_item_foreach (rancang_plan_get_root (plan), kind, collect, items);

  return items;
}

static RancangItem *
pick (RancangPlan *plan,
      GRand       *random,
      const char  *kind)
{
  g_autoptr (GPtrArray) items = list_items (plan, kind);

  return items->len > 0 ? items->pdata[g_rand_int_range (random, 0, items->len)] : NULL;
}

static char *
make_string (RancangPlan        *plan,
             GRand              *random,
             const RancangField *field)
{
  RancangItem *target;
  guint n = 0;

  switch (field->type)
    {
    case RANCANG_FIELD_DATE:
      return g_strdup_printf ("20%02d-%02d-%02d", g_rand_int_range (random, 20, 40),
                              g_rand_int_range (random, 1, 13), g_rand_int_range (random, 1, 29));
    case RANCANG_FIELD_REFERENCE:
      target = pick (plan, random, field->target);
      return target != NULL ? g_strdup (rancang_item_get_id (target)) : NULL;
    case RANCANG_FIELD_CHOICE:
      while (field->choices[n].code != NULL)
        n++;
      return g_strdup (field->choices[g_rand_int_range (random, 0, n)].code);
    default:
      return make_text (random, field->type == RANCANG_FIELD_LONG_TEXT);
    }
}

static char **
make_list (RancangPlan        *plan,
           GRand              *random,
           const RancangField *field,
           char              **old)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = g_rand_int_range (random, 0, 4);

  /* Some of the old stay, in their order or the other way round. */
  for (guint i = 0; old != NULL && old[i] != NULL; i++)
    {
      if (g_rand_int_range (random, 0, 4) > 0 && g_hash_table_add (seen, g_strdup (old[i])))
        g_strv_builder_add (list, old[i]);
    }
  for (guint i = 0; i < n; i++)
    {
      RancangItem *target = NULL;
      g_autofree char *text = NULL;

      if (field->type == RANCANG_FIELD_WORDS)
        text = make_text (random, FALSE);
      else if ((target = pick (plan, random, field->target)) != NULL)
        text = g_strdup (rancang_item_get_id (target));
      if (text != NULL && g_hash_table_add (seen, g_strdup (text)))
        g_strv_builder_add (list, text);
    }

  return g_strv_builder_end (list);
}

static RancangDecimal
make_number (GRand   *random,
             gboolean whole)
{
  RancangDecimal number;

  rancang_decimal_init (&number, g_rand_int_range (random, -5, 2000000),
                        whole ? 0 : g_rand_int_range (random, 0, 4));

  return number;
}

static void
make_value (RancangPlan        *plan,
            GRand              *random,
            const RancangField *field,
            const GValue       *old,
            GValue             *value)
{
  gboolean money = field->type == RANCANG_FIELD_MONEY || field->type == RANCANG_FIELD_MONEY_SERIES;
  GType type = rancang_field_get_value_type (field);
  RancangDecimal number = make_number (random, money);

  g_value_init (value, type);
  if (g_rand_int_range (random, 0, 6) == 0)
    return;
  if (type == G_TYPE_STRING)
    g_value_take_string (value, make_string (plan, random, field));
  else if (type == G_TYPE_STRV)
    g_value_take_boxed (value, make_list (plan, random, field, g_value_get_boxed (old)));
  else if (type == G_TYPE_BOOLEAN)
    g_value_set_boolean (value, g_rand_boolean (random));
  else if (type == G_TYPE_INT)
    g_value_set_int (value, g_rand_int_range (random, 2000, 2040));
  else if (type == RANCANG_TYPE_DECIMAL)
    g_value_set_boxed (value, &number);
  else
    {
      RancangSeries *series = g_value_get_boxed (old);
      g_autoptr (RancangSeries) none = rancang_series_new ();

      g_value_take_boxed (value, rancang_series_with (series != NULL ? series : none,
                                                      g_rand_int_range (random, 2022, 2028),
                                                      g_rand_int_range (random, 0, 5) > 0
                                                        ? &number : NULL));
    }
}

void
random_set (RancangPlan *plan,
            GRand       *random,
            RancangItem *item)
{
  const RancangKind *kind = rancang_item_get_kind (item);
  guint n = rancang_kind_get_n_fields (kind);
  const RancangField *field = rancang_kind_get_field (kind, g_rand_int_range (random, 0, n));
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  make_value (plan, random, field, rancang_item_get_value (item, field), &value);
  rancang_plan_set (plan, item, field->name, &value, &error);
  g_assert_no_error (error);
}

static RancangItem *
insert_by_chance (RancangPlan *plan,
                  GRand       *random,
                  RancangItem *parent)
{
  const RancangKind *kind = rancang_item_get_kind (parent);
  guint n = rancang_kind_get_n_children (kind);
  g_autofree char *id = g_strdup_printf ("%08x-%08x", g_rand_int (random), g_rand_int (random));
  g_autoptr (RancangItem) item = NULL;
  const RancangKind *child;

  if (n == 0)
    return NULL;
  child = rancang_kind_get_child (kind, g_rand_int_range (random, 0, n));
  /* Conflicts come by merging only. */
  if (g_str_equal (rancang_kind_get_name (child), "conflict"))
    return NULL;
  item = rancang_item_new_with_id (rancang_kind_get_name (child), id);
  if (!rancang_plan_insert (plan, parent, item, g_rand_int_range (random, -1, 4), NULL))
    return NULL;
  for (guint i = 0; i < 3; i++)
    random_set (plan, random, item);

  return item;
}

void
random_move (RancangPlan *plan,
             GRand       *random,
             RancangItem *item)
{
  const char *kind = NULL;
  RancangItem *parent;

  if (rancang_item_get_parent (item) == NULL)
    return;
  kind = rancang_kind_get_name (rancang_item_get_kind (rancang_item_get_parent (item)));
  parent = g_rand_boolean (random) ? pick (plan, random, kind) : rancang_item_get_parent (item);
  rancang_plan_move (plan, item, parent, g_rand_int_range (random, -1, 4), NULL);
}

void
random_edit (RancangPlan *plan,
             GRand       *random)
{
  RancangItem *item = pick (plan, random, NULL);

  switch (g_rand_int_range (random, 0, 10))
    {
    case 0:
      if (rancang_item_get_parent (item) != NULL && g_rand_boolean (random))
        rancang_plan_remove (plan, item, NULL);
      break;
    case 1:
    case 2:
      random_move (plan, random, item);
      break;
    case 3:
    case 4:
      insert_by_chance (plan, random, item);
      break;
    default:
      random_set (plan, random, item);
    }
}

void
random_edit_apart (RancangPlan *plan,
                   GRand       *random,
                   guint        part,
                   guint        n_parts)
{
  RancangItem *item = pick (plan, random, NULL);

  if (g_str_hash (rancang_item_get_id (item)) % n_parts == part)
    random_set (plan, random, item);
}

RancangPlan *
random_plan (GRand *random,
             guint  n_items)
{
  g_autoptr (RancangItem) root = rancang_item_new_with_id ("plan", "root");
  RancangPlan *plan = rancang_plan_new_with_root (root);

  for (guint tries = 0; rancang_plan_get_n_items (plan) < n_items && tries < 20 * n_items; tries++)
    insert_by_chance (plan, random, tries % 4 == 0 ? root : pick (plan, random, NULL));

  return plan;
}

/* One that may be changed. */
RancangPlan *
copy_plan (RancangPlan *plan)
{
  g_autoptr (RancangItem) root = rancang_item_copy (rancang_plan_get_root (plan), FALSE);

  return rancang_plan_new_with_root (root);
}

void
assert_equal (RancangPlan *a,
              RancangPlan *b)
{
  g_autoptr (GBytes) bytes_a = rancang_json_write_plan (a);
  g_autoptr (GBytes) bytes_b = rancang_json_write_plan (b);

  if (g_bytes_equal (bytes_a, bytes_b))
    return;
  g_assert_cmpstr (g_bytes_get_data (bytes_a, NULL), ==, g_bytes_get_data (bytes_b, NULL));
}

static gboolean
check_references (RancangItem *item,
                  gpointer     user_data)
{
  RancangPlan *plan = user_data;
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);

      if (field->type == RANCANG_FIELD_REFERENCE && !rancang_item_is_empty (item, field->name))
        g_assert_nonnull (rancang_plan_find (plan, rancang_item_get_text (item, field->name)));
      if (field->type != RANCANG_FIELD_REFERENCES)
        continue;
      for (const char *const *id = rancang_item_get_list (item, field->name); *id != NULL; id++)
        g_assert_nonnull (rancang_plan_find (plan, *id));
    }

  return TRUE;
}

static gboolean
check_place (RancangItem *item,
             gpointer     user_data)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  g_assert_true (rancang_plan_find (user_data, rancang_item_get_id (item)) == item);
  for (guint i = 0; i < rancang_kind_get_n_children (kind); i++)
    {
      const RancangKind *child = rancang_kind_get_child (kind, i);

      if (rancang_kind_is_single (child))
        g_assert_cmpuint (rancang_item_count_children (item, rancang_kind_get_name (child)), <=, 1);
    }

  return TRUE;
}

void
assert_whole (RancangPlan *plan)
{
  g_autoptr (GBytes) bytes = rancang_json_write_plan (plan);
  g_autoptr (RancangPlan) again = NULL;
  g_autoptr (GPtrArray) items = list_items (plan, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (items->len, ==, rancang_plan_get_n_items (plan));
  rancang_item_foreach (rancang_plan_get_root (plan), NULL, check_place, plan);
  again = rancang_json_read_plan (bytes, &error);
  g_assert_no_error (error);
  assert_equal (plan, again);
}

void
assert_sound (RancangPlan *plan)
{
  assert_whole (plan);
  rancang_item_foreach (rancang_plan_get_root (plan), NULL, check_references, plan);
}
