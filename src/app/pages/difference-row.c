/* SPDX-License-Identifier: GPL-3.0-or-later */
/* difference-row.c: a change in a list, with what can be decided about it */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "pages/difference-row.h"
#include "pages/difference-value.h"

/**
 * RancangDifferenceRow:
 *
 * The whole sentence, what was decided, and the buttons. Where both sides changed the same thing
 * there is a button for each, with what it would bring.
 */
struct _RancangDifferenceRow
{
  GtkBox parent_instance;

  /* Template */
  GtkImage  *state_icon;
  GtkLabel  *sentence;
  GtkLabel  *state;
  GtkWidget *choices;
  GtkWidget *buttons;
  GtkWidget *accept_button;
  GtkWidget *reject_button;
  GtkWidget *go_icon;

  /* Owned */
  RancangComparison     *comparison;
  RancangDifferenceLine *line;
};

G_DEFINE_FINAL_TYPE (RancangDifferenceRow, rancang_difference_row, GTK_TYPE_BOX)

/* State is a word too, for those who see neither icon nor colour. */
const char *
rancang_difference_row_get_state_word (RancangDifferenceLine *line)
{
  if (rancang_difference_line_get_conflict (line) != NULL)
    return _("To be settled");
  switch (rancang_difference_line_get_decision (line))
    {
    case RANCANG_DECISION_ACCEPTED:
      return C_("change", "Accepted");
    case RANCANG_DECISION_REJECTED:
      return C_("change", "Rejected");
    default:
      return rancang_difference_line_is_clashing (line) ? _("You changed this too")
                                                        : C_("change", "Open");
    }
}

static gboolean
is_trouble (RancangDifferenceLine *line)
{
  return rancang_difference_line_get_conflict (line) != NULL
         || rancang_difference_line_get_problem (line) != NULL
         || rancang_difference_line_is_clashing (line);
}

static const char *
get_icon (RancangDifferenceLine *line)
{
  switch (rancang_difference_line_get_decision (line))
    {
    case RANCANG_DECISION_ACCEPTED:
      return "object-select-symbolic";
    case RANCANG_DECISION_REJECTED:
      return "edit-undo-symbolic";
    default:
      return is_trouble (line) ? "dialog-warning-symbolic" : "radio-symbolic";
    }
}

static void
set_css_class (GtkWidget  *widget,
               const char *css_class,
               gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
update_state (RancangDifferenceRow *self)
{
  const RancangDecision decision = rancang_difference_line_get_decision (self->line);
  const char *word = rancang_difference_row_get_state_word (self->line);
  const char *problem = rancang_difference_line_get_problem (self->line);
  const gboolean open = decision == RANCANG_DECISION_OPEN;
  const gboolean trouble = open && is_trouble (self->line);
  g_autofree char *text = problem != NULL ? g_strdup_printf ("%s · %s", word, problem)
                                          : g_strdup (word);

  gtk_label_set_label (self->state, text);
  /* Most are open when the page is: the icon says it, and the list to a screen reader. */
  gtk_widget_set_visible (GTK_WIDGET (self->state), !open || trouble);
  set_css_class (GTK_WIDGET (self->state), "warning", trouble);
  set_css_class (GTK_WIDGET (self->state), "dimmed", !trouble);
  gtk_image_set_from_icon_name (self->state_icon, get_icon (self->line));
  set_css_class (GTK_WIDGET (self->state_icon), "warning", trouble);
  set_css_class (GTK_WIDGET (self->state_icon), "dimmed", !trouble);
  set_css_class (GTK_WIDGET (self->sentence), "dimmed", !open);
}

static void
update_sentence (RancangDifferenceRow *self)
{
  const char *sentence = rancang_difference_line_get_sentence (self->line);
  RancangDifference *difference = rancang_difference_line_get_difference (self->line);
  PangoAttrList *attributes = NULL;

  if (difference != NULL)
    attributes = rancang_difference_value_emphasise (difference, sentence);
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_attributes (self->sentence, attributes);
  g_clear_pointer (&attributes, pango_attr_list_unref);
}

/* `%s` is a value, where there is one that can be told in a few words. */
static void
add_choice (RancangDifferenceRow *self,
            const char           *format,
            const char           *plain,
            const char           *value,
            RancangSide           side)
{
  g_autoptr (GString) text = g_string_new (value != NULL ? format : plain);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label;

  if (value != NULL)
    g_string_replace (text, "%s", value, 1);
  label = gtk_label_new (text->str);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "compare.settle");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(si)",
                                    rancang_difference_line_get_key (self->line), side);
  adw_wrap_box_append (ADW_WRAP_BOX (self->choices), button);
}

static void
add_conflict_choices (RancangDifferenceRow *self)
{
  RancangItem *conflict = rancang_difference_line_get_conflict (self->line);
  const RancangLanguage language = rancang_language_get_default ();
  g_autofree char *ours = rancang_conflict_dup_value (conflict, RANCANG_SIDE_OURS, language);
  g_autofree char *theirs = rancang_conflict_dup_value (conflict, RANCANG_SIDE_THEIRS, language);
  g_autofree char *base = rancang_conflict_dup_value (conflict, RANCANG_SIDE_BASE, language);

  add_choice (self, _("Ours: %s"), _("Keep Ours"), ours, RANCANG_SIDE_OURS);
  add_choice (self, _("Theirs: %s"), _("Take Theirs"), theirs, RANCANG_SIDE_THEIRS);
  add_choice (self, _("As before: %s"), _("As Before"), base, RANCANG_SIDE_BASE);
}

