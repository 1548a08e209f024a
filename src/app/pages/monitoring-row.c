/* SPDX-License-Identifier: GPL-3.0-or-later */
/* monitoring-row.c: shows a line of the monitoring, and takes the value of an indicator */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "canvas/sparkline.h"
#include "editor/number-input.h"
#include "labels.h"
#include "pages/monitoring-cells.h"
#include "pages/monitoring-row.h"
#include "pages/monitoring-words.h"
#include "realisation.h"
#include "widgets/swatch.h"

/**
 * RancangMonitoringRow:
 *
 * A value is taken over with Enter or when the entry is left. Enter, Up and Down go on to the next
 * indicator by the action `monitoring.move`, so that a sheet of values is typed without the mouse.
 * A row is used again for other lines; what it shows it reads from the plan.
 */
struct _RancangMonitoringRow
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget        *words; /* bound to be disposed with the template, as `figures` */
  GtkWidget        *swatch;
  GtkLabel         *title;
  GtkLabel         *mean;
  GtkLabel         *subtitle;
  GtkWidget        *fresh_below;
  GtkWidget        *figures;
  RancangSparkline *sparkline;
  GtkWidget        *target_box;
  GtkLabel         *target;
  GtkLabel         *unit;
  GtkWidget        *value_box;
  GtkWidget        *entry;
  GtkLabel         *previous;
  GtkWidget        *achievement;
  GtkWidget        *fresh_beside;
  GtkWidget        *title_line;
  GtkWidget        *ends;
  GtkWidget        *evidence_button;
  AdwButtonContent *evidence_content;
  GtkWidget        *note_button;

  /* Owned */
  RancangDocument        *document;
  RancangMonitoringModel *model;
  RancangMonitoringLine  *line;
  char                   *filled; /* what the entry showed before somebody typed */

  /* Plain */
  RancangMonitoringLayout layout;
  gboolean                filling;
};

G_DEFINE_FINAL_TYPE (RancangMonitoringRow, rancang_monitoring_row, GTK_TYPE_WIDGET)

/* By the layout; the titles of the columns in the page are as wide. */
static const struct
{
  int sparkline;
  int target;
  int value;
  int achievement;
  int ends;
} widths[] = {
  { 96, 84, 96, 124, 80 },
  { 64, 64, 84, 104, 80 },
  { 48, 56, 80, 84, -1 },
};

static int
get_year (RancangMonitoringRow *self)
{
  return rancang_monitoring_model_get_period (self->model)->year;
}

static RancangItem *
get_indicator (RancangMonitoringRow *self)
{
  return self->line != NULL && !rancang_monitoring_line_is_group (self->line)
           ? rancang_monitoring_line_get_item (self->line) : NULL;
}

static RancangItem *
get_programme (RancangMonitoringRow *self)
{
  RancangItem *item = self->line != NULL ? rancang_monitoring_line_get_item (self->line) : NULL;

  return item != NULL ? rancang_item_get_ancestor (item, "programme") : NULL;
}

