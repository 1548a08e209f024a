/* SPDX-License-Identifier: GPL-3.0-or-later */
/* difference-list.h: the rows, headings and choices of a list of changes */

#pragma once

#include "pages/comparison.h"

G_BEGIN_DECLS

void rancang_difference_list_set_up         (GtkListView       *list,
                                             RancangComparison *comparison);
void rancang_difference_list_set_up_chooser (GtkDropDown       *chooser);

G_END_DECLS
