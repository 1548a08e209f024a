/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* item-values.c: what the fields of an item hold, shared by the item and its copies */

#include "config.h"

#include "model/item-values-private.h"

#include <string.h>

/* What a field holds that was never set: an empty value of its type. */
const GValue *
rancang_item_values_get_empty (const RancangField *field)
{
  static GValue empty[RANCANG_FIELD_MONEY_SERIES + 1];
  static gsize once;

  if (g_once_init_enter (&once))
    {
      for (guint type = 0; type < G_N_ELEMENTS (empty); type++)
        {
          RancangField of_type = { .type = type };

          g_value_init (&empty[type], rancang_field_get_value_type (&of_type));
        }
      g_once_init_leave (&once, 1);
    }

  return &empty[field->type];
}

/* The property of a field, in the class of its kind. */
GParamSpec *
rancang_item_values_make_property (const RancangField *field)
{
  const char *label = g_dgettext (GETTEXT_PACKAGE, field->label);
  const char *help = field->help != NULL ? g_dgettext (GETTEXT_PACKAGE, field->help) : NULL;
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_NAME | G_PARAM_EXPLICIT_NOTIFY;
  GType type = rancang_field_get_value_type (field);

  if (type == G_TYPE_STRING)
    return g_param_spec_string (field->name, label, help, NULL, flags);
  if (type == G_TYPE_BOOLEAN)
    return g_param_spec_boolean (field->name, label, help, FALSE, flags);
  if (type == G_TYPE_INT)
    return g_param_spec_int (field->name, label, help, 0, RANCANG_YEAR_MAX, 0, flags);

  return g_param_spec_boxed (field->name, label, help, type, flags);
}

/* Blocks grow by this many values at once. */
#define STEP 4

static gsize
get_block_size (guint n_values)
{
  guint room = (n_values + STEP - 1) / STEP * STEP;

  return sizeof (RancangItemValues) + room * sizeof (GValue);
}

static RancangItemValues *
values_new (guint n_values)
{
  RancangItemValues *self = g_malloc (get_block_size (n_values));

  g_atomic_ref_count_init (&self->ref_count);
  self->n_values = 0;
  memset (self->set, 0, sizeof self->set);

  return self;
}

static RancangItemValues *
values_copy (const RancangItemValues *self)
{
  RancangItemValues *copy = values_new (self->n_values);

  copy->n_values = self->n_values;
  memcpy (copy->set, self->set, sizeof self->set);
  for (guint i = 0; i < self->n_values; i++)
    {
      copy->values[i] = (GValue) G_VALUE_INIT;
      g_value_init (&copy->values[i], G_VALUE_TYPE (&self->values[i]));
      g_value_copy (&self->values[i], &copy->values[i]);
    }

  return copy;
}

RancangItemValues *
rancang_item_values_ref (RancangItemValues *self)
{
  if (self != NULL)
    g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
rancang_item_values_unref (RancangItemValues *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < self->n_values; i++)
    g_value_unset (&self->values[i]);
  g_free (self);
}

static gboolean
is_set (const RancangItemValues *self,
        guint                    index)
{
  return (self->set[index / 64] >> (index % 64) & 1) != 0;
}

/* How many of the fields before the one at @index are set. */
static guint
get_place (const RancangItemValues *self,
           guint                    index)
{
  guint64 before = self->set[index / 64] & ((G_GUINT64_CONSTANT (1) << (index % 64)) - 1);
  guint place = __builtin_popcountll (before);

  for (guint i = 0; i < index / 64; i++)
    place += __builtin_popcountll (self->set[i]);

  return place;
}

/* What the field at @index of the kind holds, or NULL where it was never set. */
const GValue *
rancang_item_values_get (const RancangItemValues *self,
                         guint                    index)
{
  return self != NULL && is_set (self, index) ? &self->values[get_place (self, index)] : NULL;
}

/*
 * Makes sure that nobody else sees what is written. An item that shares its values gets its own
 * first; when the others let go at the same time in their threads, that is one copy too many and no
 * harm.
 */
static void
make_own (RancangItemValues **self)
{
  RancangItemValues *shared = *self;

  if (shared == NULL)
    {
      *self = values_new (1);
    }
  else if (!g_atomic_ref_count_compare (&shared->ref_count, 1))
    {
      *self = values_copy (shared);
      rancang_item_values_unref (shared);
    }
}

/* Takes over the value of the field at @index of the kind. */
void
rancang_item_values_take (RancangItemValues **self,
                          guint               index,
                          GValue             *value)
{
  RancangItemValues *own;
  guint place;

  make_own (self);
  own = *self;
  place = get_place (own, index);
  if (is_set (own, index))
    {
      g_value_unset (&own->values[place]);
    }
  else
    {
      if (own->n_values % STEP == 0 && own->n_values > 0)
        *self = own = g_realloc (own, get_block_size (own->n_values + 1));
      memmove (&own->values[place + 1], &own->values[place],
               (own->n_values - place) * sizeof (GValue));
      own->n_values++;
      own->set[index / 64] |= G_GUINT64_CONSTANT (1) << (index % 64);
    }
  own->values[place] = *value;
  *value = (GValue) G_VALUE_INIT;
}