static gboolean
is_editable (RancangMonitoringRow *self)
{
  return !rancang_document_is_read_only (self->document)
         && !rancang_monitoring_model_get_period (self->model)->closed;
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_problem (RancangMonitoringRow *self,
              gboolean              wrong)
{
  if (wrong)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
  gtk_widget_set_tooltip_text (self->entry, wrong ? _("This is not a number") : NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/* What somebody is typing is not overwritten by a change from elsewhere. */
static void
fill_entry (RancangMonitoringRow *self,
            RancangItem          *indicator,
            const char           *title)
{
  const RancangDecimal *value = rancang_achievement_get_realisation (indicator, get_year (self));
  g_autofree char *text = rancang_number_input_format (NULL, value);
  g_autofree char *label = NULL;
  const char *shown = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->filled == NULL || g_str_equal (shown, self->filled))
    {
      self->filling = TRUE;
      if (!g_str_equal (shown, text))
        gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
      self->filling = FALSE;
      show_problem (self, FALSE);
      g_set_str (&self->filled, text);
    }
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), is_editable (self));
  /* Translators: the entry of a value: a year and the title of an indicator */
  label = g_strdup_printf (_("Realisation of %d: %s"), get_year (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
fill_evidence (RancangMonitoringRow *self,
               RancangItem          *indicator)
{
  const guint n = rancang_item_count_children (indicator, "evidence");
  g_autofree char *count = n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");
  g_autofree char *label = NULL;

  label = n > 0 ? g_strdup_printf (ngettext ("Add Evidence (%u There)", "Add Evidence (%u There)",
                                             n), n)
                : g_strdup (_("Add Evidence"));
  adw_button_content_set_label (self->evidence_content, count);
  gtk_widget_set_tooltip_text (self->evidence_button, label);
  /* The content names the button after its own label, which is a number or nothing. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->evidence_button),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->evidence_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_sensitive (self->evidence_button,
                            !rancang_document_is_read_only (self->document));
}

static void
fill_indicator (RancangMonitoringRow *self,
                RancangItem          *indicator)
{
  const RancangPeriod *period = rancang_monitoring_model_get_period (self->model);
  const RancangDecimal *target = rancang_achievement_get_target (indicator, get_year (self));
  g_autofree char *title = rancang_label_dup_item (indicator);
  g_autofree char *subtitle = rancang_monitoring_dup_place (indicator, period);
  g_autofree char *wanted = target != NULL ? rancang_number_input_format (NULL, target)
                                           : g_strdup ("–");
  g_autofree char *previous = rancang_monitoring_dup_previous (indicator, get_year (self), FALSE);
  g_autofree char *compared = rancang_monitoring_dup_previous (indicator, get_year (self), TRUE);

  set_text (self->title, title);
  set_text (self->subtitle, subtitle);
  set_text (self->target, wanted);
  set_text (self->unit, rancang_item_get_text (indicator, "unit"));
  fill_entry (self, indicator, title);
  set_text (self->previous, previous);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->previous), compared);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  compared != NULL ? compared : "", -1);
  rancang_achievement_cell_fill (RANCANG_ACHIEVEMENT_CELL (self->achievement), self->model,
                                 self->line);
  rancang_freshness_cell_fill (RANCANG_FRESHNESS_CELL (self->fresh_beside), self->model,
                               self->line);
  rancang_freshness_cell_fill (RANCANG_FRESHNESS_CELL (self->fresh_below), self->model,
                               self->line);
  fill_evidence (self, indicator);
  rancang_sparkline_set (self->sparkline, indicator, get_year (self));
}

static void
fill_group (RancangMonitoringRow *self)
{
  RancangItem *item = rancang_monitoring_line_get_item (self->line);
  const RancangMonitoringMean *mean = rancang_monitoring_line_get_mean (self->line);
  g_autofree char *title = item != NULL ? rancang_label_dup_item (item)
                                        : g_strdup (_("Goals and the rest"));
  g_autofree char *values = g_strdup_printf (ngettext ("%u of %u value", "%u of %u values",
                                                       mean->n), mean->n_values, mean->n);
  g_autofree char *words = NULL;

  if (mean->n_achieved > 0)
    {
      g_autofree char *percent = rancang_monitoring_dup_percent (&mean->mean);

      /* Translators: a mean, and the number of achievements that it is the mean of */
      g_autofree char *of = g_strdup_printf (ngettext ("%s, mean of %u", "%s, mean of %u",
                                                       mean->n_achieved), percent,
                                             mean->n_achieved);

      words = g_strdup_printf ("%s · %s", values,
                               mean->n_achieved < mean->n_values ? of : percent);
    }
  set_text (self->title, title);
  set_text (self->subtitle, NULL);
  set_text (self->mean, words != NULL ? words : values);
}

static void
fill_swatch (RancangMonitoringRow *self)
{
  RancangItem *item = rancang_monitoring_line_get_item (self->line);
  RancangItem *dimension = item != NULL ? rancang_item_get_ancestor (item, "dimension") : NULL;
  const gboolean group = rancang_monitoring_line_is_group (self->line);
  GdkRGBA colour;

  gtk_widget_set_visible (self->swatch, group && dimension != NULL);
  if (!group || dimension == NULL)
    return;
  rancang_label_get_colour (dimension, &colour);
  rancang_swatch_set_colour (RANCANG_SWATCH (self->swatch), &colour);
}

/* Notes belong to a period, so a whole year of the plan has none. */
static void
fill_note (RancangMonitoringRow *self)
{
  const RancangPeriod *period = rancang_monitoring_model_get_period (self->model);
  RancangItem *programme = period->item != NULL ? get_programme (self) : NULL;
  RancangItem *note = NULL;
  g_autofree char *words = NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->note_button, programme != NULL);
  if (programme == NULL)
    return;
  note = rancang_monitoring_find_note (rancang_document_get_plan (self->document), period,
                                       programme);
  words = note != NULL ? rancang_monitoring_dup_note (note) : NULL;
  /* Translators: %s is what was noted of a programme */
  label = words != NULL ? g_strdup_printf (_("Note on the Programme: %s"), words)
                        : g_strdup (_("Note on the Programme"));
  gtk_widget_set_tooltip_text (self->note_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_sensitive (self->note_button,
                            note != NULL || !rancang_document_is_read_only (self->document));
  if (rancang_monitoring_line_is_group (self->line))
    set_text (self->subtitle, words);
}

/* The buttons stand at the end of the row, or of its title where the row has several lines. */
static void
place (RancangMonitoringRow *self)
{
  const gboolean group = get_indicator (self) == NULL;
  const gboolean narrow = self->layout == RANCANG_MONITORING_NARROW && !group;
  GtkLayoutManager *manager = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *box = narrow || group ? self->title_line : self->figures;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (manager),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->evidence_button, !group);
  gtk_widget_set_visible (self->fresh_below, !group && self->layout != RANCANG_MONITORING_WIDE);
  gtk_widget_set_size_request (self->ends, box == self->figures ? widths[self->layout].ends : -1,
                               -1);
  if (gtk_widget_get_parent (self->ends) == box)
    return;
  g_object_ref (self->ends);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->ends)), self->ends);
  gtk_box_append (GTK_BOX (box), self->ends);
  g_object_unref (self->ends);
}

