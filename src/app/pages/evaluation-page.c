/* SPDX-License-Identifier: GPL-3.0-or-later */
/* evaluation-page.c: the evaluations of the plan, each open down to its questions */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/evaluation-marks.h"
#include "pages/evaluation-page.h"
#include "pages/new-evaluation-dialog.h"
#include "pages/plan-scores.h"
#include "pages/score-line.h"
#include "pages/score-row.h"

/**
 * RancangEvaluationPage:
 *
 * A mark that is typed goes into the plan as a transaction; the plan's change brings a new run of
 * the scores in a worker thread; the lines take the new scores without closing.
 */
struct _RancangEvaluationPage
{
  AdwBin            parent_instance;

  GtkStack         *stack;
  GtkDropDown      *chooser;
  GtkListView      *list;
  GtkLabel         *explanation;

  RancangDocument  *document;
  GCancellable     *cancellable;
  GPtrArray        *scores; /* RancangPlanScore, in the order of the chooser */
  RancangScoreLine *line;   /* the top of what is shown */
  char             *shown;  /* id of the evaluation that is shown */

  guint             run_id;
  gboolean          filling;
};

G_DEFINE_FINAL_TYPE (RancangEvaluationPage, rancang_evaluation_page, ADW_TYPE_BIN)

static gboolean
is_editable (RancangEvaluationPage *self)
{
  return !rancang_plan_is_immutable (rancang_document_get_plan (self->document));
}

static RancangItem *
get_evaluation (RancangEvaluationPage *self)
{
  if (self->shown == NULL)
    return NULL;

  return rancang_plan_find (rancang_document_get_plan (self->document), self->shown);
}

static GListModel *
create_children (gpointer item,
                 gpointer user_data)
{
  GListModel *children = rancang_score_line_get_children (RANCANG_SCORE_LINE (item));

  return children != NULL ? g_object_ref (children) : NULL;
}

static RancangScoreLine *
dup_selected_line (RancangEvaluationPage *self)
{
  GtkSelectionModel *model = gtk_list_view_get_model (self->list);
  GtkTreeListRow *row = NULL;

  if (GTK_IS_SINGLE_SELECTION (model))
    row = gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (model));

  return row != NULL ? RANCANG_SCORE_LINE (gtk_tree_list_row_get_item (row)) : NULL;
}

static void
update_explanation (RancangEvaluationPage *self)
{
  g_autoptr (RancangScoreLine) line = dup_selected_line (self);
  g_autofree char *text = NULL;

  if (line != NULL)
    text = rancang_score_dup_explanation (rancang_score_line_get_score (line),
                                          rancang_language_get_default ());
  gtk_label_set_label (self->explanation, text != NULL ? text : "");
}

static void
show_problem (RancangEvaluationPage *self,
              const char            *problem)
{
  g_clear_object (&self->line);
  gtk_list_view_set_model (self->list, NULL);
  gtk_label_set_label (self->explanation, problem);
}

static void
show_tree (RancangEvaluationPage *self,
           RancangScore          *score)
{
  g_autoptr (GtkSingleSelection) selection = NULL;
  GListStore *roots = g_list_store_new (RANCANG_TYPE_SCORE_LINE);
  GtkTreeListModel *tree;
  g_autoptr (GtkTreeListRow) top = NULL;

  g_clear_object (&self->line);
  self->line = rancang_score_line_new (score, 0);
  g_list_store_append (roots, self->line);
  tree = gtk_tree_list_model_new (G_LIST_MODEL (roots), FALSE, FALSE, create_children, NULL, NULL);
  selection = gtk_single_selection_new (G_LIST_MODEL (tree));
  g_signal_connect_object (selection, "notify::selected-item", G_CALLBACK (update_explanation),
                           self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  top = gtk_tree_list_model_get_row (tree, 0);
  gtk_tree_list_row_set_expanded (top, TRUE);
}

/* The same evaluation with new scores keeps its tree as it is. */
static void
show_score (RancangEvaluationPage  *self,
            const RancangPlanScore *score)
{
  gboolean same = g_strcmp0 (self->shown, score->evaluation) == 0;

  g_set_str (&self->shown, score->evaluation);
  if (score->score == NULL)
    {
      show_problem (self, score->problem);
      return;
    }
  if (!same || self->line == NULL || !rancang_score_line_update (self->line, score->score))
    show_tree (self, score->score);
  update_explanation (self);
}

static char *
dup_name (const RancangPlanScore *score)
{
  g_autofree char *value = score->score != NULL ? rancang_plan_score_dup_value (score)
                                                : g_strdup ("–");

  return g_strdup_printf ("%d · %s · %s", score->year, score->model_title, value);
}

static void
select_chosen (RancangEvaluationPage *self)
{
  const RancangPlanScore *chosen = rancang_plan_scores_find (self->scores, self->shown);
  guint position = 0;

  if (chosen == NULL)
    chosen = rancang_plan_scores_get_newest (self->scores);
  if (chosen == NULL)
    chosen = g_ptr_array_index (self->scores, self->scores->len - 1);
  g_ptr_array_find (self->scores, chosen, &position);
  gtk_drop_down_set_selected (self->chooser, position);
  show_score (self, chosen);
}

/* An evaluation that was not there before is what its maker wants to see. */
static void
fill_chooser (RancangEvaluationPage *self,
              GPtrArray             *before)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->scores->len; i++)
    {
      const RancangPlanScore *score = g_ptr_array_index (self->scores, i);
      g_autofree char *name = dup_name (score);

      gtk_string_list_append (names, name);
      if (before != NULL && rancang_plan_scores_find (before, score->evaluation) == NULL)
        {
          g_set_str (&self->shown, score->evaluation);
          g_clear_object (&self->line);
        }
    }

  self->filling = TRUE;
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (names));
  if (self->scores->len > 0)
    select_chosen (self);
  self->filling = FALSE;
  gtk_stack_set_visible_child_name (self->stack, self->scores->len > 0 ? "score" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evaluation.remove",
                                 self->scores->len > 0 && is_editable (self));
}

