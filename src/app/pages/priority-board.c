/* SPDX-License-Identifier: GPL-3.0-or-later */
/* priority-board.c: programmes by impact and ease, dragged from field to field */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "canvas/figure-view.h"
#include "commands.h"
#include "labels.h"
#include "pages/page.h"
#include "pages/priority-board.h"

/**
 * RancangPriorityBoard:
 *
 * Four fields of programmes and a tray of those that were not judged. A chip is dragged, or moved
 * with Alt and an arrow key; both its judgements are set in one step.
 */
struct _RancangPriorityBoard
{
  AdwBin parent_instance;

  /* Template */
  GtkDropDown       *filter;
  RancangFigureView *view;

  /* Owned */
  RancangDocument *document;
  char            *dragged;     /* id of a programme */
  char            *drag_impact; /* where it would be dropped; NULL is not judged */
  char            *drag_ease;
  GStrv            dimensions;  /* ids, in the order of the filter */

  /* Plain */
  gboolean refilling;
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangPriorityBoard, rancang_priority_board, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

static const char *
get_dimension (RancangPriorityBoard *self)
{
  const guint selected = gtk_drop_down_get_selected (self->filter);

  return self->dimensions != NULL && selected > 0 && selected <= g_strv_length (self->dimensions)
           ? self->dimensions[selected - 1] : NULL;
}

static RancangFigure *
lay_out (const RancangFigureOptions *options,
         gpointer                    user_data)
{
  RancangPriorityBoard *self = user_data;
  const RancangPriorityView view = {
    get_dimension (self), self->dragged, self->drag_impact, self->drag_ease,
  };

  return rancang_figure_new_priority_matrix (rancang_document_get_root (self->document), &view,
                                             options);
}

static void
refill_filter (RancangPriorityBoard *self)
{
  GListModel *dimensions = rancang_item_get_children (rancang_document_get_root (self->document),
                                                      "dimension");
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autofree char *shown = g_strdup (get_dimension (self));
  guint selected = 0;

  gtk_string_list_append (titles, _("All dimensions"));
  for (guint i = 0; i < g_list_model_get_n_items (dimensions); i++)
    {
      g_autoptr (RancangItem) dimension = g_list_model_get_item (dimensions, i);

      gtk_string_list_take (titles, rancang_label_dup_item (dimension));
      g_strv_builder_add (ids, rancang_item_get_id (dimension));
      if (g_strcmp0 (shown, rancang_item_get_id (dimension)) == 0)
        selected = i + 1;
    }
  self->refilling = TRUE;
  g_strfreev (self->dimensions);
  self->dimensions = g_strv_builder_end (ids);
  gtk_drop_down_set_model (self->filter, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->filter, selected);
  self->refilling = FALSE;
}

static void
filter_changed_cb (RancangPriorityBoard *self)
{
  if (!self->refilling && self->document != NULL)
    rancang_figure_view_queue_layout (self->view);
}

static void
plan_changed_cb (RancangPriorityBoard *self,
                 RancangTransaction   *transaction)
{
  if (rancang_transaction_touches_kind (transaction, "dimension"))
    refill_filter (self);
  rancang_figure_view_queue_layout (self->view);
}

static RancangItem *
find_programme (RancangPriorityBoard *self,
                const char           *id)
{
  RancangItem *item = id != NULL
                        ? rancang_plan_find (rancang_document_get_plan (self->document), id) : NULL;

  return item != NULL && rancang_item_is (item, "programme") ? item : NULL;
}

static RancangItem *
find_focused (RancangPriorityBoard *self)
{
  return find_programme (self, rancang_figure_view_get_focused_item (self->view));
}

static void
activated_cb (RancangPriorityBoard *self,
              const char           *id)
{
  if (find_programme (self, id) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s", id);
}

/* The field at a place of the figure: its role says that it is one, its item which. */
static const RancangShape *
find_field (RancangPriorityBoard *self,
            double                x,
            double                y)
{
  RancangFigure *figure = rancang_figure_view_get_figure (self->view);

  for (guint i = 0; figure != NULL && i < rancang_figure_get_n_shapes (figure); i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, i);

      if (g_strcmp0 (shape->role, "field") == 0 && x >= shape->x && x < shape->x + shape->width
          && y >= shape->y && y < shape->y + shape->height)
        return shape;
    }
  return NULL;
}

static const char *
get_word (RancangItem *programme,
          const char  *field)
{
  const char *word = rancang_item_get_text (programme, field);

  return word != NULL && *word != '\0' ? word : NULL;
}

static void
set_drop (RancangPriorityBoard *self,
          const char           *impact,
          const char           *ease)
{
  gboolean changed = g_set_str (&self->drag_impact, impact);

  changed |= g_set_str (&self->drag_ease, ease);
  if (changed)
    rancang_figure_view_queue_layout (self->view);
}

static gboolean
drag_begin_cb (RancangPriorityBoard *self,
               const char           *id,
               const char           *role,
               double                x,
               double                y)
{
  RancangItem *programme = find_programme (self, id);

  if (programme == NULL || rancang_document_is_read_only (self->document))
    return FALSE;
  g_set_str (&self->dragged, id);
  set_drop (self, get_word (programme, "impact-level"), get_word (programme, "ease"));
  rancang_figure_view_queue_layout (self->view);
  return TRUE;
}

static void
drag_update_cb (RancangPriorityBoard *self,
                double                x,
                double                y)
{
  const RancangShape *field = find_field (self, x, y);
  g_auto (GStrv) parts = field != NULL ? g_strsplit (field->item, "/", 2) : NULL;

  if (parts != NULL)
    set_drop (self, *parts[0] != '\0' ? parts[0] : NULL, *parts[1] != '\0' ? parts[1] : NULL);
}

static void
drag_end_cb (RancangPriorityBoard *self,
             double                x,
             double                y,
             gboolean              dropped)
{
  RancangItem *programme = find_programme (self, self->dragged);

  if (dropped && programme != NULL)
    {
      drag_update_cb (self, x, y);
      rancang_priority_board_move (self, programme, self->drag_impact, self->drag_ease);
    }
  g_clear_pointer (&self->dragged, g_free);
  g_clear_pointer (&self->drag_impact, g_free);
  g_clear_pointer (&self->drag_ease, g_free);
  rancang_figure_view_queue_layout (self->view);
}

/* FALSE where a programme does not go that way. */
static gboolean
find_step (RancangPriorityBoard *self,
           RancangItem          *programme,
           RancangDirection      direction,
           const char          **impact,
           const char          **ease)
{
  gboolean judged;

  *impact = get_word (programme, "impact-level");
  *ease = get_word (programme, "ease");
  judged = *impact != NULL && *ease != NULL;
  if (!judged && direction != RANCANG_DIRECTION_LEFT)
    return FALSE;
  if (!judged)
    {
      /* Out of the tray, into the field beside it. */
      *impact = *impact != NULL ? *impact : "high";
      *ease = *ease != NULL ? *ease : "hard";
    }
  else if (direction == RANCANG_DIRECTION_RIGHT && g_str_equal (*ease, "hard"))
    {
      *impact = *ease = NULL;
    }
  else if (direction == RANCANG_DIRECTION_LEFT || direction == RANCANG_DIRECTION_RIGHT)
    {
      *ease = direction == RANCANG_DIRECTION_LEFT ? "easy" : "hard";
    }
  else
    {
      *impact = direction == RANCANG_DIRECTION_UP ? "high" : "low";
    }
  return TRUE;
}

static void
step_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangPriorityBoard *self = RANCANG_PRIORITY_BOARD (widget);
  RancangItem *programme = find_focused (self);
  RancangDirection direction = (RancangDirection) g_variant_get_int32 (parameter);
  const char *impact;
  const char *ease;