static void
fill (RancangMonitoringRow *self)
{
  RancangItem *indicator = get_indicator (self);
  GtkWidget *title = GTK_WIDGET (self->title);

  /* What was taken out of the plan is about to leave the list. */
  if (self->line == NULL
      || (indicator != NULL && rancang_item_get_plan (indicator) == NULL))
    return;
  gtk_widget_set_visible (self->figures, indicator != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->mean), indicator == NULL);
  place (self);
  if (indicator != NULL)
    {
      gtk_widget_remove_css_class (title, "heading");
      fill_indicator (self, indicator);
    }
  else
    {
      gtk_widget_add_css_class (title, "heading");
      fill_group (self);
    }
  fill_swatch (self);
  fill_note (self);
}

/* An empty entry takes the value away. What is not a number stays, red, until it is one. */
static gboolean
take_value (RancangMonitoringRow *self)
{
  RancangItem *indicator = get_indicator (self);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  RancangDecimal number;

  if (indicator == NULL || rancang_item_get_plan (indicator) == NULL || !is_editable (self))
    return TRUE;
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  if (g_strcmp0 (text, self->filled) == 0)
    return TRUE;
  if (*text != '\0' && !rancang_number_input_parse (text, &number))
    {
      show_problem (self, TRUE);
      return FALSE;
    }

  g_clear_pointer (&self->filled, g_free);
  if (!rancang_realisation_set (self->document, indicator, get_year (self),
                                *text != '\0' ? &number : NULL, &error))
    rancang_document_say (self->document, error->message);
  if (self->line != NULL)
    fill (self);

  return error == NULL;
}

static void
go (RancangMonitoringRow *self,
    int                   step)
{
  if (take_value (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "monitoring.move", "i", step);
  else
    gtk_widget_error_bell (self->entry);
}

static void
activate_cb (RancangMonitoringRow *self)
{
  go (self, 1);
}

static gboolean
key_pressed_cb (RancangMonitoringRow *self,
                guint                 keyval,
                guint                 keycode,
                GdkModifierType       state)
{
  if ((keyval == GDK_KEY_Up || keyval == GDK_KEY_Down)
      && (state & gtk_accelerator_get_default_mod_mask ()) == 0)
    {
      go (self, keyval == GDK_KEY_Up ? -1 : 1);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Escape && self->line != NULL
      && g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->filled) != 0)
    {
      g_clear_pointer (&self->filled, g_free);
      fill (self);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
enter_cb (RancangMonitoringRow *self)
{
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static void
leave_cb (RancangMonitoringRow *self)
{
  if (self->line != NULL)
    take_value (self);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, 0);
}

static void
changed_cb (RancangMonitoringRow *self)
{
  if (!self->filling && gtk_widget_has_css_class (self->entry, "error"))
    show_problem (self, FALSE);
}

static void
evidence_clicked_cb (RancangMonitoringRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "monitoring.add-evidence", "s",
                              rancang_item_get_id (get_indicator (self)));
}

static void
note_clicked_cb (RancangMonitoringRow *self)
{
  RancangItem *programme = get_programme (self);

  if (programme != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "monitoring.note", "s",
                                rancang_item_get_id (programme));
}

static void
rancang_monitoring_row_dispose (GObject *object)
{
  RancangMonitoringRow *self = RANCANG_MONITORING_ROW (object);

  if (self->line != NULL)
    g_signal_handlers_disconnect_by_func (self->line, fill, self);
  g_clear_object (&self->line);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_MONITORING_ROW);
  g_clear_object (&self->model);
  g_clear_object (&self->document);
  g_clear_pointer (&self->filled, g_free);

  G_OBJECT_CLASS (rancang_monitoring_row_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, words);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, swatch);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, title);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, mean);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, fresh_below);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, figures);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, sparkline);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, target_box);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, target);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, unit);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, value_box);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, entry);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, previous);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, achievement);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, fresh_beside);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, title_line);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, ends);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, evidence_button);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, evidence_content);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringRow, note_button);
}

