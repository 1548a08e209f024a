/* SPDX-License-Identifier: GPL-3.0-or-later */
/* growing-text.c: a text view that is as high as its text */

#define G_LOG_DOMAIN "rancang-widgets"

#include "config.h"

#include <glib/gi18n.h>

#include "widgets/growing-text.h"
#include "widgets/spelling.h"

/* All of it is laid out at once, while nothing else can happen: some thirteen pages take half a
 * second. */
#define LETTERS_MAX 40000
/* Pango breaks a line without spaces again for each of its lines: 50,000 letters take a minute. */
#define RUN_MAX 1000
#define LETTERS_MAX_OF_RUNS 8000

/**
 * RancangGrowingText:
 *
 * A text view lays out its lines when it has a width, and what it asked for before is then wrong:
 * it asks again.
 */
struct _RancangGrowingText
{
  GtkTextView parent_instance;

  guint    resize_source;
  int      asked_width; /* for which the height was asked again */
  gboolean is_cut;
  gboolean was_editable; /* before it was cut */
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
  /* Too low is asked for again each time; too high, as others may want it, once for a width. */
  if (self->resize_source == 0
      && (last.y + last.height > height + 2 || width != self->asked_width))
    self->resize_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, resize_cb, self, NULL);
  self->asked_width = width;
}

static void
rancang_growing_text_dispose (GObject *object)
{
  g_clear_handle_id (&RANCANG_GROWING_TEXT (object)->resize_source, g_source_remove);
  rancang_spelling_detach (GTK_TEXT_VIEW (object));

  G_OBJECT_CLASS (rancang_growing_text_parent_class)->dispose (object);
}

static void
rancang_growing_text_class_init (RancangGrowingTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_growing_text_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = rancang_growing_text_size_allocate;
}

/* Not before: a page has dozens of texts, and most are only read. */
static void
enter_cb (GtkTextView *view)
{
  if (gtk_text_view_get_editable (view))
    rancang_spelling_attach (view);
}

static void
rancang_growing_text_init (RancangGrowingText *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autoptr (GtkTextBuffer) buffer = rancang_spelling_new_buffer ();

  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self), buffer);
  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
}

guint
rancang_text_find_longest_run (const char *text)
{
  guint longest = 0;
  guint run = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      run = g_ascii_isspace (*text) ? 0 : run + 1;
      longest = MAX (longest, run);
    }
  return longest;
}

static char *
dup_shown (const char *text,
           gboolean    has_runs,
           gboolean   *is_cut)
{
  const glong most = has_runs ? LETTERS_MAX_OF_RUNS : LETTERS_MAX;
  g_autofree char *start = NULL;

  *is_cut = g_utf8_strlen (text, -1) > most;
  if (!*is_cut)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, most);
  return g_strconcat (start, "…\n\n", _("This text is too long to be edited here."), NULL);
}

void
rancang_growing_text_show (RancangGrowingText *self,
                           const char         *text)
{
  g_autofree char *typed = rancang_growing_text_dup_typed (self);
  g_autofree char *shown = NULL;
  gboolean has_runs;
  gboolean is_cut;

  g_return_if_fail (RANCANG_IS_GROWING_TEXT (self));

  if (g_strcmp0 (typed, text != NULL ? text : "") == 0)
    return;

  has_runs = text != NULL && rancang_text_find_longest_run (text) > RUN_MAX;
  shown = dup_shown (text != NULL ? text : "", has_runs, &is_cut);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), has_runs ? GTK_WRAP_CHAR
                                                              : GTK_WRAP_WORD_CHAR);
  if (is_cut && !self->is_cut)
    self->was_editable = gtk_text_view_get_editable (GTK_TEXT_VIEW (self));
  if (is_cut != self->is_cut)
    gtk_text_view_set_editable (GTK_TEXT_VIEW (self), !is_cut && self->was_editable);
  self->is_cut = is_cut;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), shown, -1);
}

char *
rancang_growing_text_dup_typed (RancangGrowingText *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (RANCANG_IS_GROWING_TEXT (self), NULL);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}
