/* SPDX-License-Identifier: GPL-3.0-or-later */
/* comparison-private.h: what the parts of a comparison share */

#pragma once

#include "pages/comparison.h"

G_BEGIN_DECLS

struct _RancangComparison
{
  GObject parent_instance;

  /* Owned */
  RancangDocument *document;
  RancangPlan     *before;
  RancangPlan     *after;
  GPtrArray       *lines;    /* RancangDifferenceLine; those of a section stand together */
  GArray          *starts;   /* positions at which sections start */
  GHashTable      *by_key;   /* key, borrowed -> line, borrowed */
  GHashTable      *first;    /* keys of what differed when the page was opened */
  GHashTable      *standing; /* keys of what differs now */
  GCancellable    *cancellable;

  /* Plain */
  RancangCompareMode mode;
  guint              update_id;
  guint              n_decided;
  guint              n_conflicts;
  guint              n_clashing;
  gboolean           running;
  gboolean           again; /* the plan changed while it was being compared */
};

void rancang_comparison_show_lines    (RancangComparison *self,
                                       GPtrArray         *lines);
void rancang_comparison_update_states (RancangComparison *self);
void rancang_comparison_run           (RancangComparison *self);
GPtrArray *rancang_comparison_merge_lines (RancangComparison *self,
                                           GPtrArray         *newer);

G_END_DECLS
