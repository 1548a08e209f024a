/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* host.h: finds plugins, refuses those that do not fit, runs the others */

#pragma once

#include "api/exporter.h"
#include "api/linter.h"
#include "api/scorer.h"
#include "api/template-provider.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_HOST (rancang_host_get_type ())

/**
 * RancangHost:
 *
 * The plugins of the program. Made once, in the main thread.
 *
 * Since: 1.0
 */
G_DECLARE_FINAL_TYPE (RancangHost, rancang_host, RANCANG, HOST, GObject)

#define RANCANG_PLUGIN_ERROR (rancang_plugin_error_quark ())

/**
 * RancangPluginError:
 * @RANCANG_PLUGIN_ERROR_API: made for another version of the programming interface
 * @RANCANG_PLUGIN_ERROR_LOAD: could not be loaded
 * @RANCANG_PLUGIN_ERROR_BROKEN: does not do what its interface asks for
 *
 * Why a plugin was refused.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_PLUGIN_ERROR_API,
  RANCANG_PLUGIN_ERROR_LOAD,
  RANCANG_PLUGIN_ERROR_BROKEN,
} RancangPluginError;

GQuark             rancang_plugin_error_quark     (void);

RancangHost       *rancang_host_new               (void);
GListModel        *rancang_host_get_plugins       (RancangHost        *self);

GListModel        *rancang_host_list_formats      (RancangHost        *self);
RancangFormatInfo *rancang_host_find_format       (RancangHost        *self,
                                                   const char         *format);
RancangExporter   *rancang_host_find_exporter     (RancangHost        *self,
                                                   const char         *format);
void               rancang_host_export_async      (RancangHost        *self,
                                                   RancangPlan        *plan,
                                                   const char         *format,
                                                   RancangLanguage     language,
                                                   GFile              *file,
                                                   GCancellable       *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer            user_data);
gboolean           rancang_host_export_finish     (RancangHost        *self,
                                                   GAsyncResult       *result,
                                                   GError            **error);

GListModel        *rancang_host_list_models       (RancangHost        *self);
RancangScoreModel *rancang_host_find_model        (RancangHost        *self,
                                                   const char         *model);
RancangScorer     *rancang_host_find_scorer       (RancangHost        *self,
                                                   const char         *model);
RancangScore      *rancang_host_score             (RancangHost        *self,
                                                   RancangPlan        *snapshot,
                                                   const char         *model,
                                                   int                 year,
                                                   GError            **error);

GListModel        *rancang_host_list_lint_rules   (RancangHost        *self);
GListModel        *rancang_host_lint              (RancangHost        *self,
                                                   RancangPlan        *snapshot,
                                                   const char         *date,
                                                   GError            **error);

GListModel        *rancang_host_list_templates    (RancangHost        *self);
RancangPack       *rancang_host_find_pack         (RancangHost        *self,
                                                   const char         *id);
RancangPlan       *rancang_host_create_plan       (RancangHost        *self,
                                                   const char         *template_id,
                                                   GError            **error);

G_END_DECLS
