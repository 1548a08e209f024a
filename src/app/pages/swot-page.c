/* SPDX-License-Identifier: GPL-3.0-or-later */
/* swot-page.c: four quadrants, and the strategies that come out of them */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "analysis-commands.h"
#include "commands.h"
#include "dialogs/make-dialog.h"
#include "labels.h"
#include "pages/board.h"
#include "pages/page.h"
#include "pages/swot-page.h"
#include "pages/tows-matrix.h"

/**
 * RancangSwotPage:
 *
 * The board holds the entries; below it the matrix holds the strategies of each pair of quadrants.
 */
struct _RancangSwotPage
{
  AdwBin parent_instance;

  /* Template */
  GtkStack  *stack;
  GtkWidget *content;
  AdwBin    *board_bin;
  AdwBin    *matrix_bin;
  GtkLabel  *unused;
  GtkWidget *first_button;

  /* Borrowed: children of the bins */
  RancangBoard      *board;
  RancangTowsMatrix *matrix;

  /* Owned */
  RancangDocument *document;

  /* Plain */
  guint    update_id;
  gboolean began; /* the board is shown although it is empty */
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangSwotPage, rancang_swot_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

static const RancangBoardChoice quadrants[] = {
  { "strength", N_("Strengths"), N_("Helpful · internal"),
    N_("What the region has and does well.") },
  { "weakness", N_("Weaknesses"), N_("Harmful · internal"),
    N_("What the region lacks or does badly.") },
  { "opportunity", N_("Opportunities"), N_("Helpful · external"),
    N_("What others offer and the region can use.") },
  { "threat", N_("Threats"), N_("Harmful · external"),
    N_("What may come and harm the region.") },
};

static const char * const row_titles[] = {
  N_("Internal: what the region has itself"),
  N_("External: what comes from outside"),
};

static RancangItem *
get_root (RancangSwotPage *self)
{
  return rancang_document_get_root (self->document);
}

static gboolean
look_for_strategy (RancangItem *referrer,
                   gpointer     user_data)
{
  gboolean *found = user_data;

  *found = rancang_item_is (referrer, "strategy");
  return !*found;
}

static guint
count_unused (RancangSwotPage *self,
              guint            n)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);
  guint unused = 0;

  for (guint i = 0; i < n; i++)
    {
      gboolean found = FALSE;

      rancang_plan_foreach_referrer (plan, rancang_item_peek_child (get_root (self), "swot-entry",
                                                                    i),
                                     look_for_strategy, &found);
      unused += found ? 0 : 1;
    }
  return unused;
}

static void
update (RancangSwotPage *self)
{
  const guint n = rancang_item_count_children (get_root (self), "swot-entry");
  const guint n_unused = count_unused (self, n);
  g_autofree char *text = NULL;

  gtk_stack_set_visible_child_name (self->stack, n > 0 || self->began ? "board" : "empty");
  if (n == 0)
    text = g_strdup (_("Choose entries of two quadrants and say what follows from them."));
  else if (n_unused == 0)
    text = g_strdup (_("A strategy answers every entry."));
  else
    text = g_strdup_printf (ngettext ("No strategy answers %u of %u entry.",
                                      "No strategy answers %u of %u entries.", n), n_unused, n);
  gtk_label_set_label (self->unused, text);
}

