/* SPDX-License-Identifier: GPL-3.0-or-later */
/* entry-row.c: a field that is one line: text, code, number, money, year or date */

#define G_LOG_DOMAIN "rancang-editor"

#include "config.h"

#include <glib/gi18n.h>

#include "editor/entry-row.h"
#include "editor/field-context.h"
#include "editor/number-input.h"

/**
 * RancangEntryRow:
 *
 * Text goes into the plan while it is typed, so that the board shows it at once; the plan makes one
 * step of undo out of it. Numbers, years and dates go in when the row is left or on Enter. What the
 * field cannot hold stays in the row, and the row says why.
 */
struct _RancangEntryRow
{
  AdwEntryRow parent_instance;

  /* Owned */
  RancangFieldContext *context;

  /* Plain */
  gboolean updating;
  gboolean edited; /* holds text that may not be in the plan yet */
};

G_DEFINE_FINAL_TYPE (RancangEntryRow, rancang_entry_row, ADW_TYPE_ENTRY_ROW)

static gboolean
is_typed_live (RancangEntryRow *self)
{
  return self->context->field->type == RANCANG_FIELD_TEXT
         || self->context->field->type == RANCANG_FIELD_CODE;
}

static char *
dup_value (RancangEntryRow *self)
{
  const RancangField *field = self->context->field;
  RancangItem *item = self->context->item;
  const char *text;
  int year;

  switch (field->type)
    {
    case RANCANG_FIELD_YEAR:
      year = rancang_item_get_year (item, field->name);
      return year > 0 ? g_strdup_printf ("%d", year) : g_strdup ("");
    case RANCANG_FIELD_NUMBER:
    case RANCANG_FIELD_MONEY:
      return rancang_number_input_format (field, rancang_item_get_number (item, field->name));
    case RANCANG_FIELD_DATE:
      text = rancang_item_get_text (item, field->name);
      return text != NULL && *text != '\0'
               ? rancang_format_date (text, rancang_language_get_default ()) : g_strdup ("");
    default:
      text = rancang_item_get_text (item, field->name);
      return g_strdup (text != NULL ? text : "");
    }
}

static void
show_problem (RancangEntryRow *self,
              const char      *problem)
{
  g_autofree char *label = rancang_field_context_dup_label (self->context);
  g_autofree char *title = NULL;

  if (problem != NULL)
    {
      title = g_strdup_printf ("%s · %s", label, problem);
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title != NULL ? title : label);
}

static void
update (RancangEntryRow *self)
{
  g_autofree char *text = dup_value (self);

  self->edited = FALSE;
  show_problem (self, NULL);
  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (self))) == 0)
    return;

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->updating = FALSE;
}

static gboolean
set_year (RancangEntryRow  *self,
          const char       *text,
          GError          **error)
{
  guint64 year = 0;

  if (*text != '\0'
      && !g_ascii_string_to_unsigned (text, 10, RANCANG_YEAR_MIN, RANCANG_YEAR_MAX, &year, NULL))
    {
      g_set_error_literal (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_VALUE,
                           _("a year has four digits, for example 2026"));
      return FALSE;
    }
  if ((int) year == rancang_item_get_year (self->context->item, self->context->field->name))
    return TRUE;
  return rancang_plan_set_year (rancang_field_context_get_plan (self->context),
                                self->context->item, self->context->field->name, (int) year,
                                error);
}

static gboolean
set_number (RancangEntryRow  *self,
            const char       *text,
            GError          **error)
{
  RancangItem *item = self->context->item;
  const char *name = self->context->field->name;
  const RancangDecimal *old = rancang_item_get_number (item, name);
  RancangDecimal number;

  if (*text == '\0')
    return old == NULL
           || rancang_plan_set_number (rancang_field_context_get_plan (self->context), item, name,
                                       NULL, error);
  if (!rancang_number_input_parse (text, &number))
    {
      g_set_error_literal (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_VALUE,
                           _("this is not a number"));
      return FALSE;
    }
  if (old != NULL && rancang_decimal_compare (old, &number) == 0)
    return TRUE;
  return rancang_plan_set_number (rancang_field_context_get_plan (self->context), item, name,
                                  &number, error);
}