static void
scored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  RancangEvaluationPage *self;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *scores;

  scores = rancang_plan_scores_run_finish (RANCANG_DOCUMENT (source), result, &error);
  if (scores == NULL)
    return;

  self = user_data;
  before = g_steal_pointer (&self->scores);
  self->scores = scores;
  fill_chooser (self, before);
}

/* A new run cancels the one before, so that an old score never wins. */
static gboolean
run_cb (gpointer user_data)
{
  RancangEvaluationPage *self = user_data;

  self->run_id = 0;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  rancang_plan_scores_run_async (self->document, self->cancellable, scored_cb, self);

  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (RancangEvaluationPage *self,
                 RancangTransaction    *transaction)
{
  if (self->run_id == 0 && rancang_plan_scores_touched_by (transaction))
    self->run_id = g_idle_add (run_cb, self);
}

static void
chosen_cb (RancangEvaluationPage *self)
{
  guint position = gtk_drop_down_get_selected (self->chooser);

  if (!self->filling && self->scores != NULL && position < self->scores->len)
    show_score (self, g_ptr_array_index (self->scores, position));
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          gpointer            user_data)
{
  gtk_list_item_set_child (item, rancang_score_row_new ());
}

static void
bind_cb (GtkListItemFactory    *factory,
         GtkListItem           *item,
         RancangEvaluationPage *self)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (RancangScoreLine) line = RANCANG_SCORE_LINE (gtk_tree_list_row_get_item (row));
  g_autofree char *title = NULL;

  title = rancang_score_dup_title (rancang_score_line_get_score (line),
                                   rancang_language_get_default ());
  gtk_list_item_set_accessible_label (item, title);
  /* What the row holds takes the focus: the expander or the entry. */
  gtk_list_item_set_focusable (item, FALSE);
  rancang_score_row_bind (RANCANG_SCORE_ROW (gtk_list_item_get_child (item)), row,
                          is_editable (self));
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item,
           gpointer            user_data)
{
  rancang_score_row_unbind (RANCANG_SCORE_ROW (gtk_list_item_get_child (item)));
}

static void
row_activated_cb (RancangEvaluationPage *self,
                  guint                  position)
{
  g_autoptr (GtkTreeListRow) row = NULL;

  row = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);
  if (row != NULL)
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

static void
add_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  RancangEvaluationPage *self = RANCANG_EVALUATION_PAGE (widget);

  adw_dialog_present (rancang_new_evaluation_dialog_new (self->document), widget);
}

static void
remove_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RancangEvaluationPage *self = RANCANG_EVALUATION_PAGE (widget);
  RancangPlan *plan = rancang_document_get_plan (self->document);
  RancangItem *evaluation = get_evaluation (self);
  g_autoptr (GError) error = NULL;

  if (evaluation == NULL)
    return;

  rancang_plan_begin (plan, _("Remove evaluation"));
  if (rancang_plan_remove (plan, evaluation, &error))
    {
      rancang_plan_commit (plan);
      rancang_document_say (self->document, _("Evaluation removed. Undo brings it back."));
    }
  else
    {
      rancang_plan_rollback (plan);
      rancang_document_say (self->document, error->message);
    }
}

static void
set_mark_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RancangEvaluationPage *self = RANCANG_EVALUATION_PAGE (widget);
  RancangItem *evaluation = get_evaluation (self);
  g_autoptr (GError) error = NULL;
  const char *question, *number;

  g_variant_get (parameter, "(&s&s)", &question, &number);
  if (evaluation != NULL && !rancang_evaluation_set_mark (evaluation, question, number, &error) &&
      error != NULL)
    rancang_document_say (self->document, error->message);
}

/* The focus may still be in the entry of a mark when the plan is saved. */
static void
flush_cb (RancangEvaluationPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    row = gtk_widget_get_ancestor (focus, RANCANG_TYPE_SCORE_ROW);
  if (row != NULL)
    rancang_score_row_flush (RANCANG_SCORE_ROW (row));
}

static void
rancang_evaluation_page_dispose (GObject *object)
{
  RancangEvaluationPage *self = RANCANG_EVALUATION_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->run_id, g_source_remove);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  /* The child is a bound one too: let the bin give it up before the template does. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_EVALUATION_PAGE);
  g_clear_pointer (&self->scores, g_ptr_array_unref);
  g_clear_object (&self->line);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_evaluation_page_parent_class)->dispose (object);
}

static void
rancang_evaluation_page_finalize (GObject *object)
{
  g_free (RANCANG_EVALUATION_PAGE (object)->shown);

  G_OBJECT_CLASS (rancang_evaluation_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/evaluation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangEvaluationPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangEvaluationPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, RancangEvaluationPage, list);
  gtk_widget_class_bind_template_child (widget_class, RancangEvaluationPage, explanation);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
rancang_evaluation_page_class_init (RancangEvaluationPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_evaluation_page_dispose;
  object_class->finalize = rancang_evaluation_page_finalize;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "evaluation.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "evaluation.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "evaluation.set-mark", "(ss)", set_mark_cb);
}

static void
rancang_evaluation_page_init (RancangEvaluationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rancang_evaluation_page_new (RancangDocument *document)
{
  RancangEvaluationPage *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_EVALUATION_PAGE, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "flush", G_CALLBACK (flush_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evaluation.add", is_editable (self));
  run_cb (self);

  return GTK_WIDGET (self);
}
