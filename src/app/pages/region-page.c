/* SPDX-License-Identifier: GPL-3.0-or-later */
/* region-page.c: the plan, its region, its vision, missions and goals */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include "editor/item-form.h"
#include "pages/missions-group.h"
#include "pages/region-page.h"

/**
 * RancangRegionPage:
 *
 * The forms of plan and region, side by side where there is room; missions with their goals below
 * the vision.
 */
struct _RancangRegionPage
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

G_DEFINE_FINAL_TYPE (RancangRegionPage, rancang_region_page, ADW_TYPE_BIN)

/* The region itself may come and go, by undo. */
static void
update_region (RancangRegionPage *self)
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
rancang_region_page_dispose (GObject *object)
{
  RancangRegionPage *self = RANCANG_REGION_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_REGION_PAGE);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_region_page_parent_class)->dispose (object);
}

static void
rancang_region_page_class_init (RancangRegionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_region_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/pages/region-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangRegionPage, layouts);
  gtk_widget_class_bind_template_child (widget_class, RancangRegionPage, plan_box);
  gtk_widget_class_bind_template_child (widget_class, RancangRegionPage, region_box);
}

static void
rancang_region_page_init (RancangRegionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rancang_region_page_new (RancangDocument *document)
{
  RancangRegionPage *self;
  RancangItem *root;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_REGION_PAGE, NULL);
  self->document = g_object_ref (document);
  root = rancang_document_get_root (document);
  gtk_box_append (self->plan_box, rancang_item_form_new (document, root));
  gtk_box_append (self->region_box, rancang_missions_group_new (document));
  update_region (self);
  g_signal_connect_object (rancang_item_get_children (root, "region"), "items-changed",
                           G_CALLBACK (update_region), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
