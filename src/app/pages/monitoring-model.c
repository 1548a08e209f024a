/* SPDX-License-Identifier: GPL-3.0-or-later */
/* monitoring-model.c: the indicators of a plan in groups, for a period */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include "labels.h"
#include "pages/monitoring-model.h"
#include "realisation.h"

/**
 * RancangMonitoringModel:
 *
 * Follows the plan. A value that changes makes its line anew and nothing else; what changes the
 * list is gathered and done once, when the main loop is idle, and lines that stay are the same
 * objects, so the focus stays too.
 */
struct _RancangMonitoringModel
{
  GObject parent_instance;

  RancangDocument           *document;
  GPtrArray                 *lines;  /* what is listed */
  GHashTable                *known;  /* id of an item, "" for the group of the rest, to its line */
  RancangPeriod             *period;
  char                      *needle;
  RancangMonitoringSummary   summary;
  GDate                      today;
  RancangMonitoringGrouping  grouping;
  RancangMonitoringFilter    filter;
  gboolean                   capped;
  guint                      rebuild_id;
  guint                      summary_id;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangMonitoringModel, rancang_monitoring_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

enum
{
  SUMMARISED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* While the list is made: the groups in the order in which they are met. */
typedef struct
{
  RancangMonitoringModel *self;
  GHashTable             *known;
  GHashTable             *groups; /* line of a group to GPtrArray of lines */
  GPtrArray              *order;  /* lines of groups */
} Gathering;

static RancangMonitoringLine *
get_line (Gathering   *gathering,
          RancangItem *item)
{
  const char *id = item != NULL ? rancang_item_get_id (item) : "";
  RancangMonitoringLine *line = g_hash_table_lookup (gathering->known, id);

  if (line != NULL)
    return line;
  line = g_hash_table_lookup (gathering->self->known, id);
  if (line != NULL && rancang_monitoring_line_get_item (line) == item)
    g_object_ref (line);
  else
    line = rancang_monitoring_line_new (item);
  g_hash_table_insert (gathering->known, g_strdup (id), line);

  return line;
}

/* A programme names its goal; an indicator of a goal stands in it. */
static RancangItem *
find_group (RancangMonitoringModel *self,
            RancangItem            *indicator)
{
  RancangItem *programme = rancang_item_get_ancestor (indicator, "programme");
  RancangItem *goal = rancang_item_get_ancestor (indicator, "goal");
  const char *id;

  switch (self->grouping)
    {
    case RANCANG_MONITORING_BY_PROGRAMME:
      return programme != NULL ? programme : goal;
    case RANCANG_MONITORING_BY_GOAL:
      id = programme != NULL ? rancang_item_get_text (programme, "goal") : NULL;
      if (id != NULL && *id != '\0')
        goal = rancang_plan_find (rancang_document_get_plan (self->document), id);
      return goal;
    case RANCANG_MONITORING_BY_DIMENSION:
    default:
      return rancang_item_get_ancestor (indicator, "dimension");
    }
}

static gboolean
gather_cb (RancangItem *indicator,
           gpointer     user_data)
{
  Gathering *gathering = user_data;
  RancangMonitoringModel *self = gathering->self;
  RancangMonitoringLine *line = get_line (gathering, indicator);
  RancangMonitoringLine *group = get_line (gathering, find_group (self, indicator));
  GPtrArray *members = g_hash_table_lookup (gathering->groups, group);

  if (members == NULL)
    {
      members = g_ptr_array_new ();
      g_hash_table_insert (gathering->groups, group, members);
      g_ptr_array_add (gathering->order, group);
      rancang_monitoring_mean_clear (rancang_monitoring_line_get_mean (group));
    }
  rancang_monitoring_mean_add (rancang_monitoring_line_get_mean (group),
                               rancang_monitoring_line_get_state (line, self->period, &self->today),
                               rancang_achievement_get_realisation (indicator, self->period->year)
                                 != NULL,
                               self->capped);
  if (rancang_monitoring_line_passes (line, self->filter, self->period, &self->today)
      && rancang_monitoring_line_contains (line, self->needle))
    g_ptr_array_add (members, line);

  return TRUE;
}

/* The group of what belongs nowhere comes last. */
static GPtrArray *
flatten (Gathering *gathering)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (int rest = 0; rest < 2; rest++)
    for (guint i = 0; i < gathering->order->len; i++)
      {
        RancangMonitoringLine *group = g_ptr_array_index (gathering->order, i);
        GPtrArray *members = g_hash_table_lookup (gathering->groups, group);

        rancang_monitoring_mean_finish (rancang_monitoring_line_get_mean (group));
        if ((rancang_monitoring_line_get_item (group) == NULL) != (rest == 1) || members->len == 0)
          continue;
        g_ptr_array_add (lines, g_object_ref (group));
        for (guint j = 0; j < members->len; j++)
          g_ptr_array_add (lines, g_object_ref (g_ptr_array_index (members, j)));
      }

