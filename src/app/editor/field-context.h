/* SPDX-License-Identifier: GPL-3.0-or-later */
/* field-context.h: one field of one item, as the rows of a form hold it */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

typedef struct
{
  RancangDocument    *document;
  RancangItem        *item;
  const RancangField *field;
} RancangFieldContext;

RancangFieldContext *rancang_field_context_new       (RancangDocument           *document,
                                                      RancangItem               *item,
                                                      const RancangField        *field);
void                 rancang_field_context_free      (RancangFieldContext       *self);
RancangPlan         *rancang_field_context_get_plan  (RancangFieldContext       *self);
char                *rancang_field_context_dup_label (RancangFieldContext       *self);
void                 rancang_field_context_watch     (RancangFieldContext       *self,
                                                      GtkWidget                 *row,
                                                      GCallback                  update);
void                 rancang_field_context_watch_flush (RancangFieldContext *self,
                                                        GtkWidget           *row,
                                                        GCallback            finish);
gboolean             rancang_field_context_set_text  (RancangFieldContext       *self,
                                                      const char                *text,
                                                      GError                   **error);
gboolean             rancang_field_context_set_list  (RancangFieldContext       *self,
                                                      const char * const        *list);
void                 rancang_field_context_describe  (RancangFieldContext       *self,
                                                      GtkWidget                 *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RancangFieldContext, rancang_field_context_free)

G_END_DECLS
