/* SPDX-License-Identifier: GPL-3.0-or-later */
/* period-chooser.c: chooses a period of monitoring, or a year of the plan */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "pages/period-chooser.h"
#include "realisation.h"

/**
 * RancangPeriodChooser:
 *
 * Follows the plan; what was chosen stays chosen while it is there.
 */
struct _RancangPeriodChooser
{
  AdwBin parent_instance;

  GtkDropDown     *drop_down;

  RancangDocument *document;
  GPtrArray       *periods;
  char            *item;   /* what is chosen: a period, or */
  int              year;   /* a year; 0 while nothing is */

  guint            update_id;
  gboolean         filling;
};

G_DEFINE_FINAL_TYPE (RancangPeriodChooser, rancang_period_chooser, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
find (RancangPeriodChooser *self,
      const char           *item,
      int                   year)
{
  for (guint i = 0; i < self->periods->len; i++)
    {
      const RancangPeriod *period = g_ptr_array_index (self->periods, i);

      if (item != NULL ? g_strcmp0 (period->item, item) == 0
                       : period->item == NULL && period->year == year)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
take (RancangPeriodChooser *self,
      guint                 position)
{
  const RancangPeriod *period = g_ptr_array_index (self->periods, position);

  g_set_str (&self->item, period->item);
  self->year = period->year;
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
selected_cb (RancangPeriodChooser *self)
{
  const guint position = gtk_drop_down_get_selected (self->drop_down);

  if (!self->filling && self->periods != NULL && position < self->periods->len)
    take (self, position);
}

static gboolean
update_cb (gpointer user_data)
{
  RancangPeriodChooser *self = user_data;

  self->update_id = 0;
  rancang_period_chooser_update (self);
  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (RancangPeriodChooser *self,
                 RancangTransaction   *transaction)
{
  if (self->update_id == 0
      && (rancang_transaction_touches_kind (transaction, "monitoring-period")
          || rancang_transaction_touches_kind (transaction, "plan")))
    self->update_id = g_idle_add (update_cb, self);
}

static gboolean
rancang_period_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RANCANG_PERIOD_CHOOSER (widget)->drop_down));
}

static void
rancang_period_chooser_dispose (GObject *object)
{
  RancangPeriodChooser *self = RANCANG_PERIOD_CHOOSER (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->periods, g_ptr_array_unref);
  g_clear_pointer (&self->item, g_free);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_period_chooser_parent_class)->dispose (object);
}

static void
rancang_period_chooser_class_init (RancangPeriodChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_period_chooser_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = rancang_period_chooser_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", RANCANG_TYPE_PERIOD_CHOOSER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rancang_period_chooser_init (RancangPeriodChooser *self)
{
  GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);

  self->drop_down = GTK_DROP_DOWN (drop_down);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Period of monitoring"), -1);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), drop_down);
}

void
rancang_period_chooser_set_document (RancangPeriodChooser *self,
                                     RancangDocument      *document)
{
  g_return_if_fail (RANCANG_IS_PERIOD_CHOOSER (self));
  g_return_if_fail (self->document == NULL && RANCANG_IS_DOCUMENT (document));

  self->document = g_object_ref (document);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  rancang_period_chooser_update (self);
}

static guint
find_again (RancangPeriodChooser *self)
{
  guint position = GTK_INVALID_LIST_POSITION;
  GDate today;

  if (self->year != 0)
    position = find (self, self->item, self->year);
  if (position != GTK_INVALID_LIST_POSITION)
    return position;
  rancang_realisation_get_today (&today);
  return rancang_period_find_current (self->periods, &today);
}

void
rancang_period_chooser_update (RancangPeriodChooser *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint position;

  g_return_if_fail (RANCANG_IS_PERIOD_CHOOSER (self));

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->periods, g_ptr_array_unref);
  self->periods = rancang_period_list (rancang_document_get_plan (self->document));
  for (guint i = 0; i < self->periods->len; i++)
    {
      const RancangPeriod *period = g_ptr_array_index (self->periods, i);
      g_autofree char *closed = NULL;

      /* Translators: a period of monitoring whose values are settled */
      closed = period->closed ? g_strdup_printf (_("%s (closed)"), period->title) : NULL;
      gtk_string_list_append (titles, closed != NULL ? closed : period->title);
    }

  position = find_again (self);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->drop_down, position);
  self->filling = FALSE;
  take (self, position);
}

/* The period of an item of the plan, or the whole of a year where `item` is NULL. */
gboolean
rancang_period_chooser_choose (RancangPeriodChooser *self,
                               const char           *item,
                               int                   year)
{
  guint position;

  g_return_val_if_fail (RANCANG_IS_PERIOD_CHOOSER (self), FALSE);

  position = find (self, item, year);
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  gtk_drop_down_set_selected (self->drop_down, position);

  return TRUE;
}

RancangPeriod *
rancang_period_chooser_dup_chosen (RancangPeriodChooser *self)
{
  guint position;

  g_return_val_if_fail (RANCANG_IS_PERIOD_CHOOSER (self), NULL);

  position = find (self, self->item, self->year);
  return position != GTK_INVALID_LIST_POSITION
           ? rancang_period_copy (g_ptr_array_index (self->periods, position)) : NULL;
}
