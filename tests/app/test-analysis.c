/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-analysis.c: quadrants, strategies from pairs, and programmes from gaps */

#include "config.h"

#include "analysis-commands.h"
#include "app-fixture.h"
#include "canvas/figure-view.h"
#include "commands.h"
#include "dialogs/make-dialog.h"
#include "editor/referrers-group.h"
#include "pages/board-lane.h"
#include "pages/board.h"
#include "pages/entry-card.h"
#include "pages/page.h"
#include "pages/readiness-page.h"
#include "pages/readiness-row.h"
#include "pages/readiness-rows.h"
#include "pages/swot-page.h"
#include "pages/tows-matrix.h"
#include "window/window.h"

typedef struct
{
  RancangWindow   *window;
  RancangDocument *document;
  RancangPlan     *plan;
} Fixture;

/* Waits until a condition holds, five seconds at most. */
#define WAIT_UNTIL(condition) \
  G_STMT_START \
    { \
      for (guint wait_n = 0; wait_n < 500 && !(condition); wait_n++) \
        fixture_wait (10); \
      g_assert_true (condition); \
    } \
  G_STMT_END

static void
add (Fixture    *fixture,
     const char *parent,
     const char *kind,
     const char *id,
     const char *field,
     const char *value)
{
  RancangItem *holder = parent != NULL ? rancang_plan_find (fixture->plan, parent)
                                       : rancang_plan_get_root (fixture->plan);

  fixture_add (fixture->plan, holder, kind, id, id);
  if (field != NULL)
    g_assert_true (rancang_plan_set_text (fixture->plan, rancang_plan_find (fixture->plan, id),
                                          field, value, NULL));
}

static void
open_page (Fixture    *fixture,
           const char *page)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  rancang_window_set_document (fixture->window, fixture->document);
  g_assert_true (rancang_window_show_page (fixture->window, page));
  WAIT_UNTIL (gtk_widget_get_width (rancang_window_get_page (fixture->window)) > 0);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (RancangHost) host = rancang_host_new ();

  fixture->window = rancang_window_new (NULL, host);
  fixture->document = fixture_create_document (host);
  fixture->plan = rancang_document_get_plan (fixture->document);
}

static void
set_up_swot (Fixture       *fixture,
             gconstpointer  data)
{
  set_up (fixture, data);
  add (fixture, NULL, "swot-entry", "strong", "type", "strength");
  add (fixture, NULL, "swot-entry", "weak", "type", "weakness");
  add (fixture, NULL, "swot-entry", "strong2", "type", "strength");
  add (fixture, NULL, "swot-entry", "chance", "type", "opportunity");
  open_page (fixture, "swot");
  WAIT_UNTIL (fixture_nth (GTK_WIDGET (fixture->window), RANCANG_TYPE_ENTRY_CARD, 3) != NULL);
}

