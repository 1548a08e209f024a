/* SPDX-License-Identifier: GPL-3.0-or-later */
/* markdown-preview.c: Markdown as readers see it */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pages/markdown-preview.h"
#include "widgets/growing-text.h"

#define MAX_COLUMN 28 /* letters of a cell; a table is aligned with spaces */
#define INDENT 24
#define LETTERS_MAX 40000 /* that are shown: all of them are laid out at once */
#define PIECES_MAX 500     /* of a line: GTK goes through all of them for each that is added */
#define RUN_MAX 200        /* letters without a place to break, which Pango is slow at */

/**
 * RancangMarkdownPreview:
 *
 * Shows Markdown without its marks. Web addresses open when they are clicked, or with Enter at the
 * cursor; nothing else is a link.
 */
struct _RancangMarkdownPreview
{
  GtkTextView parent_instance;

  /* Owned */
  GCancellable *cancellable;
  GArray       *links; /* in the order in which they stand */
};

/* A web address, and the letters that lead there. */
typedef struct
{
  char *address;
  int   start;
  int   end;
} Link;

G_DEFINE_FINAL_TYPE (RancangMarkdownPreview, rancang_markdown_preview, GTK_TYPE_TEXT_VIEW)

/* What holds for the words that are being written. */
typedef struct
{
  GtkTextBuffer *buffer;
  GtkTextIter    end;
  GPtrArray     *tags;   /* borrowed */
  GArray        *links;  /* borrowed */
  guint          indent; /* in lists and quotations */
  guint          n_pieces; /* of this line */
} Writer;

static void
clear_link (Link *link)
{
  g_free (link->address);
}

static gboolean
is_full (Writer *self)
{
  return gtk_text_iter_get_offset (&self->end) >= LETTERS_MAX;
}

/* A line is broken between letters where it has no other place for that. */
static char *
dup_breakable (const char *text)
{
  GString *broken = g_string_sized_new (strlen (text));
  guint run = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      run = g_ascii_isspace (*text) ? 0 : run + 1;
      if (run > 0 && run % RUN_MAX == 0)
        g_string_append_unichar (broken, 0x200b);
      g_string_append_unichar (broken, g_utf8_get_char (text));
    }
  return g_string_free_and_steal (broken);
}

static void
write_text (Writer     *self,
            const char *text)
{
  const gboolean has_runs = rancang_text_find_longest_run (text) >= RUN_MAX;
  g_autofree char *breakable = has_runs ? dup_breakable (text) : NULL;
  g_autofree char *cut = NULL;
  GtkTextIter from;
  int start;

  if (breakable != NULL)
    text = breakable;
  self->n_pieces = gtk_text_iter_starts_line (&self->end) ? 0 : self->n_pieces + 1;
  if (self->n_pieces > PIECES_MAX)
    {
      gtk_text_buffer_insert (self->buffer, &self->end, "\n", 1);
      self->n_pieces = 0;
    }
  if (g_utf8_strlen (text, -1) > LETTERS_MAX)
    text = cut = g_utf8_substring (text, 0, LETTERS_MAX);
  start = gtk_text_iter_get_offset (&self->end);
  gtk_text_buffer_insert (self->buffer, &self->end, text, -1);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, start);
  for (guint i = 0; i < self->tags->len; i++)
    gtk_text_buffer_apply_tag (self->buffer, g_ptr_array_index (self->tags, i), &from, &self->end);
}

static void
push (Writer     *self,
      const char *name)
{
  g_ptr_array_add (self->tags,
                   gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (self->buffer), name));
}

static void
pop (Writer *self)
{
  g_ptr_array_set_size (self->tags, (int) self->tags->len - 1);
}

static void write_piece (Writer          *self,
                         RancangMarkdown *piece);

static void
write_children (Writer          *self,
                RancangMarkdown *piece)
{
  for (guint i = 0; i < rancang_markdown_get_size (piece) && !is_full (self); i++)
    write_piece (self, rancang_markdown_get_child (piece, i));
}

