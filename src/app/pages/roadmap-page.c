/* SPDX-License-Identifier: GPL-3.0-or-later */
/* roadmap-page.c: the programmes in time */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "pages/page.h"
#include "pages/roadmap-baseline.h"
#include "pages/roadmap-edit.h"
#include "pages/roadmap-page.h"

#define LEAST_CHANGE 0.005 /* of the zoom, for which it is worth to lay out again */
#define LEAST_ZOOM 0.1
#define FOCUS_FRAMES 30

/**
 * RancangRoadmapPage:
 *
 * Programmes as bars: dragged to another time, stretched at their ends, both by keys, too. The
 * rows are collected anew when the plan has changed, and only when they are looked at.
 */
struct _RancangRoadmapPage
{
  AdwBin parent_instance;

  /* Template */
  GtkStack               *stack;
  GtkDropDown            *groupings;
  RancangRoadmapBaseline *baseline;
  AdwToggleGroup         *scales;
  RancangFigureView      *figure;
  GtkWidget              *begin;
  GMenuModel             *row_menu;

  /* Owned */
  RancangDocument      *document;
  RancangRoadmap       *roadmap; /* NULL when the plan has changed since */
  GHashTable           *collapsed;
  char                 *open;
  char                 *focus_item; /* has the focus as soon as it is laid out */
  char                 *font;

  /* Plain */
  RancangRoadmapDrag    drag;
  RancangFigureOptions  options; /* of the last layout */
  double                fitting;
  guint                 fit_id;
  guint                 focus_tick;
  guint                 focus_frames;
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangRoadmapPage, rancang_roadmap_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

/* What of the items is drawn; all else may change without the roadmap being collected anew. */
static const char * const drawn_fields[] = {
  "title", "title-en", "colour", "abbreviation", "agency", "start-year", "end-year",
  "start-quarter", "end-quarter", "quick-win", "date", "year", "done", "amounts", "source",
  "state", NULL,
};

static RancangPlan *
get_plan (RancangRoadmapPage *self)
{
  return rancang_document_get_plan (self->document);
}

static RancangRoadmapScale
get_scale (RancangRoadmapPage *self)
{
  return adw_toggle_group_get_active (self->scales);
}

/* A quarter or a year, in quarters. */
static int
get_step (RancangRoadmapPage *self)
{
  return get_scale (self) == RANCANG_ROADMAP_SCALE_QUARTERS ? 1 : 4;
}

static double
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");

  return rancang_roadmap_parse_date (day);
}

static void
init_view (RancangRoadmapPage *self,
           RancangRoadmapView *view)
{
  *view = (RancangRoadmapView) {
    .scale = get_scale (self),
    .editable = !rancang_document_is_read_only (self->document),
    .today = get_today (),
    .open = self->open,
    .moved = self->drag.item,
    .moved_start = self->drag.new_start,
    .moved_end = self->drag.new_end,
  };
}

static RancangRoadmap *
get_roadmap (RancangRoadmapPage *self)
{
  GHashTableIter iter;
  gpointer group;

  if (self->roadmap != NULL)
    return self->roadmap;

  self->roadmap = rancang_roadmap_new (get_plan (self),
                                       gtk_drop_down_get_selected (self->groupings),
                                       rancang_language_get_default ());
  g_hash_table_iter_init (&iter, self->collapsed);
  while (g_hash_table_iter_next (&iter, &group, NULL))
    rancang_roadmap_set_collapsed (self->roadmap, group, TRUE);
  rancang_roadmap_set_baseline (self->roadmap, rancang_roadmap_baseline_get_plan (self->baseline),
                                rancang_roadmap_baseline_get_name (self->baseline));
  return self->roadmap;
}

static void
forget_roadmap (RancangRoadmapPage *self)
{
  g_clear_object (&self->roadmap);
  rancang_figure_view_queue_layout (self->figure);
}

static gboolean
fit_cb (gpointer user_data)
{
  RancangRoadmapPage *self = user_data;

  self->fit_id = 0;
  rancang_figure_view_set_zoom (self->figure, self->fitting);
  return G_SOURCE_REMOVE;
}

