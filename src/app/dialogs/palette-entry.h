/* SPDX-License-Identifier: GPL-3.0-or-later */
/* palette-entry.h: one thing that the palette offers: an action, a page or an item */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PALETTE_ENTRY (rancang_palette_entry_get_type ())
G_DECLARE_FINAL_TYPE (RancangPaletteEntry, rancang_palette_entry, RANCANG, PALETTE_ENTRY, GObject)

struct _RancangPaletteEntry
{
  GObject parent_instance;

  char       *title;
  char       *subtitle;
  char       *keywords; /* what else finds it, in both languages; NULL for items */
  const char *icon;
  const char *keys;     /* an accelerator, or NULL */
  const char *action;
  GVariant   *target;
  int         score;
};

RancangPaletteEntry *rancang_palette_entry_new_for_item (RancangItem            *item);
RancangPaletteEntry *rancang_palette_entry_new_for_hit  (const RancangSearchHit *hit);
void                 rancang_palette_add_pages          (RancangDocument        *document,
                                                         GPtrArray              *entries);
void                 rancang_palette_add_actions        (GPtrArray              *entries);

G_END_DECLS
