/* SPDX-License-Identifier: GPL-3.0-or-later */
/* link-graph.h: the links between programmes as arrows */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_LINK_GRAPH (rancang_link_graph_get_type ())
G_DECLARE_FINAL_TYPE (RancangLinkGraph, rancang_link_graph, RANCANG, LINK_GRAPH, AdwBin)

GtkWidget *rancang_link_graph_new        (RancangDocument    *document);

/* Programmes that stand out, by id; NULL when all are alike. */
void       rancang_link_graph_set_marked (RancangLinkGraph   *self,
                                          const char * const *marked);

G_END_DECLS
