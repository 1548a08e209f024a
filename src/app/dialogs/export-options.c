/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-options.c: a row for each option of an exporter */

#define G_LOG_DOMAIN "rancang-dialogs"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/export-options.h"

static void
enum_selected_cb (AdwComboRow *row,
                  GParamSpec  *pspec,
                  GObject     *exporter)
{
  GParamSpecEnum *option = g_object_get_data (G_OBJECT (row), "option");
  const guint selected = adw_combo_row_get_selected (row);

  if (selected < option->enum_class->n_values)
    g_object_set (exporter, G_PARAM_SPEC (option)->name,
                  option->enum_class->values[selected].value, NULL);
}

static GtkWidget *
create_enum_row (GObject        *exporter,
                 GParamSpecEnum *option)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  int value;

  g_object_get (exporter, G_PARAM_SPEC (option)->name, &value, NULL);
  for (guint i = 0; i < option->enum_class->n_values; i++)
    gtk_string_list_append (names, _(option->enum_class->values[i].value_name));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  for (guint i = 0; i < option->enum_class->n_values; i++)
    if (option->enum_class->values[i].value == value)
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
  g_object_set_data (G_OBJECT (row), "option", option);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (enum_selected_cb), exporter, 0);
  return row;
}

static GtkWidget *
create_number_row (GObject    *exporter,
                   GParamSpec *pspec,
                   double      minimum,
                   double      maximum)
{
  GtkWidget *row = adw_spin_row_new_with_range (minimum, maximum, 1);

  g_object_bind_property (exporter, pspec->name, row, "value",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  return row;
}

static GtkWidget *
create_bound_row (GObject    *exporter,
                  GParamSpec *pspec,
                  GtkWidget  *row,
                  const char *property)
{
  g_object_bind_property (exporter, pspec->name, row, property,
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  return row;
}

/* NULL for an option of a type that the dialog does not know. */
GtkWidget *
rancang_export_options_create_row (GObject    *exporter,
                                   GParamSpec *pspec)
{
  const char *help = g_param_spec_get_blurb (pspec);
  GtkWidget *row;

  if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    row = create_bound_row (exporter, pspec, adw_switch_row_new (), "active");
  else if (G_IS_PARAM_SPEC_STRING (pspec))
    row = create_bound_row (exporter, pspec, adw_entry_row_new (), "text");
  else if (G_IS_PARAM_SPEC_INT (pspec))
    row = create_number_row (exporter, pspec, G_PARAM_SPEC_INT (pspec)->minimum,
                             G_PARAM_SPEC_INT (pspec)->maximum);
  else if (G_IS_PARAM_SPEC_UINT (pspec))
    row = create_number_row (exporter, pspec, G_PARAM_SPEC_UINT (pspec)->minimum,
                             G_PARAM_SPEC_UINT (pspec)->maximum);
  else if (G_IS_PARAM_SPEC_ENUM (pspec))
    row = create_enum_row (exporter, G_PARAM_SPEC_ENUM (pspec));
  else
    return NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(g_param_spec_get_nick (pspec)));
  if (help != NULL && *help != '\0')
    {
      if (ADW_IS_ACTION_ROW (row))
        adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(help));
      else
        gtk_widget_set_tooltip_text (row, _(help));
    }
  return row;
}