  if (programme == NULL)
    return;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
      && direction <= RANCANG_DIRECTION_RIGHT)
    direction = direction == RANCANG_DIRECTION_LEFT ? RANCANG_DIRECTION_RIGHT
                                                    : RANCANG_DIRECTION_LEFT;
  if (find_step (self, programme, direction, &impact, &ease))
    rancang_priority_board_move (self, programme, impact, ease);
}

static void
put_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  RancangPriorityBoard *self = RANCANG_PRIORITY_BOARD (widget);
  RancangItem *programme = find_focused (self);
  const char *impact;
  const char *ease;

  g_variant_get (parameter, "(&s&s)", &impact, &ease);
  if (programme != NULL)
    rancang_priority_board_move (self, programme, impact, ease);
}

static void
toggle_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangPriorityBoard *self = RANCANG_PRIORITY_BOARD (widget);
  RancangItem *programme = find_focused (self);

  if (programme != NULL && !rancang_document_is_read_only (self->document))
    rancang_command_set_flag (self->document, programme, "quick-win",
                              !rancang_item_get_boolean (programme, "quick-win"),
                              C_("undo", "Quick win"));
}

static gboolean
rancang_priority_board_focus_item (RancangPage *page,
                                   RancangItem *item)
{
  return rancang_figure_view_focus_item (RANCANG_PRIORITY_BOARD (page)->view,
                                         rancang_item_get_id (item));
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->focus_item = rancang_priority_board_focus_item;
}

