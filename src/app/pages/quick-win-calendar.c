/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quick-win-calendar.c: the months of the quick wins, at most two years each */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "canvas/figure-view.h"
#include "checker.h"
#include "commands.h"
#include "finding-commands.h"
#include "labels.h"
#include "pages/page.h"
#include "pages/quick-win-calendar.h"

/**
 * RancangQuickWinCalendar:
 *
 * A row for each quick win, a column for each month. Bars are moved and stretched by whole months
 * and never beyond two years; those that are longer are listed below with what can be done.
 */
struct _RancangQuickWinCalendar
{
  AdwBin parent_instance;

  /* Template */
  GtkStack          *stack;
  RancangFigureView *view;
  GtkWidget         *too_long_place;
  GtkListBox        *too_long;

  /* Owned */
  RancangDocument *document;
  char            *dragged; /* id of a programme */
  char            *drag_role;

  /* Plain */
  int   drag_from;   /* the month that was grasped */
  int   drag_months[2];
  int   shown[2];    /* the months it is about to have */
  guint update_id;
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangQuickWinCalendar, rancang_quick_win_calendar, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

static RancangFigure *
lay_out (const RancangFigureOptions *options,
         gpointer                    user_data)
{
  RancangQuickWinCalendar *self = user_data;
  const RancangMonthsView view = { self->dragged, self->shown[0], self->shown[1] };

  return rancang_figure_new_quick_win_months (rancang_document_get_root (self->document), &view,
                                              options);
}

static RancangItem *
find_programme (RancangQuickWinCalendar *self,
                const char              *id)
{
  RancangItem *item = id != NULL
                        ? rancang_plan_find (rancang_document_get_plan (self->document), id) : NULL;

  return item != NULL && rancang_item_is (item, "programme") ? item : NULL;
}

/* What a quick win without a time begins with: a year from the plan's first month. */
static void
get_months (RancangQuickWinCalendar *self,
            RancangItem             *programme,
            int                      months[2])
{
  int first, last;

  if (rancang_quick_win_get_months (programme, &months[0], &months[1])
      != RANCANG_QUICK_WIN_TIME_UNKNOWN)
    return;
  rancang_plan_get_years (rancang_document_get_plan (self->document), &first, &last);
  months[0] = (first > 0 ? first : 2025) * 12;
  months[1] = months[0] + 11;
}

static void
shorten_cb (GtkButton               *button,
            RancangQuickWinCalendar *self)
{
  RancangItem *programme = find_programme (self, g_object_get_data (G_OBJECT (button), "item"));
  int months[2];

  if (programme == NULL)
    return;
  get_months (self, programme, months);
  if (rancang_quick_win_calendar_set (self, programme, months[0],
                                      MIN (months[1],
                                           months[0] + RANCANG_QUICK_WIN_MAX_MONTHS - 1)))
    rancang_figure_view_focus_item (self->view, rancang_item_get_id (programme));
}

static void
fix_cb (GtkButton               *button,
        RancangQuickWinCalendar *self)
{
  RancangLintFinding *finding = g_object_get_data (G_OBJECT (button), "finding");

  rancang_command_fix (self->document, finding, 0);
}

static GtkWidget *
add_button (GtkWidget  *row,
            const char *label,
            const char *title)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return button;
}

static void
add_too_long (RancangQuickWinCalendar *self,
              RancangLintFinding      *finding)
{
  RancangItem *programme = rancang_lint_finding_get_item (finding);
  const RancangLanguage language = rancang_language_get_default ();
  g_autofree char *title = rancang_label_dup_item (programme);
  g_autofree char *message = rancang_lint_finding_dup_message (finding, language);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), message);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_list_box_append (self->too_long, row);
  if (rancang_document_is_read_only (self->document))
    return;

  button = add_button (row, _("Shorten to Two Years"), title);
  g_object_set_data_full (G_OBJECT (button), "item",
                          g_strdup (rancang_item_get_id (programme)), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (shorten_cb), self, 0);
  if (rancang_lint_finding_get_n_fixes (finding) > 0)
    {
      g_autofree char *label = rancang_lint_finding_dup_fix_label (finding, 0, language);

      button = add_button (row, label, title);
      g_object_set_data_full (G_OBJECT (button), "finding", g_object_ref (finding),
                              g_object_unref);
      g_signal_connect_object (button, "clicked", G_CALLBACK (fix_cb), self, 0);
    }
}

typedef struct
{
  RancangQuickWinCalendar *self;
  RancangLint             *lint;
  guint                    n;
  guint                    n_too_long;
} Survey;

