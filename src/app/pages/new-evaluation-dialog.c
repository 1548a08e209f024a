/* SPDX-License-Identifier: GPL-3.0-or-later */
/* new-evaluation-dialog.c: asks for year and scoring model, and adds the evaluation */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/new-evaluation-dialog.h"

struct _RancangNewEvaluationDialog
{
  AdwDialog        parent_instance;

  GtkWidget       *add_button;
  AdwSpinRow      *year_row;
  AdwComboRow     *model_row;
  GtkLabel        *note;

  RancangDocument *document;
};

G_DEFINE_FINAL_TYPE (RancangNewEvaluationDialog, rancang_new_evaluation_dialog, ADW_TYPE_DIALOG)

static RancangScoreModel *
get_model (RancangNewEvaluationDialog *self)
{
  return adw_combo_row_get_selected_item (self->model_row);
}

static gboolean
exists (RancangNewEvaluationDialog *self,
        const char                 *model,
        int                         year)
{
  RancangItem *root = rancang_plan_get_root (rancang_document_get_plan (self->document));

  for (guint i = 0; i < rancang_item_count_children (root, "evaluation"); i++)
    {
      RancangItem *evaluation = rancang_item_peek_child (root, "evaluation", i);

      if (rancang_item_get_year (evaluation, "year") == year &&
          g_strcmp0 (rancang_item_get_text (evaluation, "model"), model) == 0)
        return TRUE;
    }

  return FALSE;
}

static char *
dup_model_title (RancangScoreModel *model,
                 gpointer           user_data)
{
  return model != NULL ? rancang_score_model_dup_title (model, rancang_language_get_default ())
                       : NULL;
}

/* Models that read the plan need no evaluation. */
static gboolean
takes_marks (gpointer item,
             gpointer user_data)
{
  return rancang_score_model_takes_marks (item);
}

/* One evaluation a year and model; says so instead of adding a second. */
static void
check_cb (RancangNewEvaluationDialog *self)
{
  RancangScoreModel *model = get_model (self);
  int year = (int) adw_spin_row_get_value (self->year_row);
  const char *note = "";
  gboolean ok = TRUE;

  if (model == NULL)
    {
      note = _("No plugin gives a scoring model.");
      ok = FALSE;
    }
  else if (exists (self, rancang_score_model_get_id (model), year))
    {
      note = _("The plan has an evaluation of this year by this model already.");
      ok = FALSE;
    }
  else if ((rancang_score_model_get_valid_from (model) > year) ||
           (rancang_score_model_get_valid_until (model) > 0 &&
            rancang_score_model_get_valid_until (model) < year))
    {
      note = _("The ministry did not use this model in this year.");
    }
  gtk_label_set_label (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *note != '\0');
  gtk_widget_set_sensitive (self->add_button, ok);
}

static void
add_cb (RancangNewEvaluationDialog *self)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);
  g_autoptr (RancangItem) evaluation = rancang_item_new ("evaluation");
  g_autoptr (GError) error = NULL;
  RancangScoreModel *model = get_model (self);

  if (model == NULL)
    return;

  g_object_set (evaluation,
                "year", (int) adw_spin_row_get_value (self->year_row),
                "model", rancang_score_model_get_id (model),
                NULL);
  rancang_plan_begin (plan, _("Add evaluation"));
  if (rancang_plan_insert (plan, rancang_plan_get_root (plan), evaluation, -1, &error))
    {
      rancang_plan_commit (plan);
      adw_dialog_close (ADW_DIALOG (self));
    }
  else
    {
      rancang_plan_rollback (plan);
      gtk_label_set_label (self->note, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->note), TRUE);
    }
}

/* The model that the ministry took up last, and this year unless it had given the model up. */
static void
preselect (RancangNewEvaluationDialog *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GListModel *models = adw_combo_row_get_model (self->model_row);
  int newest = 0;
  int year = g_date_time_get_year (now);

  for (guint i = 0; i < g_list_model_get_n_items (models); i++)
    {
      g_autoptr (RancangScoreModel) model = g_list_model_get_item (models, i);
      int until = rancang_score_model_get_valid_until (model);

      if (rancang_score_model_get_valid_from (model) < newest)
        continue;
      newest = rancang_score_model_get_valid_from (model);
      year = until > 0 ? MIN (g_date_time_get_year (now), until) : g_date_time_get_year (now);
      adw_combo_row_set_selected (self->model_row, i);
    }
  adw_spin_row_set_value (self->year_row, year);
}

static void
rancang_new_evaluation_dialog_dispose (GObject *object)
{
  RancangNewEvaluationDialog *self = RANCANG_NEW_EVALUATION_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_NEW_EVALUATION_DIALOG);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_new_evaluation_dialog_parent_class)->dispose (object);
}

static void
rancang_new_evaluation_dialog_class_init (RancangNewEvaluationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_new_evaluation_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/new-evaluation-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangNewEvaluationDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, RancangNewEvaluationDialog, year_row);
  gtk_widget_class_bind_template_child (widget_class, RancangNewEvaluationDialog, model_row);
  gtk_widget_class_bind_template_child (widget_class, RancangNewEvaluationDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
}

static void
rancang_new_evaluation_dialog_init (RancangNewEvaluationDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
rancang_new_evaluation_dialog_new (RancangDocument *document)
{
  RancangNewEvaluationDialog *self;
  g_autoptr (GtkExpression) title = NULL;
  g_autoptr (GtkFilterListModel) models = NULL;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_NEW_EVALUATION_DIALOG, NULL);
  self->document = g_object_ref (document);
  title = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (dup_model_title),
                                       NULL, NULL);
  adw_combo_row_set_expression (self->model_row, title);
  models = gtk_filter_list_model_new (
    g_object_ref (rancang_host_list_models (rancang_document_get_host (document))),
    GTK_FILTER (gtk_custom_filter_new (takes_marks, NULL, NULL)));
  adw_combo_row_set_model (self->model_row, G_LIST_MODEL (models));
  preselect (self);
  g_signal_connect_swapped (self->year_row, "notify::value", G_CALLBACK (check_cb), self);
  g_signal_connect_swapped (self->model_row, "notify::selected", G_CALLBACK (check_cb), self);
  check_cb (self);

  return ADW_DIALOG (self);
}
