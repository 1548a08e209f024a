/* SPDX-License-Identifier: GPL-3.0-or-later */
/* window-notices.c: what the window says about the safety of the work, and what can be done */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "widgets/notice.h"
#include "window/window-private.h"

static RancangNotice *
add_notice (RancangWindow *self,
            const char    *text)
{
  GtkWidget *notice = rancang_notice_new (text);

  gtk_box_append (self->notices, notice);
  return RANCANG_NOTICE (notice);
}

static void
add_restored (RancangWindow   *self,
              RancangRecovery *recovery)
{
  const gint64 time = rancang_recovery_get_restored_time (recovery);
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;
  RancangNotice *notice;

  if (time == 0)
    return;
  when = rancang_label_dup_time (time);
  /* Translators: %s is a time, or a date and a time */
  text = g_strdup_printf (_("Changes that were not saved were restored. The newest is from %s."),
                          when);
  notice = add_notice (self, text);
  rancang_notice_add_button (notice, _("_Keep"), "win.keep-restored");
  rancang_notice_add_button (notice, _("_Discard"), "win.discard-restored");
}

static void
add_changed_outside (RancangWindow   *self,
                     RancangRecovery *recovery)
{
  RancangNotice *notice;

  if (!rancang_recovery_is_changed_outside (recovery))
    return;
  notice = add_notice (self, _("Somebody else changed the file while it was open here."));
  rancang_notice_add_button (notice, _("_Compare…"), "win.compare-disk");
  if (!rancang_document_has_changes (self->document))
    rancang_notice_add_button (notice, _("_Reload"), "win.reload");
}

static void
add_locked (RancangWindow   *self,
            RancangRecovery *recovery)
{
  RancangNotice *notice;

  if (!rancang_recovery_is_locked (recovery))
    return;
  notice = add_notice (self, _("This plan is being edited in another window of Rancang. Here it "
                               "can be read, not changed."));
  rancang_notice_add_button (notice, _("_Try Again"), "win.reload");
}

static void
add_set_aside (RancangWindow   *self,
               RancangRecovery *recovery)
{
  RancangNotice *notice;

  if (rancang_recovery_get_set_aside (recovery) == NULL)
    return;
  notice = add_notice (self, _("Changes of another version of this file were found that could not "
                               "be restored into it. They were set aside, not deleted."));
  rancang_notice_add_button (notice, _("Show _Where"), "win.show-set-aside");
  rancang_notice_add_button (notice, _("_Close"), "win.forget-set-aside");
}

static void
add_problem (RancangWindow   *self,
             RancangRecovery *recovery)
{
  const char *problem = rancang_recovery_get_problem (recovery);
  g_autofree char *text = NULL;
  RancangNotice *notice;

  if (problem == NULL)
    return;
  /* Translators: %s is what the system says, such as “No space left on device” */
  text = g_strdup_printf (_("Your changes cannot be kept safe until you save: %s"), problem);
  notice = add_notice (self, text);
  rancang_notice_add_button (notice, _("_Save"), "win.save");
}

static void
add_read_only (RancangWindow   *self,
               RancangRecovery *recovery)
{
  if (rancang_document_is_read_only (self->document) && !rancang_recovery_is_locked (recovery))
    add_notice (self, _("This plan was made by a newer Rancang. It can be read, not changed."));
}

static guint
count_conflicts (RancangWindow *self)
{
  return rancang_item_count_children (rancang_document_get_root (self->document), "conflict");
}

/* Whoever merged with git opens the plan and would see nothing of it otherwise. */
static void
add_conflicts (RancangWindow *self)
{
  g_autofree char *text = NULL;
  RancangNotice *notice;

  self->n_conflicts = count_conflicts (self);
  if (self->n_conflicts == 0)
    return;
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u conflict to be settled",
                                       "%u conflicts to be settled", self->n_conflicts),
                          self->n_conflicts);
  notice = add_notice (self, text);
  rancang_notice_add_button (notice, _("Settle Con_flicts…"), "win.show-conflicts");
}

void
rancang_window_update_notices (RancangWindow *self)
{
  GtkWidget *child;
  RancangRecovery *recovery;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->notices))) != NULL)
    gtk_box_remove (self->notices, child);
  if (self->document == NULL)
    return;

  recovery = rancang_document_get_recovery (self->document);
  add_read_only (self, recovery);
  add_locked (self, recovery);
  add_restored (self, recovery);
  add_changed_outside (self, recovery);
  add_set_aside (self, recovery);
  add_problem (self, recovery);
  add_conflicts (self);
}

/* The notices stay as they are, with the focus in them, unless the number changed. */
void
rancang_window_update_conflicts (RancangWindow *self)
{
  if (self->document != NULL && count_conflicts (self) != self->n_conflicts)
    rancang_window_update_notices (self);
}

static RancangRecovery *
get_recovery (GtkWidget *widget)
{
  RancangWindow *self = RANCANG_WINDOW (widget);

  return self->document != NULL ? rancang_document_get_recovery (self->document) : NULL;
}

static void
keep_restored_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  if (get_recovery (widget) != NULL)
    rancang_recovery_keep (get_recovery (widget));
}

/* It can be had again by redo. */
static void
discard_restored_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  if (get_recovery (widget) == NULL)
    return;
  rancang_document_flush (RANCANG_WINDOW (widget)->document);
  rancang_recovery_discard (get_recovery (widget));
  rancang_window_say (RANCANG_WINDOW (widget),
                      _("Restored changes discarded; Redo brings them back"));
}

static void
show_set_aside_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  GFile *file = get_recovery (widget) != NULL
                  ? rancang_recovery_get_set_aside (get_recovery (widget)) : NULL;
  g_autoptr (GtkFileLauncher) launcher = NULL;

  if (file == NULL)
    return;
  launcher = gtk_file_launcher_new (file);
  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (widget), NULL, NULL, NULL);
}

static void
forget_set_aside_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  if (get_recovery (widget) != NULL)
    rancang_recovery_forget_set_aside (get_recovery (widget));
}

/* Opens the file anew; offered only where nothing can be lost by it. */
static void
reload_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);
  g_autoptr (GFile) file = NULL;

  if (self->document == NULL || rancang_document_has_changes (self->document)
      || !g_set_object (&file, rancang_document_get_file (self->document)))
    return;
  rancang_recovery_close (rancang_document_get_recovery (self->document), FALSE);
  rancang_window_set_document (self, NULL);
  rancang_window_open_file (self, file);
}

void
rancang_window_class_install_notice_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.keep-restored", NULL, keep_restored_cb);
  gtk_widget_class_install_action (widget_class, "win.discard-restored", NULL,
                                   discard_restored_cb);
  gtk_widget_class_install_action (widget_class, "win.show-set-aside", NULL, show_set_aside_cb);
  gtk_widget_class_install_action (widget_class, "win.forget-set-aside", NULL,
                                   forget_set_aside_cb);
  gtk_widget_class_install_action (widget_class, "win.reload", NULL, reload_cb);
}
