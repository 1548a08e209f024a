/* SPDX-License-Identifier: GPL-3.0-or-later */
/* field-context.c: one field of one item, as the rows of a form hold it */

#define G_LOG_DOMAIN "rancang-editor"

#include "config.h"

#include <glib/gi18n.h>

#include "editor/field-context.h"
#include "labels.h"

RancangFieldContext *
rancang_field_context_new (RancangDocument    *document,
                           RancangItem        *item,
                           const RancangField *field)
{
  RancangFieldContext *self = g_new0 (RancangFieldContext, 1);

  self->document = g_object_ref (document);
  self->item = g_object_ref (item);
  self->field = field;
  return self;
}

void
rancang_field_context_free (RancangFieldContext *self)
{
  g_object_unref (self->item);
  g_object_unref (self->document);
  g_free (self);
}

RancangPlan *
rancang_field_context_get_plan (RancangFieldContext *self)
{
  return rancang_document_get_plan (self->document);
}

/* The label with the unit behind it: "Area (km²)". */
char *
rancang_field_context_dup_label (RancangFieldContext *self)
{
  const char *label = rancang_label_get_field (self->field);

  if (self->field->unit == NULL)
    return g_strdup (label);

  return g_strdup_printf (C_("field and unit", "%s (%s)"), label,
                          g_dgettext (GETTEXT_PACKAGE, self->field->unit));
}

/* Calls `update (row)` whenever the field changes, as long as the row lives. */
void
rancang_field_context_watch (RancangFieldContext *self,
                             GtkWidget           *row,
                             GCallback            update)
{
  g_autofree char *signal = g_strdup_printf ("notify::%s", self->field->name);

  g_signal_connect_object (self->item, signal, update, row, G_CONNECT_SWAPPED);
}

/* Calls `finish (row)` when all that was typed shall be in the plan. */
void
rancang_field_context_watch_flush (RancangFieldContext *self,
                                   GtkWidget           *row,
                                   GCallback            finish)
{
  g_signal_connect_object (self->document, "flush", finish, row, G_CONNECT_SWAPPED);
}

gboolean
rancang_field_context_set_text (RancangFieldContext  *self,
                                const char           *text,
                                GError              **error)
{
  const char *old = rancang_item_get_text (self->item, self->field->name);

  if (g_strcmp0 (old != NULL ? old : "", text != NULL ? text : "") == 0)
    return TRUE;

  return rancang_plan_set_text (rancang_field_context_get_plan (self), self->item,
                                self->field->name, text, error);
}

gboolean
rancang_field_context_set_list (RancangFieldContext *self,
                                const char * const  *list)
{
  g_autoptr (GError) error = NULL;

  if (rancang_plan_set_list (rancang_field_context_get_plan (self), self->item, self->field->name,
                             list, &error))
    return TRUE;

  rancang_document_say (self->document, error->message);
  return FALSE;
}

/* Tooltip from the field's help; rows of a plan that cannot be changed are insensitive. */
void
rancang_field_context_describe (RancangFieldContext *self,
                                GtkWidget           *row)
{
  const char *help = rancang_label_get_help (self->field);

  if (help != NULL)
    {
      gtk_widget_set_tooltip_text (row, help);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      help, -1);
    }
  gtk_widget_set_sensitive (row, !rancang_document_is_read_only (self->document));
}
