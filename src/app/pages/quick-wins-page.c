/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quick-wins-page.c: choosing, describing and timing the quick wins */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "labels.h"
#include "pages/page.h"
#include "pages/priority-board.h"
#include "pages/quick-win-calendar.h"
#include "pages/quick-win-profiles.h"
#include "pages/quick-wins-page.h"
#include "widgets/views.h"

/**
 * RancangQuickWinsPage:
 *
 * Three views of the same programmes: the matrix of impact and ease, where quick wins are chosen;
 * their profiles with the ten criteria; and their months.
 */
struct _RancangQuickWinsPage
{
  AdwBin parent_instance;

  /* Template */
  GtkStack   *stack;
  GtkBox     *box;
  AdwWrapBox *bar;
  GtkLabel   *practice;

  /* Owned */
  RancangDocument *document;

  /* Borrowed: a child of the box */
  RancangViews *views;

  /* Plain */
  guint update_id;
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangQuickWinsPage, rancang_quick_wins_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

typedef struct
{
  guint programmes;
  guint quick_wins;
} Counts;

static gboolean
count_cb (RancangItem *programme,
          gpointer     user_data)
{
  Counts *counts = user_data;

  counts->programmes++;
  counts->quick_wins += rancang_item_get_boolean (programme, "quick-win");
  return TRUE;
}

/* At group stage one quick win for each dimension is usual; more are not wrong. */
static void
update_practice (RancangQuickWinsPage *self,
                 guint                 n_quick_wins)
{
  GListModel *dimensions = rancang_item_get_children (rancang_document_get_root (self->document),
                                                      "dimension");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) missing = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u quick win", "%u quick wins", n_quick_wins),
                          n_quick_wins);
  for (guint i = 0; i < g_list_model_get_n_items (dimensions); i++)
    {
      g_autoptr (RancangItem) dimension = g_list_model_get_item (dimensions, i);
      g_autofree char *title = rancang_label_dup_item (dimension);
      Counts counts = { 0 };

      rancang_item_foreach (dimension, "programme", count_cb, &counts);
      if (counts.quick_wins == 0)
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", title);
    }
  g_string_append (text, " · ");
  if (missing->len > 0)
    /* Translators: %s is a list of dimensions */
    g_string_append_printf (text, _("one for each dimension is usual; none yet in %s"),
                            missing->str);
  else
    g_string_append (text, _("every dimension has one, as is usual"));
  gtk_label_set_label (self->practice, text->str);
}

static gboolean
update_cb (gpointer user_data)
{
  RancangQuickWinsPage *self = user_data;
  Counts counts = { 0 };

  self->update_id = 0;
  rancang_item_foreach (rancang_document_get_root (self->document), "programme", count_cb,
                        &counts);
  gtk_stack_set_visible_child_name (self->stack, counts.programmes > 0 ? "work" : "empty");
  update_practice (self, counts.quick_wins);
  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (RancangQuickWinsPage *self,
                 RancangTransaction   *transaction)
{
  if (self->update_id == 0
      && (rancang_transaction_touches_kind (transaction, "programme")
          || rancang_transaction_touches_kind (transaction, "sub-dimension")
          || rancang_transaction_touches_kind (transaction, "dimension")))
    self->update_id = g_idle_add (update_cb, self);
}

static RancangPage *
get_view (RancangPage *page)
{
  GtkWidget *view = rancang_views_get_shown (RANCANG_QUICK_WINS_PAGE (page)->views);

  return view != NULL && RANCANG_IS_PAGE (view) ? RANCANG_PAGE (view) : NULL;
}

static gboolean
rancang_quick_wins_page_focus_item (RancangPage *page,
                                    RancangItem *item)
{
  RancangPage *view = get_view (page);

  return view != NULL && rancang_page_focus_item (view, item);
}

static gboolean
rancang_quick_wins_page_show_view (RancangPage *page,
                                   const char  *view)
{
  return rancang_views_show (RANCANG_QUICK_WINS_PAGE (page)->views, view);
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->focus_item = rancang_quick_wins_page_focus_item;
  iface->show_view = rancang_quick_wins_page_show_view;
}

static void
rancang_quick_wins_page_dispose (GObject *object)
{
  RancangQuickWinsPage *self = RANCANG_QUICK_WINS_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_QUICK_WINS_PAGE);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_quick_wins_page_parent_class)->dispose (object);
}

static void
rancang_quick_wins_page_class_init (RancangQuickWinsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_quick_wins_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/quick-wins-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangQuickWinsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangQuickWinsPage, box);
  gtk_widget_class_bind_template_child (widget_class, RancangQuickWinsPage, bar);
  gtk_widget_class_bind_template_child (widget_class, RancangQuickWinsPage, practice);
}

static void
rancang_quick_wins_page_init (RancangQuickWinsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create_matrix (gpointer user_data)
{
  return rancang_priority_board_new (RANCANG_QUICK_WINS_PAGE (user_data)->document);
}

static GtkWidget *
create_profiles (gpointer user_data)
{
  return rancang_quick_win_profiles_new (RANCANG_QUICK_WINS_PAGE (user_data)->document);
}

static GtkWidget *
create_calendar (gpointer user_data)
{
  return rancang_quick_win_calendar_new (RANCANG_QUICK_WINS_PAGE (user_data)->document);
}

GtkWidget *
rancang_quick_wins_page_new (RancangDocument *document)
{
  RancangQuickWinsPage *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_QUICK_WINS_PAGE, NULL);
  self->document = g_object_ref (document);
  self->views = RANCANG_VIEWS (rancang_views_new ());
  rancang_views_add (self->views, "matrix", C_("view", "Matrix"), "view-grid-symbolic",
                     create_matrix, self);
  rancang_views_add (self->views, "profiles", C_("view", "Profiles"), "view-list-symbolic",
                     create_profiles, self);
  rancang_views_add (self->views, "calendar", C_("view", "Calendar"),
                     "x-office-calendar-symbolic", create_calendar, self);
  adw_wrap_box_prepend (self->bar, rancang_views_get_switcher (self->views));
  gtk_widget_set_vexpand (GTK_WIDGET (self->views), TRUE);
  gtk_box_append (self->box, GTK_WIDGET (self->views));
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  update_cb (self);

  return GTK_WIDGET (self);
}