static void
set_up_readiness (Fixture       *fixture,
                  gconstpointer  data)
{
  set_up (fixture, data);
  add (fixture, NULL, "readiness-element", "structure", "model", "elements");
  add (fixture, NULL, "readiness-element", "culture", "model", "elements");
  add (fixture, NULL, "readiness-element", "rules", "model", "components");
  add (fixture, "structure", "readiness-item", "staff", "gap", "Too few people");
  add (fixture, "structure", "readiness-item", "money", "rating", "good");
  g_assert_true (rancang_plan_set_text (fixture->plan, rancang_plan_find (fixture->plan, "staff"),
                                        "recommendation", "Train people", NULL));
  g_assert_true (rancang_plan_set_text (fixture->plan, rancang_plan_find (fixture->plan, "staff"),
                                        "agency", "a0", NULL));
  open_page (fixture, "readiness");
  WAIT_UNTIL (fixture_nth (GTK_WIDGET (fixture->window), RANCANG_TYPE_READINESS_ROW, 3) != NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_wait (300);
  g_assert_finalize_object (fixture->document);
}

static RancangItem *
find (Fixture    *fixture,
      const char *id)
{
  return rancang_plan_find (fixture->plan, id);
}

static const char *
get_type (Fixture    *fixture,
          const char *id)
{
  return rancang_item_get_text (find (fixture, id), "type");
}

static RancangBoard *
get_board (Fixture *fixture)
{
  return RANCANG_BOARD (fixture_nth (GTK_WIDGET (fixture->window), RANCANG_TYPE_BOARD, 0));
}

static RancangBoardLane *
get_lane (Fixture *fixture,
          guint    n)
{
  return RANCANG_BOARD_LANE (fixture_nth (GTK_WIDGET (fixture->window), RANCANG_TYPE_BOARD_LANE,
                                          n));
}

static guint
count_in (Fixture *fixture,
          guint    lane)
{
  RancangBoardGroup *group = rancang_board_lane_get_group (get_lane (fixture, lane));

  return g_list_model_get_n_items (rancang_board_group_get_items (group));
}

static const char *
nth_in (Fixture *fixture,
        guint    lane,
        guint    n)
{
  RancangBoardGroup *group = rancang_board_lane_get_group (get_lane (fixture, lane));
  g_autoptr (RancangItem) item
    = g_list_model_get_item (rancang_board_group_get_items (group), n);

  return item != NULL ? rancang_item_get_id (item) : NULL;
}

static void
test_quadrants (Fixture       *fixture,
                gconstpointer  data)
{
  g_assert_cmpuint (count_in (fixture, 0), ==, 2);
  g_assert_cmpuint (count_in (fixture, 1), ==, 1);
  g_assert_cmpuint (count_in (fixture, 2), ==, 1);
  g_assert_cmpuint (count_in (fixture, 3), ==, 0);
  g_assert_null (fixture_nth (GTK_WIDGET (fixture->window), RANCANG_TYPE_BOARD_LANE, 5));
}

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  RancangItem *weak = find (fixture, "weak");
  guint n_open = 0;

  rancang_window_open_item (fixture->window, weak);
  for (guint i = 0;; i++)
    {
      GtkWidget *card = fixture_nth (GTK_WIDGET (fixture->window), RANCANG_TYPE_ENTRY_CARD, i);

      if (card == NULL)
        break;
      if (!gtk_widget_has_css_class (card, "open"))
        continue;
      g_assert_true (rancang_card_get_item (RANCANG_CARD (card)) == weak);
      n_open++;
    }
  g_assert_cmpuint (n_open, ==, 1);
}

/* An entry without a type is in sight, too, until it is placed. */
static void
test_not_placed (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *lane = GTK_WIDGET (get_lane (fixture, 4));
  RancangBoardGroup *rest = rancang_board_lane_get_group (get_lane (fixture, 4));
  RancangBoardGroup *threats = rancang_board_lane_get_group (get_lane (fixture, 3));

  g_assert_false (gtk_widget_is_visible (lane));
  add (fixture, NULL, "swot-entry", "loose", NULL, NULL);
  g_assert_true (gtk_widget_is_visible (lane));
  g_assert_cmpstr (nth_in (fixture, 4, 0), ==, "loose");
  g_assert_false (rancang_board_group_place (rest, find (fixture, "weak"), 0));

  rancang_board_lane_focus (get_lane (fixture, 2), 0);
  WAIT_UNTIL (rancang_board_find_focused (get_board (fixture)) == find (fixture, "chance"));
  g_assert_false (rancang_board_move_focused (get_board (fixture), GTK_DIR_DOWN));
  g_assert_true (rancang_board_group_place (threats, find (fixture, "loose"), -1));
  g_assert_cmpstr (get_type (fixture, "loose"), ==, "threat");
  g_assert_false (gtk_widget_is_visible (lane));
}

