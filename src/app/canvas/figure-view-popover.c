/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-view-popover.c: the menu of a figure, and the entry in which words are typed */

#define G_LOG_DOMAIN "rancang-canvas"

#include "config.h"

#include <glib/gi18n.h>

#include "canvas/figure-view-private.h"

static void
set_popover (RancangFigureView *self,
             GtkWidget         *popover)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = popover;
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
}

void
figure_view_present_popover (RancangFigureView *self)
{
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
get_place (RancangFigureView  *self,
           const RancangShape *shape,
           GdkRectangle       *place)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (shape->x, shape->y, shape->width, shape->height);

  rancang_figure_view_translate (self, shape->pin, &box);
  *place = (GdkRectangle) { (int) box.origin.x, (int) box.origin.y, (int) box.size.width,
                            (int) box.size.height };
}

void
figure_view_popup_menu (RancangFigureView  *self,
                        const GdkRectangle *place)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) saving = g_menu_new ();

  if (self->menu != NULL)
    g_menu_append_section (menu, NULL, self->menu);
  g_menu_append (saving, _("_Save as Picture…"), "figure.save");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (saving));
  set_popover (self, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* At the shape that has the focus. */
void
figure_view_popup_menu_at_focus (RancangFigureView *self)
{
  const RancangShape *shape = figure_view_get_shape (self, self->focused);
  GdkRectangle place = { 0, 0, 1, 1 };

  if (shape != NULL)
    {
      get_place (self, shape, &place);
      place = (GdkRectangle) { place.x + place.width / 2, place.y + place.height / 2, 1, 1 };
    }
  figure_view_popup_menu (self, &place);
}

static void
typed_cb (GtkEditable *entry)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (entry), GTK_TYPE_POPOVER);
  RancangFigureView *self = RANCANG_FIGURE_VIEW (gtk_widget_get_parent (popover));
  g_autofree char *item = g_strdup (g_object_get_data (G_OBJECT (popover), "item"));
  g_autofree char *text = g_strdup (gtk_editable_get_text (entry));

  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, figure_view_signals[FIGURE_EDITED], 0, item, text);
}

void
rancang_figure_view_edit (RancangFigureView *self,
                          const char        *item,
                          const char        *text)
{
  const RancangShape *shape;
  GdkRectangle place;
  GtkWidget *popover;
  GtkWidget *entry;

  g_return_if_fail (RANCANG_IS_FIGURE_VIEW (self));
  g_return_if_fail (item != NULL);

  if (!rancang_figure_view_focus_item (self, item))
    return;

  shape = figure_view_get_shape (self, self->focused);
  get_place (self, shape, &place);
  popover = gtk_popover_new ();
  entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 30);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  shape->label, -1);
  g_signal_connect (entry, "activate", G_CALLBACK (typed_cb), NULL);
  gtk_popover_set_child (GTK_POPOVER (popover), entry);
  g_object_set_data_full (G_OBJECT (popover), "item", g_strdup (item), g_free);
  set_popover (self, popover);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_widget_grab_focus (entry);
}

