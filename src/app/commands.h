/* SPDX-License-Identifier: GPL-3.0-or-later */
/* commands.h: what people do to items, each one named transaction */

#pragma once

#include "document.h"

G_BEGIN_DECLS

RancangItem *rancang_command_add       (RancangDocument    *document,
                                        RancangItem        *parent,
                                        const char         *kind,
                                        const char         *title);
guint        rancang_command_add_lines (RancangDocument    *document,
                                        RancangItem        *parent,
                                        const char         *kind,
                                        const char         *text);
RancangItem *rancang_command_add_to_choice       (RancangDocument *document,
                                                  RancangItem     *parent,
                                                  const char      *kind,
                                                  const char      *title,
                                                  const char      *field,
                                                  const char      *code);
guint        rancang_command_add_lines_to_choice (RancangDocument *document,
                                                  RancangItem     *parent,
                                                  const char      *kind,
                                                  const char      *text,
                                                  const char      *field,
                                                  const char      *code);
gboolean     rancang_command_move_to_choice      (RancangDocument *document,
                                                  RancangItem     *item,
                                                  RancangItem     *parent,
                                                  int              position,
                                                  const char      *field,
                                                  const char      *code);
gboolean     rancang_command_remove    (RancangDocument    *document,
                                        RancangItem        *item);
gboolean     rancang_command_set_flag  (RancangDocument    *document,
                                        RancangItem        *item,
                                        const char         *field,
                                        gboolean            value,
                                        const char         *name);
gboolean     rancang_command_add_reference (RancangDocument *document,
                                            RancangItem     *item,
                                            const char      *field,
                                            RancangItem     *target);
RancangItem *rancang_command_duplicate (RancangDocument    *document,
                                        RancangItem        *item);
gboolean     rancang_command_move      (RancangDocument    *document,
                                        RancangItem        *item,
                                        RancangItem        *parent,
                                        int                 position);

/* The name of a transaction: `format` is that of undo, with %s for the kind. */
char        *rancang_command_dup_name  (const char         *format,
                                        const RancangKind  *kind);

gboolean     rancang_transaction_touches      (RancangTransaction *transaction,
                                               RancangItem        *item);
gboolean     rancang_transaction_touches_kind (RancangTransaction *transaction,
                                               const char         *kind);

G_END_DECLS
