/* SPDX-License-Identifier: GPL-3.0-or-later */
/* shortcuts.h: every key that does something, one line each */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RANCANG_SHORTCUT_MAX_KEYS 2

typedef struct
{
  const char *group; /* begins a group of the dialog; NULL goes on with the one before */
  const char *title;
  const char *action; /* of the window or the program: the keys work wherever the focus is */
  const char *widget; /* else the type of the widget that listens when it has the focus */
  const char *keys[RANCANG_SHORTCUT_MAX_KEYS + 1];
} RancangShortcut;

guint                  rancang_shortcuts_get_size (void);
const RancangShortcut *rancang_shortcuts_get      (guint           index);
void                   rancang_shortcuts_install  (GtkApplication *application);

G_END_DECLS
