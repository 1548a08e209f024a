/* SPDX-License-Identifier: GPL-3.0-or-later */
/* score-row.c: shows a line of the evaluation, and takes the mark of a question */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pages/score-row.h"

/**
 * RancangScoreRow:
 *
 * A mark is taken over with Enter or when the entry is left, by the action `evaluation.set-mark`
 * with the question's code and the number as the file writes it. Enter, Up and Down go on to the
 * next entry, so a sheet of marks is typed without the mouse.
 */
struct _RancangScoreRow
{
  GtkWidget         parent_instance;

  GtkTreeExpander  *expander;
  GtkLabel         *title;
  GtkLabel         *detail;
  GtkLabel         *value;
  GtkWidget        *entry;

  RancangScoreLine *line;

  gboolean          filling;
};

G_DEFINE_FINAL_TYPE (RancangScoreRow, rancang_score_row, GTK_TYPE_WIDGET)

static char *
dup_value (RancangScore *score)
{
  const RancangDecimal *value = rancang_score_get_value (score);

  if (value == NULL)
    return g_strdup ("–");

  return rancang_format_fixed (value, rancang_score_get_places (score),
                               rancang_language_get_default ());
}

static char *
dup_number (const RancangDecimal *number)
{
  return rancang_format_number (number, rancang_language_get_default ());
}

