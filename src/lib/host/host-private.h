/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* host-private.h: what the files of the host share */

#pragma once

#include <libpeas.h>

#include "host/host.h"

G_BEGIN_DECLS

struct _RancangHost
{
  GObject     parent_instance;

  PeasEngine *engine;    /* owned */
  GListStore *plugins;   /* owned, of RancangPluginInfo */
  GPtrArray  *exporters; /* owned, of RancangExporter */
  GPtrArray  *scorers;   /* owned, of RancangScorer */
  GListStore *formats;   /* owned, of RancangFormatInfo */
  GListStore *models;    /* owned, of RancangScoreModel */
  GListStore *packs;     /* owned, of RancangPack */
  GListStore *templates; /* owned, of RancangPack */
};

G_END_DECLS
