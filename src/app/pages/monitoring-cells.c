/* SPDX-License-Identifier: GPL-3.0-or-later */
/* monitoring-cells.c: the achievement and the freshness of a value, as parts of a row */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include "pages/monitoring-cells.h"
#include "pages/monitoring-words.h"

/**
 * RancangAchievementCell:
 *
 * The percentage, or why there is none; whether the target is reached; and what a report states
 * where that is something else.
 */
struct _RancangAchievementCell
{
  GtkWidget parent_instance;

  GtkLabel *percent;
  GtkLabel *verdict;
  GtkLabel *published;
};

G_DEFINE_FINAL_TYPE (RancangAchievementCell, rancang_achievement_cell, GTK_TYPE_WIDGET)

/**
 * RancangFreshnessCell:
 *
 * A shape and words: when the value was given, or for how long it has been missing.
 */
struct _RancangFreshnessCell
{
  GtkWidget parent_instance;

  GtkImage *icon;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (RancangFreshnessCell, rancang_freshness_cell, GTK_TYPE_WIDGET)

static void
unparent_children (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
}

static void
rancang_achievement_cell_dispose (GObject *object)
{
  unparent_children (object);

  G_OBJECT_CLASS (rancang_achievement_cell_parent_class)->dispose (object);
}

static void
rancang_achievement_cell_class_init (RancangAchievementCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_achievement_cell_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static GtkLabel *
add_figure (RancangAchievementCell   *self,
            const char * const       *classes)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 15);
  gtk_widget_set_css_classes (label, (const char **) classes);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return GTK_LABEL (label);
}

static void
rancang_achievement_cell_init (RancangAchievementCell *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->percent = add_figure (self, (const char *[]) { "heading", "numeric", NULL });
  self->verdict = add_figure (self, (const char *[]) { "caption", "dimmed", NULL });
  self->published = add_figure (self, (const char *[]) { "caption", "warning", "numeric", NULL });
}

static void
rancang_freshness_cell_dispose (GObject *object)
{
  unparent_children (object);

  G_OBJECT_CLASS (rancang_freshness_cell_parent_class)->dispose (object);
}

static void
rancang_freshness_cell_class_init (RancangFreshnessCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_freshness_cell_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
rancang_freshness_cell_init (RancangFreshnessCell *self)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "hexpand", TRUE, "wrap", TRUE,
                                   NULL);

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              6);
  gtk_widget_set_parent (icon, GTK_WIDGET (self));
  gtk_widget_set_parent (words, GTK_WIDGET (self));
  self->icon = GTK_IMAGE (icon);
  self->words = GTK_LABEL (words);
  rancang_freshness_cell_set_small (self, FALSE);
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

void
rancang_achievement_cell_fill (RancangAchievementCell *self,
                               RancangMonitoringModel *model,
                               RancangMonitoringLine  *line)
{
  const RancangPeriod *period = rancang_monitoring_model_get_period (model);
  const gboolean capped = rancang_monitoring_model_is_capped (model);
  const RancangLanguage language = rancang_language_get_default ();
  const RancangMonitoringState *state;
  const char *reason;
  RancangDecimal cut;
  g_autofree char *percent = NULL;
  g_autofree char *verdict = NULL;
  g_autofree char *published = NULL;

  g_return_if_fail (RANCANG_IS_ACHIEVEMENT_CELL (self));

  state = rancang_monitoring_line_get_state (line, period,
                                             rancang_monitoring_model_get_today (model));
  reason = rancang_achievement_get_reason (&state->achievement, language);
  cut = rancang_achievement_cap (&state->achievement.percentage);
  percent = rancang_monitoring_dup_percent (capped ? &cut : &state->achievement.percentage);
  verdict = rancang_monitoring_dup_verdict (state, capped);
  published = rancang_monitoring_dup_published (rancang_monitoring_line_get_item (line),
                                                period->year);
  set_text (self->percent, reason != NULL ? reason : percent);
  gtk_widget_set_css_classes (GTK_WIDGET (self->percent),
                              reason != NULL
                                ? (const char *[]) { "caption", "dimmed", NULL }
                                : (const char *[]) { "heading", "numeric", NULL });
  set_text (self->verdict, verdict);
  set_text (self->published, published);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               rancang_achievement_get_formula_words (state->achievement.formula,
                                                                      language));
}

const char *
rancang_achievement_cell_get_words (RancangAchievementCell *self)
{
  g_return_val_if_fail (RANCANG_IS_ACHIEVEMENT_CELL (self), NULL);

  return gtk_label_get_label (self->percent);
}

/* The day itself is in the tooltip. What needs somebody's work is heavier. */
void
rancang_freshness_cell_fill (RancangFreshnessCell   *self,
                             RancangMonitoringModel *model,
                             RancangMonitoringLine  *line)
{
  const RancangPeriod *period = rancang_monitoring_model_get_period (model);
  const GDate *today = rancang_monitoring_model_get_today (model);
  const RancangMonitoringState *state;
  g_autofree char *words = NULL;
  g_autofree char *tooltip = NULL;
  char day[16];

  g_return_if_fail (RANCANG_IS_FRESHNESS_CELL (self));

  state = rancang_monitoring_line_get_state (line, period, today);
  words = rancang_monitoring_dup_freshness (state, period, today);
  if (state->is_dated && g_date_strftime (day, sizeof day, "%Y-%m-%d", &state->given) > 0)
    tooltip = rancang_format_date (day, rancang_language_get_default ());
  gtk_image_set_from_icon_name (self->icon, rancang_monitoring_get_icon (state->freshness));
  gtk_label_set_label (self->words, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  if (state->freshness == RANCANG_FRESHNESS_OVERDUE || state->freshness == RANCANG_FRESHNESS_OLD)
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->words), "heading");
}

void
rancang_freshness_cell_set_small (RancangFreshnessCell *self,
                                  gboolean              is_small)
{
  g_return_if_fail (RANCANG_IS_FRESHNESS_CELL (self));

  gtk_label_set_width_chars (self->words, is_small ? -1 : 12);
  gtk_label_set_max_width_chars (self->words, is_small ? -1 : 18);
  if (is_small)
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "caption");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->words), "caption");
}

const char *
rancang_freshness_cell_get_words (RancangFreshnessCell *self)
{
  g_return_val_if_fail (RANCANG_IS_FRESHNESS_CELL (self), NULL);

  return gtk_label_get_label (self->words);
}