static void
add_part (GString *text,
          char    *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

/* "Weight 0.2 · adds 0.52 · 3 of 5 questions" */
static char *
dup_detail (RancangScore *score,
            gboolean      question)
{
  GString *text = g_string_new (NULL);
  guint n = rancang_score_get_n_questions (score);

  if (rancang_score_get_weight (score) != NULL)
    {
      g_autofree char *weight = dup_number (rancang_score_get_weight (score));

      add_part (text, g_strdup_printf (_("Weight %s"), weight));
    }
  if (rancang_score_get_contribution (score) != NULL)
    {
      g_autofree char *contribution = NULL;

      contribution = rancang_format_fixed (rancang_score_get_contribution (score),
                                           rancang_score_get_places (score),
                                           rancang_language_get_default ());
      /* Translators: what a score adds to the score above it */
      add_part (text, g_strdup_printf (_("adds %s"), contribution));
    }
  if (!question && n > 0)
    add_part (text, g_strdup_printf (ngettext ("%u of %u question marked",
                                               "%u of %u questions marked", n),
                                     rancang_score_get_n_answered (score), n));

  return g_string_free_and_steal (text);
}

/* Says in words below the question what a mark may be. */
static void
show_error (RancangScoreRow *self,
            gboolean         wrong)
{
  if (wrong)
    {
      gtk_widget_add_css_class (self->entry, "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->detail), "error");
      gtk_label_set_label (self->detail, gtk_widget_get_tooltip_text (self->entry));
      gtk_widget_set_visible (GTK_WIDGET (self->detail), TRUE);
    }
  else
    {
      gtk_widget_remove_css_class (self->entry, "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->detail), "error");
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
fill_entry (RancangScoreRow *self,
            RancangScore    *score,
            const char      *title)
{
  const RancangDecimal *value = rancang_score_get_value (score);
  const RancangDecimal *maximum = rancang_score_get_maximum (score);
  g_autofree char *text = value != NULL ? dup_number (value) : g_strdup ("");
  g_autofree char *label = NULL;
  g_autofree char *tooltip = NULL;

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->filling = FALSE;

  /* Translators: %s is a question of the evaluation */
  label = g_strdup_printf (_("Mark: %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  if (maximum != NULL)
    {
      g_autofree char *highest = dup_number (maximum);

      /* Translators: the highest mark of a question */
      tooltip = g_strdup_printf (_("A mark of at most %s; empty for none"), highest);
    }
  gtk_widget_set_tooltip_text (self->entry, tooltip);
}

static void
fill (RancangScoreRow *self)
{
  RancangScore *score = rancang_score_line_get_score (self->line);
  gboolean question = rancang_score_line_is_question (self->line);
  g_autofree char *title = NULL;
  g_autofree char *detail = dup_detail (score, question);
  g_autofree char *value = dup_value (score);

  title = rancang_score_dup_title (score, rancang_language_get_default ());
  show_error (self, FALSE);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *detail != '\0');
  gtk_label_set_label (self->value, value);
  if (question)
    fill_entry (self, score, title);
}

static void
set_level (RancangScoreRow *self)
{
  static const char * const classes[] = { "title-2", "heading" };
  guint depth = rancang_score_line_get_depth (self->line);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if (i == depth)
        {
          gtk_widget_add_css_class (GTK_WIDGET (self->title), classes[i]);
          gtk_widget_add_css_class (GTK_WIDGET (self->value), classes[i]);
        }
      else
        {
          gtk_widget_remove_css_class (GTK_WIDGET (self->title), classes[i]);
          gtk_widget_remove_css_class (GTK_WIDGET (self->value), classes[i]);
        }
    }
}

/* An empty entry takes the mark away. What is not a mark stays, red, until it is one. */
static gboolean
read_entry (RancangScoreRow  *self,
            char            **number)
{
  RancangScore *score = rancang_score_line_get_score (self->line);
  const RancangDecimal *maximum = rancang_score_get_maximum (score);
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  RancangDecimal mark;

  g_strstrip (text);
  if (*text == '\0')
    {
      *number = g_strdup ("");
      return TRUE;
    }
  if (!rancang_format_parse_number (text, rancang_language_get_default (), &mark) ||
      mark.digits < 0 || (maximum != NULL && rancang_decimal_compare (&mark, maximum) > 0))
    return FALSE;

  *number = rancang_decimal_to_string (&mark);

  return TRUE;
}

static gboolean
is_changed (RancangScoreRow *self,
            const char      *number)
{
  const RancangDecimal *value = rancang_score_get_value (rancang_score_line_get_score (self->line));
  g_autofree char *before = value != NULL ? rancang_decimal_to_string (value) : g_strdup ("");

  return !g_str_equal (before, number);
}

static gboolean
take_mark (RancangScoreRow *self)
{
  g_autofree char *number = NULL;
  RancangScore *score;

  if (self->line == NULL || !rancang_score_line_is_question (self->line))
    return TRUE;
  if (!read_entry (self, &number))
    {
      show_error (self, TRUE);
      gtk_widget_error_bell (self->entry);
      return FALSE;
    }
  score = rancang_score_line_get_score (self->line);
  if (is_changed (self, number))
    gtk_widget_activate_action (GTK_WIDGET (self), "evaluation.set-mark", "(ss)",
                                rancang_score_get_code (score), number);

  return TRUE;
}

static void
activate_cb (RancangScoreRow *self)
{
  if (take_mark (self))
    g_signal_emit_by_name (self->entry, "move-focus", GTK_DIR_TAB_FORWARD);
}

/* The row that is typed in is the one that is explained. */
static void
enter_cb (RancangScoreRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "listitem.select", "(bb)", FALSE, FALSE);
}

static void
leave_cb (RancangScoreRow *self)
{
  /* What was typed but is no mark does not survive leaving. */
  if (self->line != NULL && !take_mark (self))
    fill (self);
}

static void
changed_cb (RancangScoreRow *self)
{
  if (!self->filling && gtk_widget_has_css_class (self->entry, "error"))
    show_error (self, FALSE);
}

static gboolean
key_pressed_cb (RancangScoreRow *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down)
    {
      g_signal_emit_by_name (self->entry, "move-focus",
                             keyval == GDK_KEY_Up ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Escape && self->line != NULL)
    fill (self);

  return GDK_EVENT_PROPAGATE;
}

static void
rancang_score_row_dispose (GObject *object)
{
  RancangScoreRow *self = RANCANG_SCORE_ROW (object);

  rancang_score_row_unbind (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_SCORE_ROW);

  G_OBJECT_CLASS (rancang_score_row_parent_class)->dispose (object);
}

static void
rancang_score_row_class_init (RancangScoreRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_score_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/pages/score-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangScoreRow, expander);
  gtk_widget_class_bind_template_child (widget_class, RancangScoreRow, title);
  gtk_widget_class_bind_template_child (widget_class, RancangScoreRow, detail);
  gtk_widget_class_bind_template_child (widget_class, RancangScoreRow, value);
  gtk_widget_class_bind_template_child (widget_class, RancangScoreRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rancang_score_row_init (RancangScoreRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rancang_score_row_new (void)
{
  return g_object_new (RANCANG_TYPE_SCORE_ROW, NULL);
}

void
rancang_score_row_bind (RancangScoreRow *self,
                        GtkTreeListRow  *tree_row,
                        gboolean         editable)
{
  g_autoptr (RancangScoreLine) line = NULL;
  gboolean question;

  g_return_if_fail (RANCANG_IS_SCORE_ROW (self));
  g_return_if_fail (GTK_IS_TREE_LIST_ROW (tree_row));

  line = RANCANG_SCORE_LINE (gtk_tree_list_row_get_item (tree_row));
  g_set_object (&self->line, line);
  question = rancang_score_line_is_question (line);
  gtk_tree_expander_set_list_row (self->expander, tree_row);
  /* Tab goes from entry to entry; only what opens is a stop of its own. */
  gtk_widget_set_focusable (GTK_WIDGET (self->expander), !question);
  gtk_widget_set_visible (self->entry, question);
  gtk_widget_set_sensitive (self->entry, editable);
  gtk_widget_set_visible (GTK_WIDGET (self->value), !question);
  g_signal_connect_object (line, "notify::score", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  set_level (self);
  fill (self);
}

void
rancang_score_row_unbind (RancangScoreRow *self)
{
  g_return_if_fail (RANCANG_IS_SCORE_ROW (self));

  if (self->line != NULL)
    g_signal_handlers_disconnect_by_func (self->line, fill, self);
  g_clear_object (&self->line);
  if (self->expander != NULL)
    gtk_tree_expander_set_list_row (self->expander, NULL);
}

/* Puts the mark that is being typed into the plan; FALSE where it is no mark. */
gboolean
rancang_score_row_flush (RancangScoreRow *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_ROW (self), FALSE);

  return take_mark (self);
}
