/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json.h: a plan as JSON text, and the schema of that text */

#pragma once

#include "model/plan.h"

G_BEGIN_DECLS

#define RANCANG_FILE_ERROR (rancang_file_error_quark ())

/**
 * RancangFileError:
 * @RANCANG_FILE_ERROR_SYNTAX: not JSON, or JSON that cannot be kept exactly
 * @RANCANG_FILE_ERROR_LIMIT: larger or deeper than the program accepts
 * @RANCANG_FILE_ERROR_FORMAT: JSON, but not a plan
 * @RANCANG_FILE_ERROR_VALUE: a member holds what it cannot hold
 * @RANCANG_FILE_ERROR_CHANGED: somebody else changed the file since it was read
 * @RANCANG_FILE_ERROR_GONE: the file was there when it was read or saved and is not any more
 * @RANCANG_FILE_ERROR_READ_ONLY: made by a newer program; can be read, not written
 *
 * Why a plan was not read or written.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_FILE_ERROR_SYNTAX,
  RANCANG_FILE_ERROR_LIMIT,
  RANCANG_FILE_ERROR_FORMAT,
  RANCANG_FILE_ERROR_VALUE,
  RANCANG_FILE_ERROR_CHANGED,
  RANCANG_FILE_ERROR_GONE,
  RANCANG_FILE_ERROR_READ_ONLY,
} RancangFileError;

GQuark       rancang_file_error_quark  (void);

RancangPlan *rancang_json_read_plan    (GBytes       *bytes,
                                        GError      **error);
GBytes      *rancang_json_write_plan   (RancangPlan  *plan);
RancangItem *rancang_json_read_item    (GBytes       *bytes,
                                        const char   *kind,
                                        GError      **error);
GBytes      *rancang_json_write_item   (RancangItem  *item);
GBytes      *rancang_json_write_schema (void);

G_END_DECLS
