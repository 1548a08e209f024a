/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-board.c: cards are added, moved and described without a mouse */

#include "config.h"

#include "app-fixture.h"
#include "commands.h"
#include "pages/board-lane.h"
#include "pages/board.h"
#include "pages/programme-card.h"
#include "window/window.h"

typedef struct
{
  RancangWindow   *window;
  RancangDocument *document;
  RancangBoard    *board;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (RancangHost) host = rancang_host_new ();

  fixture->window = rancang_window_new (NULL, host);
  fixture->document = fixture_create_document (host);
  gtk_window_present (GTK_WINDOW (fixture->window));
  rancang_window_set_document (fixture->window, fixture->document);
  g_assert_true (rancang_window_show_page (fixture->window, "dimension:d0"));
  fixture->board = RANCANG_BOARD (fixture_nth (GTK_WIDGET (fixture->window), RANCANG_TYPE_BOARD,
                                               0));
  fixture_wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->board)));
  fixture_wait (100);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_assert_finalize (fixture->document);
}

static RancangBoardLane *
get_lane (Fixture *fixture,
          guint    n)
{
  return RANCANG_BOARD_LANE (fixture_nth (GTK_WIDGET (fixture->board), RANCANG_TYPE_BOARD_LANE,
                                          n));
}

static guint
count_in (Fixture    *fixture,
          const char *lane)
{
  return rancang_item_count_children (fixture_find (fixture->document, lane), "programme");
}

static void
test_lanes (Fixture       *fixture,
            gconstpointer  data)
{
  RancangCard *card;
  g_autofree char *summary = NULL;

  g_assert_nonnull (get_lane (fixture, 1));
  g_assert_null (fixture_nth (GTK_WIDGET (fixture->board), RANCANG_TYPE_BOARD_LANE, 2));
  card = RANCANG_CARD (fixture_nth (GTK_WIDGET (fixture->board), RANCANG_TYPE_PROGRAMME_CARD, 0));
  g_assert_true (rancang_card_get_item (card) == fixture_find (fixture->document, "p0"));
  g_object_get (card, "summary", &summary, NULL);
  g_assert_nonnull (strstr (summary, "Without agency, indicator or budget"));
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *entry = fixture_nth (GTK_WIDGET (get_lane (fixture, 1)), GTK_TYPE_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), "  Pusat data ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (count_in (fixture, "s1"), ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_cmpstr (rancang_item_get_title (rancang_item_peek_child (
                     fixture_find (fixture->document, "s1"), "programme", 0)), ==, "Pusat data");

  gtk_editable_set_text (GTK_EDITABLE (entry), "   ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (count_in (fixture, "s1"), ==, 1);
}

static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *entry = fixture_nth (GTK_WIDGET (get_lane (fixture, 1)), GTK_TYPE_ENTRY, 0);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (entry);

  gdk_clipboard_set_text (clipboard, "Satu\r\nDua\t2022\n\n  Tiga  \n");
  gtk_widget_activate_action (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry))),
                              "clipboard.paste", NULL);
  fixture_wait_until (count_in (fixture, "s1") == 3);
  rancang_plan_undo (rancang_document_get_plan (fixture->document));
  g_assert_cmpuint (count_in (fixture, "s1"), ==, 0);
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  RancangItem *programme = fixture_find (fixture->document, "p0");

  rancang_board_lane_focus (get_lane (fixture, 0), 0);
  fixture_wait_until (rancang_board_find_focused (fixture->board) == programme);

  g_assert_true (rancang_board_move_focused (fixture->board, GTK_DIR_DOWN));
  g_assert_cmpuint (rancang_item_get_position (programme), ==, 1);
  fixture_wait_until (rancang_board_find_focused (fixture->board) == programme);
  g_assert_false (rancang_board_move_focused (fixture->board, GTK_DIR_DOWN));

  g_assert_true (rancang_board_move_focused (fixture->board, GTK_DIR_RIGHT));
  g_assert_true (rancang_item_get_parent (programme) == fixture_find (fixture->document, "s1"));
  fixture_wait_until (rancang_board_find_focused (fixture->board) == programme);
  g_assert_false (rancang_board_move_focused (fixture->board, GTK_DIR_RIGHT));

  g_assert_cmpstr (rancang_plan_get_undo_name (rancang_document_get_plan (fixture->document)), ==,
                   "Move programme");
  rancang_plan_undo (rancang_document_get_plan (fixture->document));
  g_assert_true (rancang_item_get_parent (programme) == fixture_find (fixture->document, "s0"));
}

static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  guint n_cards = 0;

  for (guint i = 0; i < 400; i++)
    g_string_append_printf (lines, "Program %u\n", i);
  rancang_command_add_lines (fixture->document, fixture_find (fixture->document, "s1"),
                             "programme", lines->str);
  g_assert_cmpuint (count_in (fixture, "s1"), ==, 400);
  /* Long enough for a list to make too many. */
  fixture_wait (500);
  while (fixture_nth (GTK_WIDGET (get_lane (fixture, 1)), RANCANG_TYPE_PROGRAMME_CARD, n_cards))
    n_cards++;
  /* The list makes cards for what is near the view, not for all. */
  g_assert_cmpuint (n_cards, <, 250);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

#define ADD(name, func) g_test_add ("/board/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("lanes", test_lanes);
  ADD ("add", test_add);
  ADD ("paste", test_paste);
  ADD ("move", test_move);
  ADD ("many", test_many);
#undef ADD

  return g_test_run ();
}