static void
rancang_priority_board_dispose (GObject *object)
{
  RancangPriorityBoard *self = RANCANG_PRIORITY_BOARD (object);

  if (self->view != NULL)
    rancang_figure_view_set_layout (self->view, NULL, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_PRIORITY_BOARD);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_priority_board_parent_class)->dispose (object);
}

static void
rancang_priority_board_finalize (GObject *object)
{
  RancangPriorityBoard *self = RANCANG_PRIORITY_BOARD (object);

  g_free (self->dragged);
  g_free (self->drag_impact);
  g_free (self->drag_ease);
  g_strfreev (self->dimensions);

  G_OBJECT_CLASS (rancang_priority_board_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint            key;
    guint            keypad_key;
    RancangDirection direction;
  } keys[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, RANCANG_DIRECTION_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, RANCANG_DIRECTION_RIGHT },
    { GDK_KEY_Up, GDK_KEY_KP_Up, RANCANG_DIRECTION_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, RANCANG_DIRECTION_DOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_ALT_MASK,
                                           "priority.step", "i", keys[i].direction);
      gtk_widget_class_add_binding_action (widget_class, keys[i].keypad_key, GDK_ALT_MASK,
                                           "priority.step", "i", keys[i].direction);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_q, GDK_ALT_MASK,
                                       "priority.toggle-quick-win", NULL);
}

static void
rancang_priority_board_class_init (RancangPriorityBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_priority_board_dispose;
  object_class->finalize = rancang_priority_board_finalize;

  g_type_ensure (RANCANG_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/priority-board.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangPriorityBoard, filter);
  gtk_widget_class_bind_template_child (widget_class, RancangPriorityBoard, view);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_update_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_end_cb);
  gtk_widget_class_install_action (widget_class, "priority.step", "i", step_cb);
  gtk_widget_class_install_action (widget_class, "priority.put", "(ss)", put_cb);
  gtk_widget_class_install_action (widget_class, "priority.toggle-quick-win", NULL, toggle_cb);
  add_keys (widget_class);
}

static void
rancang_priority_board_init (RancangPriorityBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GMenuModel *
create_menu (void)
{
  static const struct
  {
    const char *label;
    const char *impact;
    const char *ease;
  } entries[] = {
    { N_("High Impact, _Easy"), "high", "easy" },
    { N_("High Impact, _Hard"), "high", "hard" },
    { N_("Low Impact, E_asy"), "low", "easy" },
    { N_("Low Impact, Ha_rd"), "low", "hard" },
    { N_("_Not Judged"), "", "" },
  };
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) fields = g_menu_new ();

  g_menu_append (first, _("_Quick Win or Not"), "priority.toggle-quick-win");
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(entries[i].label), NULL);

      g_menu_item_set_action_and_target (item, "priority.put", "(ss)", entries[i].impact,
                                         entries[i].ease);
      g_menu_append_item (fields, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (fields));
  return G_MENU_MODEL (menu);
}

GtkWidget *
rancang_priority_board_new (RancangDocument *document)
{
  RancangPriorityBoard *self;
  g_autoptr (GMenuModel) menu = create_menu ();

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_PRIORITY_BOARD, NULL);
  self->document = g_object_ref (document);
  refill_filter (self);
  rancang_figure_view_set_layout (self->view, lay_out, self);
  if (rancang_document_is_read_only (document))
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "priority.step", FALSE);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "priority.put", FALSE);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "priority.toggle-quick-win", FALSE);
    }
  else
    {
      rancang_figure_view_set_menu (self->view, menu);
    }
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

gboolean
rancang_priority_board_move (RancangPriorityBoard *self,
                             RancangItem          *programme,
                             const char           *impact,
                             const char           *ease)
{
  RancangPlan *plan;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (RANCANG_IS_PRIORITY_BOARD (self), FALSE);
  g_return_val_if_fail (rancang_item_is (programme, "programme"), FALSE);

  if (rancang_document_is_read_only (self->document))
    return FALSE;
  impact = impact != NULL && *impact != '\0' ? impact : NULL;
  ease = ease != NULL && *ease != '\0' ? ease : NULL;
  if (g_strcmp0 (get_word (programme, "impact-level"), impact) == 0
      && g_strcmp0 (get_word (programme, "ease"), ease) == 0)
    return FALSE;

  plan = rancang_document_get_plan (self->document);
  rancang_plan_begin (plan, C_("undo", "Judge programme"));
  if (!rancang_plan_set_text (plan, programme, "impact-level", impact, &error)
      || !rancang_plan_set_text (plan, programme, "ease", ease, &error))
    {
      rancang_plan_rollback (plan);
      rancang_document_say (self->document, error->message);
      return FALSE;
    }
  return rancang_plan_commit (plan);
}