static void
rancang_monitoring_row_class_init (RancangMonitoringRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_monitoring_row_dispose;

  g_type_ensure (RANCANG_TYPE_ACHIEVEMENT_CELL);
  g_type_ensure (RANCANG_TYPE_FRESHNESS_CELL);
  g_type_ensure (RANCANG_TYPE_SPARKLINE);
  g_type_ensure (RANCANG_TYPE_SWATCH);
  gtk_widget_class_set_css_name (widget_class, "monitoringrow");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/monitoring-row.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, evidence_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_clicked_cb);
}

static void
rancang_monitoring_row_init (RancangMonitoringRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rancang_freshness_cell_set_small (RANCANG_FRESHNESS_CELL (self->fresh_below), TRUE);
}

GtkWidget *
rancang_monitoring_row_new (RancangDocument        *document,
                            RancangMonitoringModel *model)
{
  RancangMonitoringRow *self = g_object_new (RANCANG_TYPE_MONITORING_ROW, NULL);

  self->document = g_object_ref (document);
  self->model = g_object_ref (model);
  return GTK_WIDGET (self);
}

/* The line that was there before loses its row; what is typed goes into the plan first. */
void
rancang_monitoring_row_set_line (RancangMonitoringRow  *self,
                                 RancangMonitoringLine *line)
{
  g_return_if_fail (RANCANG_IS_MONITORING_ROW (self));

  if (self->line != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->line, fill, self);
      if (self->filled != NULL)
        take_value (self);
    }
  g_set_object (&self->line, line);
  g_clear_pointer (&self->filled, g_free);
  if (line == NULL)
    return;
  g_signal_connect_object (line, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
}

RancangMonitoringLine *
rancang_monitoring_row_get_line (RancangMonitoringRow *self)
{
  g_return_val_if_fail (RANCANG_IS_MONITORING_ROW (self), NULL);

  return self->line;
}

void
rancang_monitoring_row_set_layout (RancangMonitoringRow   *self,
                                   RancangMonitoringLayout layout)
{
  const gboolean narrow = layout == RANCANG_MONITORING_NARROW;

  g_return_if_fail (RANCANG_IS_MONITORING_ROW (self));

  self->layout = layout;
  gtk_box_set_spacing (GTK_BOX (self->figures), narrow ? 6 : 12);
  gtk_widget_set_visible (self->fresh_beside, layout == RANCANG_MONITORING_WIDE);
  gtk_widget_set_size_request (GTK_WIDGET (self->sparkline), widths[layout].sparkline, -1);
  gtk_widget_set_size_request (self->target_box, widths[layout].target, -1);
  gtk_widget_set_size_request (self->value_box, widths[layout].value, -1);
  gtk_widget_set_size_request (self->achievement, widths[layout].achievement, -1);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry),
                                layout == RANCANG_MONITORING_WIDE ? 7 : 5);
  gtk_widget_set_hexpand (GTK_WIDGET (self->sparkline), narrow);
  place (self);
}

/* "Coverage, 84 %, 2 months ago" */
char *
rancang_monitoring_row_dup_label (RancangMonitoringRow *self)
{
  g_return_val_if_fail (RANCANG_IS_MONITORING_ROW (self), NULL);

  if (get_indicator (self) == NULL)
    return g_strdup_printf ("%s, %s", gtk_label_get_label (self->title),
                            gtk_label_get_label (self->mean));
  return g_strdup_printf ("%s, %s, %s", gtk_label_get_label (self->title),
                          rancang_achievement_cell_get_words (
                            RANCANG_ACHIEVEMENT_CELL (self->achievement)),
                          rancang_freshness_cell_get_words (
                            RANCANG_FRESHNESS_CELL (self->fresh_beside)));
}

gboolean
rancang_monitoring_row_focus_value (RancangMonitoringRow *self)
{
  g_return_val_if_fail (RANCANG_IS_MONITORING_ROW (self), FALSE);

  return get_indicator (self) != NULL && gtk_widget_grab_focus (self->entry);
}

gboolean
rancang_monitoring_row_flush (RancangMonitoringRow *self)
{
  g_return_val_if_fail (RANCANG_IS_MONITORING_ROW (self), FALSE);

  return take_value (self);
}
