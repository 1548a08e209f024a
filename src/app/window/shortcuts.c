/* SPDX-License-Identifier: GPL-3.0-or-later */
/* shortcuts.c: every key that does something, one line each */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include <glib/gi18n.h>

#include "window/shortcuts.h"

/*
 * The dialog is built from this table and the keys of actions are set from it. Those of a widget
 * are bound by its class; a test looks whether they are.
 */
static const RancangShortcut shortcuts[] = {
  { N_("General"), N_("Search the plan"), "win.search", NULL, { "<Ctrl>k", "<Ctrl>f" } },
  { NULL, N_("Find and replace"), "win.replace", NULL, { "<Ctrl>h" } },
  { NULL, N_("Undo"), "win.undo", NULL, { "<Ctrl>z" } },
  { NULL, N_("Redo"), "win.redo", NULL, { "<Ctrl><Shift>z" } },
  { NULL, N_("Add to this page"), "win.add-item", NULL, { "<Ctrl>n" } },
  { NULL, N_("New plan"), "win.new", NULL, { "<Ctrl><Shift>n" } },
  { NULL, N_("Open"), "win.open", NULL, { "<Ctrl>o" } },
  { NULL, N_("Save"), "win.save", NULL, { "<Ctrl>s" } },
  { NULL, N_("Save as"), "win.save-as", NULL, { "<Ctrl><Shift>s" } },
  { NULL, N_("Export"), "win.export", NULL, { "<Ctrl>e" } },
  { NULL, N_("Main menu"), NULL, "GtkMenuButton", { "F10" } },
  { NULL, N_("Keyboard shortcuts"), "win.shortcuts", NULL, { "<Ctrl>question" } },
  { NULL, N_("Help"), "app.help", NULL, { "F1" } },
  { NULL, N_("Close window"), "window.close", NULL, { "<Ctrl>w" } },
  { NULL, N_("Quit"), "app.quit", NULL, { "<Ctrl>q" } },
  { N_("Pages"), N_("Show or hide the sections"), "win.toggle-sidebar", NULL, { "F9" } },
  { NULL, N_("Next section"), "win.next-page", NULL, { "<Ctrl>Page_Down" } },
  { NULL, N_("Previous section"), "win.previous-page", NULL, { "<Ctrl>Page_Up" } },
  { NULL, N_("First section"), "win.show-nth-page(0)", NULL, { "<Ctrl>1" } },
  { NULL, N_("Second section"), "win.show-nth-page(1)", NULL, { "<Ctrl>2" } },
  { NULL, N_("Third section"), "win.show-nth-page(2)", NULL, { "<Ctrl>3" } },
  { NULL, N_("Fourth section"), "win.show-nth-page(3)", NULL, { "<Ctrl>4" } },
  { NULL, N_("Fifth section"), "win.show-nth-page(4)", NULL, { "<Ctrl>5" } },
  { NULL, N_("Sixth section"), "win.show-nth-page(5)", NULL, { "<Ctrl>6" } },
  { NULL, N_("Seventh section"), "win.show-nth-page(6)", NULL, { "<Ctrl>7" } },
  { NULL, N_("Eighth section"), "win.show-nth-page(7)", NULL, { "<Ctrl>8" } },
  { NULL, N_("Ninth section"), "win.show-nth-page(8)", NULL, { "<Ctrl>9" } },
  { NULL, N_("Presentation"), "win.present", NULL, { "F11" } },
  { N_("Board"), N_("Open in the editor"), NULL, "GtkListItemWidget", { "Return" } },
  { NULL, N_("Rename"), NULL, "RancangBoard", { "F2" } },
  { NULL, N_("Move up"), NULL, "RancangBoard", { "<Alt>Up" } },
  { NULL, N_("Move down"), NULL, "RancangBoard", { "<Alt>Down" } },
  { NULL, N_("Move to the lane before"), NULL, "RancangBoard", { "<Alt>Left" } },
  { NULL, N_("Move to the next lane"), NULL, "RancangBoard", { "<Alt>Right" } },
  { NULL, N_("Menu of the card"), NULL, "RancangBoard", { "Menu", "<Shift>F10" } },
  { NULL, N_("Remove"), NULL, "RancangBoard", { "Delete" } },
  { N_("Lists"), N_("Move up"), NULL, "RancangItemsPage", { "<Alt>Up" } },
  { NULL, N_("Move down"), NULL, "RancangItemsPage", { "<Alt>Down" } },
  { NULL, N_("Remove"), NULL, "RancangItemsPage", { "Delete" } },
  { N_("Drawings"), N_("First part"), NULL, "RancangFigureView", { "Home" } },
  { NULL, N_("Next part"), NULL, "RancangFigureView", { "Right", "Down" } },
  { NULL, N_("Part before"), NULL, "RancangFigureView", { "Left", "Up" } },
  { NULL, N_("Open the part"), NULL, "RancangFigureView", { "Return" } },
  { NULL, N_("Menu of the drawing"), NULL, "RancangFigureView", { "Menu", "<Shift>F10" } },
  { NULL, N_("Larger"), NULL, "RancangFigureView", { "<Ctrl>plus" } },
  { NULL, N_("Smaller"), NULL, "RancangFigureView", { "<Ctrl>minus" } },
  { NULL, N_("Original size"), NULL, "RancangFigureView", { "<Ctrl>0" } },
  { N_("Table"), N_("Copy rows"), NULL, "RancangItemTable", { "<Ctrl>c" } },
  { NULL, N_("Paste from a spreadsheet"), NULL, "RancangItemTable", { "<Ctrl>v" } },
  { NULL, N_("Remove rows"), NULL, "RancangItemTable", { "Delete" } },
  { N_("Performance tree"), N_("Rename"), NULL, "RancangTreeView", { "F2" } },
  { NULL, N_("Remove"), NULL, "RancangTreeView", { "Delete" } },
  { N_("Roadmap"), N_("Earlier"), NULL, "RancangRoadmapPage", { "<Alt>Left" } },
  { NULL, N_("Later"), NULL, "RancangRoadmapPage", { "<Alt>Right" } },
  { NULL, N_("Shorter"), NULL, "RancangRoadmapPage", { "<Alt><Shift>Left" } },
  { NULL, N_("Longer"), NULL, "RancangRoadmapPage", { "<Alt><Shift>Right" } },
  { NULL, N_("Rename"), NULL, "RancangRoadmapPage", { "F2" } },
  { NULL, N_("Remove"), NULL, "RancangRoadmapPage", { "Delete" } },
  { N_("Quick wins"), N_("Make it a quick win, or not"), NULL, "RancangPriorityBoard",
    { "<Alt>q" } },
  { N_("Links"), N_("Remove the link"), NULL, "RancangLinkMatrix", { "Delete" } },
  { NULL, N_("Add a second link"), NULL, "RancangLinkMatrix", { "Insert" } },
  { N_("Findings"), N_("Fix the finding"), NULL, "RancangFindingsPage", { "<Ctrl>period" } },
  { NULL, N_("Waive the finding"), NULL, "RancangFindingsPage", { "<Ctrl><Shift>period" } },
  { N_("Comparison"), N_("Accept the change"), NULL, "RancangComparePage", { "a" } },
  { NULL, N_("Reject the change"), NULL, "RancangComparePage", { "r" } },
  { NULL, N_("Close the comparison"), NULL, "RancangWindow", { "Escape" } },
  { N_("Editor"), N_("Next cell or row"), NULL, "RancangWindow", { "Tab" } },
  { NULL, N_("Cell below"), NULL, "GtkText", { "Return" } },
  { NULL, N_("Close the editor"), NULL, "RancangWindow", { "Escape" } },
};

guint
rancang_shortcuts_get_size (void)
{
  return G_N_ELEMENTS (shortcuts);
}

const RancangShortcut *
rancang_shortcuts_get (guint index)
{
  return index < G_N_ELEMENTS (shortcuts) ? &shortcuts[index] : NULL;
}

void
rancang_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL)
      gtk_application_set_accels_for_action (application, shortcuts[i].action, shortcuts[i].keys);
}