/* The zoom with which all is seen at once, which is known only when it has been laid out. */
static void
fit (RancangRoadmapPage         *self,
     const RancangRoadmapView   *view,
     const RancangFigureOptions *options)
{
  const double zoom = rancang_figure_view_get_zoom (self->figure);
  double width, height;

  if (view->scale != RANCANG_ROADMAP_SCALE_PAGE)
    return;

  rancang_roadmap_measure (get_roadmap (self), view, options, &width, &height);
  self->fitting = MIN (options->width * zoom / width, options->height * zoom / height);
  self->fitting = CLAMP (self->fitting, LEAST_ZOOM, 1);
  if (fabs (self->fitting / zoom - 1) > LEAST_CHANGE && self->fit_id == 0)
    self->fit_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, self, NULL);
}

static RancangFigure *
lay_out (const RancangFigureOptions *options,
         gpointer                    user_data)
{
  RancangRoadmapPage *self = user_data;
  RancangRoadmapView view;

  g_set_str (&self->font, options->font);
  self->options = *options;
  self->options.font = self->font;
  init_view (self, &view);
  fit (self, &view, options);
  return rancang_figure_new_roadmap (get_roadmap (self), &view, options);
}

static gboolean
found_cb (RancangItem *item,
          gpointer     user_data)
{
  return FALSE;
}

static void
update_stack (RancangRoadmapPage *self)
{
  RancangItem *root = rancang_document_get_root (self->document);
  const gboolean is_empty = rancang_item_foreach (root, "programme", found_cb, NULL);

  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "roadmap");
  gtk_widget_set_visible (self->begin, rancang_item_count_children (root, "dimension") > 0);
}

static gboolean
is_drawn (RancangChange *change)
{
  const RancangField *field = rancang_change_get_field (change);

  return rancang_change_get_operation (change) != RANCANG_OPERATION_SET
         || (field != NULL && g_strv_contains (drawn_fields, field->name));
}

static void
plan_changed_cb (RancangRoadmapPage *self,
                 RancangTransaction *transaction)
{
  for (guint i = 0; i < rancang_transaction_get_n_changes (transaction); i++)
    if (is_drawn (rancang_transaction_get_change (transaction, i)))
      {
        forget_roadmap (self);
        update_stack (self);
        return;
      }
}

static void
grouping_cb (RancangRoadmapPage *self)
{
  if (self->document != NULL)
    forget_roadmap (self);
}

static void
baseline_cb (RancangRoadmapPage *self)
{
  if (self->roadmap != NULL)
    rancang_roadmap_set_baseline (self->roadmap,
                                  rancang_roadmap_baseline_get_plan (self->baseline),
                                  rancang_roadmap_baseline_get_name (self->baseline));
  rancang_figure_view_queue_layout (self->figure);
}

static void
scale_cb (RancangRoadmapPage *self)
{
  if (self->document == NULL)
    return;

  if (get_scale (self) != RANCANG_ROADMAP_SCALE_PAGE)
    {
      g_clear_handle_id (&self->fit_id, g_source_remove);
      rancang_figure_view_set_zoom (self->figure, 1);
    }
  rancang_figure_view_queue_layout (self->figure);
}

static void
collapse (RancangRoadmapPage *self,
          const char         *group,
          gboolean            collapsed)
{
  if (collapsed)
    g_hash_table_add (self->collapsed, g_strdup (group));
  else
    g_hash_table_remove (self->collapsed, group);
  rancang_roadmap_set_collapsed (get_roadmap (self), group, collapsed);
  rancang_figure_view_queue_layout (self->figure);
}

static void
activated_cb (RancangRoadmapPage *self,
              const char         *shape_item)
{
  g_autofree char *id = rancang_roadmap_dup_item_id (shape_item);

  if (rancang_roadmap_is_group (get_roadmap (self), shape_item))
    collapse (self, shape_item, !g_hash_table_contains (self->collapsed, shape_item));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s", id);
}

