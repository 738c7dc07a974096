#include <jansson.h>
#include <stdio.h>

int minutes(const char *time);

/* Says as JSON when the tide is high at each of the stations. */
int main(void) {
  FILE *file = fopen(STATIONS, "r");
  char name[32], high[32], *text;
  json_t *all = json_object();
  if (file == NULL) return perror(STATIONS), 1;
  while (fscanf(file, "%31s %31s", name, high) == 2) json_object_set_new(all, name, json_integer(minutes(high)));
  text = json_dumps(all, JSON_SORT_KEYS);
  puts(text);
  return 0;
}