/* What a drop does: the entry comes into the quadrant, and to its place there. */
static void
test_place (Fixture       *fixture,
            gconstpointer  data)
{
  RancangBoardGroup *strengths = rancang_board_lane_get_group (get_lane (fixture, 0));
  RancangBoardGroup *threats = rancang_board_lane_get_group (get_lane (fixture, 3));

  g_assert_true (rancang_board_group_place (strengths, find (fixture, "chance"), 1));
  g_assert_cmpstr (get_type (fixture, "chance"), ==, "strength");
  g_assert_cmpstr (nth_in (fixture, 0, 0), ==, "strong");
  g_assert_cmpstr (nth_in (fixture, 0, 1), ==, "chance");
  g_assert_cmpstr (nth_in (fixture, 0, 2), ==, "strong2");
  g_assert_cmpuint (count_in (fixture, 2), ==, 0);

  g_assert_true (rancang_board_group_place (strengths, find (fixture, "strong"), -1));
  g_assert_cmpstr (nth_in (fixture, 0, 2), ==, "strong");
  g_assert_true (rancang_board_group_place (strengths, find (fixture, "strong"), 0));
  g_assert_cmpstr (nth_in (fixture, 0, 0), ==, "strong");
  g_assert_true (rancang_board_group_place (threats, find (fixture, "weak"), 0));
  g_assert_cmpstr (nth_in (fixture, 3, 0), ==, "weak");

  /* One step of undo each, and the quadrants follow. */
  rancang_plan_undo (fixture->plan);
  g_assert_cmpuint (count_in (fixture, 3), ==, 0);
  g_assert_cmpstr (nth_in (fixture, 1, 0), ==, "weak");
  for (guint i = 0; i < 3; i++)
    rancang_plan_undo (fixture->plan);
  g_assert_cmpstr (get_type (fixture, "chance"), ==, "opportunity");
  g_assert_cmpstr (nth_in (fixture, 2, 0), ==, "chance");

  /* A programme is no entry. */
  g_assert_false (rancang_board_group_place (threats, find (fixture, "p0"), 0));
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  RancangBoard *board = get_board (fixture);
  RancangItem *strong = find (fixture, "strong");

  rancang_board_lane_focus (get_lane (fixture, 0), 0);
  WAIT_UNTIL (rancang_board_find_focused (board) == strong);
  g_assert_true (rancang_board_move_focused (board, GTK_DIR_DOWN));
  g_assert_cmpstr (nth_in (fixture, 0, 1), ==, "strong");
  WAIT_UNTIL (rancang_board_find_focused (board) == strong);

  /* From the end of a quadrant into the one below. */
  g_assert_true (rancang_board_move_focused (board, GTK_DIR_DOWN));
  g_assert_cmpstr (get_type (fixture, "strong"), ==, "opportunity");
  WAIT_UNTIL (rancang_board_find_focused (board) == strong);
  g_assert_true (rancang_board_move_focused (board, GTK_DIR_RIGHT));
  g_assert_cmpstr (get_type (fixture, "strong"), ==, "threat");
  WAIT_UNTIL (rancang_board_find_focused (board) == strong);
  g_assert_false (rancang_board_move_focused (board, GTK_DIR_RIGHT));
  g_assert_false (rancang_board_move_focused (board, GTK_DIR_DOWN));
  g_assert_true (rancang_board_move_focused (board, GTK_DIR_UP));
  g_assert_cmpstr (get_type (fixture, "strong"), ==, "weakness");
  WAIT_UNTIL (rancang_board_find_focused (board) == strong);
}

static void
test_add_entries (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *entry = fixture_nth (GTK_WIDGET (get_lane (fixture, 3)), GTK_TYPE_ENTRY, 0);
  const guint before = rancang_item_count_children (rancang_plan_get_root (fixture->plan),
                                                    "swot-entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), "Haze");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (count_in (fixture, 3), ==, 1);
  g_assert_cmpstr (rancang_plan_get_undo_name (fixture->plan), ==, "Add SWOT entry");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (entry), "Flood\nFire\r\n\nFraud");
  gtk_widget_activate_action (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry))),
                              "clipboard.paste", NULL);
  WAIT_UNTIL (count_in (fixture, 3) == 4);
  rancang_plan_undo (fixture->plan);
  g_assert_cmpuint (count_in (fixture, 3), ==, 1);
  rancang_plan_undo (fixture->plan);
  g_assert_cmpuint (rancang_item_count_children (rancang_plan_get_root (fixture->plan),
                                                 "swot-entry"), ==, before);
}

