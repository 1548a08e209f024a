/* SPDX-License-Identifier: GPL-3.0-or-later */
/* views.h: several views of the same items, one shown at a time */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RANCANG_TYPE_VIEWS (rancang_views_get_type ())
G_DECLARE_FINAL_TYPE (RancangViews, rancang_views, RANCANG, VIEWS, GtkWidget)

/* Makes a view; called when it is shown for the first time. */
typedef GtkWidget *(*RancangViewCreate) (gpointer user_data);

GtkWidget  *rancang_views_new          (void);
void        rancang_views_add          (RancangViews      *self,
                                        const char        *name,
                                        const char        *title,
                                        const char        *icon_name,
                                        RancangViewCreate  create,
                                        gpointer           user_data);
gboolean    rancang_views_show         (RancangViews      *self,
                                        const char        *name);
const char *rancang_views_get_name     (RancangViews      *self);
GtkWidget  *rancang_views_get_view     (RancangViews      *self,
                                        const char        *name);
GtkWidget  *rancang_views_get_shown    (RancangViews      *self);
GtkWidget  *rancang_views_get_switcher (RancangViews      *self);

G_END_DECLS