static gboolean
survey_cb (RancangItem *programme,
           gpointer     user_data)
{
  Survey *survey = user_data;
  g_autoptr (GPtrArray) findings = NULL;

  if (!rancang_item_get_boolean (programme, "quick-win"))
    return TRUE;
  survey->n++;
  if (survey->lint == NULL)
    return TRUE;
  findings = rancang_lint_list_of_item (survey->lint, programme);
  for (guint i = 0; i < findings->len; i++)
    {
      RancangLintFinding *finding = g_ptr_array_index (findings, i);

      if (!g_str_equal (rancang_lint_rule_get_id (rancang_lint_finding_get_rule (finding)),
                        "quick-win-too-long")
          || rancang_lint_finding_get_waiver (finding) != NULL)
        continue;
      add_too_long (survey->self, finding);
      survey->n_too_long++;
    }
  return TRUE;
}

static gboolean
update_cb (gpointer user_data)
{
  RancangQuickWinCalendar *self = user_data;
  RancangChecker *checker = rancang_document_get_checker (self->document);
  Survey survey = { self, rancang_checker_get_lint (checker), 0, 0 };
  const gboolean had_focus =
    gtk_widget_get_focus_child (GTK_WIDGET (self->too_long)) != NULL;

  self->update_id = 0;
  gtk_list_box_remove_all (self->too_long);
  rancang_item_foreach (rancang_document_get_root (self->document), "programme", survey_cb,
                        &survey);
  gtk_widget_set_visible (self->too_long_place, survey.n_too_long > 0);
  gtk_stack_set_visible_child_name (self->stack, survey.n > 0 ? "months" : "empty");
  if (had_focus && survey.n > 0
      && !(survey.n_too_long > 0
           && gtk_widget_child_focus (GTK_WIDGET (self->too_long), GTK_DIR_TAB_FORWARD)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  rancang_figure_view_queue_layout (self->view);
  return G_SOURCE_REMOVE;
}

static void
queue_update (RancangQuickWinCalendar *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

static void
plan_changed_cb (RancangQuickWinCalendar *self,
                 RancangTransaction      *transaction)
{
  if (rancang_transaction_touches_kind (transaction, "programme")
      || rancang_transaction_touches_kind (transaction, "quick-win-profile")
      || rancang_transaction_touches_kind (transaction, "dimension")
      || rancang_transaction_touches_kind (transaction, "sub-dimension"))
    queue_update (self);
}

static void
activated_cb (RancangQuickWinCalendar *self,
              const char              *id)
{
  if (find_programme (self, id) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s", id);
}

static gboolean
drag_begin_cb (RancangQuickWinCalendar *self,
               const char              *id,
               const char              *role,
               double                   x,
               double                   y)
{
  RancangItem *programme = find_programme (self, id);
  RancangFigure *figure = rancang_figure_view_get_figure (self->view);

  if (programme == NULL || rancang_document_is_read_only (self->document)
      || g_strcmp0 (role, "name") == 0
      || !rancang_figure_find_month (figure, x, &self->drag_from))
    return FALSE;
  get_months (self, programme, self->drag_months);
  memcpy (self->shown, self->drag_months, sizeof self->shown);
  g_set_str (&self->dragged, id);
  g_set_str (&self->drag_role, role);
  return TRUE;
}

/* An end goes as far as the other end and two years allow; a bar that is too long already only
 * becomes shorter. */
static void
stretch (const int  old[2],
         int        by,
         gboolean   at_start,
         int        months[2])
{
  const int most = RANCANG_QUICK_WIN_MAX_MONTHS - 1;

  memcpy (months, old, 2 * sizeof (int));
  if (at_start)
    months[0] = CLAMP (old[0] + by, MAX (12, old[1] - most), old[1]);
  else
    months[1] = CLAMP (old[1] + by, old[0], old[0] + most);
}

static void
drag_update_cb (RancangQuickWinCalendar *self,
                double                   x,
                double                   y)
{
  const gboolean at_start = g_strcmp0 (self->drag_role, "start") == 0;
  int month;

  if (!rancang_figure_find_month (rancang_figure_view_get_figure (self->view), x, &month))
    return;
  month -= self->drag_from;
  if (at_start || g_strcmp0 (self->drag_role, "end") == 0)
    {
      stretch (self->drag_months, month, at_start, self->shown);
    }
  else
    {
      self->shown[0] = MAX (12, self->drag_months[0] + month);
      self->shown[1] = self->shown[0] + self->drag_months[1] - self->drag_months[0];
    }
  rancang_figure_view_queue_layout (self->view);
}

static void
drag_end_cb (RancangQuickWinCalendar *self,
             double                   x,
             double                   y,
             gboolean                 dropped)
{
  RancangItem *programme = find_programme (self, self->dragged);

  if (dropped && programme != NULL)
    drag_update_cb (self, x, y);
  if (dropped && programme != NULL
      && (self->shown[0] != self->drag_months[0] || self->shown[1] != self->drag_months[1]))
    rancang_quick_win_calendar_set (self, programme, self->shown[0], self->shown[1]);
  g_clear_pointer (&self->dragged, g_free);
  g_clear_pointer (&self->drag_role, g_free);
  rancang_figure_view_queue_layout (self->view);
}

static void
step (RancangQuickWinCalendar *self,
      int                      by,
      gboolean                 stretching)
{
  RancangItem *programme = find_programme (self,
                                           rancang_figure_view_get_focused_item (self->view));
  int old[2], months[2];

  if (programme == NULL)
    return;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    by = -by;
  get_months (self, programme, old);
  if (stretching)
    {
      stretch (old, by, FALSE, months);
    }
  else
    {
      months[0] = MAX (12, old[0] + by);
      months[1] = months[0] + old[1] - old[0];
    }
  if (memcmp (months, old, sizeof months) != 0)
    rancang_quick_win_calendar_set (self, programme, months[0], months[1]);
  else if (stretching && by > 0)
    rancang_document_say (self->document, _("A quick win lasts two years at most"));
}

static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  step (RANCANG_QUICK_WIN_CALENDAR (widget), g_variant_get_int32 (parameter), FALSE);
}

static void
stretch_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  step (RANCANG_QUICK_WIN_CALENDAR (widget), g_variant_get_int32 (parameter), TRUE);
}

static gboolean
rancang_quick_win_calendar_focus_item (RancangPage *page,
                                       RancangItem *item)
{
  return rancang_figure_view_focus_item (RANCANG_QUICK_WIN_CALENDAR (page)->view,
                                         rancang_item_get_id (item));
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->focus_item = rancang_quick_win_calendar_focus_item;
}

static void
rancang_quick_win_calendar_dispose (GObject *object)
{
  RancangQuickWinCalendar *self = RANCANG_QUICK_WIN_CALENDAR (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->view != NULL)
    rancang_figure_view_set_layout (self->view, NULL, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_QUICK_WIN_CALENDAR);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_quick_win_calendar_parent_class)->dispose (object);
}

static void
rancang_quick_win_calendar_finalize (GObject *object)
{
  RancangQuickWinCalendar *self = RANCANG_QUICK_WIN_CALENDAR (object);

  g_free (self->dragged);
  g_free (self->drag_role);

  G_OBJECT_CLASS (rancang_quick_win_calendar_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int   by;
  } keys[] = { { GDK_KEY_Left, -1 }, { GDK_KEY_KP_Left, -1 }, { GDK_KEY_Right, 1 },
               { GDK_KEY_KP_Right, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_ALT_MASK,
                                           "months.move", "i", keys[i].by);
      gtk_widget_class_add_binding_action (widget_class, keys[i].key,
                                           GDK_ALT_MASK | GDK_SHIFT_MASK, "months.stretch", "i",
                                           keys[i].by);
    }
}

static void
rancang_quick_win_calendar_class_init (RancangQuickWinCalendarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_quick_win_calendar_dispose;
  object_class->finalize = rancang_quick_win_calendar_finalize;

  g_type_ensure (RANCANG_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/quick-win-calendar.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangQuickWinCalendar, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangQuickWinCalendar, view);
  gtk_widget_class_bind_template_child (widget_class, RancangQuickWinCalendar, too_long_place);
  gtk_widget_class_bind_template_child (widget_class, RancangQuickWinCalendar, too_long);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_update_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_end_cb);
  gtk_widget_class_install_action (widget_class, "months.move", "i", move_cb);
  gtk_widget_class_install_action (widget_class, "months.stretch", "i", stretch_cb);
  add_keys (widget_class);
}

