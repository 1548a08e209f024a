/* SPDX-License-Identifier: GPL-3.0-or-later */
/* book-choice.c: which book is made, and how */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "dialogs/book-dialog.h"
#include "dialogs/export-options.h"
#include "pages/book-choice.h"

/**
 * RancangBookChoice:
 *
 * The options are those of the exporters of books: what is chosen here is what they write.
 */
struct _RancangBookChoice
{
  AdwPreferencesGroup parent_instance;

  /* Children */
  GtkWidget *book_row;
  GtkWidget *language_row;
  GtkWidget *parts_row;

  /* Owned */
  RancangDocument     *document;
  RancangBookExporter *options;
  GListModel          *books;
  GPtrArray           *part_rows;
};

G_DEFINE_FINAL_TYPE (RancangBookChoice, rancang_book_choice, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (RancangBookChoice *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static RancangBook *
dup_book (RancangBookChoice *self)
{
  return g_list_model_get_item (self->books,
                                adw_combo_row_get_selected (ADW_COMBO_ROW (self->book_row)));
}

/* Only what differs from the book is said: parts that it gets later come by themselves. */
static void
part_toggled_cb (RancangBookChoice *self)
{
  g_autoptr (RancangBook) book = dup_book (self);
  g_autoptr (GString) parts = g_string_new (NULL);

  for (guint i = 0; i < self->part_rows->len; i++)
    {
      const gboolean active = adw_switch_row_get_active (g_ptr_array_index (self->part_rows, i));

      if (active != rancang_book_is_part_default (book, i))
        g_string_append_printf (parts, "%s%c%s", parts->len > 0 ? "," : "", active ? '+' : '-',
                                rancang_book_get_part_id (book, i));
    }
  g_object_set (self->options, "parts", parts->str, NULL);
}

static void
update_parts (RancangBookChoice *self,
              RancangBook       *book)
{
  const RancangLanguage language = rancang_language_get_default ();

  for (guint i = 0; i < self->part_rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self->parts_row),
                             g_ptr_array_index (self->part_rows, i));
  g_ptr_array_set_size (self->part_rows, 0);
  for (guint i = 0; i < rancang_book_get_n_parts (book); i++)
    {
      GtkWidget *row = adw_switch_row_new ();
      g_autofree char *title = rancang_book_dup_part_title (book, i, language);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_switch_row_set_active (ADW_SWITCH_ROW (row), rancang_book_is_part_default (book, i));
      g_signal_connect_object (row, "notify::active", G_CALLBACK (part_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self->parts_row), row);
      g_ptr_array_add (self->part_rows, row);
    }
  gtk_widget_set_sensitive (self->parts_row, self->part_rows->len > 0);
}

static void
book_selected_cb (RancangBookChoice *self)
{
  g_autoptr (RancangBook) book = dup_book (self);
  g_autofree char *description = NULL;

  if (book == NULL)
    return;
  description = rancang_book_dup_description (book, rancang_language_get_default ());
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), description);
  update_parts (self, book);
  g_object_set (self->options, "book", rancang_book_get_id (book), "parts", "", NULL);
}

static GtkWidget *
create_combo (RancangBookChoice *self,
              const char        *title)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  /* The pane is narrow: below the title there is room for the whole name. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return row;
}

static void
add_option (RancangBookChoice *self,
            const char        *name)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (self->options), name);
  GtkWidget *row = rancang_export_options_create_row (G_OBJECT (self->options), pspec);
  const char *help = g_param_spec_get_blurb (pspec);

  /* The pane is narrow: what is chosen needs the room of the help. */
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), "");
  gtk_widget_set_tooltip_text (row, help != NULL ? _(help) : NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
add_books (RancangBookChoice *self,
           const char        *id)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_clear_object (&self->books);
  self->books = rancang_books_list (rancang_document_get_plan (self->document));
  for (guint i = 0; i < g_list_model_get_n_items (self->books); i++)
    {
      g_autoptr (RancangBook) book = g_list_model_get_item (self->books, i);
      g_autofree char *title = rancang_book_dup_title (book, rancang_language_get_default ());

      gtk_string_list_append (titles, title);
      if (g_strcmp0 (rancang_book_get_id (book), id) == 0)
        chosen = i;
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (self->book_row), G_LIST_MODEL (titles));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->book_row), chosen);
}