/* Time runs to the left where people read from the right. */
static double
get_time (RancangRoadmapPage *self,
          double              x)
{
  RancangFigure *figure = rancang_figure_view_get_figure (self->figure);
  RancangRoadmapView view;

  init_view (self, &view);
  if (gtk_widget_get_direction (GTK_WIDGET (self->figure)) == GTK_TEXT_DIR_RTL)
    x = rancang_figure_get_width (figure) - x;
  return rancang_roadmap_get_time_at (get_roadmap (self), &view, &self->options, x);
}

static gboolean
drag_begin_cb (RancangRoadmapPage *self,
               const char         *shape_item,
               const char         *role,
               double              x,
               double              y)
{
  g_autofree char *id = rancang_roadmap_dup_item_id (shape_item);
  RancangItem *programme;

  if (rancang_document_is_read_only (self->document))
    return FALSE;

  /* What is typed in the editor and not in the plan yet must not come after the drag. */
  rancang_document_flush (self->document);
  programme = rancang_plan_find (get_plan (self), id);
  if (programme == NULL || !rancang_item_is (programme, "programme"))
    return FALSE;
  return rancang_roadmap_drag_begin (&self->drag, programme, role, get_time (self, x));
}

static void
drag_update_cb (RancangRoadmapPage *self,
                double              x,
                double              y)
{
  if (self->drag.item != NULL
      && rancang_roadmap_drag_update (&self->drag, get_roadmap (self), get_step (self),
                                      get_time (self, x)))
    rancang_figure_view_queue_layout (self->figure);
}

static void
drag_end_cb (RancangRoadmapPage *self,
             double              x,
             double              y,
             gboolean            dropped)
{
  RancangItem *programme = self->drag.item != NULL
                             ? rancang_plan_find (get_plan (self), self->drag.item) : NULL;
  const int start = self->drag.new_start;
  const int end = self->drag.new_end;

  rancang_roadmap_drag_clear (&self->drag);
  if (dropped && programme != NULL && start != 0)
    rancang_roadmap_edit_set (self->document, programme, start, end);
  rancang_figure_view_queue_layout (self->figure);
}

static RancangItem *
get_focused (RancangRoadmapPage *self,
             const char         *kind)
{
  const char *shape_item = rancang_figure_view_get_focused_item (self->figure);
  g_autofree char *id = shape_item != NULL ? rancang_roadmap_dup_item_id (shape_item) : NULL;
  RancangItem *item = id != NULL ? rancang_plan_find (get_plan (self), id) : NULL;

  if (item == NULL || (kind != NULL && !rancang_item_is (item, kind)))
    return NULL;
  return item;
}

static void
change_time (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RancangRoadmapPage *self = RANCANG_ROADMAP_PAGE (widget);
  RancangItem *programme = get_focused (self, "programme");
  const int step = g_variant_get_int32 (parameter) * get_step (self);

  if (programme == NULL || self->drag.item != NULL)
    return;
  rancang_document_flush (self->document);
  if (g_str_equal (action_name, "roadmap.move"))
    rancang_roadmap_edit_move (self->document, get_roadmap (self), programme, step);
  else
    rancang_roadmap_edit_stretch (self->document, get_roadmap (self), programme, step);
}

static void
rename_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RancangRoadmapPage *self = RANCANG_ROADMAP_PAGE (widget);
  RancangItem *item = get_focused (self, NULL);

  if (item != NULL && (rancang_item_is (item, "programme") || rancang_item_is (item, "milestone")))
    rancang_figure_view_edit (self->figure,
                              rancang_figure_view_get_focused_item (self->figure),
                              rancang_item_get_title (item));
}

static void
edited_cb (RancangRoadmapPage *self,
           const char         *shape_item,
           const char         *text)
{
  g_autofree char *id = rancang_roadmap_dup_item_id (shape_item);
  RancangItem *item = rancang_plan_find (get_plan (self), id);

  if (item != NULL)
    rancang_roadmap_edit_rename (self->document, item, text);
}

static void
open_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  RancangRoadmapPage *self = RANCANG_ROADMAP_PAGE (widget);
  const char *shape_item = rancang_figure_view_get_focused_item (self->figure);
  g_autofree char *copy = g_strdup (shape_item);

  if (copy != NULL)
    activated_cb (self, copy);
}

