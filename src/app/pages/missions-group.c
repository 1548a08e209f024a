/* SPDX-License-Identifier: GPL-3.0-or-later */
/* missions-group.c: the missions of a plan, each with its goals */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "labels.h"
#include "pages/missions-group.h"

/**
 * RancangMissionsGroup:
 *
 * Each mission is a row that opens to its goals; names open in the editor.
 */
struct _RancangMissionsGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  RancangDocument *document;
  GPtrArray       *rows;
  GHashTable      *open_ids;
};

G_DEFINE_FINAL_TYPE (RancangMissionsGroup, rancang_missions_group, ADW_TYPE_PREFERENCES_GROUP)

static RancangItem *
add_titled (RancangMissionsGroup *self,
            RancangItem          *parent,
            const char           *kind)
{
  RancangItem *item = rancang_command_add (self->document, parent, kind, NULL);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.rename-item", "s",
                                rancang_item_get_id (item));
  return item;
}

static void
add_mission_cb (RancangMissionsGroup *self)
{
  add_titled (self, rancang_document_get_root (self->document), "mission");
}

static void
add_goal_cb (GtkWidget            *row,
             RancangMissionsGroup *self)
{
  const char *id = g_object_get_data (G_OBJECT (row), "mission");
  RancangItem *mission = rancang_plan_find (rancang_document_get_plan (self->document), id);

  if (mission == NULL)
    return;
  g_hash_table_add (self->open_ids, g_strdup (id));
  add_titled (self, mission, "goal");
}

static void
expanded_cb (GtkWidget            *row,
             GParamSpec           *pspec,
             RancangMissionsGroup *self)
{
  const char *id = g_object_get_data (G_OBJECT (row), "mission");

  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
    g_hash_table_add (self->open_ids, g_strdup (id));
  else
    g_hash_table_remove (self->open_ids, id);
}

static GtkWidget *
create_goal_row (RancangItem *goal)
{
  GtkWidget *row = adw_action_row_new ();
  const guint n = rancang_item_count_children (goal, "indicator");
  g_autofree char *title = rancang_label_dup_item (goal);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u indicator", "%u indicators", n), n);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-item");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", rancang_item_get_id (goal));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static GtkWidget *
create_add_goal_row (RancangMissionsGroup *self,
                     RancangItem          *mission)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Add goal"));
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (row), "list-add-symbolic");
  g_object_set_data_full (G_OBJECT (row), "mission", g_strdup (rancang_item_get_id (mission)),
                          g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (add_goal_cb), self, 0);
  return row;
}

static GtkWidget *
create_edit_button (RancangItem *mission)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_set_tooltip_text (button, _("Edit mission"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-item");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", rancang_item_get_id (mission));
  return button;
}

static GtkWidget *
create_mission_row (RancangMissionsGroup *self,
                    RancangItem          *mission)
{
  GtkWidget *row = adw_expander_row_new ();
  GListModel *goals = rancang_item_get_children (mission, "goal");
  const guint n = g_list_model_get_n_items (goals);
  g_autofree char *title = rancang_label_dup_item (mission);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u goal", "%u goals", n), n);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), create_edit_button (mission));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RancangItem) goal = g_list_model_get_item (goals, i);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_goal_row (goal));
    }
  if (!rancang_document_is_read_only (self->document))
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_add_goal_row (self, mission));
  g_object_set_data_full (G_OBJECT (row), "mission", g_strdup (rancang_item_get_id (mission)),
                          g_free);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                 g_hash_table_contains (self->open_ids,
                                                        rancang_item_get_id (mission)));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);
  return row;
}

static void
refill (RancangMissionsGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  GListModel *missions = rancang_item_get_children (rancang_document_get_root (self->document),
                                                    "mission");
  GtkWidget *add;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < g_list_model_get_n_items (missions); i++)
    {
      g_autoptr (RancangItem) mission = g_list_model_get_item (missions, i);

      g_ptr_array_add (self->rows, create_mission_row (self, mission));
    }
  if (!rancang_document_is_read_only (self->document))
    {
      add = adw_button_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (add), _("Add mission"));
      adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (add), "list-add-symbolic");
      g_signal_connect_object (add, "activated", G_CALLBACK (add_mission_cb), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->rows, add);
    }
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_add (group, g_ptr_array_index (self->rows, i));
}

static void
plan_changed_cb (RancangMissionsGroup *self,
                 RancangTransaction   *transaction)
{
  if (rancang_transaction_touches_kind (transaction, "mission")
      || rancang_transaction_touches_kind (transaction, "goal"))
    refill (self);
}

static void
rancang_missions_group_dispose (GObject *object)
{
  RancangMissionsGroup *self = RANCANG_MISSIONS_GROUP (object);

  G_OBJECT_CLASS (rancang_missions_group_parent_class)->dispose (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->open_ids, g_hash_table_unref);
  g_clear_object (&self->document);
}

static void
rancang_missions_group_class_init (RancangMissionsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_missions_group_dispose;
}

static void
rancang_missions_group_init (RancangMissionsGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->open_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Missions and goals"));
}

GtkWidget *
rancang_missions_group_new (RancangDocument *document)
{
  RancangMissionsGroup *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_MISSIONS_GROUP, NULL);
  self->document = g_object_ref (document);
  refill (self);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
