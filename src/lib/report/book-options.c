/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-options.c: the choices that documents offer */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "report/book.h"

/* The names are shown in the program, so they are in its language. */
static GType
register_enum (const char  *name,
               GEnumValue  *values)
{
  for (GEnumValue *value = values; value->value_name != NULL; value++)
    value->value_name = _(value->value_name);
  return g_enum_register_static (name, values);
}

GType
rancang_empty_fields_get_type (void)
{
  static GEnumValue values[] = {
    { RANCANG_EMPTY_FIELDS_MARK, N_("Mark as to be filled in"), "mark" },
    { RANCANG_EMPTY_FIELDS_LEAVE_OUT, N_("Leave out"), "leave-out" },
    { 0, NULL, NULL },
  };
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, register_enum ("RancangEmptyFields", values));
  return type;
}

GType
rancang_money_unit_get_type (void)
{
  static GEnumValue values[] = {
    { RANCANG_MONEY_UNIT_AUTO, N_("As the amounts need it"), "auto" },
    { RANCANG_MONEY_UNIT_RUPIAH, N_("Rupiah"), "rupiah" },
    { RANCANG_MONEY_UNIT_MILLION, N_("Million rupiah"), "million" },
    { RANCANG_MONEY_UNIT_BILLION, N_("Billion rupiah"), "billion" },
    { 0, NULL, NULL },
  };
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, register_enum ("RancangMoneyUnit", values));
  return type;
}
