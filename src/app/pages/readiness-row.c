/* SPDX-License-Identifier: GPL-3.0-or-later */
/* readiness-row.c: an element of readiness, or one of its items */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "commands.h"
#include "labels.h"
#include "pages/readiness-row.h"
#include "pages/readiness-rows.h"

/* Three conditions stand beside each other where there is room. */
#define N_CONDITIONS 3
#define CONDITION_WIDTH 150

/**
 * RancangReadinessRow:
 *
 * An element heads its items: how they are rated, and a button for the next one. An item says what
 * is there, what should be and what is missing, is rated on the spot, and leads to its programme.
 */
struct _RancangReadinessRow
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget        *box;
  GtkWidget        *header;
  GtkLabel         *element;
  GtkLabel         *element_state;
  GtkLabel         *conclusion;
  GtkWidget        *open_button;
  GtkWidget        *add_button;
  GtkWidget        *card;
  GtkLabel         *title;
  GtkLabel         *details;
  GtkDropDown      *rating;
  AdwWrapBox       *conditions;
  GtkLabel         *recommendation;
  GtkWidget        *answers;
  GtkWidget        *programme_button;
  AdwButtonContent *programme_content;
  GtkLabel         *more_programmes;
  GtkWidget        *make_button;

  /* Borrowed: labels in `conditions` */
  GtkLabel *texts[N_CONDITIONS];

  /* Owned */
  RancangDocument *document;
  RancangItem     *item;

  /* Plain */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (RancangReadinessRow, rancang_readiness_row, GTK_TYPE_WIDGET)

static const char * const condition_fields[N_CONDITIONS] = { "existing", "ideal", "gap" };
static const char * const condition_titles[N_CONDITIONS] = { N_("Existing"), N_("Ideal"),
                                                             N_("Gap") };

static const RancangField *
get_field (const char *name)
{
  return rancang_kind_find_field (rancang_kind_lookup ("readiness-item"), name);
}

static RancangPlan *
get_plan (RancangReadinessRow *self)
{
  return rancang_document_get_plan (self->document);
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static guint
count_rated (RancangItem *element,
             const char  *code)
{
  guint n = 0;

  for (guint i = 0; i < rancang_item_count_children (element, "readiness-item"); i++)
    {
      const char *rating = rancang_item_get_text (rancang_item_peek_child (element,
                                                                           "readiness-item", i),
                                                  "rating");

      if (rating != NULL && *rating == '\0')
        rating = NULL;
      n += g_strcmp0 (rating, code) == 0 ? 1 : 0;
    }
  return n;
}

static void
append_count (GString    *text,
              const char *label,
              guint       n)
{
  g_autofree char *part = NULL;

  if (n == 0)
    return;
  part = g_strdup_printf (C_("parts", "%s: %u"), label, n);
  append_part (text, part);
}

/* “Good: 2 · Poor: 1 · Not rated: 1”, or else what there is to look at. */
static char *
dup_element_state (RancangItem *element)
{
  const RancangField *field = get_field ("rating");
  const char * const *sub_elements = rancang_item_get_list (element, "sub-elements");
  GString *text = g_string_new (NULL);

  for (guint i = 0; field->choices[i].code != NULL; i++)
    append_count (text, rancang_label_get_choice (field, field->choices[i].code),
                  count_rated (element, field->choices[i].code));
  append_count (text, _("Not rated"), count_rated (element, NULL));
  if (text->len == 0 && sub_elements != NULL && sub_elements[0] != NULL)
    {
      g_autofree char *list = g_strjoinv (" · ", (GStrv) sub_elements);

      /* Translators: %s is what to look at, “Staff · Budget” */
      g_string_append_printf (text, _("Not assessed yet: %s"), list);
    }
  else if (text->len == 0)
    {
      g_string_append (text, _("Not assessed yet"));
    }
  return g_string_free (text, FALSE);
}

static void
name_button (GtkWidget   *button,
             const char  *tooltip,
             const char  *title,
             RancangItem *item)
{
  g_autofree char *label = g_strdup_printf (_("%s: %s"), tooltip, title);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", rancang_item_get_id (item));
}

static void
update_element (RancangReadinessRow *self)
{
  const char *conclusion = rancang_item_get_text (self->item, "conclusion");
  g_autofree char *title = rancang_label_dup_item (self->item);
  g_autofree char *state = dup_element_state (self->item);

  gtk_label_set_label (self->element, title);
  gtk_label_set_label (self->element_state, state);
  gtk_label_set_label (self->conclusion, conclusion != NULL ? conclusion : "");
  gtk_widget_set_visible (GTK_WIDGET (self->conclusion),
                          conclusion != NULL && *conclusion != '\0');
  name_button (self->open_button, _("Open Element"), title, self->item);
  name_button (self->add_button, _("Add Item"), title, self->item);
  gtk_widget_set_visible (self->add_button, !rancang_document_is_read_only (self->document));
}

/* “Physical infrastructure · Diskominfo · High priority” */
static char *
dup_details (RancangReadinessRow *self)
{
  GString *text = g_string_new (NULL);
  const char *priority = rancang_item_get_text (self->item, "priority");
  RancangItem *agency = NULL;

  append_part (text, rancang_item_get_text (self->item, "sub-element"));
  if (!rancang_item_is_empty (self->item, "agency"))
    agency = rancang_plan_find (get_plan (self), rancang_item_get_text (self->item, "agency"));
  if (agency != NULL)
    {
      g_autofree char *name = rancang_label_dup_short (agency);

      append_part (text, name);
    }
  if (priority != NULL && *priority != '\0')
    append_part (text, rancang_label_get_choice (get_field ("priority"), priority));
  return g_string_free (text, FALSE);
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), text);
}

