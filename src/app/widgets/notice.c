/* SPDX-License-Identifier: GPL-3.0-or-later */
/* notice.c: a bar that says what happened to the plan and offers what to do */

#define G_LOG_DOMAIN "rancang-widgets"

#include "config.h"

#include "widgets/notice.h"

/**
 * RancangNotice:
 *
 * Like an AdwBanner, but with as many buttons as there are ways to go on. In a narrow window the
 * buttons stand below the text.
 */
struct _RancangNotice
{
  AdwBin parent_instance;

  /* Borrowed: children */
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (RancangNotice, rancang_notice, ADW_TYPE_BIN)

static void
rancang_notice_class_init (RancangNoticeClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "notice");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
rancang_notice_init (RancangNotice *self)
{
}

GtkWidget *
rancang_notice_new (const char *text)
{
  RancangNotice *self;
  GtkWidget *label;
  GtkWidget *wrap;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (RANCANG_TYPE_NOTICE, NULL);
  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);

  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_valign (self->buttons, GTK_ALIGN_CENTER);

  wrap = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (wrap), label);
  adw_wrap_box_append (ADW_WRAP_BOX (wrap), self->buttons);
  adw_bin_set_child (ADW_BIN (self), wrap);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return GTK_WIDGET (self);
}

void
rancang_notice_add_button (RancangNotice *self,
                           const char    *label,
                           const char    *action)
{
  GtkWidget *button;

  g_return_if_fail (RANCANG_IS_NOTICE (self));
  g_return_if_fail (label != NULL && action != NULL);

  button = gtk_button_new_with_mnemonic (label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self->buttons), button);
}
