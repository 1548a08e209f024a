/* SPDX-License-Identifier: GPL-3.0-or-later */
/* picture.h: a picture of a window, for the manual, the store and the eye of a tester */

#pragma once

#include "window/window.h"

G_BEGIN_DECLS

typedef struct
{
  char *file;
  char *page;
  char *size;
  char *open_item;
  char *action;
} RancangPictureRequest;

void     rancang_picture_take_async  (RancangWindow               *window,
                                      const RancangPictureRequest *request,
                                      GAsyncReadyCallback          callback,
                                      gpointer                     user_data);
gboolean rancang_picture_take_finish (GAsyncResult                *result,
                                      GError                     **error);

G_END_DECLS