static void
write_tagged (Writer          *self,
              RancangMarkdown *piece,
              const char      *tag)
{
  push (self, tag);
  write_children (self, piece);
  pop (self);
}

static void
end_line (Writer *self)
{
  if (!gtk_text_iter_starts_line (&self->end))
    write_text (self, "\n");
}

static gboolean
is_web_address (const char *target)
{
  return target != NULL && (g_str_has_prefix (target, "https://")
                            || g_str_has_prefix (target, "http://")
                            || g_str_has_prefix (target, "mailto:"));
}

static void
write_link (Writer          *self,
            RancangMarkdown *piece)
{
  const char *target = rancang_markdown_get_target (piece);
  Link link = { .start = gtk_text_iter_get_offset (&self->end) };

  if (!is_web_address (target))
    {
      write_children (self, piece);
      return;
    }
  write_tagged (self, piece, "link");
  link.address = g_strdup (target);
  link.end = gtk_text_iter_get_offset (&self->end);
  g_array_append_val (self->links, link);
}

static void
write_image (Writer          *self,
             RancangMarkdown *piece)
{
  push (self, "figure");
  write_text (self, "▣ ");
  write_children (self, piece);
  pop (self);
}

static void
write_padded (Writer     *self,
              const char *words,
              guint       width,
              guint       side)
{
  const guint length = (guint) g_utf8_strlen (words, -1);
  g_autofree char *shown = length > width ? g_utf8_substring (words, 0, width - 1) : NULL;
  const guint room = length < width ? width - length : 0;
  const guint before = side == 2 ? room : side == 1 ? room / 2 : 0;
  g_autofree char *text = g_strdup_printf ("%*s%s%s%*s", (int) before, "",
                                           shown != NULL ? shown : words, shown != NULL ? "…" : "",
                                           (int) (room - before + 2), "");

  write_text (self, text);
}

static void
measure_columns (RancangMarkdown *table,
                 GArray          *widths)
{
  for (guint i = 0; i < rancang_markdown_get_size (table); i++)
    {
      RancangMarkdown *row = rancang_markdown_get_child (table, i);

      for (guint j = 0; j < rancang_markdown_get_size (row); j++)
        {
          g_autofree char *words =
            rancang_markdown_dup_words (rancang_markdown_get_child (row, j));
          const guint length = MIN (MAX_COLUMN, (guint) g_utf8_strlen (words, -1));

          if (j >= widths->len)
            g_array_set_size (widths, j + 1);
          g_array_index (widths, guint, j) = MAX (g_array_index (widths, guint, j), length);
        }
    }
}

static void
write_table (Writer          *self,
             RancangMarkdown *table)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, TRUE, sizeof (guint));

  measure_columns (table, widths);
  push (self, "table");
  for (guint i = 0; i < rancang_markdown_get_size (table) && !is_full (self); i++)
    {
      RancangMarkdown *row = rancang_markdown_get_child (table, i);

      push (self, rancang_markdown_get_level (row) == 1 ? "strong" : "table");
      for (guint j = 0; j < rancang_markdown_get_size (row); j++)
        {
          RancangMarkdown *cell = rancang_markdown_get_child (row, j);
          g_autofree char *words = rancang_markdown_dup_words (cell);

          write_padded (self, words, g_array_index (widths, guint, j),
                        rancang_markdown_get_level (cell));
        }
      pop (self);
      write_text (self, "\n");
    }
  pop (self);
}

static void
write_entry (Writer          *self,
             RancangMarkdown *entry)
{
  const guint number = rancang_markdown_get_level (entry);
  g_autofree char *mark = number > 0 ? g_strdup_printf ("%u. ", number) : g_strdup ("• ");
  g_autofree char *tag = g_strdup_printf ("indent-%u", MIN (self->indent, 4));

  push (self, tag);
  write_text (self, mark);
  write_children (self, entry);
  end_line (self);
  pop (self);
}

