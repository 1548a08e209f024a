/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* item-values.c: what the fields of an item hold, shared by the item and its copies */

#include "config.h"

#include "model/item-values-private.h"

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

static RancangItemValues *
values_new (const RancangKind *kind)
{
  RancangItemValues *self = g_malloc0 (sizeof *self + kind->n_fields * sizeof self->values[0]);

  g_atomic_ref_count_init (&self->ref_count);

  return self;
}

static RancangItemValues *
values_copy (RancangItemValues *self,
             const RancangKind *kind)
{
  RancangItemValues *copy = values_new (kind);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (!G_IS_VALUE (&self->values[i]))
        continue;
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
rancang_item_values_unref (RancangItemValues *self,
                           const RancangKind *kind)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (G_IS_VALUE (&self->values[i]))
        g_value_unset (&self->values[i]);
    }
  g_free (self);
}

/*
 * The values to write in. An item that shares its values gets its own first; when the others let
 * go at the same time in their threads, that is one copy too many and no harm.
 */
RancangItemValues *
rancang_item_values_own (RancangItemValues **self,
                         const RancangKind  *kind)
{
  RancangItemValues *shared = *self;

  if (shared == NULL)
    {
      *self = values_new (kind);
    }
  else if (!g_atomic_ref_count_compare (&shared->ref_count, 1))
    {
      *self = values_copy (shared, kind);
      rancang_item_values_unref (shared, kind);
    }

  return *self;
}
