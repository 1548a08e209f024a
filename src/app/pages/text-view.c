/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text-view.c: the chapter of a dimension as text, with a preview */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "labels.h"
#include "pages/markdown-preview.h"
#include "pages/page.h"
#include "pages/text-section.h"
#include "pages/text-view.h"

#define MAX_SECTIONS 60
#define WORDS_A_MINUTE 200
#define PREVIEW_DELAY 250 /* milliseconds after the last letter */

/**
 * RancangTextPage:
 *
 * The text of the dimension, of its sub-dimensions and of the policies of their strategies, one
 * below the other as in the chapter; beside it how it will be read. Narrow pages show one of both.
 */
struct _RancangTextPage
{
  AdwBreakpointBin parent_instance;

  /* Template */
  GtkBox         *sections;
  GtkBox         *tools;
  GtkToggleButton *preview_button;
  GtkWidget      *edit_side;
  GtkWidget      *preview_side;
  GtkScrolledWindow *preview_scroller;
  GtkLabel       *count;

  /* Borrowed: a child */
  RancangMarkdownPreview *preview;

  /* Owned */
  RancangDocument *document;
  RancangItem     *dimension;

  /* Borrowed */
  RancangTextSection *current; /* the section that had the focus last */

  /* Plain */
  gboolean is_narrow;
  guint    preview_source;
};

enum
{
  PROP_NARROW = 1,
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangTextPage, rancang_text_page, ADW_TYPE_BREAKPOINT_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

static void
append_section (RancangTextPage    *self,
                RancangTextSection *section,
                GString            *text)
{
  RancangItem *item = rancang_text_section_get_item (section);
  g_autofree char *title = rancang_label_dup_item (item);

  if (rancang_item_is (item, "strategy"))
    g_string_append_printf (text, "\n\n#### %s\n\n", title);
  else
    g_string_append_printf (text, "\n\n%s %s\n\n", item == self->dimension ? "#" : "##", title);
  g_string_append (text, rancang_text_section_get_text (section));
}

static char *
dup_chapter (RancangTextPage *self,
             gboolean         headings)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->sections)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!RANCANG_IS_TEXT_SECTION (child))
        continue;
      if (headings)
        append_section (self, RANCANG_TEXT_SECTION (child), text);
      else
        g_string_append_printf (text, "\n\n%s",
                                rancang_text_section_get_text (RANCANG_TEXT_SECTION (child)));
    }
  return g_string_free_and_steal (text);
}

static void
count_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  g_task_return_int (task, rancang_markdown_count_words (data));
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  RancangTextPage *self = RANCANG_TEXT_PAGE (source);
  const guint n = (guint) g_task_propagate_int (G_TASK (result), NULL);
  const guint minutes = (n + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
  g_autofree char *words = NULL;
  g_autofree char *time = NULL;
  g_autofree char *both = NULL;

  if (self->document == NULL)
    return;
  words = g_strdup_printf (ngettext ("%u word", "%u words", n), n);
  time = g_strdup_printf (ngettext ("%u minute to read", "%u minutes to read", minutes), minutes);
  both = g_strdup_printf ("%s · %s", words, time);
  gtk_label_set_label (self->count, n > 0 ? both : words);
}

static gboolean
update_preview_cb (gpointer user_data)
{
  RancangTextPage *self = user_data;
  g_autofree char *chapter = dup_chapter (self, TRUE);
  g_autoptr (GTask) task = g_task_new (self, NULL, counted_cb, NULL);

  self->preview_source = 0;
  if (gtk_widget_get_visible (self->preview_side))
    rancang_markdown_preview_set (self->preview, chapter);
  g_task_set_task_data (task, dup_chapter (self, FALSE), g_free);
  g_task_run_in_thread (task, count_thread);
  return G_SOURCE_REMOVE;
}

static void
queue_preview (RancangTextPage *self)
{
  /* Typing without a pause must not starve it. */
  if (self->preview_source == 0)
    self->preview_source = g_timeout_add (PREVIEW_DELAY, update_preview_cb, self);
}

static void
add_section (RancangTextPage *self,
             RancangItem     *item,
             const char      *field)
{
  g_autofree char *title = rancang_label_dup_item (item);
  g_autofree char *heading = NULL;

  heading = rancang_item_is (item, "strategy") ? g_strdup_printf (_("Policy: %s"), title)
                                               : g_strdup (title);
  gtk_box_append (self->sections,
                  rancang_text_section_new (self->document, item, field, heading));
}

