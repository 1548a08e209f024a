/* SPDX-License-Identifier: GPL-3.0-or-later */
/* year-cell.c: the value of one year, in a grid */

#define G_LOG_DOMAIN "rancang-editor"

#include "config.h"

#include <glib/gi18n.h>

#include "editor/field-context.h"
#include "editor/number-input.h"
#include "editor/year-cell.h"
#include "labels.h"
#include "realisation.h"

/**
 * RancangYearCell:
 *
 * Shows money short while it rests and in full while one writes. The value goes into the plan when
 * the cell is left; what is not a number stays and is marked.
 */
struct _RancangYearCell
{
  GtkEntry parent_instance;

  /* Owned */
  RancangFieldContext *context;

  /* Plain */
  int      year;
  gboolean has_focus;
  gboolean has_problem;
};

G_DEFINE_FINAL_TYPE (RancangYearCell, rancang_year_cell, GTK_TYPE_ENTRY)

static const RancangDecimal *
get_value (RancangYearCell *self)
{
  RancangSeries *series = rancang_item_get_series (self->context->item,
                                                   self->context->field->name);

  return series != NULL ? rancang_series_lookup (series, self->year) : NULL;
}

static gboolean
holds_money (RancangYearCell *self)
{
  return self->context->field->type == RANCANG_FIELD_MONEY_SERIES;
}

static void
set_problem (RancangYearCell *self,
             gboolean         has_problem)
{
  self->has_problem = has_problem;
  if (has_problem)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("This is not a number"));
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
    }
}

static void
update (RancangYearCell *self)
{
  const RancangDecimal *value = get_value (self);
  g_autofree char *full = rancang_number_input_format (self->context->field, value);
  g_autofree char *shown = NULL;
  g_autofree char *tooltip = NULL;

  if (value != NULL && holds_money (self) && !self->has_focus)
    shown = rancang_label_dup_plain_money (value);
  else
    shown = g_strdup (full);
  if (value != NULL && holds_money (self))
    tooltip = rancang_format_rupiah (value, rancang_language_get_default ());

  set_problem (self, FALSE);
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self)), shown) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), shown);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  tooltip != NULL ? tooltip : "", -1);
}

static void
enter_cb (RancangYearCell *self)
{
  self->has_focus = TRUE;
  if (!self->has_problem)
    update (self);
  gtk_editable_select_region (GTK_EDITABLE (self), 0, -1);
}

static void
leave_cb (RancangYearCell *self)
{
  rancang_year_cell_commit (self);
  self->has_focus = FALSE;
  if (!self->has_problem)
    update (self);
  gtk_editable_select_region (GTK_EDITABLE (self), 0, 0);
}

static void
rancang_year_cell_dispose (GObject *object)
{
  RancangYearCell *self = RANCANG_YEAR_CELL (object);

  G_OBJECT_CLASS (rancang_year_cell_parent_class)->dispose (object);

  g_clear_pointer (&self->context, rancang_field_context_free);
}

static void
rancang_year_cell_class_init (RancangYearCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_year_cell_dispose;
}

static void
rancang_year_cell_init (RancangYearCell *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE);
  gtk_editable_set_alignment (GTK_EDITABLE (self), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (self), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self), 5);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self), "·");
  gtk_widget_add_css_class (GTK_WIDGET (self), "year-cell");
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
}

/* What a screen reader says: a new line gets its name only after its cells are there. */
static void
update_name (RancangYearCell *self)
{
  g_autofree char *title = rancang_label_dup_item (self->context->item);
  g_autofree char *label = g_strdup_printf (C_("cell", "%s, %s, %d"), title,
                                            rancang_label_get_field (self->context->field),
                                            self->year);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

GtkWidget *
rancang_year_cell_new (RancangDocument    *document,
                       RancangItem        *item,
                       const RancangField *field,
                       int                 year)
{
  RancangYearCell *self = g_object_new (RANCANG_TYPE_YEAR_CELL, NULL);

  self->context = rancang_field_context_new (document, item, field);
  self->year = year;
  gtk_editable_set_editable (GTK_EDITABLE (self), !rancang_document_is_read_only (document));
  g_signal_connect_object (item, "notify", G_CALLBACK (update_name), self, G_CONNECT_SWAPPED);
  update_name (self);
  update (self);
  rancang_field_context_watch (self->context, GTK_WIDGET (self), G_CALLBACK (update));
  rancang_field_context_watch_flush (self->context, GTK_WIDGET (self),
                                     G_CALLBACK (rancang_year_cell_commit));

  return GTK_WIDGET (self);
}

/* A realisation comes with the day on which it is given. */
static gboolean
set_value (RancangYearCell       *self,
           const RancangDecimal  *value,
           GError               **error)
{
  RancangFieldContext *context = self->context;

  if (rancang_item_is (context->item, "indicator")
      && g_str_equal (context->field->name, "realisations"))
    return rancang_realisation_set (context->document, context->item, self->year, value, error);

  return rancang_plan_set_in_series (rancang_field_context_get_plan (context), context->item,
                                     context->field->name, self->year, value, error);
}

/* Puts what the text says into the plan; empty text takes the value away. */
gboolean
rancang_year_cell_set (RancangYearCell *self,
                       const char      *text)
{
  g_autofree char *trimmed = NULL;
  g_autoptr (GError) error = NULL;
  const RancangDecimal *old;
  RancangDecimal number;
  const RancangDecimal *value = NULL;

  g_return_val_if_fail (RANCANG_IS_YEAR_CELL (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  trimmed = g_strstrip (g_strdup (text));
  if (*trimmed != '\0')
    {
      if (!rancang_number_input_parse (trimmed, &number))
        return FALSE;
      value = &number;
    }

  old = get_value (self);
  if ((old == NULL && value == NULL)
      || (old != NULL && value != NULL && rancang_decimal_compare (old, value) == 0))
    return TRUE;
  if (set_value (self, value, &error))
    return TRUE;

  rancang_document_say (self->context->document, error->message);
  return FALSE;
}

void
rancang_year_cell_commit (RancangYearCell *self)
{
  g_return_if_fail (RANCANG_IS_YEAR_CELL (self));

  if (!self->has_focus || self->context == NULL
      || rancang_document_is_read_only (self->context->document)
      || rancang_item_get_plan (self->context->item) == NULL)
    return;

  rancang_plan_end_typing (rancang_field_context_get_plan (self->context));
  set_problem (self, !rancang_year_cell_set (self, gtk_editable_get_text (GTK_EDITABLE (self))));
  rancang_plan_end_typing (rancang_field_context_get_plan (self->context));
}