static void
update_conditions (RancangReadinessRow *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < N_CONDITIONS; i++)
    {
      const char *text = rancang_item_get_text (self->item, condition_fields[i]);
      const gboolean shown = text != NULL && *text != '\0';

      show_text (self->texts[i], text);
      gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->texts[i])), shown);
      any = any || shown;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->conditions), any);
}

static void
update_rating (RancangReadinessRow *self,
               const char          *title)
{
  const RancangField *field = get_field ("rating");
  const char *code = rancang_item_get_text (self->item, "rating");
  g_autofree char *label = g_strdup_printf (_("Rating of %s"), title);
  guint selected = 0;

  for (guint i = 0; code != NULL && field->choices[i].code != NULL; i++)
    if (g_str_equal (field->choices[i].code, code))
      selected = i + 1;
  self->updating = TRUE;
  gtk_drop_down_set_selected (self->rating, selected);
  self->updating = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->rating),
                            !rancang_document_is_read_only (self->document));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rating), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
update_answers (RancangReadinessRow *self,
                const char          *title)
{
  const gboolean can_make = !rancang_document_is_read_only (self->document)
                            && rancang_readiness_is_open_gap (self->item);
  guint n;
  RancangItem *programme = rancang_readiness_find_programme (self->item, &n);

  gtk_widget_set_visible (self->programme_button, programme != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->more_programmes), n > 1);
  gtk_widget_set_visible (self->make_button, can_make);
  gtk_widget_set_visible (self->answers, programme != NULL || can_make);
  if (programme != NULL)
    {
      g_autofree char *name = rancang_label_dup_item (programme);

      adw_button_content_set_label (self->programme_content, name);
      name_button (self->programme_button, _("Programme that closes the gap"), name, programme);
    }
  if (n > 1)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - 1),
                                               n - 1);

      gtk_label_set_label (self->more_programmes, more);
    }
  name_button (self->make_button, _("Make a programme from this gap"), title, self->item);
}

static void
update_item (RancangReadinessRow *self)
{
  const char *recommendation = rancang_item_get_text (self->item, "recommendation");
  g_autofree char *title = rancang_label_dup_item (self->item);
  g_autofree char *details = dup_details (self);
  g_autofree char *advice = NULL;

  if (recommendation != NULL && *recommendation != '\0')
    advice = g_strdup_printf ("→ %s", recommendation);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->details, details);
  gtk_widget_set_visible (GTK_WIDGET (self->details), *details != '\0');
  show_text (self->recommendation, advice);
  gtk_widget_set_visible (GTK_WIDGET (self->recommendation), advice != NULL);
  update_conditions (self);
  update_rating (self, title);
  update_answers (self, title);
}

static void
update (RancangReadinessRow *self)
{
  const gboolean is_element = rancang_item_is (self->item, "readiness-element");

  gtk_widget_set_visible (self->header, is_element);
  gtk_widget_set_visible (self->card, !is_element);
  if (is_element)
    update_element (self);
  else
    update_item (self);
}

