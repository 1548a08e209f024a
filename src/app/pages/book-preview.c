/* SPDX-License-Identifier: GPL-3.0-or-later */
/* book-preview.c: a book as it will be on paper */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "canvas/pages-view.h"
#include "pages/book-preview.h"

#define DELAY 300
#define ZOOM_STEP 1.25
#define POINTS(millimetres) ((millimetres) * 72 / 25.4)

/**
 * RancangBookPreview:
 *
 * Pages are made in a thread, from a snapshot, a moment after the last change. Until then those
 * from before stay.
 */
struct _RancangBookPreview
{
  AdwBin parent_instance;

  /* Children */
  GtkWidget *view;
  GtkWidget *spinner;
  GtkWidget *number;
  GtkWidget *entry;
  GtkWidget *print;

  /* Owned */
  RancangDocument   *document;
  RancangBookChoice *choice;
  GCancellable      *cancellable;
  guint              timeout_id;
};

typedef struct
{
  RancangPlan         *snapshot;
  RancangBookExporter *options;
  RancangLanguage      language;
} Build;

G_DEFINE_FINAL_TYPE (RancangBookPreview, rancang_book_preview, ADW_TYPE_BIN)

static void
build_free (Build *build)
{
  g_object_unref (build->snapshot);
  g_object_unref (build->options);
  g_free (build);
}

static void
build_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Build *build = data;
  GError *error = NULL;
  RancangPageSize size;
  RancangPages *pages = NULL;
  g_autoptr (RancangReport) report = rancang_book_exporter_build (build->options, build->snapshot,
                                                                  build->language, cancellable,
                                                                  &error);

  rancang_paper_get_page_size (rancang_book_exporter_get_paper (build->options), &size);
  if (report != NULL)
    pages = rancang_pages_new (report, POINTS (size.width), POINTS (size.height), cancellable,
                               &error);
  if (pages != NULL)
    g_task_return_pointer (task, pages, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  RancangBookPreview *self = RANCANG_BOOK_PREVIEW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPages) pages = g_task_propagate_pointer (G_TASK (result), &error);

  /* What is cancelled was replaced by another, which is on its way. */
  if (self->document == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  gtk_widget_set_visible (self->spinner, FALSE);
  if (pages != NULL)
    rancang_pages_view_set_pages (RANCANG_PAGES_VIEW (self->view), pages);
  else
    gtk_label_set_text (GTK_LABEL (self->number), error->message);
}

static gboolean
build_cb (gpointer user_data)
{
  RancangBookPreview *self = user_data;
  g_autoptr (GTask) task = NULL;
  Build *build = g_new0 (Build, 1);

  self->timeout_id = 0;
  self->cancellable = g_cancellable_new ();
  build->snapshot = rancang_plan_snapshot (rancang_document_get_plan (self->document));
  build->options = rancang_book_choice_dup_options (self->choice);
  build->language = rancang_book_choice_get_language (self->choice);
  task = g_task_new (self, self->cancellable, built_cb, NULL);
  g_task_set_source_tag (task, build_cb);
  g_task_set_task_data (task, build, (GDestroyNotify) build_free);
  g_task_run_in_thread (task, build_in_thread);
  return G_SOURCE_REMOVE;
}

static void
queue_build (RancangBookPreview *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  gtk_widget_set_visible (self->spinner, TRUE);
  self->timeout_id = g_timeout_add (DELAY, build_cb, self);
}

static void
moved_cb (RancangBookPreview *self)
{
  RancangPagesView *view = RANCANG_PAGES_VIEW (self->view);
  RancangPages *pages = rancang_pages_view_get_pages (view);
  g_autofree char *text = NULL;

  gtk_widget_set_sensitive (self->print, pages != NULL);
  if (pages == NULL)
    return;
  text = g_strdup_printf (_("Page %u of %u"), rancang_pages_view_get_page (view) + 1,
                          rancang_pages_get_n_pages (pages));
  gtk_label_set_text (GTK_LABEL (self->number), text);
}

