/* SPDX-License-Identifier: GPL-3.0-or-later */
/* growing-text.c: a text view that is as high as its text */

#define G_LOG_DOMAIN "rancang-widgets"

#include "config.h"

#include "widgets/growing-text.h"

/**
 * RancangGrowingText:
 *
 * A text view lays out its lines when it has a width, and what it asked for before is then wrong:
 * it asks again.
 */
struct _RancangGrowingText
{
  GtkTextView parent_instance;

  guint resize_source;
};

G_DEFINE_FINAL_TYPE (RancangGrowingText, rancang_growing_text, GTK_TYPE_TEXT_VIEW)

static gboolean
resize_cb (gpointer user_data)
{
  RancangGrowingText *self = user_data;

  self->resize_source = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
rancang_growing_text_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  RancangGrowingText *self = RANCANG_GROWING_TEXT (widget);
  GtkTextIter end;
  GdkRectangle last;

  GTK_WIDGET_CLASS (rancang_growing_text_parent_class)->size_allocate (widget, width, height,
                                                                       baseline);

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &end);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &end, &last);
  if (last.y + last.height > height + 2 && self->resize_source == 0)
    self->resize_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, resize_cb, self, NULL);
}

static void
rancang_growing_text_dispose (GObject *object)
{
  g_clear_handle_id (&RANCANG_GROWING_TEXT (object)->resize_source, g_source_remove);

  G_OBJECT_CLASS (rancang_growing_text_parent_class)->dispose (object);
}

static void
rancang_growing_text_class_init (RancangGrowingTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_growing_text_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = rancang_growing_text_size_allocate;
}

static void
rancang_growing_text_init (RancangGrowingText *self)
{
}