static void
add_clash_choices (RancangDifferenceRow *self)
{
  RancangDifference *difference = rancang_difference_line_get_difference (self->line);
  RancangDocument *document = rancang_comparison_get_document (self->comparison);
  RancangPlan *plan = rancang_document_get_plan (document);
  g_autofree char *ours = rancang_difference_value_dup_current (difference, plan);
  g_autofree char *theirs = rancang_difference_value_dup_new (difference);

  add_choice (self, _("Ours: %s"), _("Keep Ours"), ours, RANCANG_SIDE_OURS);
  add_choice (self, _("Theirs: %s"), _("Take Theirs"), theirs, RANCANG_SIDE_THEIRS);
}

/* A button that has done its work gives the focus back to the row. */
static void
give_back_focus (RancangDifferenceRow *self)
{
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
}

static void
update_choices (RancangDifferenceRow *self)
{
  const gboolean conflict = rancang_difference_line_get_conflict (self->line) != NULL;
  const gboolean clash = rancang_difference_line_is_clashing (self->line);
  GtkWidget *child;

  if (gtk_widget_get_focus_child (self->choices) != NULL)
    give_back_focus (self);
  while ((child = gtk_widget_get_first_child (self->choices)) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->choices), child);
  if (conflict)
    add_conflict_choices (self);
  else if (clash)
    add_clash_choices (self);
  gtk_widget_set_visible (self->choices, conflict || clash);
  gtk_widget_set_visible (self->buttons, !conflict && !clash);
}

static void
name_button (RancangDifferenceRow *self,
             GtkWidget            *button,
             const char           *tooltip,
             gboolean              sensitive)
{
  if (!sensitive && gtk_widget_has_focus (button))
    give_back_focus (self);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_sensitive (button, sensitive);
}

static void
update_buttons (RancangDifferenceRow *self)
{
  const RancangDecision decision = rancang_difference_line_get_decision (self->line);
  const char *id = rancang_difference_line_get_item_id (self->line);
  RancangDocument *document = rancang_comparison_get_document (self->comparison);
  RancangItem *item = id != NULL ? rancang_plan_find (rancang_document_get_plan (document), id)
                                 : NULL;
  const gboolean since = rancang_comparison_get_mode (self->comparison) == RANCANG_COMPARE_SINCE;

  name_button (self, self->accept_button,
               since ? _("Accept: it stays (A)") : _("Accept: take it over (A)"),
               decision != RANCANG_DECISION_ACCEPTED
                 && rancang_comparison_can_accept (self->comparison));
  name_button (self, self->reject_button,
               since ? _("Reject: take it back (R)") : _("Reject: leave it out (R)"),
               decision != RANCANG_DECISION_REJECTED
                 && rancang_comparison_can_reject (self->comparison));
  gtk_widget_set_opacity (self->go_icon, item != NULL ? 1 : 0);
}

static void
update (RancangDifferenceRow *self)
{
  update_sentence (self);
  update_state (self);
  update_choices (self);
  update_buttons (self);
}

static void
accept_cb (RancangDifferenceRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "compare.accept", "s",
                              rancang_difference_line_get_key (self->line));
}

static void
reject_cb (RancangDifferenceRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "compare.reject", "s",
                              rancang_difference_line_get_key (self->line));
}

static void
drop_line (RancangDifferenceRow *self)
{
  if (self->line != NULL)
    g_signal_handlers_disconnect_by_func (self->line, update, self);
  g_clear_object (&self->line);
}

static void
rancang_difference_row_dispose (GObject *object)
{
  RancangDifferenceRow *self = RANCANG_DIFFERENCE_ROW (object);

  drop_line (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_DIFFERENCE_ROW);
  g_clear_object (&self->comparison);

  G_OBJECT_CLASS (rancang_difference_row_parent_class)->dispose (object);
}

static void
rancang_difference_row_class_init (RancangDifferenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_difference_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/difference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangDifferenceRow, state_icon);
  gtk_widget_class_bind_template_child (widget_class, RancangDifferenceRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, RancangDifferenceRow, state);
  gtk_widget_class_bind_template_child (widget_class, RancangDifferenceRow, choices);
  gtk_widget_class_bind_template_child (widget_class, RancangDifferenceRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, RancangDifferenceRow, accept_button);
  gtk_widget_class_bind_template_child (widget_class, RancangDifferenceRow, reject_button);
  gtk_widget_class_bind_template_child (widget_class, RancangDifferenceRow, go_icon);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, reject_cb);
}

static void
rancang_difference_row_init (RancangDifferenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rancang_difference_row_new (RancangComparison *comparison)
{
  RancangDifferenceRow *self;

  g_return_val_if_fail (RANCANG_IS_COMPARISON (comparison), NULL);

  self = g_object_new (RANCANG_TYPE_DIFFERENCE_ROW, NULL);
  self->comparison = g_object_ref (comparison);

  return GTK_WIDGET (self);
}

RancangDifferenceLine *
rancang_difference_row_get_line (RancangDifferenceRow *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE_ROW (self), NULL);

  return self->line;
}

void
rancang_difference_row_set_line (RancangDifferenceRow  *self,
                                 RancangDifferenceLine *line)
{
  g_return_if_fail (RANCANG_IS_DIFFERENCE_ROW (self));

  drop_line (self);
  if (line == NULL)
    return;

  self->line = g_object_ref (line);
  g_signal_connect_object (line, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