static void
remove_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RancangRoadmapPage *self = RANCANG_ROADMAP_PAGE (widget);
  RancangItem *item = get_focused (self, NULL);

  if (item != NULL && (rancang_item_is (item, "programme") || rancang_item_is (item, "milestone")))
    gtk_widget_activate_action (widget, "win.remove-item", "s", rancang_item_get_id (item));
}

/* Every heading is a shape only while it is seen; the keys of all groups come from the model. */
static void
collapse_all_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  RancangRoadmapPage *self = RANCANG_ROADMAP_PAGE (widget);
  g_auto (GStrv) groups = rancang_roadmap_dup_groups (get_roadmap (self));

  for (guint i = 0; groups[i] != NULL; i++)
    collapse (self, groups[i], g_variant_get_boolean (parameter));
}

static void
figure_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RancangRoadmapPage *self = RANCANG_ROADMAP_PAGE (widget);
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;

  if (g_action_parse_detailed_name (g_variant_get_string (parameter, NULL), &action, &target,
                                    NULL))
    gtk_widget_activate_action_variant (GTK_WIDGET (self->figure), action, target);
}

static gboolean
focus_tick_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  RancangRoadmapPage *self = RANCANG_ROADMAP_PAGE (widget);

  if (!rancang_figure_view_focus_item (self->figure, self->focus_item)
      && ++self->focus_frames < FOCUS_FRAMES)
    return G_SOURCE_CONTINUE;

  self->focus_tick = 0;
  return G_SOURCE_REMOVE;
}

/* Brings the line of an item in sight, which may be far from what is laid out now. */
static gboolean
scroll_to_item (RancangRoadmapPage *self,
                const char         *id)
{
  RancangRoadmapView view;
  double x, y;

  init_view (self, &view);
  if (!rancang_roadmap_locate (get_roadmap (self), &view, &self->options, id, &x, &y))
    return FALSE;

  rancang_figure_view_scroll_to (self->figure, 0, MAX (0, y - self->options.height / 2));
  g_set_str (&self->focus_item, id);
  self->focus_frames = 0;
  if (self->focus_tick == 0)
    self->focus_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_tick_cb, NULL, NULL);
  return TRUE;
}

static gboolean
rancang_roadmap_page_focus_item (RancangPage *page,
                                 RancangItem *item)
{
  RancangRoadmapPage *self = RANCANG_ROADMAP_PAGE (page);
  RancangItem *programme = rancang_item_get_ancestor (item, "programme");
  g_auto (GStrv) groups = NULL;
  const char *id;

  if (programme == NULL)
    return FALSE;
  id = rancang_item_get_id (programme);
  if (rancang_figure_view_focus_item (self->figure, id) || scroll_to_item (self, id))
    return TRUE;

  /* Its group is closed; the others are left as they are. */
  groups = rancang_roadmap_dup_groups (get_roadmap (self));
  for (guint i = 0; groups[i] != NULL; i++)
    {
      if (!g_hash_table_contains (self->collapsed, groups[i]))
        continue;

      collapse (self, groups[i], FALSE);
      if (scroll_to_item (self, id))
        return TRUE;
      collapse (self, groups[i], TRUE);
    }
  return FALSE;
}

static void
rancang_roadmap_page_set_open (RancangPage *page,
                               RancangItem *item)
{
  RancangRoadmapPage *self = RANCANG_ROADMAP_PAGE (page);
  RancangItem *programme = item != NULL ? rancang_item_get_ancestor (item, "programme") : NULL;

  if (g_set_str (&self->open, programme != NULL ? rancang_item_get_id (programme) : NULL))
    rancang_figure_view_queue_layout (self->figure);
}

static gboolean
rancang_roadmap_page_show_view (RancangPage *page,
                                const char  *view)
{
  RancangRoadmapPage *self = RANCANG_ROADMAP_PAGE (page);

  if (adw_toggle_group_get_toggle_by_name (self->scales, view) == NULL)
    return FALSE;

  adw_toggle_group_set_active_name (self->scales, view);
  return TRUE;
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->focus_item = rancang_roadmap_page_focus_item;
  iface->set_open = rancang_roadmap_page_set_open;
  iface->show_view = rancang_roadmap_page_show_view;
}