static void
add_more (RancangTextPage *self)
{
  GtkWidget *label = gtk_label_new (_("The further texts are in the editor of each item."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->sections, label);
}

static void
fill (RancangTextPage *self)
{
  GtkWidget *child;
  guint n = 1;

  self->current = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
  add_section (self, self->dimension, "description");
  for (guint i = 0; i < rancang_item_count_children (self->dimension, "sub-dimension"); i++)
    {
      RancangItem *part = rancang_item_peek_child (self->dimension, "sub-dimension", i);

      add_section (self, part, "description");
      for (guint j = 0; j < rancang_item_count_children (part, "strategy"); j++)
        if (n++ < MAX_SECTIONS)
          add_section (self, rancang_item_peek_child (part, "strategy", j), "policy");
    }
  if (n > MAX_SECTIONS)
    add_more (self);
}

/* Whether there are other sections now, or other headings. */
static gboolean
changes_sections (RancangTransaction *transaction)
{
  for (guint i = 0; i < rancang_transaction_get_n_changes (transaction); i++)
    {
      RancangChange *change = rancang_transaction_get_change (transaction, i);
      RancangItem *item = rancang_change_get_item (change);
      const RancangField *field = rancang_change_get_field (change);

      if (!rancang_item_is (item, "sub-dimension") && !rancang_item_is (item, "strategy")
          && !rancang_item_is (item, "dimension"))
        continue;
      if (rancang_change_get_operation (change) != RANCANG_OPERATION_SET
          || g_str_has_prefix (field->name, "title"))
        return TRUE;
    }
  return FALSE;
}

static void
plan_changed_cb (RancangTextPage    *self,
                 RancangTransaction *transaction)
{
  if (changes_sections (transaction))
    fill (self);
  queue_preview (self);
}

static void
update_sides (RancangTextPage *self)
{
  const gboolean preview = gtk_toggle_button_get_active (self->preview_button);

  gtk_widget_set_visible (self->preview_side, preview);
  gtk_widget_set_visible (self->edit_side, !preview || !self->is_narrow);
  queue_preview (self);
}

/* The section in which the cursor is, or was last. */
static RancangTextSection *
find_section (RancangTextPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *section = focus != NULL
                         ? gtk_widget_get_ancestor (focus, RANCANG_TYPE_TEXT_SECTION) : NULL;

  if (section != NULL && gtk_widget_is_ancestor (section, GTK_WIDGET (self)))
    self->current = RANCANG_TEXT_SECTION (section);
  if (self->current == NULL)
    {
      GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->sections));

      self->current = RANCANG_IS_TEXT_SECTION (first) ? RANCANG_TEXT_SECTION (first) : NULL;
    }
  return self->current;
}

static void
wrap_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangTextSection *section = find_section (RANCANG_TEXT_PAGE (widget));
  const char *before;
  const char *after;

  g_variant_get (parameter, "(&s&s)", &before, &after);
  if (section != NULL)
    rancang_text_section_wrap (section, before, after);
}

static void
prefix_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangTextSection *section = find_section (RANCANG_TEXT_PAGE (widget));

  if (section != NULL)
    rancang_text_section_prefix (section, g_variant_get_string (parameter, NULL));
}

static gboolean
rancang_text_page_focus_item (RancangPage *page,
                              RancangItem *item)
{
  GtkTextView *view = rancang_text_page_find (RANCANG_TEXT_PAGE (page), item);

  return view != NULL && gtk_widget_grab_focus (GTK_WIDGET (view));
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->focus_item = rancang_text_page_focus_item;
}

static void
rancang_text_page_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  RancangTextPage *self = RANCANG_TEXT_PAGE (object);

  g_assert (property_id == PROP_NARROW);
  self->is_narrow = g_value_get_boolean (value);
  gtk_toggle_button_set_active (self->preview_button, !self->is_narrow);
  update_sides (self);
}

static void
rancang_text_page_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  g_assert (property_id == PROP_NARROW);
  g_value_set_boolean (value, RANCANG_TEXT_PAGE (object)->is_narrow);
}

static void
rancang_text_page_dispose (GObject *object)
{
  RancangTextPage *self = RANCANG_TEXT_PAGE (object);

  g_clear_handle_id (&self->preview_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_TEXT_PAGE);
  g_clear_object (&self->dimension);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_text_page_parent_class)->dispose (object);
}

static void
rancang_text_page_class_init (RancangTextPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_text_page_dispose;
  object_class->get_property = rancang_text_page_get_property;
  object_class->set_property = rancang_text_page_set_property;

  g_object_class_install_property (object_class, PROP_NARROW,
                                   g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                         G_PARAM_READWRITE
                                                         | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/pages/text-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangTextPage, sections);
  gtk_widget_class_bind_template_child (widget_class, RancangTextPage, tools);
  gtk_widget_class_bind_template_child (widget_class, RancangTextPage, preview_button);
  gtk_widget_class_bind_template_child (widget_class, RancangTextPage, edit_side);
  gtk_widget_class_bind_template_child (widget_class, RancangTextPage, preview_side);
  gtk_widget_class_bind_template_child (widget_class, RancangTextPage, preview_scroller);
  gtk_widget_class_bind_template_child (widget_class, RancangTextPage, count);
  gtk_widget_class_install_action (widget_class, "text.wrap", "(ss)", wrap_cb);
  gtk_widget_class_install_action (widget_class, "text.prefix", "s", prefix_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, "text.wrap",
                                       "(ss)", "**", "**");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK, "text.wrap",
                                       "(ss)", "*", "*");
}

static void
rancang_text_page_init (RancangTextPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->preview = RANCANG_MARKDOWN_PREVIEW (rancang_markdown_preview_new ());
  gtk_scrolled_window_set_child (self->preview_scroller, GTK_WIDGET (self->preview));
  g_signal_connect_object (self->preview_button, "toggled", G_CALLBACK (update_sides), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
rancang_text_page_new (RancangDocument *document,
                       RancangItem     *dimension)
{
  RancangTextPage *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (dimension), NULL);

  self = g_object_new (RANCANG_TYPE_TEXT_PAGE, NULL);
  self->document = g_object_ref (document);
  self->dimension = g_object_ref (dimension);
  fill (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tools), !rancang_document_is_read_only (document));
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  update_preview_cb (self);

  return GTK_WIDGET (self);
}

GtkTextView *
rancang_text_page_find (RancangTextPage *self,
                        RancangItem     *item)
{
  g_return_val_if_fail (RANCANG_IS_TEXT_PAGE (self), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->sections)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (RANCANG_IS_TEXT_SECTION (child)
        && rancang_text_section_get_item (RANCANG_TEXT_SECTION (child)) == item)
      return rancang_text_section_get_view (RANCANG_TEXT_SECTION (child));
  return NULL;
}