  return lines;
}

/* Only what differs between two ends that are the same is told. */
static void
take_lines (RancangMonitoringModel *self,
            GPtrArray              *lines)
{
  g_autoptr (GPtrArray) old = self->lines;
  const guint shorter = MIN (old->len, lines->len);
  guint start = 0, end = 0;

  while (start < shorter
         && g_ptr_array_index (old, start) == g_ptr_array_index (lines, start))
    start++;
  while (end < shorter - start
         && g_ptr_array_index (old, old->len - 1 - end)
              == g_ptr_array_index (lines, lines->len - 1 - end))
    end++;
  self->lines = lines;
  if (old->len - start - end > 0 || lines->len - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old->len - start - end,
                                lines->len - start - end);
}

static guint
find_dimension (RancangMonitoringModel *self,
                RancangItem            *indicator)
{
  RancangItem *dimension = rancang_item_get_ancestor (indicator, "dimension");
  guint index;

  return dimension != NULL && g_ptr_array_find (self->summary.dimensions, dimension, &index)
           ? index : G_MAXUINT;
}

static gboolean
summarise_cb (RancangItem *indicator,
              gpointer     user_data)
{
  RancangMonitoringModel *self = user_data;
  RancangMonitoringSummary *summary = &self->summary;
  RancangMonitoringLine *line = g_hash_table_lookup (self->known, rancang_item_get_id (indicator));
  const gboolean has_value = rancang_achievement_get_realisation (indicator, self->period->year)
                             != NULL;
  const guint dimension = find_dimension (self, indicator);
  const RancangMonitoringState *state;

  if (line == NULL)
    return TRUE;
  state = rancang_monitoring_line_get_state (line, self->period, &self->today);
  rancang_monitoring_mean_add (&summary->all, state, has_value, self->capped);
  if (dimension != G_MAXUINT)
    rancang_monitoring_mean_add (&g_array_index (summary->means, RancangMonitoringMean, dimension),
                                 state, has_value, self->capped);
  summary->n_overdue += state->freshness == RANCANG_FRESHNESS_OVERDUE;
  summary->n_undated += state->freshness == RANCANG_FRESHNESS_UNDATED;
  if (has_value && state->is_dated
      && (summary->oldest == NULL || g_date_compare (&state->given, &summary->oldest_day) < 0))
    {
      summary->oldest_day = state->given;
      g_set_object (&summary->oldest, indicator);
    }

  return TRUE;
}

static void
summarise (RancangMonitoringModel *self)
{
  RancangMonitoringSummary *summary = &self->summary;
  RancangItem *root = rancang_document_get_root (self->document);
  GListModel *dimensions = rancang_item_get_children (root, "dimension");

  g_clear_object (&summary->oldest);
  g_ptr_array_set_size (summary->dimensions, 0);
  g_array_set_size (summary->means, 0);
  g_array_set_size (summary->means, g_list_model_get_n_items (dimensions));
  rancang_monitoring_mean_clear (&summary->all);
  summary->n_overdue = summary->n_undated = 0;
  for (guint i = 0; i < g_list_model_get_n_items (dimensions); i++)
    g_ptr_array_add (summary->dimensions, g_list_model_get_item (dimensions, i));

  rancang_item_foreach (root, "indicator", summarise_cb, self);
  rancang_monitoring_mean_finish (&summary->all);
  for (guint i = 0; i < summary->means->len; i++)
    rancang_monitoring_mean_finish (&g_array_index (summary->means, RancangMonitoringMean, i));
  g_signal_emit (self, signals[SUMMARISED], 0);
}

/* Their means are new. */
static void
invalidate_groups (RancangMonitoringModel *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      RancangMonitoringLine *line = g_ptr_array_index (self->lines, i);

      if (rancang_monitoring_line_is_group (line))
        rancang_monitoring_line_invalidate (line);
    }
}