static gboolean
update_cb (gpointer user_data)
{
  RancangSwotPage *self = user_data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Many changes in a row bring one update. */
static void
plan_changed_cb (RancangSwotPage    *self,
                 RancangTransaction *transaction)
{
  if (self->update_id == 0
      && (rancang_transaction_touches_kind (transaction, "swot-entry")
          || rancang_transaction_touches_kind (transaction, "strategy")
          || rancang_transaction_touches_kind (transaction, "sub-dimension")
          || rancang_transaction_touches_kind (transaction, "dimension")))
    self->update_id = g_idle_add (update_cb, self);
}

static void
narrow_cb (RancangSwotPage *self)
{
  rancang_board_set_stacked (self->board, TRUE);
  rancang_tows_matrix_set_stacked (self->matrix, TRUE);
}

static void
wide_cb (RancangSwotPage *self)
{
  rancang_board_set_stacked (self->board, FALSE);
  rancang_tows_matrix_set_stacked (self->matrix, FALSE);
}

static const char *
get_section_title (RancangItem *entry)
{
  const char *type = rancang_item_get_text (entry, "type");

  for (guint i = 0; i < G_N_ELEMENTS (quadrants); i++)
    if (g_strcmp0 (type, quadrants[i].code) == 0)
      return _(quadrants[i].title);
  return "";
}

static const char *
check_entries (GPtrArray *chosen)
{
  return rancang_tows_find_pair (chosen) != NULL
           ? NULL : _("Choose entries of one internal and one external quadrant.");
}

static void
make_cb (const char  *title,
         RancangItem *place,
         GPtrArray   *chosen,
         gpointer     user_data)
{
  RancangSwotPage *self = user_data;
  RancangItem *strategy = rancang_command_make_strategy (self->document, chosen, place, title);

  if (strategy != NULL)
    rancang_tows_matrix_focus_item (self->matrix, strategy);
}

/* The quadrants of the pair, or all; each letter of a pair begins the code of a quadrant. */
static GListModel *
create_sections (RancangSwotPage *self,
                 const char      *pair)
{
  GListStore *sections = g_list_store_new (G_TYPE_LIST_MODEL);

  for (guint i = 0; i < G_N_ELEMENTS (quadrants); i++)
    {
      g_autoptr (RancangBoardGroup) group = NULL;
      GListModel *items;

      if (pair != NULL && strchr (pair, quadrants[i].code[0]) == NULL)
        continue;
      group = rancang_board_group_new_for_choice (self->document, get_root (self), "swot-entry",
                                                  "type", &quadrants[i]);
      items = rancang_board_group_get_items (group);
      /* The group keeps its list up to date as long as the list lives. */
      g_object_set_data_full (G_OBJECT (sections), quadrants[i].code,
                              g_steal_pointer (&group), g_object_unref);
      g_list_store_append (sections, items);
    }
  return G_LIST_MODEL (sections);
}

static void
ask_for_strategy (RancangSwotPage *self,
                  const char      *pair,
                  RancangItem     *entry)
{
  AdwDialog *dialog = rancang_make_dialog_new (self->document, _("Make Strategy"), NULL, make_cb,
                                               G_OBJECT (self));
  g_autoptr (GListModel) sections = create_sections (self, pair);

  rancang_make_dialog_set_choices (RANCANG_MAKE_DIALOG (dialog), sections, get_section_title,
                                   check_entries);
  if (entry != NULL)
    rancang_make_dialog_choose (RANCANG_MAKE_DIALOG (dialog), entry, TRUE);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
make_strategy_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  ask_for_strategy (RANCANG_SWOT_PAGE (widget), g_variant_get_string (parameter, NULL), NULL);
}

static void
make_strategy_with_cb (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  RancangSwotPage *self = RANCANG_SWOT_PAGE (widget);
  RancangItem *entry = rancang_plan_find (rancang_document_get_plan (self->document),
                                          g_variant_get_string (parameter, NULL));

  if (entry != NULL)
    ask_for_strategy (self, NULL, entry);
}

static void
rancang_swot_page_add (RancangPage *page)
{
  RancangSwotPage *self = RANCANG_SWOT_PAGE (page);

  self->began = TRUE;
  gtk_stack_set_visible_child_name (self->stack, "board");
  rancang_page_add (RANCANG_PAGE (self->board));
}

static void
rancang_swot_page_set_open (RancangPage *page,
                            RancangItem *item)
{
  rancang_page_set_open (RANCANG_PAGE (RANCANG_SWOT_PAGE (page)->board), item);
}

static gboolean
rancang_swot_page_focus_item (RancangPage *page,
                              RancangItem *item)
{
  RancangSwotPage *self = RANCANG_SWOT_PAGE (page);

  return rancang_page_focus_item (RANCANG_PAGE (self->board), item)
         || rancang_tows_matrix_focus_item (self->matrix, item);
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->add = rancang_swot_page_add;
  iface->set_open = rancang_swot_page_set_open;
  iface->focus_item = rancang_swot_page_focus_item;
}

static void
rancang_swot_page_dispose (GObject *object)
{
  RancangSwotPage *self = RANCANG_SWOT_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_SWOT_PAGE);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_swot_page_parent_class)->dispose (object);
}

static void
rancang_swot_page_class_init (RancangSwotPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_swot_page_dispose;

  gtk_widget_class_install_action (widget_class, "swot.make-strategy", "s", make_strategy_cb);
  gtk_widget_class_install_action (widget_class, "swot.make-strategy-with", "s",
                                   make_strategy_with_cb);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/pages/swot-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangSwotPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangSwotPage, content);
  gtk_widget_class_bind_template_child (widget_class, RancangSwotPage, board_bin);
  gtk_widget_class_bind_template_child (widget_class, RancangSwotPage, matrix_bin);
  gtk_widget_class_bind_template_child (widget_class, RancangSwotPage, unused);
  gtk_widget_class_bind_template_child (widget_class, RancangSwotPage, first_button);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
rancang_swot_page_init (RancangSwotPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rancang_swot_page_new (RancangDocument *document)
{
  RancangSwotPage *self;
  GtkWidget *board;
  GtkWidget *matrix;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_SWOT_PAGE, NULL);
  self->document = g_object_ref (document);
  board = rancang_board_new_for_choices (document, get_root (self), "swot-entry", "type",
                                         quadrants, G_N_ELEMENTS (quadrants), row_titles);
  matrix = rancang_tows_matrix_new (document);
  adw_bin_set_child (self->board_bin, board);
  adw_bin_set_child (self->matrix_bin, matrix);
  self->board = RANCANG_BOARD (board);
  self->matrix = RANCANG_TOWS_MATRIX (matrix);
  gtk_widget_set_visible (self->first_button, !rancang_document_is_read_only (document));
  if (rancang_document_is_read_only (document))
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "swot.make-strategy", FALSE);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "swot.make-strategy-with", FALSE);
    }
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
