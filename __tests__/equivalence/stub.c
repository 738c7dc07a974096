/*
 * Stands in for every program: writes what it was called with into /.log/calls, and fails when it is the call that was told to. A call waits for the end
 * of its input, so that the calls of a pipeline are written in its order.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <sys/file.h>
#include "common.h"

enum { most_calls = 400 };

extern char **environ;

/* What programs say whose words decide what a script does next; all others say their name. */
static const char *const answers[][3] = {
  {"uname", "-m", "x86_64"}, {"uname", "-s", "Linux"}, {"uname", NULL, "Linux"}, {"arch", NULL, "x86_64"},
  {"dpkg", "--print-architecture", "amd64"}, {"apk", "--print-arch", "x86_64"}, {"nproc", NULL, "2"},
  {"id", "-u", "0"}, {"id", "-g", "0"}, {"whoami", NULL, "root"}, {"pwd", NULL, "/"}, {"mktemp", NULL, "/tmp/mktemp"},
  {"go", "version", "go version go1.24.0 linux/amd64"}, {"date", NULL, "20260101"},
};

static const char *answer_of(const char *name, char **args) {
  for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
    if (strcmp(answers[i][0], name) != 0) continue;
    if (answers[i][1] == NULL || (args[0] != NULL && strcmp(answers[i][1], args[0]) == 0)) return answers[i][2];
  }
  static char answer[256];
  int fd = open("/.log/answer", O_RDONLY);
  ssize_t got = fd == -1 ? 0 : read(fd, answer, sizeof answer - 1);
  if (fd != -1) close(fd);
  return got > 0 ? answer : name;
}

/* Whether a variable is as it was when the script began, or of no account. */
static int is_old(const char *variable, const char *start, size_t size) {
  const char *own[] = {"_=", "PWD=", "OLDPWD=", "SHLVL="};
  for (int i = 0; i < 4; i++)
    if (strncmp(variable, own[i], strlen(own[i])) == 0) return 1;
  for (size_t at = 0; at < size; at += strlen(start + at) + 1)
    if (strcmp(start + at, variable) == 0) return 1;
  return 0;
}

static int by_text(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static void write_variables(FILE *out) {
  static char start[1 << 18];
  int fd = open("/.log/env", O_RDONLY);
  size_t size = 0, count = 0;
  for (ssize_t got; fd != -1 && (got = read(fd, start + size, sizeof start - 1 - size)) > 0;) size += got;
  if (fd != -1) close(fd);
  while (environ[count] != NULL) count++;
  qsort(environ, count, sizeof *environ, by_text);
  const char *comma = "";
  for (char **one = environ; *one != NULL; one++) {
    if (is_old(*one, start, size)) continue;
    fputs(comma, out);
    write_json(out, *one, strlen(*one));
    comma = ",";
  }
  /* those that are no longer there */
  for (size_t at = 0; at < size; at += strlen(start + at) + 1) {
    const char *equals = strchr(start + at, '=');
    size_t length = equals == NULL ? strlen(start + at) : (size_t)(equals - start - at);
    int there = 0;
    for (char **one = environ; *one != NULL && !there; one++) there = strncmp(*one, start + at, length) == 0 && (*one)[length] == '=';
    if (there) continue;
    fputs(comma, out);
    write_json(out, start + at, length);
    comma = ",";
  }
}

int main(int argc, char **argv) {
  static const char shells[] = "/.sandbox/";
  const char *name = argc > 0 ? argv[0] : "";
  int builtin = strncmp(name, shells, strlen(shells)) == 0;
  if (builtin) name += strlen(shells);
  signal(SIGPIPE, SIG_IGN);

  struct stat input, output;
  int fed = !builtin && fstat(0, &input) == 0 && (S_ISFIFO(input.st_mode) || S_ISREG(input.st_mode));
  unsigned long long digest = fed ? digest_of(0) : 0;

  char cwd[4096];
  if (getcwd(cwd, sizeof cwd) == NULL) strcpy(cwd, "?");
  char *record;
  size_t size;
  FILE *out = open_memstream(&record, &size);
  if (out == NULL) return 125;
  fputs("{\"call\":[", out);
  write_json(out, name, strlen(name));
  for (int i = 1; i < argc; i++) {
    fputc(',', out);
    write_json(out, argv[i], strlen(argv[i]));
  }
  fputs("],\"cwd\":", out);
  write_json(out, cwd, strlen(cwd));
  fputs(",\"env\":[", out);
  write_variables(out);
  if (fed) fprintf(out, "],\"stdin\":\"%016llx\"}\n", digest);
  else fputs("]}\n", out);
  fclose(out);

  int log = open("/.log/calls", O_RDWR | O_APPEND), state = open("/.log/fail", O_RDWR);
  char text[64] = "";
  if (log == -1 || state == -1 || flock(state, LOCK_EX) == -1 || read(state, text, sizeof text - 1) == -1) return 125;
  int fail = 0, count = 0;
  if (sscanf(text, "%d %d", &fail, &count) < 1) return 125;
  count++;
  if (count > most_calls) {
    kill(-1, SIGKILL);
    return 125;
  }
  int length = snprintf(text, sizeof text, "%d %d", fail, count);
  if (pwrite(state, text, length, 0) != length || write(log, record, size) != (ssize_t)size) return 125;
  close(state);
  close(log);
  if (count == fail) return 1;

  const char *base = strrchr(name, '/') == NULL ? name : strrchr(name, '/') + 1;
  if (strcmp(base, "mkdir") == 0 || strcmp(base, "cd") == 0) {
    for (int i = 1; i < argc; i++)
      if (argv[i][0] != '-') plant(argv[i]);
  }
  if (strcmp(base, "echo") == 0 || strcmp(base, "printf") == 0) {
    for (int i = 1; i < argc; i++) printf(i == 1 ? "%s" : " %s", argv[i]);
    putchar('\n');
  } else if (fstat(1, &output) == 0 && S_ISFIFO(output.st_mode)) {
    puts(answer_of(base, argv + 1));
  }
  return 0;
}