static RancangMakeDialog *
find_dialog (Fixture *fixture)
{
  AdwDialog *dialog
    = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));

  return RANCANG_IS_MAKE_DIALOG (dialog) ? RANCANG_MAKE_DIALOG (dialog) : NULL;
}

static GtkWidget *
get_make_button (RancangMakeDialog *dialog)
{
  return adw_dialog_get_default_widget (ADW_DIALOG (dialog));
}

static gboolean
is_unused (Fixture    *fixture,
           const char *id)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *card = fixture_nth (GTK_WIDGET (fixture->window), RANCANG_TYPE_ENTRY_CARD, i);
      g_autofree char *summary = NULL;

      g_assert_nonnull (card);
      if (rancang_card_get_item (RANCANG_CARD (card)) != find (fixture, id))
        continue;
      g_object_get (card, "summary", &summary, NULL);
      return strstr (summary, "No strategy yet") != NULL;
    }
}

static void
test_strategy (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *page = rancang_window_get_page (fixture->window);
  RancangTowsMatrix *matrix
    = RANCANG_TOWS_MATRIX (fixture_nth (page, RANCANG_TYPE_TOWS_MATRIX, 0));
  GListModel *pairs = rancang_tows_matrix_get_items (matrix, "so");
  RancangMakeDialog *dialog;
  g_autoptr (RancangItem) strategy = NULL;
  const char * const *entries;
  GtkWidget *title;

  g_assert_true (is_unused (fixture, "strong"));
  gtk_widget_activate_action (page, "swot.make-strategy", "s", "so");
  WAIT_UNTIL (find_dialog (fixture) != NULL);
  dialog = find_dialog (fixture);
  title = fixture_nth (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (title), "Grow");
  rancang_make_dialog_set_place (dialog, find (fixture, "s1"));
  rancang_make_dialog_choose (dialog, find (fixture, "strong"), TRUE);
  g_assert_false (gtk_widget_get_sensitive (get_make_button (dialog)));
  rancang_make_dialog_choose (dialog, find (fixture, "chance"), TRUE);
  g_assert_true (gtk_widget_get_sensitive (get_make_button (dialog)));
  g_signal_emit_by_name (get_make_button (dialog), "clicked");

  g_assert_cmpuint (g_list_model_get_n_items (pairs), ==, 1);
  strategy = g_list_model_get_item (pairs, 0);
  g_assert_cmpstr (rancang_item_get_title (strategy), ==, "Grow");
  g_assert_true (rancang_item_get_parent (strategy) == find (fixture, "s1"));
  g_assert_cmpstr (rancang_item_get_text (strategy, "tows"), ==, "so");
  entries = rancang_item_get_list (strategy, "swot");
  g_assert_cmpuint (g_strv_length ((GStrv) entries), ==, 2);
  g_assert_cmpstr (entries[0], ==, "strong");
  g_assert_cmpstr (entries[1], ==, "chance");
  g_assert_false (is_unused (fixture, "strong"));
  g_assert_true (is_unused (fixture, "weak"));

  /* The strategy moves to the cell of another pair, and goes away in one step. */
  g_assert_true (rancang_plan_set_text (fixture->plan, strategy, "tows", "wt", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (pairs), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (rancang_tows_matrix_get_items (matrix, "wt")), ==,
                    1);
  rancang_plan_undo (fixture->plan);
  g_assert_cmpstr (rancang_plan_get_undo_name (fixture->plan), ==, "Make strategy");
  rancang_plan_undo (fixture->plan);
  g_assert_cmpuint (g_list_model_get_n_items (pairs), ==, 0);
  g_assert_cmpuint (rancang_item_count_children (find (fixture, "s1"), "strategy"), ==, 0);
  g_assert_true (is_unused (fixture, "strong"));
}

static void
test_pairs (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  g_assert_null (rancang_tows_find_pair (entries));
  g_ptr_array_add (entries, find (fixture, "strong"));
  g_assert_null (rancang_tows_find_pair (entries));
  g_ptr_array_add (entries, find (fixture, "strong2"));
  g_assert_null (rancang_tows_find_pair (entries));
  g_ptr_array_add (entries, find (fixture, "chance"));
  g_assert_cmpstr (rancang_tows_find_pair (entries), ==, "so");
  g_ptr_array_add (entries, find (fixture, "weak"));
  g_assert_null (rancang_tows_find_pair (entries));
}

/* The quadrant does not grow with its list, and the list makes cards for what is near the view. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  RancangBoardGroup *strengths = rancang_board_lane_get_group (get_lane (fixture, 0));
  guint n_cards = 0;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (lines, "Strength %u\n", i);
  g_assert_cmpuint (rancang_board_group_add_lines (strengths, lines->str), ==, 2000);
  WAIT_UNTIL (count_in (fixture, 0) == 2002);
  fixture_wait (300);
  while (fixture_nth (GTK_WIDGET (get_lane (fixture, 0)), RANCANG_TYPE_ENTRY_CARD, n_cards))
    n_cards++;
  g_assert_cmpuint (n_cards, <, 300);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (get_lane (fixture, 0))), <, 700);
}

static void
test_empty_readiness (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkWidget *page;
  GtkWidget *stack;

  open_page (fixture, "readiness");
  page = rancang_window_get_page (fixture->window);
  stack = fixture_nth (page, GTK_TYPE_STACK, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "empty");
  rancang_page_add (RANCANG_PAGE (page));
  WAIT_UNTIL (g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "list"));
  rancang_plan_undo (fixture->plan);
  WAIT_UNTIL (g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "empty"));
}

/* The mapped button of the page that adds an item, or NULL. */
static GtkWidget *
find_offer (GtkWidget *page)
{
  GtkWidget *button;

  for (guint i = 0; (button = fixture_nth (page, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (gtk_widget_get_mapped (button)
        && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)),
                      "win.add-item") == 0)
      return button;
  return NULL;
}

/* Elements without items teach what belongs here, until there is the first item. */
static void
test_first_item (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *page;

  add (fixture, NULL, "readiness-element", "structure", "model", "elements");
  open_page (fixture, "readiness");
  page = rancang_window_get_page (fixture->window);
  WAIT_UNTIL (find_offer (page) != NULL);
  add (fixture, "structure", "readiness-item", "staff", "gap", "Too few people");
  WAIT_UNTIL (find_offer (page) == NULL);
  rancang_plan_undo (fixture->plan);
  rancang_plan_undo (fixture->plan);
  WAIT_UNTIL (find_offer (page) != NULL);
}

/* An empty page shows one button; it leads to the entry of the first quadrant. */
static void
test_empty_swot (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *page;
  GtkWidget *stack;

  open_page (fixture, "swot");
  page = rancang_window_get_page (fixture->window);
  stack = fixture_nth (page, GTK_TYPE_STACK, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "empty");
  rancang_page_add (RANCANG_PAGE (page));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "board");
  WAIT_UNTIL (gtk_window_get_focus (GTK_WINDOW (fixture->window)) != NULL
              && gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         GTK_WIDGET (get_lane (fixture, 0))));
}