static void
rancang_roadmap_page_dispose (GObject *object)
{
  RancangRoadmapPage *self = RANCANG_ROADMAP_PAGE (object);

  g_clear_handle_id (&self->fit_id, g_source_remove);
  if (self->focus_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->focus_tick);
  self->focus_tick = 0;
  if (self->figure != NULL)
    rancang_figure_view_set_layout (self->figure, NULL, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_ROADMAP_PAGE);
  g_clear_object (&self->roadmap);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_roadmap_page_parent_class)->dispose (object);
}

static void
rancang_roadmap_page_finalize (GObject *object)
{
  RancangRoadmapPage *self = RANCANG_ROADMAP_PAGE (object);

  rancang_roadmap_drag_clear (&self->drag);
  g_hash_table_unref (self->collapsed);
  g_free (self->open);
  g_free (self->focus_item);
  g_free (self->font);

  G_OBJECT_CLASS (rancang_roadmap_page_parent_class)->finalize (object);
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           keyval;
    GdkModifierType modifiers;
    const char     *action;
    int             step;
  } keys[] = {
    { GDK_KEY_Left, GDK_ALT_MASK, "roadmap.move", -1 },
    { GDK_KEY_Right, GDK_ALT_MASK, "roadmap.move", 1 },
    { GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK, "roadmap.stretch", -1 },
    { GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK, "roadmap.stretch", 1 },
  };

  gtk_widget_class_install_action (widget_class, "roadmap.move", "i", change_time);
  gtk_widget_class_install_action (widget_class, "roadmap.stretch", "i", change_time);
  gtk_widget_class_install_action (widget_class, "roadmap.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.collapse-all", "b", collapse_all_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.figure", "s", figure_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].keyval, keys[i].modifiers,
                                         keys[i].action, "i", keys[i].step);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "roadmap.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "roadmap.remove", NULL);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/roadmap-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangRoadmapPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangRoadmapPage, groupings);
  gtk_widget_class_bind_template_child (widget_class, RancangRoadmapPage, baseline);
  gtk_widget_class_bind_template_child (widget_class, RancangRoadmapPage, scales);
  gtk_widget_class_bind_template_child (widget_class, RancangRoadmapPage, figure);
  gtk_widget_class_bind_template_child (widget_class, RancangRoadmapPage, begin);
  gtk_widget_class_bind_template_child (widget_class, RancangRoadmapPage, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, grouping_cb);
  gtk_widget_class_bind_template_callback (widget_class, baseline_cb);
  gtk_widget_class_bind_template_callback (widget_class, scale_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_update_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_end_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
}

static void
rancang_roadmap_page_class_init (RancangRoadmapPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_roadmap_page_dispose;
  object_class->finalize = rancang_roadmap_page_finalize;

  g_type_ensure (RANCANG_TYPE_FIGURE_VIEW);
  g_type_ensure (RANCANG_TYPE_ROADMAP_BASELINE);
  add_actions (widget_class);
  bind_template (widget_class);
}

static void
rancang_roadmap_page_init (RancangRoadmapPage *self)
{
  self->collapsed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
forbid_edits (RancangRoadmapPage *self)
{
  static const char * const actions[] = { "roadmap.move", "roadmap.stretch", "roadmap.rename",
                                          "roadmap.remove" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], FALSE);
}

GtkWidget *
rancang_roadmap_page_new (RancangDocument *document)
{
  RancangRoadmapPage *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_ROADMAP_PAGE, NULL);
  self->document = g_object_ref (document);
  rancang_roadmap_baseline_set_document (self->baseline, document);
  rancang_figure_view_set_zoomable (self->figure, TRUE);
  rancang_figure_view_set_menu (self->figure, self->row_menu);
  rancang_figure_view_set_layout (self->figure, lay_out, self);
  if (rancang_document_is_read_only (document))
    forbid_edits (self);
  update_stack (self);
  g_signal_connect_object (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
