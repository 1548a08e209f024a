/* SPDX-License-Identifier: GPL-3.0-or-later */
/* page.c: what a page may do beside being shown */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include "pages/page.h"

G_DEFINE_INTERFACE (RancangPage, rancang_page, GTK_TYPE_WIDGET)

static void
rancang_page_default_init (RancangPageInterface *iface)
{
}

gboolean
rancang_page_can_add (RancangPage *self)
{
  g_return_val_if_fail (RANCANG_IS_PAGE (self), FALSE);

  if (RANCANG_PAGE_GET_IFACE (self)->can_add != NULL)
    return RANCANG_PAGE_GET_IFACE (self)->can_add (self);
  return RANCANG_PAGE_GET_IFACE (self)->add != NULL;
}

void
rancang_page_add (RancangPage *self)
{
  g_return_if_fail (RANCANG_IS_PAGE (self));

  if (RANCANG_PAGE_GET_IFACE (self)->add != NULL)
    RANCANG_PAGE_GET_IFACE (self)->add (self);
}

void
rancang_page_set_open (RancangPage *self,
                       RancangItem *item)
{
  g_return_if_fail (RANCANG_IS_PAGE (self));

  if (RANCANG_PAGE_GET_IFACE (self)->set_open != NULL)
    RANCANG_PAGE_GET_IFACE (self)->set_open (self, item);
}

gboolean
rancang_page_focus_item (RancangPage *self,
                         RancangItem *item)
{
  g_return_val_if_fail (RANCANG_IS_PAGE (self), FALSE);
  g_return_val_if_fail (RANCANG_IS_ITEM (item), FALSE);

  return RANCANG_PAGE_GET_IFACE (self)->focus_item != NULL
         && RANCANG_PAGE_GET_IFACE (self)->focus_item (self, item);
}

gboolean
rancang_page_show_view (RancangPage *self,
                        const char  *view)
{
  g_return_val_if_fail (RANCANG_IS_PAGE (self), FALSE);

  return RANCANG_PAGE_GET_IFACE (self)->show_view != NULL
         && RANCANG_PAGE_GET_IFACE (self)->show_view (self, view);
}
