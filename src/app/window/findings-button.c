/* SPDX-License-Identifier: GPL-3.0-or-later */
/* findings-button.c: how much the rules found in the plan, in the header bar */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include "checker.h"
#include "window/findings-button.h"

/**
 * RancangFindingsButton:
 *
 * Leads to the findings. Not there where nothing was found.
 */
struct _RancangFindingsButton
{
  AdwBin parent_instance;

  /* Borrowed: children */
  GtkWidget *button;
  GtkLabel  *count;

  /* Owned */
  GSignalGroup *checker_signals;
};

G_DEFINE_FINAL_TYPE (RancangFindingsButton, rancang_findings_button, ADW_TYPE_BIN)

static void
update (RancangFindingsButton *self)
{
  g_autoptr (RancangChecker) checker = g_signal_group_dup_target (self->checker_signals);
  guint n_errors = 0;
  const guint n = checker != NULL ? rancang_checker_count (checker, NULL, &n_errors) : 0;
  RancangDecimal number = { n, 0 };
  g_autofree char *text = rancang_format_number (&number, rancang_language_get_default ());
  g_autofree char *words = rancang_checker_dup_words (n, n_errors);

  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (self->button, n > 0);
  if (words == NULL)
    return;

  gtk_widget_set_tooltip_text (self->button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}

static void
rancang_findings_button_dispose (GObject *object)
{
  g_clear_object (&RANCANG_FINDINGS_BUTTON (object)->checker_signals);

  G_OBJECT_CLASS (rancang_findings_button_parent_class)->dispose (object);
}

static void
rancang_findings_button_class_init (RancangFindingsButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_findings_button_dispose;
}

static void
rancang_findings_button_init (RancangFindingsButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *count = gtk_label_new (NULL);

  self->button = gtk_button_new ();
  self->count = GTK_LABEL (count);
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_box_append (GTK_BOX (box), count);
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.show-findings");
  gtk_widget_set_visible (self->button, FALSE);
  adw_bin_set_child (ADW_BIN (self), self->button);

  self->checker_signals = g_signal_group_new (RANCANG_TYPE_CHECKER);
  g_signal_group_connect_swapped (self->checker_signals, "changed", G_CALLBACK (update), self);
}

void
rancang_findings_button_set_document (RancangFindingsButton *self,
                                      RancangDocument       *document)
{
  g_return_if_fail (RANCANG_IS_FINDINGS_BUTTON (self));
  g_return_if_fail (document == NULL || RANCANG_IS_DOCUMENT (document));

  g_signal_group_set_target (self->checker_signals,
                             document != NULL ? rancang_document_get_checker (document) : NULL);
  update (self);
}
