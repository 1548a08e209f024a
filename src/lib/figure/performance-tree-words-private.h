/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* performance-tree-words-private.h: what the cards of a performance tree say */

#pragma once

#include "figure/performance-tree-private.h"

G_BEGIN_DECLS

const char *performance_tree_get_kind        (const TreeNode         *node,
                                              RancangLanguage         language);
char       *performance_tree_dup_title       (const TreeNode         *node,
                                              RancangLanguage         language);
char       *performance_tree_dup_missing     (const TreeNode         *node,
                                              RancangLanguage         language);
char       *performance_tree_dup_figures     (const TreeNode         *node,
                                              RancangLanguage         language);
char       *performance_tree_dup_label       (RancangPerformanceTree *self,
                                              const TreeNode         *node,
                                              RancangLanguage         language);
char       *performance_tree_dup_description (RancangPerformanceTree *self,
                                              RancangLanguage         language);
const char *performance_tree_get_colour      (RancangPerformanceTree *self,
                                              const TreeNode         *node);

G_END_DECLS
