#include <string.h>

/* Minutes past midnight of a time such as 04:37. */
int minutes(const char *time) {
  if (strlen(time) < 5) return 0;
  return 60 * (10 * (time[0] - '0') + time[1] - '0') + 10 * (time[3] - '0') + time[4] - '0';
}
