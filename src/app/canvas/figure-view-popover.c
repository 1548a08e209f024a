/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-view-popover.c: the menu of a figure, and where its popovers stand */

#define G_LOG_DOMAIN "rancang-canvas"

#include "config.h"

#include <glib/gi18n.h>

#include "canvas/figure-view-private.h"

/* The view has one popover at a time; the one before is gone. */
void
figure_view_set_popover (RancangFigureView *self,
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

/* Where the widget shows a shape. */
void
figure_view_get_place (RancangFigureView  *self,
                       const RancangShape *shape,
                       GdkRectangle       *place)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (shape->x, shape->y, shape->width, shape->height);

  rancang_figure_view_translate (self, shape->pin, &box);
  *place = (GdkRectangle) { (int) box.origin.x, (int) box.origin.y, (int) box.size.width,
                            (int) box.size.height };
}

static GMenu *
create_file_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) sheets = g_menu_new ();

  g_menu_append (menu, _("_Save as Picture…"), "figure.save");
  g_menu_append (sheets, _("A_4 Sheets…"), "figure.save-poster::a4");
  g_menu_append (sheets, _("A_3 Sheets…"), "figure.save-poster::a3");
  g_menu_append_submenu (menu, _("Save as P_oster"), G_MENU_MODEL (sheets));
  g_menu_append (menu, _("_Print on One Page…"), "figure.print::page");
  g_menu_append (menu, _("Pr_int as Poster…"), "figure.print::sheets");

  return menu;
}

void
figure_view_popup_menu (RancangFigureView  *self,
                        const GdkRectangle *place)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) saving = create_file_menu ();
  g_autofree char *item = g_strdup (rancang_figure_view_get_focused_item (self));

  g_signal_emit (self, figure_view_signals[FIGURE_MENU_OPENING], 0, item);
  if (self->menu != NULL)
    g_menu_append_section (menu, NULL, self->menu);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (saving));
  figure_view_set_popover (self, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
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
      figure_view_get_place (self, shape, &place);
      place = (GdkRectangle) { place.x + place.width / 2, place.y + place.height / 2, 1, 1 };
    }
  figure_view_popup_menu (self, &place);
}