/* A book that became the plan's own, or changed, has other parts; the chosen one stays chosen. */
static void
plan_changed_cb (RancangBookChoice  *self,
                 RancangTransaction *transaction)
{
  g_autoptr (RancangBook) book = NULL;
  g_autofree char *id = NULL;

  if (transaction != NULL && !rancang_transaction_touches_kind (transaction, "book")
      && !rancang_transaction_touches_kind (transaction, "part")
      && !rancang_transaction_touches_kind (transaction, "section"))
    return;
  book = dup_book (self);
  id = book != NULL ? g_strdup (rancang_book_get_id (book)) : NULL;
  g_signal_handlers_block_by_func (self->book_row, book_selected_cb, self);
  add_books (self, id);
  g_signal_handlers_unblock_by_func (self->book_row, book_selected_cb, self);
  book_selected_cb (self);
}

static void
customise_cb (RancangBookChoice *self)
{
  g_autoptr (RancangBook) book = dup_book (self);
  g_autofree char *id = g_strdup (rancang_book_get_id (book));
  g_autoptr (GError) error = NULL;
  RancangItem *item;

  rancang_document_flush (self->document);
  item = rancang_book_customise (rancang_document_get_plan (self->document), id, &error);
  if (item == NULL)
    rancang_document_say (self->document, error->message);
  else
    adw_dialog_present (ADW_DIALOG (rancang_book_dialog_new (self->document, item)),
                        GTK_WIDGET (self));
}

static void
add_customise (RancangBookChoice *self)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Customise This Book…"));
  gtk_widget_set_sensitive (row, !rancang_document_is_read_only (self->document));
  g_signal_connect_object (row, "activated", G_CALLBACK (customise_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
rancang_book_choice_dispose (GObject *object)
{
  RancangBookChoice *self = RANCANG_BOOK_CHOICE (object);

  g_clear_object (&self->document);
  g_clear_object (&self->options);
  g_clear_object (&self->books);
  g_clear_pointer (&self->part_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (rancang_book_choice_parent_class)->dispose (object);
}

static void
rancang_book_choice_class_init (RancangBookChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_book_choice_dispose;

  signals[CHANGED] = g_signal_new ("changed", RANCANG_TYPE_BOOK_CHOICE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rancang_book_choice_init (RancangBookChoice *self)
{
  self->part_rows = g_ptr_array_new ();
}

GtkWidget *
rancang_book_choice_new (RancangDocument *document)
{
  RancangBookChoice *self = g_object_new (RANCANG_TYPE_BOOK_CHOICE, NULL);
  g_autoptr (GtkStringList) languages = gtk_string_list_new (NULL);

  self->document = g_object_ref (document);
  self->options = g_object_new (RANCANG_TYPE_BOOK_EXPORTER, NULL);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Books and Reports"));
  self->book_row = create_combo (self, _("Document"));
  self->language_row = create_combo (self, _("Language"));
  gtk_string_list_append (languages, "English");
  gtk_string_list_append (languages, "Bahasa Indonesia");
  adw_combo_row_set_model (ADW_COMBO_ROW (self->language_row), G_LIST_MODEL (languages));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->language_row),
                              rancang_document_get_language (document));
  add_option (self, "paper");
  add_option (self, "empty-fields");
  self->parts_row = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->parts_row), _("Parts"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->parts_row);
  add_customise (self);
  add_books (self, "2");
  book_selected_cb (self);

  g_signal_connect_object (self->book_row, "notify::selected", G_CALLBACK (book_selected_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->language_row, "notify::selected", G_CALLBACK (emit_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->options, "notify", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* Exporters that are no books keep what they have: only options of the same name are set. */
void
rancang_book_choice_apply (RancangBookChoice *self,
                           GObject           *exporter)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint n = 0;

  g_return_if_fail (RANCANG_IS_BOOK_CHOICE (self));

  if (!RANCANG_IS_BOOK_EXPORTER (exporter))
    return;
  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (self->options), &n);
  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (self->options), pspecs[i]->name, &value);
      g_object_set_property (exporter, pspecs[i]->name, &value);
    }
}

/* A copy for a thread: what is chosen meanwhile does not touch it. */
RancangBookExporter *
rancang_book_choice_dup_options (RancangBookChoice *self)
{
  RancangBookExporter *copy = g_object_new (RANCANG_TYPE_BOOK_EXPORTER, NULL);

  rancang_book_choice_apply (self, G_OBJECT (copy));
  return copy;
}

RancangLanguage
rancang_book_choice_get_language (RancangBookChoice *self)
{
  g_return_val_if_fail (RANCANG_IS_BOOK_CHOICE (self), RANCANG_LANGUAGE_INDONESIAN);

  return (RancangLanguage) adw_combo_row_get_selected (ADW_COMBO_ROW (self->language_row));
}
