/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text-section.c: one text of a chapter, with its heading */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <string.h>

#include "pages/text-section.h"
#include "widgets/growing-text.h"

/**
 * RancangTextSection:
 *
 * What is typed goes into the plan at once; a run of typing is one step of undo.
 */
struct _RancangTextSection
{
  GtkBox parent_instance;

  /* Borrowed: a child */
  RancangGrowingText *view;

  /* Owned */
  RancangDocument *document;
  RancangItem     *item;
  char            *field;

  /* Plain */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (RancangTextSection, rancang_text_section, GTK_TYPE_BOX)

static void
update (RancangTextSection *self)
{
  self->updating = TRUE;
  rancang_growing_text_show (self->view, rancang_text_section_get_text (self));
  self->updating = FALSE;
}

static void
changed_cb (RancangTextSection *self)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);
  g_autofree char *typed = NULL;
  g_autoptr (GError) error = NULL;

  if (self->updating || rancang_item_get_plan (self->item) == NULL)
    return;

  typed = rancang_growing_text_dup_typed (self->view);
  if (g_strcmp0 (typed, rancang_text_section_get_text (self)) == 0)
    return;
  if (!rancang_plan_set_text (plan, self->item, self->field, typed, &error))
    rancang_document_say (self->document, error->message);
}

static void
leave_cb (RancangTextSection *self)
{
  rancang_plan_end_typing (rancang_document_get_plan (self->document));
}

static void
rancang_text_section_dispose (GObject *object)
{
  RancangTextSection *self = RANCANG_TEXT_SECTION (object);

  g_clear_object (&self->item);
  g_clear_object (&self->document);
  g_clear_pointer (&self->field, g_free);

  G_OBJECT_CLASS (rancang_text_section_parent_class)->dispose (object);
}

static void
rancang_text_section_class_init (RancangTextSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_text_section_dispose;
}

static void
rancang_text_section_init (RancangTextSection *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

static void
add_view (RancangTextSection *self,
          const char         *heading)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *view = g_object_new (RANCANG_TYPE_GROWING_TEXT, NULL);

  self->view = RANCANG_GROWING_TEXT (view);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view),
                              !rancang_document_is_read_only (self->document));
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->view), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->view), 12);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->view), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->view), 9);
  gtk_widget_set_size_request (view, -1, 72);
  gtk_widget_add_css_class (view, "card");
  /* Undo is that of the plan. */
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, focus);
  gtk_box_append (GTK_BOX (self), view);
}

GtkWidget *
rancang_text_section_new (RancangDocument *document,
                          RancangItem     *item,
                          const char      *field,
                          const char      *heading)
{
  RancangTextSection *self = g_object_new (RANCANG_TYPE_TEXT_SECTION, NULL);
  g_autofree char *signal = g_strdup_printf ("notify::%s", field);
  GtkWidget *label = gtk_label_new (heading);

  self->document = g_object_ref (document);
  self->item = g_object_ref (item);
  self->field = g_strdup (field);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, rancang_item_is (item, "strategy") ? "caption-heading"
                                                                      : "heading");
  gtk_box_append (GTK_BOX (self), label);
  add_view (self, heading);
  update (self);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, signal, G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

RancangItem *
rancang_text_section_get_item (RancangTextSection *self)
{
  return self->item;
}

/* Never NULL. */
const char *
rancang_text_section_get_text (RancangTextSection *self)
{
  const char *text = rancang_item_get_text (self->item, self->field);

  return text != NULL ? text : "";
}

GtkTextView *
rancang_text_section_get_view (RancangTextSection *self)
{
  return GTK_TEXT_VIEW (self->view);
}

/* One change of the buffer, so that it is one step of undo. */
static void
replace (RancangTextSection *self,
         GtkTextIter        *start,
         GtkTextIter        *end,
         const char         *text,
         int                 select_from,
         int                 select_to)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  const int offset = gtk_text_iter_get_offset (start);
  GtkTextIter from;
  GtkTextIter to;

  rancang_plan_end_typing (rancang_document_get_plan (self->document));
  self->updating = TRUE;
  gtk_text_buffer_delete (buffer, start, end);
  gtk_text_buffer_insert (buffer, start, text, -1);
  self->updating = FALSE;
  changed_cb (self);
  gtk_text_buffer_get_iter_at_offset (buffer, &from, offset + select_from);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, offset + select_to);
  gtk_text_buffer_select_range (buffer, &from, &to);
  rancang_plan_end_typing (rancang_document_get_plan (self->document));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

void
rancang_text_section_wrap (RancangTextSection *self,
                           const char         *before,
                           const char         *after)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  const int n_before = (int) g_utf8_strlen (before, -1);
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;
  g_autofree char *changed = NULL;
  gboolean is_wrapped;

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view)))
    return;
  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  is_wrapped = strlen (text) >= strlen (before) + strlen (after)
               && g_str_has_prefix (text, before) && g_str_has_suffix (text, after);
  if (is_wrapped)
    {
      changed = g_strndup (text + strlen (before),
                           strlen (text) - strlen (before) - strlen (after));
      replace (self, &start, &end, changed, 0, (int) g_utf8_strlen (changed, -1));
      return;
    }
  changed = g_strconcat (before, text, after, NULL);
  replace (self, &start, &end, changed, *text != '\0' ? 0 : n_before,
           *text != '\0' ? (int) g_utf8_strlen (changed, -1) : n_before);
}

void
rancang_text_section_prefix (RancangTextSection *self,
                             const char         *prefix)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *changed = NULL;
  gboolean has_all = TRUE;

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view)))
    return;
  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  gtk_text_iter_set_line_offset (&start, 0);
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  lines = g_strsplit (text, "\n", -1);
  if (lines[0] == NULL)
    {
      replace (self, &start, &end, prefix, (int) strlen (prefix), (int) strlen (prefix));
      return;
    }
  for (guint i = 0; lines[i] != NULL; i++)
    has_all = has_all && g_str_has_prefix (lines[i], prefix);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = has_all ? g_strdup (lines[i] + strlen (prefix))
                           : g_strconcat (prefix, lines[i], NULL);

      g_free (lines[i]);
      lines[i] = line;
    }
  changed = g_strjoinv ("\n", lines);
  replace (self, &start, &end, changed, (int) g_utf8_strlen (changed, -1),
           (int) g_utf8_strlen (changed, -1));
}