static void
write_heading (Writer          *self,
               RancangMarkdown *heading)
{
  g_autofree char *tag = g_strdup_printf ("heading-%u",
                                          CLAMP (rancang_markdown_get_level (heading), 1, 4));

  write_tagged (self, heading, tag);
  end_line (self);
}

static void
write_block (Writer          *self,
             RancangMarkdown *piece)
{
  switch (rancang_markdown_get_piece_type (piece))
    {
    case RANCANG_MARKDOWN_HEADING:
      write_heading (self, piece);
      break;
    case RANCANG_MARKDOWN_LIST:
      end_line (self);
      self->indent++;
      write_children (self, piece);
      self->indent--;
      break;
    case RANCANG_MARKDOWN_ENTRY:
      write_entry (self, piece);
      break;
    case RANCANG_MARKDOWN_QUOTE:
      write_tagged (self, piece, "quote");
      break;
    case RANCANG_MARKDOWN_CODE_BLOCK:
      write_tagged (self, piece, "code");
      end_line (self);
      break;
    case RANCANG_MARKDOWN_RULE:
      write_text (self, "⸻\n");
      break;
    case RANCANG_MARKDOWN_TABLE:
      write_table (self, piece);
      break;
    default:
      write_tagged (self, piece, "paragraph");
      end_line (self);
      break;
    }
}

static void
write_piece (Writer          *self,
             RancangMarkdown *piece)
{
  switch (rancang_markdown_get_piece_type (piece))
    {
    case RANCANG_MARKDOWN_TEXT:
      write_text (self, rancang_markdown_get_text (piece));
      break;
    case RANCANG_MARKDOWN_BREAK:
      write_text (self, "\n");
      break;
    case RANCANG_MARKDOWN_EMPHASIS:
      write_tagged (self, piece, "emphasis");
      break;
    case RANCANG_MARKDOWN_STRONG:
      write_tagged (self, piece, "strong");
      break;
    case RANCANG_MARKDOWN_STRUCK:
      write_tagged (self, piece, "struck");
      break;
    case RANCANG_MARKDOWN_CODE:
      write_tagged (self, piece, "code");
      break;
    case RANCANG_MARKDOWN_LINK:
      write_link (self, piece);
      break;
    case RANCANG_MARKDOWN_IMAGE:
      write_image (self, piece);
      break;
    default:
      write_block (self, piece);
      break;
    }
}

static void
show_document (RancangMarkdownPreview *self,
               RancangMarkdown        *document)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  Writer writer = { .buffer = buffer, .tags = tags, .links = self->links };

  g_array_set_size (self->links, 0);
  gtk_text_buffer_set_text (buffer, "", 0);
  gtk_text_buffer_get_end_iter (buffer, &writer.end);
  write_children (&writer, document);
  if (!is_full (&writer))
    return;
  end_line (&writer);
  write_text (&writer, "…\n");
  write_text (&writer, _("The text goes on; it is not shown whole here."));
}

static void
parse_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  g_task_return_pointer (task, rancang_markdown_parse (data),
                         (GDestroyNotify) rancang_markdown_unref);
}

static void
parsed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  RancangMarkdownPreview *self = RANCANG_MARKDOWN_PREVIEW (source);
  g_autoptr (RancangMarkdown) document = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Another text has been set, or the widget is gone: then it was cancelled. */
  if (document != NULL)
    show_document (self, document);
}

static const char *
find_address (RancangMarkdownPreview *self,
              const GtkTextIter      *place)
{
  const int offset = gtk_text_iter_get_offset (place);

  for (guint i = 0; i < self->links->len; i++)
    {
      const Link *link = &g_array_index (self->links, Link, i);

      if (offset >= link->start && offset < link->end)
        return link->address;
    }
  return NULL;
}