static RancangReadinessPage *
get_readiness (Fixture *fixture)
{
  return RANCANG_READINESS_PAGE (rancang_window_get_page (fixture->window));
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (rancang_readiness_page_get_rows (get_readiness (fixture)));
}

static GtkWidget *
find_row (Fixture    *fixture,
          const char *id)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *row = fixture_nth (GTK_WIDGET (fixture->window), RANCANG_TYPE_READINESS_ROW, i);

      if (row == NULL
          || rancang_readiness_row_get_item (RANCANG_READINESS_ROW (row)) == find (fixture, id))
        return row;
    }
}

static gboolean
is_focus_in_row (Fixture    *fixture,
                 const char *id)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  GtkWidget *row = find_row (fixture, id);

  return focus != NULL && row != NULL
         && (gtk_widget_is_ancestor (focus, row) || gtk_widget_is_ancestor (row, focus));
}

static void
test_gap (Fixture       *fixture,
          gconstpointer  data)
{
  RancangItem *gap = find (fixture, "staff");
  RancangItem *programme;
  RancangMakeDialog *dialog;
  GtkWidget *title;
  const char *id;

  g_assert_true (rancang_readiness_is_open_gap (gap));
  gtk_widget_activate_action (GTK_WIDGET (find_row (fixture, "staff")),
                              "readiness.make-programme", "s", "staff");
  WAIT_UNTIL (find_dialog (fixture) != NULL);
  dialog = find_dialog (fixture);
  title = fixture_nth (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==, "Train people");
  g_assert_false (gtk_widget_get_sensitive (get_make_button (dialog)));
  rancang_make_dialog_set_place (dialog, find (fixture, "s1"));
  g_signal_emit_by_name (get_make_button (dialog), "clicked");

  g_assert_cmpuint (rancang_item_count_children (find (fixture, "s1"), "programme"), ==, 1);
  programme = rancang_item_peek_child (find (fixture, "s1"), "programme", 0);
  g_assert_cmpstr (rancang_item_get_title (programme), ==, "Train people");
  g_assert_cmpstr (rancang_item_get_text (programme, "issue"), ==, "Too few people");
  g_assert_cmpstr (rancang_item_get_text (programme, "agency"), ==, "a0");
  id = rancang_item_get_id (programme);
  g_assert_cmpstr (rancang_item_get_list (gap, "programmes")[0], ==, id);
  g_assert_false (rancang_readiness_is_open_gap (gap));

  /* The focus stays where the work is. */
  WAIT_UNTIL (is_focus_in_row (fixture, "staff"));

  /* The next one is offered the same place. */
  dialog = RANCANG_MAKE_DIALOG (rancang_readiness_page_ask (get_readiness (fixture), gap));
  g_assert_true (gtk_widget_get_sensitive (get_make_button (dialog)));
  adw_dialog_force_close (ADW_DIALOG (dialog));

  g_assert_cmpstr (rancang_plan_get_undo_name (fixture->plan), ==, "Make programme from gap");
  rancang_plan_undo (fixture->plan);
  g_assert_cmpuint (rancang_item_count_children (find (fixture, "s1"), "programme"), ==, 0);
  g_assert_true (rancang_item_is_empty (gap, "programmes"));
  g_assert_true (rancang_readiness_is_open_gap (gap));
}

