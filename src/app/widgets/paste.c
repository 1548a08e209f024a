/* SPDX-License-Identifier: GPL-3.0-or-later */
/* paste.c: a look at what is pasted into an entry before the entry takes it */

#define G_LOG_DOMAIN "rancang-widgets"

#include "config.h"

#include "widgets/paste.h"

/* Lives with the entry's delegate; `user_data` must outlive that. */
typedef struct
{
  GtkEditable     *editable;
  RancangPasteFunc func;
  gpointer         user_data;
} Interception;

static void
insert_text (GtkEditable *editable,
             const char  *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');
  int position;

  gtk_editable_delete_selection (editable);
  position = gtk_editable_get_position (editable);
  gtk_editable_insert_text (editable, line, -1, &position);
  gtk_editable_set_position (editable, position);
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GtkWidget) delegate = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  Interception *interception = g_object_get_data (G_OBJECT (delegate), "rancang-paste");

  if (text == NULL || interception == NULL || gtk_widget_get_root (delegate) == NULL)
    return;
  if (!interception->func (text, interception->user_data))
    insert_text (interception->editable, text);
}

static void
paste_clipboard_cb (GtkWidget    *delegate,
                    Interception *interception)
{
  g_signal_stop_emission_by_name (delegate, "paste-clipboard");
  if (!gtk_editable_get_editable (interception->editable))
    return;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (delegate), NULL, text_read_cb,
                                 g_object_ref (delegate));
}

void
rancang_paste_intercept (GtkEditable      *editable,
                         RancangPasteFunc  func,
                         gpointer          user_data)
{
  GtkEditable *delegate = gtk_editable_get_delegate (editable);
  Interception *interception = g_new0 (Interception, 1);

  g_return_if_fail (GTK_IS_TEXT (delegate));

  interception->editable = editable;
  interception->func = func;
  interception->user_data = user_data;
  g_object_set_data_full (G_OBJECT (delegate), "rancang-paste", interception, g_free);
  g_signal_connect (delegate, "paste-clipboard", G_CALLBACK (paste_clipboard_cb), interception);
}