/* What is no number of a page goes away again. */
static void
number_cb (RancangBookPreview *self)
{
  RancangPagesView *view = RANCANG_PAGES_VIEW (self->view);
  RancangPages *pages = rancang_pages_view_get_pages (view);
  guint64 number;

  if (pages != NULL
      && g_ascii_string_to_unsigned (gtk_editable_get_text (GTK_EDITABLE (self->entry)), 10, 1,
                                     rancang_pages_get_n_pages (pages), &number, NULL))
    rancang_pages_view_go_to (view, (guint) number - 1);
  else
    gtk_widget_error_bell (self->entry);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
larger_cb (RancangBookPreview *self)
{
  rancang_pages_view_zoom_by (RANCANG_PAGES_VIEW (self->view), ZOOM_STEP);
}

static void
smaller_cb (RancangBookPreview *self)
{
  rancang_pages_view_zoom_by (RANCANG_PAGES_VIEW (self->view), 1 / ZOOM_STEP);
}

/* The width first, then the whole page, and back. */
static void
fit_cb (RancangBookPreview *self)
{
  RancangPagesView *view = RANCANG_PAGES_VIEW (self->view);
  const gboolean fills = rancang_pages_view_get_zoom (view) == RANCANG_ZOOM_WIDTH;

  rancang_pages_view_set_zoom (view, fills ? RANCANG_ZOOM_PAGE : RANCANG_ZOOM_WIDTH);
}

static void
previous_cb (RancangBookPreview *self)
{
  RancangPagesView *view = RANCANG_PAGES_VIEW (self->view);
  const guint page = rancang_pages_view_get_page (view);

  rancang_pages_view_go_to (view, page > 0 ? page - 1 : 0);
}

static void
next_cb (RancangBookPreview *self)
{
  RancangPagesView *view = RANCANG_PAGES_VIEW (self->view);

  rancang_pages_view_go_to (view, rancang_pages_view_get_page (view) + 1);
}

static void
draw_cb (GtkPrintOperation *operation,
         GtkPrintContext   *context,
         int                page,
         RancangPages      *pages)
{
  rancang_pages_draw_page (pages, (guint) page, gtk_print_context_get_cairo_context (context));
}

static void
setup_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          int                page,
          GtkPageSetup      *setup,
          RancangPages      *pages)
{
  GtkPaperSize *paper;
  double width, height;

  rancang_pages_get_page_size (pages, (guint) page, &width, &height);
  paper = gtk_paper_size_new_custom ("rancang", _("Paper"), MIN (width, height),
                                     MAX (width, height), GTK_UNIT_POINTS);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (paper);
}

static void
print_cb (RancangBookPreview *self)
{
  RancangPages *pages = rancang_pages_view_get_pages (RANCANG_PAGES_VIEW (self->view));
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_n_pages (operation, (int) rancang_pages_get_n_pages (pages));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_job_name (operation,
                                    rancang_report_get_title (rancang_pages_get_report (pages)));
  g_signal_connect_object (operation, "request-page-setup", G_CALLBACK (setup_cb), pages, 0);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_cb), g_object_ref (pages),
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), &error)
        == GTK_PRINT_OPERATION_RESULT_ERROR && error != NULL)
    rancang_document_say (self->document, error->message);
}

static GtkWidget *
add_button (RancangBookPreview *self,
            GtkWidget          *bar,
            const char         *icon,
            const char         *name,
            GCallback           callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), button);
  return button;
}

static GtkWidget *
create_bar (RancangBookPreview *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (bar, "toolbar");
  add_button (self, bar, "go-up-symbolic", _("Previous Page"), G_CALLBACK (previous_cb));
  add_button (self, bar, "go-down-symbolic", _("Next Page"), G_CALLBACK (next_cb));
  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 3);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_widget_set_tooltip_text (self->entry, _("Go to Page"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Go to Page"), -1);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (number_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), self->entry);
  self->number = gtk_label_new (_("Making the pages…"));
  gtk_label_set_ellipsize (GTK_LABEL (self->number), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->number, "numeric");
  gtk_widget_set_hexpand (self->number, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->number), 0);
  gtk_box_append (GTK_BOX (bar), self->number);
  self->spinner = adw_spinner_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Making the pages…"), -1);
  gtk_box_append (GTK_BOX (bar), self->spinner);
  add_button (self, bar, "zoom-out-symbolic", _("Zoom Out"), G_CALLBACK (smaller_cb));
  add_button (self, bar, "zoom-in-symbolic", _("Zoom In"), G_CALLBACK (larger_cb));
  add_button (self, bar, "zoom-fit-best-symbolic", _("Fit the Width or the Page"),
              G_CALLBACK (fit_cb));
  self->print = add_button (self, bar, "printer-symbolic", _("Print…"), G_CALLBACK (print_cb));
  gtk_widget_set_sensitive (self->print, FALSE);
  return bar;
}

static void
rancang_book_preview_dispose (GObject *object)
{
  RancangBookPreview *self = RANCANG_BOOK_PREVIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_object (&self->document);
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (rancang_book_preview_parent_class)->dispose (object);
}

static void
rancang_book_preview_class_init (RancangBookPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_book_preview_dispose;
}

static void
rancang_book_preview_init (RancangBookPreview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  GtkWidget *viewport = gtk_viewport_new (NULL, adjustment);
  GtkWidget *bar = create_bar (self);

  self->view = rancang_pages_view_new (adjustment);
  g_signal_connect_object (self->view, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), self->view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), viewport);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
rancang_book_preview_new (RancangDocument   *document,
                          RancangBookChoice *choice)
{
  RancangBookPreview *self = g_object_new (RANCANG_TYPE_BOOK_PREVIEW, NULL);

  self->document = g_object_ref (document);
  self->choice = g_object_ref (choice);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (queue_build), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (choice, "changed", G_CALLBACK (queue_build), self, G_CONNECT_SWAPPED);
  queue_build (self);
  return GTK_WIDGET (self);
}

RancangPages *
rancang_book_preview_get_pages (RancangBookPreview *self)
{
  g_return_val_if_fail (RANCANG_IS_BOOK_PREVIEW (self), NULL);

  return rancang_pages_view_get_pages (RANCANG_PAGES_VIEW (self->view));
}

gboolean
rancang_book_preview_is_busy (RancangBookPreview *self)
{
  g_return_val_if_fail (RANCANG_IS_BOOK_PREVIEW (self), FALSE);

  return self->timeout_id != 0 || self->cancellable != NULL;
}
