/* SPDX-License-Identifier: GPL-3.0-or-later */
/* referrers-group.c: what of the analysis points to an item */

#define G_LOG_DOMAIN "rancang-editor"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "editor/referrers-group.h"
#include "labels.h"

/**
 * RancangReferrersGroup:
 *
 * A link is kept at one end and read at both: a gap names its programmes, and here the programme
 * names its gaps. Nobody sees the group while nothing points to the item.
 */
struct _RancangReferrersGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  RancangDocument *document;
  RancangItem     *item;
  GPtrArray       *rows;

  /* Borrowed */
  const char *referrer;
};

G_DEFINE_FINAL_TYPE (RancangReferrersGroup, rancang_referrers_group, ADW_TYPE_PREFERENCES_GROUP)

static const struct
{
  const char *kind;
  const char *referrer;
  const char *title;
} ends[] = {
  { "programme", "readiness-item", N_("Gaps that it answers") },
  { "swot-entry", "strategy", N_("Strategies that answer it") },
};

static int
find_end (RancangItem *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (rancang_item_is (item, ends[i].kind))
      return (int) i;
  return -1;
}

/* A gap says what is missing; whatever has no gap is told by its name alone. */
static const char *
get_subtitle (RancangItem *referrer)
{
  const char *gap = rancang_item_is (referrer, "readiness-item")
                      ? rancang_item_get_text (referrer, "gap") : NULL;

  return gap != NULL ? gap : "";
}

static gboolean
add_row (RancangItem *referrer,
         gpointer     user_data)
{
  RancangReferrersGroup *self = user_data;
  g_autofree char *title = NULL;
  GtkWidget *row;

  if (!rancang_item_is (referrer, self->referrer))
    return TRUE;

  title = rancang_label_dup_item (referrer);
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), get_subtitle (referrer));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", rancang_item_get_id (referrer));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-item");
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return TRUE;
}

static void
refill (RancangReferrersGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  rancang_plan_foreach_referrer (rancang_document_get_plan (self->document), self->item, add_row,
                                 self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static void
plan_changed_cb (RancangReferrersGroup *self,
                 RancangTransaction    *transaction)
{
  if (rancang_item_get_plan (self->item) != NULL
      && (rancang_transaction_touches_kind (transaction, self->referrer)
          || self->rows->len > 0))
    refill (self);
}

static void
rancang_referrers_group_dispose (GObject *object)
{
  RancangReferrersGroup *self = RANCANG_REFERRERS_GROUP (object);

  G_OBJECT_CLASS (rancang_referrers_group_parent_class)->dispose (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->item);
  g_clear_object (&self->document);
}

static void
rancang_referrers_group_class_init (RancangReferrersGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_referrers_group_dispose;
}

static void
rancang_referrers_group_init (RancangReferrersGroup *self)
{
  self->rows = g_ptr_array_new ();
}

gboolean
rancang_referrers_group_fits (RancangItem *item)
{
  g_return_val_if_fail (RANCANG_IS_ITEM (item), FALSE);

  return find_end (item) >= 0;
}

GtkWidget *
rancang_referrers_group_new (RancangDocument *document,
                             RancangItem     *item)
{
  RancangReferrersGroup *self;
  const int end = find_end (item);

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (end >= 0, NULL);

  self = g_object_new (RANCANG_TYPE_REFERRERS_GROUP, "title", _(ends[end].title), NULL);
  self->document = g_object_ref (document);
  self->item = g_object_ref (item);
  self->referrer = ends[end].referrer;
  refill (self);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