/* The programme names the gap, too, as long as the gap names the programme. */
static void
test_both_ways (Fixture       *fixture,
                gconstpointer  data)
{
  RancangItem *programme = rancang_command_make_programme (fixture->document,
                                                           find (fixture, "staff"),
                                                           find (fixture, "s0"), "Training");
  GtkWidget *group;

  rancang_window_open_item (fixture->window, programme);
  WAIT_UNTIL (fixture_nth (GTK_WIDGET (fixture->window), RANCANG_TYPE_REFERRERS_GROUP, 0)
              != NULL);
  group = fixture_nth (GTK_WIDGET (fixture->window), RANCANG_TYPE_REFERRERS_GROUP, 0);
  g_assert_true (gtk_widget_get_visible (group));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (
                     fixture_nth (group, ADW_TYPE_ACTION_ROW, 0))), ==, "staff");
  g_assert_true (rancang_plan_set_list (fixture->plan, find (fixture, "staff"), "programmes", NULL,
                                        NULL));
  WAIT_UNTIL (!gtk_widget_get_visible (group));
}

static void
test_rating (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *row = find_row (fixture, "staff");
  GtkWidget *rating = fixture_nth (row, GTK_TYPE_DROP_DOWN, 0);

  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (rating)), ==, 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (rating), 3);
  g_assert_cmpstr (rancang_item_get_text (find (fixture, "staff"), "rating"), ==, "poor");
  g_assert_cmpstr (rancang_plan_get_undo_name (fixture->plan), ==, "Rate");
  rancang_plan_undo (fixture->plan);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (rating)), ==, 0);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = fixture_nth (widget, GTK_TYPE_BUTTON, i);

      g_assert_nonnull (button);
      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
        return button;
    }
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *page = rancang_window_get_page (fixture->window);
  GtkWidget *gaps = find_button (page, "Open gaps");
  RancangItem *programme;
  g_autoptr (RancangItem) second = NULL;

  /* Two elements with two items; the component belongs to the other way of looking. */
  g_assert_cmpuint (count_rows (fixture), ==, 4);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gaps), TRUE);
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  second = g_list_model_get_item (rancang_readiness_page_get_rows (get_readiness (fixture)), 1);
  g_assert_true (second == find (fixture, "staff"));

  programme = rancang_command_make_programme (fixture->document, find (fixture, "staff"),
                                              find (fixture, "s0"), "Training");
  g_assert_nonnull (programme);
  WAIT_UNTIL (count_rows (fixture) == 0);
  rancang_plan_undo (fixture->plan);
  WAIT_UNTIL (count_rows (fixture) == 2);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gaps), FALSE);
  g_assert_cmpuint (count_rows (fixture), ==, 4);

  /* What is open is marked, and nothing else. */
  rancang_window_open_item (fixture->window, find (fixture, "money"));
  g_assert_true (gtk_widget_has_css_class (find_row (fixture, "money"), "open"));
  g_assert_false (gtk_widget_has_css_class (find_row (fixture, "staff"), "open"));

  /* What belongs to the other way of looking turns the page. */
  g_assert_true (rancang_page_focus_item (RANCANG_PAGE (page), find (fixture, "rules")));
  g_assert_cmpuint (count_rows (fixture), ==, 1);
}