static void
rebuild (RancangMonitoringModel *self)
{
  Gathering gathering = {
    self, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref),
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref),
    g_ptr_array_new (),
  };
  GPtrArray *lines;

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  g_clear_handle_id (&self->summary_id, g_source_remove);
  if (self->period == NULL)
    {
      g_hash_table_unref (gathering.known);
      g_hash_table_unref (gathering.groups);
      g_ptr_array_unref (gathering.order);
      return;
    }

  rancang_item_foreach (rancang_document_get_root (self->document), "indicator", gather_cb,
                        &gathering);
  lines = flatten (&gathering);
  g_hash_table_unref (self->known);
  self->known = gathering.known;
  g_hash_table_unref (gathering.groups);
  g_ptr_array_unref (gathering.order);
  take_lines (self, lines);
  invalidate_groups (self);
  summarise (self);
}

/* Everything that is known of the lines is forgotten; who looks at one reads it again. */
static void
forget (RancangMonitoringModel *self,
        gboolean                filter_again)
{
  GHashTableIter iter;
  gpointer line;

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, NULL, &line))
    {
      if (filter_again)
        rancang_monitoring_line_set_stays (line, FALSE);
      rancang_monitoring_line_invalidate (line);
    }
}

static gboolean
rebuild_cb (gpointer user_data)
{
  RancangMonitoringModel *self = user_data;

  self->rebuild_id = 0;
  forget (self, FALSE);
  rebuild (self);
  return G_SOURCE_REMOVE;
}

static gboolean
summary_cb (gpointer user_data)
{
  RancangMonitoringModel *self = user_data;

  self->summary_id = 0;
  rebuild (self);
  return G_SOURCE_REMOVE;
}

static gboolean
changes_list (RancangChange *change)
{
  static const char * const kinds[] = {
    "plan", "dimension", "sub-dimension", "programme", "mission", "goal", "evidence", "indicator",
    "monitoring-note",
  };
  RancangItem *item = rancang_change_get_item (change);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (rancang_item_is (item, kinds[i]))
      return TRUE;
  return FALSE;
}

static void
plan_changed_cb (RancangMonitoringModel *self,
                 RancangTransaction     *transaction)
{
  for (guint i = 0; i < rancang_transaction_get_n_changes (transaction); i++)
    {
      RancangChange *change = rancang_transaction_get_change (transaction, i);
      RancangItem *item = rancang_change_get_item (change);
      RancangMonitoringLine *line;

      if (rancang_change_get_operation (change) != RANCANG_OPERATION_SET
          || !rancang_item_is (item, "indicator"))
        {
          if (self->rebuild_id == 0 && changes_list (change))
            self->rebuild_id = g_idle_add (rebuild_cb, self);
          continue;
        }
      line = g_hash_table_lookup (self->known, rancang_item_get_id (item));
      if (line != NULL)
        {
          rancang_monitoring_line_set_stays (line, TRUE);
          rancang_monitoring_line_invalidate (line);
        }
      if (self->summary_id == 0)
        self->summary_id = g_idle_add (summary_cb, self);
    }
}

static GType
rancang_monitoring_model_get_item_type (GListModel *model)
{
  return RANCANG_TYPE_MONITORING_LINE;
}

static guint
rancang_monitoring_model_get_n_items (GListModel *model)
{
  return RANCANG_MONITORING_MODEL (model)->lines->len;
}

static gpointer
rancang_monitoring_model_get_item (GListModel *model,
                                   guint       position)
{
  RancangMonitoringModel *self = RANCANG_MONITORING_MODEL (model);

  return position < self->lines->len ? g_object_ref (g_ptr_array_index (self->lines, position))
                                     : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = rancang_monitoring_model_get_item_type;
  iface->get_n_items = rancang_monitoring_model_get_n_items;
  iface->get_item = rancang_monitoring_model_get_item;
}

static void
rancang_monitoring_model_finalize (GObject *object)
{
  RancangMonitoringModel *self = RANCANG_MONITORING_MODEL (object);

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  g_clear_handle_id (&self->summary_id, g_source_remove);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->period, rancang_period_free);
  g_clear_object (&self->summary.oldest);
  g_clear_pointer (&self->summary.dimensions, g_ptr_array_unref);
  g_clear_pointer (&self->summary.means, g_array_unref);
  g_clear_object (&self->document);
  g_free (self->needle);

  G_OBJECT_CLASS (rancang_monitoring_model_parent_class)->finalize (object);
}

