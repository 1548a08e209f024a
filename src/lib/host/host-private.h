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
  GListStore *formats;   /* owned, of RancangFormatInfo */
  GListStore *models;    /* owned, of RancangScoreModel */
  GListStore *lint_rules; /* owned, of RancangLintRule */
  GPtrArray  *linters;   /* owned; does not change once the host is made */
  GListStore *packs;     /* owned, of RancangPack */
  GListStore *templates; /* owned, of RancangPack */

  /* Owned, by id; none of them changes once the host is made. */
  GHashTable *exporters; /* by format */
  GHashTable *scorers;   /* by model */
  GHashTable *formats_by_id;
  GHashTable *models_by_id;
  GHashTable *packs_by_id;
};

RancangExporter *rancang_host_copy_exporter (RancangExporter *exporter);

G_END_DECLS