static const RancangShape *
find_stop (RancangFigureView *view,
           const char        *item)
{
  RancangFigure *figure = rancang_figure_view_get_figure (view);

  for (guint i = 0; figure != NULL && i < rancang_figure_get_n_shapes (figure); i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, i);

      if (shape->label != NULL && g_strcmp0 (shape->item, item) == 0)
        return shape;
    }
  return NULL;
}

/* The first spoke points up: what is rated lower stands lower. */
static void
test_radar (Fixture       *fixture,
            gconstpointer  data)
{
  RancangFigureView *view = RANCANG_FIGURE_VIEW (
    fixture_nth (rancang_window_get_page (fixture->window), RANCANG_TYPE_FIGURE_VIEW, 0));
  double before;

  WAIT_UNTIL (find_stop (view, "structure") != NULL);
  g_assert_cmpint (find_stop (view, "structure")->type, ==, RANCANG_SHAPE_RECTANGLE);
  g_assert_cmpint (find_stop (view, "culture")->type, ==, RANCANG_SHAPE_TEXT);
  g_assert_null (find_stop (view, "rules"));

  before = find_stop (view, "structure")->y;
  g_assert_true (rancang_plan_set_text (fixture->plan, find (fixture, "staff"), "rating", "poor",
                                        NULL));
  WAIT_UNTIL (find_stop (view, "structure")->y > before + 10);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

#define ADD(name, up, func) g_test_add ("/analysis/" name, Fixture, NULL, up, func, tear_down)
  ADD ("swot/quadrants", set_up_swot, test_quadrants);
  ADD ("swot/open", set_up_swot, test_open);
  ADD ("swot/not-placed", set_up_swot, test_not_placed);
  ADD ("swot/place", set_up_swot, test_place);
  ADD ("swot/keys", set_up_swot, test_keys);
  ADD ("swot/add", set_up_swot, test_add_entries);
  ADD ("swot/strategy", set_up_swot, test_strategy);
  ADD ("swot/pairs", set_up_swot, test_pairs);
  ADD ("swot/many", set_up_swot, test_many);
  ADD ("swot/empty", set_up, test_empty_swot);
  ADD ("readiness/empty", set_up, test_empty_readiness);
  ADD ("readiness/first-item", set_up, test_first_item);
  ADD ("readiness/gap", set_up_readiness, test_gap);
  ADD ("readiness/both-ways", set_up_readiness, test_both_ways);
  ADD ("readiness/rating", set_up_readiness, test_rating);
  ADD ("readiness/filter", set_up_readiness, test_filter);
  ADD ("readiness/radar", set_up_readiness, test_radar);
#undef ADD

  return g_test_run ();
}
