/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* nomenclature.c: the parts of a code of the nomenclature of regional planning */

#include "config.h"

#include "sheets/nomenclature.h"

/* After how many numbers each level is complete: U.BB.PP.L.KK.SSSS */
static const guint n_numbers[] = { 1, 2, 3, 5, 6 };

static guint
count_numbers (const char *code)
{
  guint n = 0;
  gboolean digit = FALSE;

  for (const char *at = code; *at != '\0'; at++)
    {
      if (g_ascii_isdigit (*at))
        {
          n += !digit;
          digit = TRUE;
        }
      else if (*at != '.' || !digit)
        return 0;
      else
        digit = FALSE;
    }
  return digit ? n : 0;
}

/**
 * rancang_nomenclature_get_level:
 * @code: (nullable): a code, such as `2.16.03.2.02`
 * @level: (out): how deep it goes
 *
 * Tells what a code stands for by how many numbers it has: one for an affair, two for a field,
 * three for a programme, five for an activity, six for a sub-activity.
 *
 * Returns: %TRUE when it is such a code
 *
 * Since: 1.0
 */
gboolean
rancang_nomenclature_get_level (const char               *code,
                                RancangNomenclatureLevel *level)
{
  guint n;

  g_return_val_if_fail (level != NULL, FALSE);

  n = code != NULL ? count_numbers (code) : 0;
  for (guint i = 0; i < G_N_ELEMENTS (n_numbers); i++)
    {
      if (n == n_numbers[i])
        {
          *level = i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * rancang_nomenclature_dup_part:
 * @code: (nullable): a code, such as `2.16.03.2.02.0014`
 * @level: how much of it is wanted
 *
 * Cuts a code to that of what it belongs to.
 *
 * Returns: (transfer full) (nullable): the code down to @level, or %NULL where it does not go so
 *   deep or is none
 *
 * Since: 1.0
 */
char *
rancang_nomenclature_dup_part (const char               *code,
                               RancangNomenclatureLevel  level)
{
  RancangNomenclatureLevel own;
  const char *at;
  guint n = 1;

  g_return_val_if_fail (level < G_N_ELEMENTS (n_numbers), NULL);

  if (!rancang_nomenclature_get_level (code, &own) || level > own)
    return NULL;
  for (at = code; *at != '\0'; at++)
    {
      if (*at == '.' && n++ == n_numbers[level])
        break;
    }
  return g_strndup (code, at - code);
}