static void
plan_changed_cb (RancangReadinessRow *self,
                 RancangTransaction  *transaction)
{
  if (self->item == NULL || rancang_item_get_plan (self->item) == NULL)
    return;

  if (rancang_transaction_touches (transaction, self->item)
      || rancang_transaction_touches_kind (transaction, "programme")
      || rancang_transaction_touches_kind (transaction, "agency"))
    update (self);
}

static void
rating_selected_cb (RancangReadinessRow *self)
{
  const RancangField *field = get_field ("rating");
  const guint selected = gtk_drop_down_get_selected (self->rating);
  g_autoptr (GError) error = NULL;
  RancangPlan *plan;

  if (self->updating || self->item == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;

  plan = get_plan (self);
  rancang_plan_end_typing (plan);
  rancang_plan_begin (plan, C_("undo", "Rate"));
  if (rancang_plan_set_text (plan, self->item, "rating",
                             selected == 0 ? NULL : field->choices[selected - 1].code, &error))
    {
      rancang_plan_commit (plan);
      return;
    }
  rancang_plan_rollback (plan);
  rancang_document_say (self->document, error->message);
  update (self);
}

static void
add_conditions (RancangReadinessRow *self)
{
  for (guint i = 0; i < N_CONDITIONS; i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget *caption = gtk_label_new (_(condition_titles[i]));
      GtkWidget *text = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (caption), 0);
      gtk_widget_add_css_class (caption, "caption");
      gtk_widget_add_css_class (caption, "dimmed");
      gtk_label_set_xalign (GTK_LABEL (text), 0);
      gtk_label_set_wrap (GTK_LABEL (text), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (GTK_LABEL (text), 3);
      gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
      /* The same for all, so that the columns of the cards stand below each other. */
      gtk_label_set_width_chars (GTK_LABEL (text), 12);
      gtk_label_set_max_width_chars (GTK_LABEL (text), 12);
      gtk_widget_set_size_request (box, CONDITION_WIDTH, -1);
      gtk_box_append (GTK_BOX (box), caption);
      gtk_box_append (GTK_BOX (box), text);
      adw_wrap_box_append (self->conditions, box);
      self->texts[i] = GTK_LABEL (text);
    }
}

static void
fill_ratings (RancangReadinessRow *self)
{
  const RancangField *field = get_field ("rating");
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Not rated"));
  for (guint i = 0; field->choices[i].code != NULL; i++)
    gtk_string_list_append (names, rancang_label_get_choice (field, field->choices[i].code));
  gtk_drop_down_set_model (self->rating, G_LIST_MODEL (names));
}

static void
rancang_readiness_row_dispose (GObject *object)
{
  RancangReadinessRow *self = RANCANG_READINESS_ROW (object);

  self->updating = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_READINESS_ROW);
  g_clear_object (&self->item);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_readiness_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/readiness-row.ui");
#define BIND(name) \
  gtk_widget_class_bind_template_child (widget_class, RancangReadinessRow, name)
  BIND (box);
  BIND (header);
  BIND (element);
  BIND (element_state);
  BIND (conclusion);
  BIND (open_button);
  BIND (add_button);
  BIND (card);
  BIND (title);
  BIND (details);
  BIND (rating);
  BIND (conditions);
  BIND (recommendation);
  BIND (answers);
  BIND (programme_button);
  BIND (programme_content);
  BIND (more_programmes);
  BIND (make_button);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, rating_selected_cb);
}

static void
rancang_readiness_row_class_init (RancangReadinessRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_readiness_row_dispose;

  gtk_widget_class_set_css_name (widget_class, "readinessrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
rancang_readiness_row_init (RancangReadinessRow *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_conditions (self);
  fill_ratings (self);
  self->updating = FALSE;
}

GtkWidget *
rancang_readiness_row_new (RancangDocument *document)
{
  RancangReadinessRow *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_READINESS_ROW, NULL);
  self->document = g_object_ref (document);
  return GTK_WIDGET (self);
}

RancangItem *
rancang_readiness_row_get_item (RancangReadinessRow *self)
{
  g_return_val_if_fail (RANCANG_IS_READINESS_ROW (self), NULL);

  return self->item;
}

void
rancang_readiness_row_set_item (RancangReadinessRow *self,
                                RancangItem         *item)
{
  g_return_if_fail (RANCANG_IS_READINESS_ROW (self));

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (get_plan (self), plan_changed_cb, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  g_signal_connect_object (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
