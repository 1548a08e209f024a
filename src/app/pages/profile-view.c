/* SPDX-License-Identifier: GPL-3.0-or-later */
/* profile-view.c: the plan, its region, its vision, missions and goals */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include "editor/item-form.h"
#include "pages/missions-group.h"
#include "pages/profile-view.h"

/**
 * RancangProfileView:
 *
 * The forms of plan and region, side by side where there is room; missions with their goals below
 * the vision.
 */
struct _RancangProfileView
{
  AdwBin parent_instance;

  /* Template */
  AdwMultiLayoutView *layouts;
  GtkBox             *plan_box;
  GtkBox             *region_box;

  /* Owned */
  RancangDocument *document;

  /* Borrowed: the form in the box */
  GtkWidget *region_form;
};

G_DEFINE_FINAL_TYPE (RancangProfileView, rancang_profile_view, ADW_TYPE_BIN)

/* The region itself may come and go, by undo. */
static void
update_region (RancangProfileView *self)
{
  RancangItem *root = rancang_document_get_root (self->document);
  RancangItem *region = rancang_item_peek_child (root, "region", 0);

  if (self->region_form != NULL)
    gtk_box_remove (self->region_box, self->region_form);
  self->region_form = NULL;
  if (region == NULL)
    return;

  self->region_form = rancang_item_form_new (self->document, region);
  gtk_box_prepend (self->region_box, self->region_form);
}

static void
rancang_profile_view_dispose (GObject *object)
{
  RancangProfileView *self = RANCANG_PROFILE_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_PROFILE_VIEW);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_profile_view_parent_class)->dispose (object);
}

static void
rancang_profile_view_class_init (RancangProfileViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_profile_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/profile-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangProfileView, layouts);
  gtk_widget_class_bind_template_child (widget_class, RancangProfileView, plan_box);
  gtk_widget_class_bind_template_child (widget_class, RancangProfileView, region_box);
}

static void
rancang_profile_view_init (RancangProfileView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rancang_profile_view_new (RancangDocument *document,
                          RancangItem     *root)
{
  RancangProfileView *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_PROFILE_VIEW, NULL);
  self->document = g_object_ref (document);
  gtk_box_append (self->plan_box, rancang_item_form_new (document, root));
  gtk_box_append (self->region_box, rancang_missions_group_new (document));
  update_region (self);
  g_signal_connect_object (rancang_item_get_children (root, "region"), "items-changed",
                           G_CALLBACK (update_region), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