/* Day first, as Indonesians write it, or the year first; NULL when it is neither. */
static char *
parse_date (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, "-/. ", 0);
  guint64 numbers[3] = { 0 };
  guint n = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] == '\0')
        continue;
      if (n == 3 || !g_ascii_string_to_unsigned (parts[i], 10, 1, 9999, &numbers[n], NULL))
        return NULL;
      n++;
    }
  if (n != 3)
    return NULL;
  if (numbers[0] < 1000)
    {
      const guint64 day = numbers[0];

      numbers[0] = numbers[2];
      numbers[2] = day;
    }
  if (!g_date_valid_dmy (numbers[2], numbers[1], numbers[0]))
    return NULL;
  return g_strdup_printf ("%04u-%02u-%02u", (guint) numbers[0], (guint) numbers[1],
                          (guint) numbers[2]);
}

static gboolean
set_date (RancangEntryRow  *self,
          const char       *text,
          GError          **error)
{
  g_autofree char *shown = dup_value (self);
  g_autofree char *date = NULL;

  if (g_strcmp0 (shown, text) == 0)
    return TRUE;
  if (*text != '\0')
    {
      date = parse_date (text);
      if (date == NULL)
        {
          g_set_error_literal (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_VALUE,
                               _("write day, month and year, for example 17-8-2026"));
          return FALSE;
        }
    }
  return rancang_field_context_set_text (self->context, date, error);
}

static void
commit (RancangEntryRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  g_autoptr (GError) error = NULL;
  gboolean done;

  switch (self->context->field->type)
    {
    case RANCANG_FIELD_YEAR:
      done = set_year (self, text, &error);
      break;
    case RANCANG_FIELD_NUMBER:
    case RANCANG_FIELD_MONEY:
      done = set_number (self, text, &error);
      break;
    case RANCANG_FIELD_DATE:
      done = set_date (self, text, &error);
      break;
    default:
      done = rancang_field_context_set_text (self->context, text, &error);
    }

  if (done)
    update (self);
  else
    show_problem (self, error != NULL ? error->message : NULL);
}

static void
finish (RancangEntryRow *self)
{
  if (rancang_item_get_plan (self->context->item) == NULL
      || rancang_document_is_read_only (self->context->document))
    return;

  if (!is_typed_live (self))
    commit (self);
  rancang_plan_end_typing (rancang_field_context_get_plan (self->context));
}

static void
flush_cb (RancangEntryRow *self)
{
  if (self->edited)
    finish (self);
}

static void
changed_cb (RancangEntryRow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->updating)
    return;

  self->edited = TRUE;
  show_problem (self, NULL);
  if (!is_typed_live (self) || rancang_item_get_plan (self->context->item) == NULL)
    return;
  if (!rancang_field_context_set_text (self->context, gtk_editable_get_text (GTK_EDITABLE (self)),
                                       &error))
    show_problem (self, error->message);
}

static void
rancang_entry_row_dispose (GObject *object)
{
  RancangEntryRow *self = RANCANG_ENTRY_ROW (object);

  G_OBJECT_CLASS (rancang_entry_row_parent_class)->dispose (object);

  g_clear_pointer (&self->context, rancang_field_context_free);
}

static void
rancang_entry_row_class_init (RancangEntryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_entry_row_dispose;
}

static void
rancang_entry_row_init (RancangEntryRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (finish), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
rancang_entry_row_new (RancangDocument    *document,
                       RancangItem        *item,
                       const RancangField *field)
{
  RancangEntryRow *self = g_object_new (RANCANG_TYPE_ENTRY_ROW, NULL);

  self->context = rancang_field_context_new (document, item, field);
  if (field->type == RANCANG_FIELD_YEAR)
    adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self), GTK_INPUT_PURPOSE_DIGITS);
  rancang_field_context_describe (self->context, GTK_WIDGET (self));
  update (self);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (finish), NULL);
  rancang_field_context_watch (self->context, GTK_WIDGET (self), G_CALLBACK (update));
  rancang_field_context_watch_flush (self->context, GTK_WIDGET (self), G_CALLBACK (flush_cb));

  return GTK_WIDGET (self);
}