static void
rancang_monitoring_model_class_init (RancangMonitoringModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_monitoring_model_finalize;

  signals[SUMMARISED] = g_signal_new ("summarised", RANCANG_TYPE_MONITORING_MODEL,
                                      G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rancang_monitoring_model_init (RancangMonitoringModel *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->summary.dimensions = g_ptr_array_new_with_free_func (g_object_unref);
  self->summary.means = g_array_new (FALSE, TRUE, sizeof (RancangMonitoringMean));
  rancang_realisation_get_today (&self->today);
}

RancangMonitoringModel *
rancang_monitoring_model_new (RancangDocument *document)
{
  RancangMonitoringModel *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_MONITORING_MODEL, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/* NULL until one is set. */
const RancangPeriod *
rancang_monitoring_model_get_period (RancangMonitoringModel *self)
{
  g_return_val_if_fail (RANCANG_IS_MONITORING_MODEL (self), NULL);

  return self->period;
}

const GDate *
rancang_monitoring_model_get_today (RancangMonitoringModel *self)
{
  g_return_val_if_fail (RANCANG_IS_MONITORING_MODEL (self), NULL);

  return &self->today;
}

const RancangMonitoringSummary *
rancang_monitoring_model_get_summary (RancangMonitoringModel *self)
{
  g_return_val_if_fail (RANCANG_IS_MONITORING_MODEL (self), NULL);

  return &self->summary;
}

gboolean
rancang_monitoring_model_is_capped (RancangMonitoringModel *self)
{
  g_return_val_if_fail (RANCANG_IS_MONITORING_MODEL (self), FALSE);

  return self->capped;
}

void
rancang_monitoring_model_set_period (RancangMonitoringModel *self,
                                     RancangPeriod          *period)
{
  g_return_if_fail (RANCANG_IS_MONITORING_MODEL (self));

  g_clear_pointer (&self->period, rancang_period_free);
  self->period = period;
  forget (self, TRUE);
  rebuild (self);
}

void
rancang_monitoring_model_set_today (RancangMonitoringModel *self,
                                    const GDate            *today)
{
  g_return_if_fail (RANCANG_IS_MONITORING_MODEL (self));

  self->today = *today;
  forget (self, TRUE);
  rebuild (self);
}

void
rancang_monitoring_model_set_grouping (RancangMonitoringModel    *self,
                                       RancangMonitoringGrouping  grouping)
{
  g_return_if_fail (RANCANG_IS_MONITORING_MODEL (self));

  self->grouping = grouping;
  forget (self, TRUE);
  rebuild (self);
}

void
rancang_monitoring_model_set_filter (RancangMonitoringModel  *self,
                                     RancangMonitoringFilter  filter)
{
  g_return_if_fail (RANCANG_IS_MONITORING_MODEL (self));

  self->filter = filter;
  forget (self, TRUE);
  rebuild (self);
}

/* Whether an achievement counts for 100 at most. */
void
rancang_monitoring_model_set_capped (RancangMonitoringModel *self,
                                     gboolean                capped)
{
  g_return_if_fail (RANCANG_IS_MONITORING_MODEL (self));

  self->capped = capped;
  forget (self, FALSE);
  rebuild (self);
}

void
rancang_monitoring_model_set_needle (RancangMonitoringModel *self,
                                     const char             *needle)
{
  g_return_if_fail (RANCANG_IS_MONITORING_MODEL (self));

  g_free (self->needle);
  self->needle = g_utf8_casefold (needle, -1);
  rebuild (self);
}

/* Where the item stands; GTK_INVALID_LIST_POSITION, which is G_MAXUINT, where it does not. */
guint
rancang_monitoring_model_find (RancangMonitoringModel *self,
                               RancangItem            *item)
{
  g_return_val_if_fail (RANCANG_IS_MONITORING_MODEL (self), G_MAXUINT);

  for (guint i = 0; i < self->lines->len; i++)
    if (rancang_monitoring_line_get_item (g_ptr_array_index (self->lines, i)) == item)
      return i;
  return G_MAXUINT;
}

/* The indicator after or before a position, over the heads of groups. */
guint
rancang_monitoring_model_find_next (RancangMonitoringModel *self,
                                    guint                   position,
                                    int                     step)
{
  g_return_val_if_fail (RANCANG_IS_MONITORING_MODEL (self), G_MAXUINT);
  g_return_val_if_fail (step == 1 || step == -1, G_MAXUINT);

  /* Below zero a position is larger than any. */
  for (guint i = position + step; i < self->lines->len; i += step)
    if (!rancang_monitoring_line_is_group (g_ptr_array_index (self->lines, i)))
      return i;
  return G_MAXUINT;
}
