/* SPDX-License-Identifier: GPL-3.0-or-later */
/* monitoring-line.c: a line of the monitoring: an indicator, or a group of them */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include "labels.h"
#include "pages/monitoring-line.h"

struct _RancangMonitoringLine
{
  GObject parent_instance;

  RancangItem            *item;
  RancangMonitoringState  state;
  RancangMonitoringMean   mean;
  gboolean                is_known;
  gboolean                stays;
};

G_DEFINE_FINAL_TYPE (RancangMonitoringLine, rancang_monitoring_line, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
rancang_monitoring_line_finalize (GObject *object)
{
  g_clear_object (&RANCANG_MONITORING_LINE (object)->item);

  G_OBJECT_CLASS (rancang_monitoring_line_parent_class)->finalize (object);
}

static void
rancang_monitoring_line_class_init (RancangMonitoringLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_monitoring_line_finalize;

  signals[CHANGED] = g_signal_new ("changed", RANCANG_TYPE_MONITORING_LINE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rancang_monitoring_line_init (RancangMonitoringLine *self)
{
}

RancangMonitoringLine *
rancang_monitoring_line_new (RancangItem *item)
{
  RancangMonitoringLine *self = g_object_new (RANCANG_TYPE_MONITORING_LINE, NULL);

  g_set_object (&self->item, item);
  return self;
}

RancangItem *
rancang_monitoring_line_get_item (RancangMonitoringLine *self)
{
  g_return_val_if_fail (RANCANG_IS_MONITORING_LINE (self), NULL);

  return self->item;
}

gboolean
rancang_monitoring_line_is_group (RancangMonitoringLine *self)
{
  g_return_val_if_fail (RANCANG_IS_MONITORING_LINE (self), FALSE);

  return self->item == NULL || !rancang_item_is (self->item, "indicator");
}

const RancangMonitoringState *
rancang_monitoring_line_get_state (RancangMonitoringLine *self,
                                   const RancangPeriod   *period,
                                   const GDate           *today)
{
  RancangMonitoringState *state;

  g_return_val_if_fail (RANCANG_IS_MONITORING_LINE (self), NULL);
  g_return_val_if_fail (!rancang_monitoring_line_is_group (self), NULL);

  state = &self->state;
  if (self->is_known)
    return state;

  rancang_achievement_calculate (self->item, period->year, &state->achievement);
  state->is_dated = rancang_achievement_get_given (self->item, period->year, &state->given);
  state->freshness = rancang_achievement_judge_freshness (self->item, period->year,
                                                          state->is_dated ? &state->given : NULL,
                                                          &period->start, &period->end, today);
  self->is_known = TRUE;

  return state;
}

RancangMonitoringMean *
rancang_monitoring_line_get_mean (RancangMonitoringLine *self)
{
  g_return_val_if_fail (RANCANG_IS_MONITORING_LINE (self), NULL);

  return &self->mean;
}

void
rancang_monitoring_line_invalidate (RancangMonitoringLine *self)
{
  g_return_if_fail (RANCANG_IS_MONITORING_LINE (self));

  self->is_known = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
rancang_monitoring_line_passes (RancangMonitoringLine   *self,
                                RancangMonitoringFilter  filter,
                                const RancangPeriod     *period,
                                const GDate             *today)
{
  const RancangMonitoringState *state;

  g_return_val_if_fail (RANCANG_IS_MONITORING_LINE (self), FALSE);

  if (filter == RANCANG_MONITORING_ALL || self->stays)
    return TRUE;
  state = rancang_monitoring_line_get_state (self, period, today);
  switch (filter)
    {
    case RANCANG_MONITORING_NO_VALUE:
      return state->freshness == RANCANG_FRESHNESS_OVERDUE
             || state->freshness == RANCANG_FRESHNESS_AWAITED
             || state->freshness == RANCANG_FRESHNESS_NOT_DUE;
    case RANCANG_MONITORING_BELOW:
      return state->achievement.state != RANCANG_ACHIEVEMENT_NO_REALISATION
             && state->achievement.state != RANCANG_ACHIEVEMENT_NO_TARGET
             && !state->achievement.reached;
    case RANCANG_MONITORING_STALE:
      return state->freshness == RANCANG_FRESHNESS_OVERDUE
             || state->freshness == RANCANG_FRESHNESS_OLD
             || state->freshness == RANCANG_FRESHNESS_UNDATED;
    case RANCANG_MONITORING_ALL:
    default:
      return TRUE;
    }
}

/* The needle is folded; what it is sought in are the words of the row. */
gboolean
rancang_monitoring_line_contains (RancangMonitoringLine *self,
                                  const char            *needle)
{
  g_autofree char *title = NULL;
  g_autofree char *place = NULL;
  g_autofree char *all = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (RANCANG_IS_MONITORING_LINE (self), FALSE);

  if (needle == NULL || *needle == '\0')
    return TRUE;

  title = rancang_label_dup_item (self->item);
  place = rancang_label_dup_place (self->item);
  all = g_strjoin ("\n", title, place, rancang_item_get_text (self->item, "unit"), NULL);
  folded = g_utf8_casefold (all, -1);

  return strstr (folded, needle) != NULL;
}

void
rancang_monitoring_line_set_stays (RancangMonitoringLine *self,
                                   gboolean               stays)
{
  g_return_if_fail (RANCANG_IS_MONITORING_LINE (self));

  self->stays = stays;
}

void
rancang_monitoring_mean_clear (RancangMonitoringMean *self)
{
  *self = (RancangMonitoringMean) { 0 };
}

void
rancang_monitoring_mean_add (RancangMonitoringMean        *self,
                             const RancangMonitoringState *state,
                             gboolean                      has_value,
                             gboolean                      capped)
{
  RancangDecimal percentage;

  self->n++;
  if (has_value)
    self->n_values++;
  if (state->achievement.state != RANCANG_ACHIEVEMENT_CALCULATED)
    return;
  percentage = capped ? rancang_achievement_cap (&state->achievement.percentage)
                      : state->achievement.percentage;
  self->sum = rancang_decimal_add (&self->sum, &percentage);
  self->n_achieved++;
}

void
rancang_monitoring_mean_finish (RancangMonitoringMean *self)
{
  const RancangDecimal n = { self->n_achieved, 0 };

  if (self->n_achieved > 0)
    self->mean = rancang_decimal_divide (&self->sum, &n, 1);
}
