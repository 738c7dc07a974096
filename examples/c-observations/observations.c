#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

static int show(void *unused, int count, char **values, char **names) {
  (void)unused;
  (void)names;
  for (int i = 0; i < count; i++) printf("%s\n", values[i]);
  return 0;
}

static char *read_file(const char *path) {
  FILE *file = fopen(path, "r");
  if (file == NULL) return NULL;
  static char text[65536];
  size_t length = fread(text, 1, sizeof text - 1, file);
  fclose(file);
  text[length] = '\0';
  return text;
}

int main(int argc, char **argv) {
  char *script = argc > 1 ? read_file(argv[1]) : NULL;
  sqlite3 *database;
  if (script == NULL || sqlite3_open(":memory:", &database) != SQLITE_OK) return EXIT_FAILURE;
  return sqlite3_exec(database, script, show, NULL, NULL) == SQLITE_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
