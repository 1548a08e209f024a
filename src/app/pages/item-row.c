/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item-row.c: an item in a list */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "labels.h"
#include "pages/item-row.h"

/**
 * RancangItemRow:
 *
 * Name, a line of what else is known, and a mark where it is done.
 */
struct _RancangItemRow
{
  GtkBox parent_instance;

  /* Borrowed: children */
  GtkLabel  *title;
  GtkLabel  *subtitle;
  GtkLabel  *code;
  GtkWidget *done;

  /* Owned */
  RancangItem *item;
};

G_DEFINE_FINAL_TYPE (RancangItemRow, rancang_item_row, GTK_TYPE_BOX)

static gboolean
has_field (RancangItem *item,
           const char  *field)
{
  return rancang_kind_find_field (rancang_item_get_kind (item), field) != NULL;
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/* What sort of thing it is: the first choice that its kind offers. */
static const char *
find_choice (RancangItem *item)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);

      if (field->type == RANCANG_FIELD_CHOICE && !rancang_item_is_empty (item, field->name))
        return rancang_label_get_choice (field, rancang_item_get_text (item, field->name));
    }
  return NULL;
}

static void
append_agency (GString     *text,
               RancangItem *item)
{
  RancangPlan *plan = rancang_item_get_plan (item);
  RancangItem *agency = NULL;
  g_autofree char *name = NULL;

  if (plan != NULL && has_field (item, "agency"))
    agency = rancang_plan_find (plan, rancang_item_get_text (item, "agency"));
  if (agency == NULL)
    return;
  name = rancang_label_dup_short (agency);
  append_part (text, name);
}

/* “Members: 4 · Meetings: 1” */
static void
append_parts (GString     *text,
              RancangItem *item)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint i = 0; i < rancang_kind_get_n_children (kind); i++)
    {
      const RancangKind *part = rancang_kind_get_child (kind, i);
      const guint n = rancang_item_count_children (item, rancang_kind_get_name (part));
      g_autofree char *count = NULL;

      if (n == 0)
        continue;
      /* Translators: what an item holds, and how many, such as “Members: 4” */
      count = g_strdup_printf (C_("parts", "%s: %u"), rancang_label_get_collection (part), n);
      append_part (text, count);
    }
}

/* What it means, where nothing shorter is known: the first line of its first long text. */
static void
append_first_line (GString     *text,
                   RancangItem *item)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind) && text->len == 0; i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);
      const char *words = field->type == RANCANG_FIELD_LONG_TEXT
                            ? rancang_item_get_text (item, field->name) : NULL;
      g_autofree char *line = words != NULL ? g_strndup (words, strcspn (words, "\n")) : NULL;

      append_part (text, line);
    }
}

static char *
dup_subtitle (RancangItem *item)
{
  GString *text = g_string_new (NULL);

  if (!rancang_item_is (item, "link"))
    append_part (text, find_choice (item));
  append_agency (text, item);
  if (has_field (item, "head"))
    append_part (text, rancang_item_get_text (item, "head"));
  if (has_field (item, "date") && !rancang_item_is_empty (item, "date"))
    {
      g_autofree char *date = rancang_format_date (rancang_item_get_text (item, "date"),
                                                   rancang_language_get_default ());

      append_part (text, date);
    }
  if (has_field (item, "note"))
    append_part (text, rancang_item_get_text (item, "note"));
  append_parts (text, item);
  append_first_line (text, item);
  return g_string_free (text, FALSE);
}

static void
update (RancangItemRow *self)
{
  g_autofree char *title = rancang_label_dup_item (self->item);
  g_autofree char *subtitle = dup_subtitle (self->item);
  const char *code = has_field (self->item, "abbreviation")
                       ? rancang_item_get_text (self->item, "abbreviation") : NULL;
  const gboolean done = has_field (self->item, "done")
                        && rancang_item_get_boolean (self->item, "done");

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
  gtk_label_set_label (self->code, code != NULL ? code : "");
  gtk_widget_set_visible (GTK_WIDGET (self->code), code != NULL && *code != '\0');
  gtk_widget_set_visible (self->done, done);
}

static void
drop_item (RancangItemRow *self)
{
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, update, self);
  g_clear_object (&self->item);
}

static GtkLabel *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  /* What tells two links apart stands at the end of their names. */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "dimmed");
    }
  return GTK_LABEL (label);
}

static void
rancang_item_row_dispose (GObject *object)
{
  drop_item (RANCANG_ITEM_ROW (object));

  G_OBJECT_CLASS (rancang_item_row_parent_class)->dispose (object);
}

static void
rancang_item_row_class_init (RancangItemRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_item_row_dispose;
}

static void
rancang_item_row_init (RancangItemRow *self)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->title = create_label (NULL);
  self->subtitle = create_label ("caption");
  self->code = create_label ("caption");
  gtk_label_set_wrap (self->code, FALSE);
  gtk_label_set_ellipsize (self->code, PANGO_ELLIPSIZE_NONE);
  self->done = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_widget_set_tooltip_text (self->done, _("Done"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->done), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Done"), -1);
  gtk_widget_add_css_class (self->done, "success");
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (lines), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (lines), GTK_WIDGET (self->subtitle));
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_box_append (GTK_BOX (self), lines);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->code));
  gtk_box_append (GTK_BOX (self), self->done);
  gtk_box_append (GTK_BOX (self), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, 44);
}

GtkWidget *
rancang_item_row_new (void)
{
  return g_object_new (RANCANG_TYPE_ITEM_ROW, NULL);
}

RancangItem *
rancang_item_row_get_item (RancangItemRow *self)
{
  g_return_val_if_fail (RANCANG_IS_ITEM_ROW (self), NULL);

  return self->item;
}

void
rancang_item_row_set_item (RancangItemRow *self,
                           RancangItem    *item)
{
  g_return_if_fail (RANCANG_IS_ITEM_ROW (self));

  drop_item (self);
  if (item == NULL)
    return;

  self->item = g_object_ref (item);
  g_signal_connect_object (item, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
