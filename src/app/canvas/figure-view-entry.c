/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-view-entry.c: words typed where they stand in a figure */

#define G_LOG_DOMAIN "rancang-canvas"

#include "config.h"

#include "canvas/figure-view-private.h"

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

static void
ask_at (RancangFigureView *self,
        const char        *item,
        const char        *text,
        const char        *hint)
{
  const RancangShape *shape;
  GdkRectangle place;
  GtkWidget *popover;
  GtkWidget *entry;

  if (!rancang_figure_view_focus_item (self, item))
    return;

  shape = figure_view_get_shape (self, self->focused);
  figure_view_get_place (self, shape, &place);
  popover = gtk_popover_new ();
  entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 30);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hint != NULL ? hint : shape->label, -1);
  g_signal_connect (entry, "activate", G_CALLBACK (typed_cb), NULL);
  gtk_popover_set_child (GTK_POPOVER (popover), entry);
  g_object_set_data_full (G_OBJECT (popover), "item", g_strdup (item), g_free);
  figure_view_set_popover (self, popover);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_widget_grab_focus (entry);
}

void
rancang_figure_view_edit (RancangFigureView *self,
                          const char        *item,
                          const char        *text)
{
  g_return_if_fail (RANCANG_IS_FIGURE_VIEW (self));
  g_return_if_fail (item != NULL);

  ask_at (self, item, text, NULL);
}

void
rancang_figure_view_ask (RancangFigureView *self,
                         const char        *item,
                         const char        *hint)
{
  g_return_if_fail (RANCANG_IS_FIGURE_VIEW (self));
  g_return_if_fail (item != NULL);
  g_return_if_fail (hint != NULL);

  ask_at (self, item, NULL, hint);
}
