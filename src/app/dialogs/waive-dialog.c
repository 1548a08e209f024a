/* SPDX-License-Identifier: GPL-3.0-or-later */
/* waive-dialog.c: asks why a finding may stay as it is */

#define G_LOG_DOMAIN "rancang-dialogs"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/waive-dialog.h"
#include "finding-commands.h"

#define RESPONSE_WAIVE "waive"

/* What the answer needs; it hangs on the dialog. */
typedef struct
{
  RancangDocument    *document;
  RancangLintFinding *finding;
  GSettings          *settings;
  GtkEditable        *reason; /* borrowed */
  GtkEditable        *author; /* borrowed */
  GtkWidget          *parent; /* weak */
} Waiving;

static void
waiving_free (Waiving *waiving)
{
  g_clear_weak_pointer (&waiving->parent);
  g_object_unref (waiving->document);
  g_object_unref (waiving->finding);
  g_object_unref (waiving->settings);
  g_free (waiving);
}

static char *
dup_stripped (GtkEditable *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (editable)));
}

static void
reason_changed_cb (GtkEditable    *reason,
                   AdwAlertDialog *dialog)
{
  g_autofree char *text = dup_stripped (reason);

  adw_alert_dialog_set_response_enabled (dialog, RESPONSE_WAIVE, *text != '\0');
}

static void
response_cb (AdwAlertDialog *dialog,
             const char     *response,
             Waiving        *waiving)
{
  g_autofree char *reason = dup_stripped (waiving->reason);
  g_autofree char *author = dup_stripped (waiving->author);

  if (!g_str_equal (response, RESPONSE_WAIVE) || *reason == '\0')
    return;

  g_settings_set_string (waiving->settings, "author", author);
  if (rancang_command_waive (waiving->document, waiving->finding, reason, author)
      && waiving->parent != NULL)
    gtk_widget_activate_action (waiving->parent, "win.offer-undo", "s", _("Finding waived"));
}

static GtkEditable *
add_row (GtkListBox *list,
         const char *title,
         const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  gtk_list_box_append (list, row);

  return GTK_EDITABLE (row);
}

/* Who gave the reason last, else who is logged in. */
static char *
dup_author (GSettings *settings)
{
  g_autofree char *author = g_settings_get_string (settings, "author");
  const char *name = g_get_real_name ();

  if (*author != '\0')
    return g_steal_pointer (&author);

  return g_strdup (g_strcmp0 (name, "Unknown") != 0 && g_utf8_validate (name, -1, NULL) ? name
                                                                                        : "");
}

static Waiving *
add_rows (AdwAlertDialog *dialog)
{
  GtkWidget *list = gtk_list_box_new ();
  Waiving *waiving = g_new0 (Waiving, 1);
  g_autofree char *author = NULL;

  waiving->settings = g_settings_new (APPLICATION_ID);
  author = dup_author (waiving->settings);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  waiving->reason = add_row (GTK_LIST_BOX (list), _("Reason"), "");
  waiving->author = add_row (GTK_LIST_BOX (list), _("By"), author);
  adw_alert_dialog_set_extra_child (dialog, list);

  return waiving;
}

void
rancang_waive_dialog_present (GtkWidget          *parent,
                              RancangDocument    *document,
                              RancangLintFinding *finding)
{
  g_autofree char *message = NULL;
  g_autofree char *body = NULL;
  AdwAlertDialog *dialog;
  Waiving *waiving;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (RANCANG_IS_DOCUMENT (document));
  g_return_if_fail (RANCANG_IS_LINT_FINDING (finding));

  message = rancang_lint_finding_dup_message (finding, rancang_language_get_default ());
  /* Translators: %s is a finding: “Programme without agency” */
  body = g_strdup_printf (_("“%s” will be listed apart and not counted. The reason stays in the "
                            "plan and in the review sheet."), message);
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Waive This Finding?"), body));
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), RESPONSE_WAIVE, _("_Waive"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, RESPONSE_WAIVE, ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, RESPONSE_WAIVE);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_response_enabled (dialog, RESPONSE_WAIVE, FALSE);

  waiving = add_rows (dialog);
  waiving->document = g_object_ref (document);
  waiving->finding = g_object_ref (finding);
  g_set_weak_pointer (&waiving->parent, GTK_WIDGET (gtk_widget_get_root (parent)));
  g_object_set_data_full (G_OBJECT (dialog), "waiving", waiving, (GDestroyNotify) waiving_free);
  g_signal_connect (waiving->reason, "changed", G_CALLBACK (reason_changed_cb), dialog);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), waiving);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
  gtk_widget_grab_focus (GTK_WIDGET (waiving->reason));
}
