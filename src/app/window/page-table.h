/* SPDX-License-Identifier: GPL-3.0-or-later */
/* page-table.h: the pages of a window, one line each */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_PAGE_MAX_VIEWS 7

typedef enum
{
  RANCANG_SECTION_PLAN,
  RANCANG_SECTION_ANALYSIS,
  RANCANG_SECTION_DIMENSIONS,
  RANCANG_SECTION_WORK,
} RancangSection;

typedef struct
{
  const char     *name;
  const char     *title;
  const char     *subtitle;
  const char     *icon;
  RancangSection  section;
  GtkWidget    *(*create) (RancangDocument *document); /* NULL where items of a kind are listed */
  const char     *kind;
  gboolean        stays; /* an item opens beside it, whatever page the item has */
  const char     *views[RANCANG_PAGE_MAX_VIEWS + 1]; /* the first is shown first */
} RancangPageInfo;

guint                  rancang_page_table_get_size (void);
const RancangPageInfo *rancang_page_table_get      (guint            index);
const RancangPageInfo *rancang_page_table_lookup   (const char      *name);
const char            *rancang_page_table_get_section_title (RancangSection section);
GtkWidget             *rancang_page_table_create   (const RancangPageInfo *info,
                                                   RancangDocument *document);

/* Not in the sidebar: the page without a plan, what changed since the last save or snapshot, and
 * what was done in the plan. */
/* Of a window without a plan */
#define RANCANG_PAGE_REGIONS "regions"
#define RANCANG_PAGE_START   "start"
#define RANCANG_PAGE_COMPARE "compare"
#define RANCANG_PAGE_HISTORY "history"

/* Every page that the plan has, dimensions too, in the order of the sidebar. */
GStrv                  rancang_page_table_dup_names (RancangDocument *document);
GStrv                  rancang_page_table_dup_readable_names (RancangDocument *document);
RancangItem           *rancang_page_table_find_dimension (RancangDocument *document,
                                                          const char      *name);
char                  *rancang_page_table_dup_name_for   (RancangItem     *item);

/* "page/view" is a view of a page; the page alone is the part before the stroke. */
char                  *rancang_page_table_dup_page_part  (const char      *name);
const char            *rancang_page_table_get_view_part  (const char      *name);

guint                  rancang_page_table_count_findings (RancangDocument *document,
                                                          const char      *name,
                                                          guint           *n_errors);

G_END_DECLS
