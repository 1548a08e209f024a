/* SPDX-License-Identifier: GPL-3.0-or-later */
/* monitoring-band.c: what a period comes to, above its list */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "pages/monitoring-band.h"
#include "pages/monitoring-words.h"
#include "widgets/stat.h"
#include "widgets/swatch.h"

/**
 * RancangMonitoringBand:
 *
 * How many indicators have a value, what the dimensions come to with the number that each is the
 * mean of, and how old the oldest value is.
 */
struct _RancangMonitoringBand
{
  GtkWidget parent_instance;

  RancangStat *values;
  RancangStat *overdue;
  RancangStat *oldest;
  AdwWrapBox  *means;

  gboolean     has_means;
  gboolean     brief;
};

G_DEFINE_FINAL_TYPE (RancangMonitoringBand, rancang_monitoring_band, GTK_TYPE_WIDGET)

static void
show_values (RancangMonitoringBand          *self,
             const RancangMonitoringSummary *summary)
{
  const guint n = summary->all.n;
  g_autofree char *number = g_strdup_printf (_("%u of %u"), summary->all.n_values, n);

  rancang_stat_set (self->values, number,
                    ngettext ("indicator has a value", "indicators have a value", n), NULL);
}

static void
show_overdue (RancangMonitoringBand          *self,
              const RancangMonitoringSummary *summary)
{
  g_autofree char *number = g_strdup_printf ("%u", summary->n_overdue);
  g_autofree char *tooltip = NULL;

  if (summary->n_undated > 0)
    tooltip = g_strdup_printf (ngettext ("%u value of which nobody noted the day",
                                         "%u values of which nobody noted the day",
                                         summary->n_undated), summary->n_undated);
  rancang_stat_set (self->overdue, number, C_("values", "overdue"), tooltip);
}

static void
show_oldest (RancangMonitoringBand          *self,
             const RancangMonitoringSummary *summary,
             const GDate                    *today)
{
  g_autofree char *age = NULL;
  g_autofree char *title = NULL;

  if (summary->oldest != NULL)
    {
      age = rancang_monitoring_dup_age (&summary->oldest_day, today);
      title = rancang_label_dup_item (summary->oldest);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->oldest), age != NULL);
  if (age != NULL)
    rancang_stat_set (self->oldest, age, _("oldest value with a day"), title);
}

static GtkWidget *
create_mean (RancangItem                 *dimension,
             const RancangMonitoringMean *mean)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *swatch = g_object_new (RANCANG_TYPE_SWATCH, "width-request", 10, "height-request", 10,
                                    "valign", GTK_ALIGN_CENTER, NULL);
  g_autofree char *title = rancang_label_dup_item (dimension);
  g_autofree char *percent = NULL;
  g_autofree char *text = NULL;
  GtkWidget *label;
  GdkRGBA colour;

  rancang_label_get_colour (dimension, &colour);
  rancang_swatch_set_colour (RANCANG_SWATCH (swatch), &colour);
  percent = mean->n_achieved > 0 ? rancang_monitoring_dup_percent (&mean->mean) : g_strdup ("–");
  /* Translators: a dimension, its mean achievement, and of how many of its indicators it is the
   * mean: "Smart Economy 84 % (5 of 9)" */
  text = g_strdup_printf (_("%s %s (%u of %u)"), title, percent, mean->n_achieved, mean->n);
  label = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_tooltip_text (box, _("Mean achievement, and of how many indicators it is the "
                                      "mean"));
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static void
rancang_monitoring_band_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rancang_monitoring_band_parent_class)->dispose (object);
}

static void
rancang_monitoring_band_class_init (RancangMonitoringBandClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_monitoring_band_dispose;

  gtk_widget_class_set_css_name (widget_class, "monitoringband");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static RancangStat *
add_stat (GtkWidget *box)
{
  GtkWidget *stat = g_object_new (RANCANG_TYPE_STAT, NULL);

  adw_wrap_box_append (ADW_WRAP_BOX (box), stat);
  return RANCANG_STAT (stat);
}

static void
rancang_monitoring_band_init (RancangMonitoringBand *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (widget);
  GtkWidget *stats = adw_wrap_box_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (stats), 36);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (stats), 6);
  self->values = add_stat (stats);
  self->overdue = add_stat (stats);
  self->oldest = add_stat (stats);
  self->means = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->means, 18);
  adw_wrap_box_set_line_spacing (self->means, 6);
  gtk_widget_set_parent (stats, widget);
  gtk_widget_set_parent (GTK_WIDGET (self->means), widget);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What the period comes to"), -1);
}

/* Six dashes would say nothing. */
static void
update_means (RancangMonitoringBand *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->means), self->has_means && !self->brief);
}

void
rancang_monitoring_band_show (RancangMonitoringBand  *self,
                              RancangMonitoringModel *model)
{
  const RancangMonitoringSummary *summary = rancang_monitoring_model_get_summary (model);
  guint n_achieved = 0;
  GtkWidget *child;

  g_return_if_fail (RANCANG_IS_MONITORING_BAND (self));

  show_values (self, summary);
  show_overdue (self, summary);
  show_oldest (self, summary, rancang_monitoring_model_get_today (model));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->means))) != NULL)
    adw_wrap_box_remove (self->means, child);
  for (guint i = 0; i < summary->dimensions->len; i++)
    {
      const RancangMonitoringMean *mean = &g_array_index (summary->means, RancangMonitoringMean, i);

      adw_wrap_box_append (self->means, create_mean (g_ptr_array_index (summary->dimensions, i),
                                                     mean));
      n_achieved += mean->n_achieved;
    }
  self->has_means = n_achieved > 0;
  update_means (self);
}

void
rancang_monitoring_band_set_brief (RancangMonitoringBand *self,
                                   gboolean               brief)
{
  g_return_if_fail (RANCANG_IS_MONITORING_BAND (self));

  self->brief = brief;
  update_means (self);
}
