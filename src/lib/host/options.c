/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* options.c: the options of a plugin: the properties that its own class has */

#include "config.h"

#include "host/options.h"

#include <glib/gi18n-lib.h>
#include <libpeas.h>

#include "api/exporter.h"

static gboolean
is_option (GParamSpec *pspec)
{
  GParamFlags needed = G_PARAM_READABLE | G_PARAM_WRITABLE;

  return (pspec->flags & needed) == needed && !(pspec->flags & G_PARAM_CONSTRUCT_ONLY) &&
         pspec->owner_type != G_TYPE_OBJECT && pspec->owner_type != PEAS_TYPE_EXTENSION_BASE;
}

/**
 * rancang_options_list:
 * @object: an object of a plugin
 * @n_options: (out): how many there are
 *
 * Gives the properties that are options: those of the plugin's own class that can be read and set.
 * Their nick is the label, their blurb the help.
 *
 * Returns: (transfer container) (array length=n_options): the options
 *
 * Since: 1.0
 */
GParamSpec **
rancang_options_list (GObject *object,
                      guint   *n_options)
{
  GParamSpec **all;
  guint n_all, n = 0;

  g_return_val_if_fail (G_IS_OBJECT (object), NULL);
  g_return_val_if_fail (n_options != NULL, NULL);

  all = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_all);
  for (guint i = 0; i < n_all; i++)
    {
      if (is_option (all[i]))
        all[n++] = all[i];
    }
  *n_options = n;

  return all;
}

static gboolean
parse_enum (GParamSpec *pspec,
            const char *text,
            GValue     *value)
{
  GEnumClass *klass = G_PARAM_SPEC_ENUM (pspec)->enum_class;
  GEnumValue *found = g_enum_get_value_by_nick (klass, text);

  if (found != NULL)
    g_value_set_enum (value, found->value);

  return found != NULL;
}

static gboolean
parse_boolean (const char *text,
               GValue     *value)
{
  gboolean yes = g_str_equal (text, "true") || g_str_equal (text, "yes") || g_str_equal (text, "1");
  gboolean no = g_str_equal (text, "false") || g_str_equal (text, "no") || g_str_equal (text, "0");

  g_value_set_boolean (value, yes);

  return yes || no;
}

static gboolean
parse_number (GParamSpec *pspec,
              const char *text,
              GValue     *value)
{
  gint64 number;
  char *end;

  if (G_IS_PARAM_SPEC_DOUBLE (pspec))
    {
      g_value_set_double (value, g_ascii_strtod (text, &end));
      return *text != '\0' && *end == '\0' && !g_param_value_validate (pspec, value);
    }
  if (!g_ascii_string_to_signed (text, 10, G_MININT32, G_MAXINT32, &number, NULL))
    return FALSE;
  if (G_IS_PARAM_SPEC_INT (pspec))
    g_value_set_int (value, number);
  else if (number >= 0)
    g_value_set_uint (value, number);
  else
    return FALSE;

  return !g_param_value_validate (pspec, value);
}

static gboolean
parse_value (GParamSpec *pspec,
             const char *text,
             GValue     *value)
{
  g_value_init (value, pspec->value_type);
  if (G_IS_PARAM_SPEC_STRING (pspec))
    {
      g_value_set_string (value, text);
      return TRUE;
    }
  if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    return parse_boolean (text, value);
  if (G_IS_PARAM_SPEC_ENUM (pspec))
    return parse_enum (pspec, text, value);
  if (G_IS_PARAM_SPEC_INT (pspec) || G_IS_PARAM_SPEC_UINT (pspec) || G_IS_PARAM_SPEC_DOUBLE (pspec))
    return parse_number (pspec, text, value);

  return FALSE;
}

/**
 * rancang_options_set_string:
 * @object: an object of a plugin
 * @key: name of an option
 * @value: its value as text; the nick of an enumeration's value, `true` or `false`, a number
 * @error: return location for an error
 *
 * Sets an option, as `--set KEY=VALUE` does.
 *
 * Returns: %TRUE when it is set
 *
 * Since: 1.0
 */
gboolean
rancang_options_set_string (GObject     *object,
                            const char  *key,
                            const char  *value,
                            GError     **error)
{
  g_auto (GValue) parsed = G_VALUE_INIT;
  GParamSpec *pspec;

  g_return_val_if_fail (G_IS_OBJECT (object), FALSE);
  g_return_val_if_fail (key != NULL && value != NULL, FALSE);

  pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), key);
  if (pspec == NULL || !is_option (pspec))
    {
      g_set_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_OPTION,
                   _("There is no option “%s”"), key);
      return FALSE;
    }
  if (!parse_value (pspec, value, &parsed))
    {
      g_set_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_OPTION,
                   _("The option “%s” cannot be “%s”"), key, value);
      return FALSE;
    }
  g_object_set_property (object, key, &parsed);

  return TRUE;
}
