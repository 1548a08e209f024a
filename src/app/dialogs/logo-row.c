/* SPDX-License-Identifier: GPL-3.0-or-later */
/* logo-row.c: the picture on title pages is chosen and taken away */

#define G_LOG_DOMAIN "rancang-dialogs"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/logo-row.h"

#define SHOWN_SIZE 48

/* What is read at most: more is no logo, whatever becomes of it. */
#define READ_MAX (32 * 1024 * 1024)

/**
 * RancangLogoRow:
 *
 * The logo belongs to the region: all books have the same.
 */
#define RANCANG_TYPE_LOGO_ROW (rancang_logo_row_get_type ())
G_DECLARE_FINAL_TYPE (RancangLogoRow, rancang_logo_row, RANCANG, LOGO_ROW, AdwActionRow)

struct _RancangLogoRow
{
  AdwActionRow parent_instance;

  /* Children */
  GtkWidget *image;
  GtkWidget *remove;

  /* Owned */
  RancangDocument *document;
  GFile           *file;
};

G_DEFINE_FINAL_TYPE (RancangLogoRow, rancang_logo_row, ADW_TYPE_ACTION_ROW)

static RancangItem *
get_region (RancangDocument *document)
{
  return rancang_item_peek_child (rancang_document_get_root (document), "region", 0);
}

static gboolean
is_jpeg (GBytes *picture)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (picture, &size);

  return size > 3 && data[0] == 0xff && data[1] == 0xd8 && data[2] == 0xff;
}

/* Documents hold PNG and SVG. A PNG is opened once, too: its first bytes alone make no picture. */
static char *
encode (GBytes  *picture,
        GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  if (is_jpeg (picture))
    {
      texture = gdk_texture_new_from_bytes (picture, error);
      if (texture == NULL)
        return NULL;
      png = gdk_texture_save_to_png_bytes (texture);
      return rancang_book_encode_logo (png, error);
    }
  text = rancang_book_encode_logo (picture, error);
  if (text == NULL)
    return NULL;
  texture = gdk_texture_new_from_bytes (picture, error);
  return texture != NULL ? g_steal_pointer (&text) : NULL;
}

static gboolean
set_text (RancangDocument  *document,
          const char       *text,
          const char       *name,
          GError          **error)
{
  RancangPlan *plan = rancang_document_get_plan (document);

  rancang_plan_begin (plan, name);
  if (!rancang_plan_set_text (plan, get_region (document), "logo", text, error))
    {
      rancang_plan_rollback (plan);
      return FALSE;
    }
  return rancang_plan_commit (plan);
}

gboolean
rancang_logo_set (RancangDocument  *document,
                  GBytes           *picture,
                  GError          **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), FALSE);

  if (get_region (document) == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _("The plan has no region that the logo could belong to"));
      return FALSE;
    }
  text = encode (picture, error);
  return text != NULL && set_text (document, text, N_("Choose the logo"), error);
}

static void
update (RancangLogoRow *self)
{
  RancangItem *region = get_region (self->document);
  const char *text = region != NULL ? rancang_item_get_text (region, "logo") : NULL;
  const gboolean read_only = rancang_document_is_read_only (self->document);
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  const char *type;

  if (text != NULL && *text != '\0')
    picture = rancang_book_decode_logo (text, &type, NULL);
  if (picture != NULL)
    texture = gdk_texture_new_from_bytes (picture, NULL);
  gtk_image_set_from_paintable (GTK_IMAGE (self->image), GDK_PAINTABLE (texture));
  gtk_widget_set_visible (self->image, texture != NULL);
  gtk_widget_set_sensitive (self->remove, !read_only && text != NULL && *text != '\0');
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               texture != NULL ? _("On the title page of every book")
                                               : _("None: PNG, JPEG or SVG"));
}

static void
say_problem (RancangLogoRow *self,
             const char     *problem)
{
  g_autofree char *name = g_file_get_basename (self->file);
  /* Translators: first the name of a file, then what is wrong with it */
  g_autofree char *words = g_strdup_printf (_("“%s” cannot be the logo: %s"), name, problem);
  AdwDialog *dialog = adw_alert_dialog_new (_("No Logo"), words);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (RancangLogoRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
    g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);

  if (self->document == NULL)
    return;
  if (bytes == NULL || !rancang_logo_set (self->document, bytes, &error))
    say_problem (self, error->message);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (RancangLogoRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read_finish (G_FILE (source), result, &error);

  if (self->document == NULL)
    return;
  if (stream == NULL)
    say_problem (self, error->message);
  else
    g_input_stream_read_bytes_async (G_INPUT_STREAM (stream), READ_MAX, G_PRIORITY_DEFAULT, NULL,
                                     loaded_cb, g_object_ref (self));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (RancangLogoRow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file == NULL || self->document == NULL)
    return;
  g_set_object (&self->file, file);
  g_file_read_async (file, G_PRIORITY_DEFAULT, NULL, opened_cb, g_object_ref (self));
}

static void
choose_cb (RancangLogoRow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _("Pictures"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  gtk_file_filter_add_mime_type (filter, "image/svg+xml");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (dialog, _("Choose a Logo"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        chosen_cb, g_object_ref (self));
}

static void
remove_cb (RancangLogoRow *self)
{
  g_autoptr (GError) error = NULL;

  if (!set_text (self->document, NULL, N_("Remove the logo"), &error))
    rancang_document_say (self->document, error->message);
}

static void
rancang_logo_row_dispose (GObject *object)
{
  RancangLogoRow *self = (RancangLogoRow *) object;

  g_clear_object (&self->document);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (rancang_logo_row_parent_class)->dispose (object);
}

static void
rancang_logo_row_class_init (RancangLogoRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_logo_row_dispose;
}

static void
rancang_logo_row_init (RancangLogoRow *self)
{
  GtkWidget *choose = gtk_button_new_with_label (_("Choose…"));

  self->image = gtk_image_new ();
  gtk_image_set_pixel_size (GTK_IMAGE (self->image), SHOWN_SIZE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The logo"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->image);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Coat of Arms or Logo"));
  gtk_widget_set_valign (choose, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choose), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Choose a Logo"), -1);
  g_signal_connect_swapped (choose, "clicked", G_CALLBACK (choose_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), choose);
  self->remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_valign (self->remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->remove, "flat");
  gtk_widget_set_tooltip_text (self->remove, _("Remove the Logo"));
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->remove);
}

GtkWidget *
rancang_logo_row_new (RancangDocument *document)
{
  RancangLogoRow *self = g_object_new (RANCANG_TYPE_LOGO_ROW, NULL);

  self->document = g_object_ref (document);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !rancang_document_is_read_only (document)
                                               && get_region (document) != NULL);
  g_signal_connect_object (rancang_document_get_plan (document), "changed", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