static void
rancang_quick_win_calendar_init (RancangQuickWinCalendar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rancang_quick_win_calendar_new (RancangDocument *document)
{
  RancangQuickWinCalendar *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_QUICK_WIN_CALENDAR, NULL);
  self->document = g_object_ref (document);
  if (rancang_document_is_read_only (document))
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "months.move", FALSE);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "months.stretch", FALSE);
    }
  rancang_figure_view_set_layout (self->view, lay_out, self);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rancang_document_get_checker (document), "changed",
                           G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  update_cb (self);

  return GTK_WIDGET (self);
}

gboolean
rancang_quick_win_calendar_set (RancangQuickWinCalendar *self,
                                RancangItem             *programme,
                                int                      first,
                                int                      last)
{
  RancangPlan *plan;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (RANCANG_IS_QUICK_WIN_CALENDAR (self), FALSE);

  if (rancang_document_is_read_only (self->document) || first < 12 || last < first
      || last >= 9999 * 12)
    return FALSE;
  plan = rancang_document_get_plan (self->document);
  rancang_plan_begin (plan, C_("undo", "Set months"));
  if (!rancang_quick_win_set_months (programme, first, last, &error))
    {
      rancang_plan_rollback (plan);
      rancang_document_say (self->document, error->message);
      return FALSE;
    }
  return rancang_plan_commit (plan);
}
