/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app-fixture.h: a small plan for the tests of the application */

#pragma once

#include <adwaita.h>

#include "document.h"

/* FALSE where there is no display: then the test is skipped. */
static inline gboolean
fixture_init (int    *argc,
              char ***argv)
{
  if (g_getenv ("DISPLAY") == NULL && g_getenv ("WAYLAND_DISPLAY") == NULL)
    {
      g_print ("1..0 # SKIP there is no display\n");
      return FALSE;
    }
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  /* Tests leave nothing in the state folder of whoever runs them. */
  rancang_recovery_switch_off ();

  return TRUE;
}

/* One dimension "d0" with lanes "s0" and "s1"; "s0" holds programmes "p0" and "p1". */
static inline void
fixture_add (RancangPlan *plan,
             RancangItem *parent,
             const char  *kind,
             const char  *id,
             const char  *title)
{
  g_autoptr (RancangItem) item = rancang_item_new_with_id (kind, id);

  g_object_set (item, "title", title, NULL);
  g_assert_true (rancang_plan_insert (plan, parent, item, -1, NULL));
}

static inline RancangDocument *
fixture_create_document (RancangHost *host)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  RancangItem *root = rancang_plan_get_root (plan);

  g_object_set (root, "title", "Rencana uji", "start-year", 2022, "end-year", 2026, NULL);
  fixture_add (plan, root, "region", "r0", "Kabupaten Uji");
  fixture_add (plan, root, "agency", "a0", "Dinas Kominfo");
  fixture_add (plan, root, "dimension", "d0", "Smart Governance");
  fixture_add (plan, rancang_plan_find (plan, "d0"), "sub-dimension", "s0", "Pelayanan Publik");
  fixture_add (plan, rancang_plan_find (plan, "d0"), "sub-dimension", "s1", "Birokrasi");
  fixture_add (plan, rancang_plan_find (plan, "s0"), "programme", "p0", "Kanal aduan");
  fixture_add (plan, rancang_plan_find (plan, "s0"), "programme", "p1", "Adminduk daring");

  return rancang_document_new (host, plan, NULL);
}

static inline RancangItem *
fixture_find (RancangDocument *document,
              const char      *id)
{
  return rancang_plan_find (rancang_document_get_plan (document), id);
}

static inline void
fixture_wait (guint milliseconds)
{
  const gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
}

/* For what comes by itself, soon on a machine that is idle and late on one that is busy. */
#define fixture_wait_until(condition) \
  G_STMT_START \
  { \
    gboolean fixture_holds = FALSE; \
    for (guint fixture_round = 0; !(fixture_holds = (condition)); fixture_round++) \
      { \
        if (fixture_round == 1000) \
          g_error ("%s: waited in vain for %s", G_STRLOC, #condition); \
        fixture_wait (10); \
      } \
  } \
  G_STMT_END

/* The last reference is the caller's: what still works on the object has to end first. */
#define fixture_assert_finalize(object) \
  G_STMT_START \
  { \
    fixture_wait_until (G_OBJECT (object)->ref_count == 1); \
    g_assert_finalize_object (object); \
  } \
  G_STMT_END

/* What the library says in the language that the tests are run in. */
static inline const char *fixture_say (const char *english) G_GNUC_FORMAT (1);

static inline const char *
fixture_say (const char *english)
{
  return rancang_translate (rancang_language_get_default (), NULL, english);
}

/* The first widget of the type at or below `widget`, after `skip` others. */
static inline GtkWidget *
fixture_find_widget (GtkWidget *widget,
                     GType      type,
                     guint     *skip)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*skip)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = fixture_find_widget (child, type, skip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline GtkWidget *
fixture_nth (GtkWidget *widget,
             GType      type,
             guint      n)
{
  return fixture_find_widget (widget, type, &n);
}
