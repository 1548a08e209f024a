/* SPDX-License-Identifier: GPL-3.0-or-later */
/* regions-private.h: what the parts of the page share */

#pragma once

#include "regions/regions-page.h"

G_BEGIN_DECLS

struct _RancangRegionsPage
{
  AdwBin parent_instance;

  /* Template */
  GtkStack        *stack;
  AdwWindowTitle  *title;
  AdwBanner       *banner;
  AdwToastOverlay *toasts;
  AdwStatusPage   *empty;
  GtkSearchBar    *search_bar;
  GtkEditable     *search;
  GtkColumnView   *view;
  GtkMenuButton   *menu_button;
  GtkLabel        *summary;

  /* Owned */
  RancangHost        *host;
  GFile              *folder;
  RancangPortfolio   *portfolio; /* NULL while nothing was read */
  GCancellable       *cancellable;
  GtkFilter          *filter;
  GtkSortListModel   *rows;      /* what is shown, in order */
  char               *needle;
};

/* regions-columns.c */
void rancang_regions_page_add_columns (RancangRegionsPage *self);
/* regions-export.c */
void rancang_regions_page_export      (RancangRegionsPage *self);

G_END_DECLS