static gboolean
open_address (RancangMarkdownPreview *self,
              const GtkTextIter      *place)
{
  const char *address = find_address (self, place);
  g_autoptr (GtkUriLauncher) launcher = NULL;

  if (address == NULL)
    return FALSE;
  launcher = gtk_uri_launcher_new (address);
  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                           NULL, NULL);
  return TRUE;
}

static void
released_cb (RancangMarkdownPreview *self,
             int                     n_press,
             double                  x,
             double                  y)
{
  GtkTextIter place;
  int left;
  int top;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &left, &top);
  if (!gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)))
      && gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &place, left, top))
    open_address (self, &place);
}

static gboolean
enter_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_mark (buffer, &place, gtk_text_buffer_get_insert (buffer));
  return open_address (RANCANG_MARKDOWN_PREVIEW (widget), &place);
}

static void
rancang_markdown_preview_dispose (GObject *object)
{
  RancangMarkdownPreview *self = RANCANG_MARKDOWN_PREVIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (rancang_markdown_preview_parent_class)->dispose (object);
}

static void
rancang_markdown_preview_finalize (GObject *object)
{
  g_array_unref (RANCANG_MARKDOWN_PREVIEW (object)->links);

  G_OBJECT_CLASS (rancang_markdown_preview_parent_class)->finalize (object);
}

static void
rancang_markdown_preview_class_init (RancangMarkdownPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_markdown_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = rancang_markdown_preview_finalize;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, enter_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, enter_cb, NULL);
}

static void
add_tags (GtkTextBuffer *buffer)
{
  static const double scales[] = { 1.5, 1.3, 1.15, 1.0 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autofree char *name = g_strdup_printf ("heading-%u", i + 1);

      gtk_text_buffer_create_tag (buffer, name, "scale", scales[i], "weight", 700,
                                  "pixels-above-lines", 12, "pixels-below-lines", 3, NULL);
    }
  for (int i = 0; i <= 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("indent-%d", i);

      gtk_text_buffer_create_tag (buffer, name, "left-margin", i * INDENT, "indent", -14, NULL);
    }
  gtk_text_buffer_create_tag (buffer, "paragraph", "pixels-below-lines", 6, NULL);
  gtk_text_buffer_create_tag (buffer, "emphasis", "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (buffer, "strong", "weight", 700, NULL);
  gtk_text_buffer_create_tag (buffer, "struck", "strikethrough", TRUE, NULL);
  gtk_text_buffer_create_tag (buffer, "code", "family", "monospace", NULL);
  gtk_text_buffer_create_tag (buffer, "table", "family", "monospace", "wrap-mode", GTK_WRAP_NONE,
                              "scale", 0.9, NULL);
  gtk_text_buffer_create_tag (buffer, "quote", "left-margin", INDENT, "style",
                              PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (buffer, "figure", "weight", 600, NULL);
  gtk_text_buffer_create_tag (buffer, "link", "underline", PANGO_UNDERLINE_SINGLE, NULL);
}

static void
rancang_markdown_preview_init (RancangMarkdownPreview *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkGesture *click = gtk_gesture_click_new ();

  self->links = g_array_new (FALSE, FALSE, sizeof (Link));
  g_array_set_clear_func (self->links, (GDestroyNotify) clear_link);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "inline");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Preview"), -1);
  add_tags (gtk_text_view_get_buffer (view));
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
rancang_markdown_preview_new (void)
{
  return g_object_new (RANCANG_TYPE_MARKDOWN_PREVIEW, NULL);
}

void
rancang_markdown_preview_set (RancangMarkdownPreview *self,
                              const char             *markdown)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (RANCANG_IS_MARKDOWN_PREVIEW (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, parsed_cb, NULL);
  g_task_set_task_data (task, g_strdup (markdown != NULL ? markdown : ""), g_free);
  g_task_run_in_thread (task, parse_thread);
}
