/* SPDX-License-Identifier: GPL-3.0-or-later */
/* links-group.c: the links from and to a programme */

#define G_LOG_DOMAIN "rancang-editor"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "dialogs/picker-dialog.h"
#include "editor/links-group.h"
#include "labels.h"

/**
 * RancangLinksGroup:
 *
 * Lists the links that the plan holds for this programme; each leads to the programme at its other
 * end.
 */
struct _RancangLinksGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  RancangDocument *document;
  RancangItem     *programme;
  GPtrArray       *rows;

  /* Borrowed: the last row */
  GtkWidget *add_row;
};

G_DEFINE_FINAL_TYPE (RancangLinksGroup, rancang_links_group, ADW_TYPE_PREFERENCES_GROUP)

static RancangItem *
find_end (RancangLinksGroup *self,
          RancangItem       *link,
          const char        *field)
{
  const char *id = rancang_item_get_text (link, field);

  return id != NULL ? rancang_plan_find (rancang_document_get_plan (self->document), id) : NULL;
}

static const char *
get_type_label (RancangItem *link)
{
  const RancangField *field = rancang_kind_find_field (rancang_item_get_kind (link), "type");
  const char *code = rancang_item_get_text (link, "type");

  return code != NULL ? rancang_label_get_choice (field, code) : _("Linked with");
}

static GtkWidget *
create_row (RancangLinksGroup *self,
            RancangItem       *link,
            RancangItem       *other,
            gboolean           outgoing)
{
  g_autofree char *title = other != NULL ? rancang_label_dup_item (other) : g_strdup ("…");
  g_autofree char *subtitle = NULL;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *edit = gtk_button_new_from_icon_name ("document-edit-symbolic");

  subtitle = outgoing ? g_strdup (get_type_label (link))
                      : g_strdup_printf (_("%s this programme"), get_type_label (link));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_tooltip_text (edit, _("Edit link"));
  gtk_widget_set_valign (edit, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (edit, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (edit), "win.open-item");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (edit), "s", rancang_item_get_id (link));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), edit);
  if (other != NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-item");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", rancang_item_get_id (other));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("go-next-symbolic"));
    }
  return row;
}

static void
refill (RancangLinksGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  GListModel *links = rancang_item_get_children (rancang_document_get_root (self->document),
                                                 "link");

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_object_ref (self->add_row);
  adw_preferences_group_remove (group, self->add_row);

  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    {
      g_autoptr (RancangItem) link = g_list_model_get_item (links, i);
      RancangItem *from = find_end (self, link, "from");
      RancangItem *to = find_end (self, link, "to");
      GtkWidget *row;

      if (from != self->programme && to != self->programme)
        continue;
      row = create_row (self, link, from == self->programme ? to : from, from == self->programme);
      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (group, row);
    }
  adw_preferences_group_add (group, self->add_row);
  g_object_unref (self->add_row);
}

static void
plan_changed_cb (RancangLinksGroup  *self,
                 RancangTransaction *transaction)
{
  if (rancang_item_get_plan (self->programme) != NULL
      && (rancang_transaction_touches_kind (transaction, "link")
          || (self->rows->len > 0 && rancang_transaction_touches_kind (transaction, "programme"))))
    refill (self);
}

static void
picked_cb (RancangItem *other,
           gpointer     user_data)
{
  RancangLinksGroup *self = user_data;
  RancangPlan *plan = rancang_document_get_plan (self->document);
  g_autoptr (RancangItem) link = rancang_item_new ("link");
  g_autoptr (GError) error = NULL;

  if (other == self->programme)
    {
      rancang_document_say (self->document, _("A programme cannot be linked with itself"));
      return;
    }

  rancang_plan_begin (plan, C_("undo", "Add link"));
  if (rancang_plan_insert (plan, rancang_plan_get_root (plan), link, -1, &error)
      && rancang_plan_set_text (plan, link, "from", rancang_item_get_id (self->programme), &error)
      && rancang_plan_set_text (plan, link, "type", "supports", &error)
      && rancang_plan_set_text (plan, link, "to", rancang_item_get_id (other), &error))
    {
      rancang_plan_commit (plan);
      return;
    }
  rancang_plan_rollback (plan);
  rancang_document_say (self->document, error->message);
}

static void
add_cb (RancangLinksGroup *self)
{
  rancang_picker_dialog_present (GTK_WIDGET (self), self->document, "programme",
                                 _("Link with Programme"), picked_cb, G_OBJECT (self));
}

static void
rancang_links_group_dispose (GObject *object)
{
  RancangLinksGroup *self = RANCANG_LINKS_GROUP (object);

  G_OBJECT_CLASS (rancang_links_group_parent_class)->dispose (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->programme);
  g_clear_object (&self->document);
}

static void
rancang_links_group_class_init (RancangLinksGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_links_group_dispose;
}

static void
rancang_links_group_init (RancangLinksGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->add_row = adw_button_row_new ();
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->add_row), "list-add-symbolic");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), _("Link with Programme"));
  g_signal_connect_swapped (self->add_row, "activated", G_CALLBACK (add_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add_row);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Links with other programmes"));
}

GtkWidget *
rancang_links_group_new (RancangDocument *document,
                         RancangItem     *programme)
{
  RancangLinksGroup *self = g_object_new (RANCANG_TYPE_LINKS_GROUP, NULL);

  self->document = g_object_ref (document);
  self->programme = g_object_ref (programme);
  gtk_widget_set_sensitive (self->add_row, !rancang_document_is_read_only (document));
  refill (self);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
