/*
 * sandbox FOLDER: runs scripts of strangers where there is nothing to harm: a root of its own in memory that holds the shells and the stub of FOLDER,
 * no network, no other process, no file system of the machine, no capability, and limits on time, processes, files and memory.
 *
 * Reads jobs from standard input and answers each on standard output, both as a length in decimal, a line end, and so many bytes. A job is
 * a list of strings, a NUL behind each:
 *   FAIL  the number of the call that is to fail, 0: none
 *   ANSWER what programs say that are asked for something, empty: their names
 *   CWD   where the scripts start
 *   N and N variables, the environment
 *   N and N places: "l" and a path for a link to the stub, "f" for an empty file, "d" for a folder, "r" for a program to be found in any folder
 *   N and N scripts, each as a count and the words of its command line
 * The answer is a JSON value a line: the calls as the stub writes them, {"end":STATUS} behind each script (they stop at the first that fails), then
 * {"file":PATH,"digest":TEXT} for what lies in the root, {"stderr":TEXT}, and {"late":true} when time was up.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>
#include "common.h"

enum { seconds = 5 };

static volatile sig_atomic_t late;

static void die(const char *what) {
  fprintf(stderr, "sandbox: %s: %s\n", what, strerror(errno));
  _exit(2);
}

static void put(const char *path, const char *text) {
  int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (fd == -1 || write(fd, text, strlen(text)) != (ssize_t)strlen(text)) die(path);
  close(fd);
}

/* Gives a process that is in a user namespace of its own one user and group, root inside: nobody's outside, where that can be had. */
static void map_user(pid_t pid) {
  char path[64], line[64];
  unsigned ids[] = {100000, 65534, 0};
  snprintf(path, sizeof path, "/proc/%d/setgroups", pid);
  int fd = open(path, O_WRONLY);
  if (fd != -1) {
    if (write(fd, "deny", 4) != 4) { /* old kernels have none */ }
    close(fd);
  }
  const char *maps[] = {"gid", "uid"};
  for (int m = 0; m < 2; m++) {
    int done = 0;
    ids[2] = m == 0 ? getegid() : geteuid();
    for (int i = 0; i < 3 && !done; i++) {
      snprintf(path, sizeof path, "/proc/%d/%s_map", pid, maps[m]);
      snprintf(line, sizeof line, "0 %u 1\n", ids[i]);
      fd = open(path, O_WRONLY);
      if (fd == -1) die(path);
      done = write(fd, line, strlen(line)) == (ssize_t)strlen(line);
      close(fd);
    }
    if (!done) die("no user can be mapped");
  }
}

/* Copies the files of the folder that this program was started with into another one. */
static void copy_files(int folder, const char *to) {
  DIR *dir = fdopendir(folder);
  if (dir == NULL) die("the folder");
  for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
    char path[512], block[65536];
    if (*entry->d_name == '.') continue;
    snprintf(path, sizeof path, "%s/%s", to, entry->d_name);
    int in = openat(folder, entry->d_name, O_RDONLY), out = open(path, O_WRONLY | O_CREAT, 0755);
    if (in == -1 || out == -1) die(path);
    for (ssize_t got; (got = read(in, block, sizeof block)) != 0;)
      if (got < 0 || write(out, block, got) != got) die(path);
    close(in);
    close(out);
  }
  closedir(dir);
}

/* A new root in memory takes the place of the machine's. */
static void enter_root(void) {
  if (mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == -1) die("private mounts");
  int folder = open(".", O_RDONLY | O_DIRECTORY);
  if (folder == -1) die("the folder");
  if (mount("none", "/tmp", "tmpfs", MS_NOSUID | MS_NODEV, "size=64m,mode=0755") == -1) die("tmpfs");
  if (mkdir("/tmp/.sandbox", 0755) == -1 || mkdir("/tmp/dev", 0755) == -1 || mkdir("/tmp/.old", 0700) == -1) die("mkdir");
  if (mount("none", "/tmp/.sandbox", "tmpfs", MS_NOSUID | MS_NODEV, "size=64m,mode=0755") == -1) die("tmpfs");
  copy_files(folder, "/tmp/.sandbox");
  const char *builtins[] = {"/tmp/.sandbox/cd", "/tmp/.sandbox/echo", "/tmp/.sandbox/printf"};
  for (int i = 0; i < 3; i++)
    if (symlink("stub", builtins[i]) == -1) die(builtins[i]);
  if (mount("none", "/tmp/.sandbox", NULL, MS_REMOUNT | MS_RDONLY | MS_NOSUID | MS_NODEV, NULL) == -1) die("read-only");
  put("/tmp/dev/null", "");
  if (mount("/dev/null", "/tmp/dev/null", NULL, MS_BIND, NULL) == -1) die("/dev/null");
  if (chdir("/tmp") == -1 || syscall(SYS_pivot_root, ".", ".old") == -1) die("pivot_root");
  if (chdir("/") == -1 || umount2("/.old", MNT_DETACH) == -1 || rmdir("/.old") == -1) die("the old root");
}

static void drop_powers(void) {
  for (int cap = 0; prctl(PR_CAPBSET_READ, cap, 0, 0, 0) >= 0; cap++)
    if (prctl(PR_CAPBSET_DROP, cap, 0, 0, 0) == -1) die("capabilities");
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == -1) die("no new privileges");
}

static void limit(int what, rlim_t most) {
  struct rlimit both = {most, most};
  if (setrlimit(what, &both) == -1) die("a limit");
}

static void on_alarm(int signal) {
  (void)signal;
  late = 1;
  kill(-1, SIGKILL);
}

static size_t read_exactly(char *to, size_t count) {
  size_t have = 0;
  while (have < count) {
    ssize_t got = read(0, to + have, count - have);
    if (got == -1 && errno == EINTR) continue;
    if (got <= 0) break;
    have += got;
  }
  return have;
}

static void say(const char *text, size_t count) {
  while (count > 0) {
    ssize_t put = write(1, text, count);
    if (put == -1 && errno == EINTR) continue;
    if (put <= 0) _exit(2);
    text += put;
    count -= put;
  }
}

static char *job, *next_string, *job_end;

static char *take(void) {
  if (next_string >= job_end) {
    errno = EINVAL;
    die("a job that ends early");
  }
  char *one = next_string;
  next_string += strlen(one) + 1;
  return one;
}

static char **take_list(void) {
  int count = atoi(take());
  char **list = calloc(count + 1, sizeof *list);
  if (list == NULL) die("memory");
  for (int i = 0; i < count; i++) list[i] = take();
  return list;
}

/* Takes everything out of a folder but what is mounted. */
static void wipe(const char *folder) {
  DIR *dir = opendir(folder);
  if (dir == NULL) return;
  for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
    char path[4096];
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    if ((size_t)snprintf(path, sizeof path, "%s/%s", folder, entry->d_name) >= sizeof path) continue;
    if (strcmp(path, "//.sandbox") == 0 || strcmp(path, "//dev/null") == 0) continue;
    struct stat about;
    if (lstat(path, &about) == 0 && S_ISDIR(about.st_mode)) {
      chmod(path, 0755);
      wipe(path);
      rmdir(path);
    } else
      unlink(path);
  }
  closedir(dir);
}

static void list_files(const char *folder, FILE *out) {
  struct dirent **entries;
  int count = scandir(*folder == 0 ? "/" : folder, &entries, NULL, alphasort);
  for (int i = 0; i < count; i++) {
    char path[4096];
    const char *name = entries[i]->d_name;
    struct stat about;
    if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0) continue;
    if ((size_t)snprintf(path, sizeof path, "%s/%s", folder, name) >= sizeof path) continue;
    if (strcmp(path, "/.sandbox") == 0 || strcmp(path, "/.log") == 0 || lstat(path, &about) == -1) continue;
    if (S_ISDIR(about.st_mode)) list_files(path, out);
    if (!S_ISREG(about.st_mode)) continue;
    int fd = open(path, O_RDONLY | O_NONBLOCK);
    fputs("{\"file\":", out);
    write_json(out, path, strlen(path));
    fprintf(out, ",\"digest\":\"%016llx\"}\n", fd == -1 ? 0 : digest_of(fd));
    if (fd != -1) close(fd);
  }
  for (int i = 0; i < count; i++) free(entries[i]);
  if (count >= 0) free(entries);
}

static void copy_to(FILE *out, const char *path) {
  FILE *in = fopen(path, "r");
  char block[65536];
  if (in == NULL) return;
  for (size_t got; (got = fread(block, 1, sizeof block, in)) > 0;) fwrite(block, 1, got, out);
  fclose(in);
}

static int run_script(char **words, char **environment, const char *cwd) {
  pid_t pid = fork();
  if (pid == -1) die("fork");
  if (pid == 0) {
    int none = open("/dev/null", O_RDWR), errors = open("/.log/stderr", O_WRONLY | O_CREAT | O_APPEND, 0644);
    if (none == -1 || errors == -1 || dup2(none, 0) == -1 || dup2(none, 1) == -1 || dup2(errors, 2) == -1) _exit(126);
    if (none > 2) close(none);
    if (errors > 2) close(errors);
    signal(SIGPIPE, SIG_DFL);
    limit(RLIMIT_CPU, seconds);
    limit(RLIMIT_FSIZE, 4 << 20);
    limit(RLIMIT_AS, 256 << 20);
    limit(RLIMIT_NOFILE, 256);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NPROC, 200);
    setsid();
    if (chdir(cwd) == -1) _exit(126);
    execve(words[0], words, environment);
    _exit(126);
  }
  int status;
  while (waitpid(pid, &status, 0) == -1)
    if (errno != EINTR) die("waitpid");
  /* what it left in the background ends with it, as in a container */
  kill(-1, SIGKILL);
  while (wait(NULL) != -1 || errno == EINTR) {}
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static void do_job(void) {
  char *fail = take(), *said = take(), *cwd = take();
  char **environment = take_list(), **places = take_list();
  int count = atoi(take());
  make_folders("/.log/");
  put("/.log/fail", fail);
  put("/.log/answer", said);
  put("/.log/calls", "");
  FILE *start = fopen("/.log/env", "w"), *relative = fopen("/.log/relative", "w");
  if (start == NULL || relative == NULL) die("/.log");
  for (char **one = environment; *one != NULL; one++) fwrite(*one, 1, strlen(*one) + 1, start);
  fclose(start);
  const char *bins[] = {"/usr/bin", "/usr/local/bin", "/sbin", "/usr/sbin", "/usr/local/sbin"};
  make_folders("/bin/");
  make_folders("/tmp/");
  make_folders("/root/");
  for (int i = 0; i < 5; i++) {
    make_folders(bins[i]);
    if (symlink("/bin", bins[i]) == -1) die(bins[i]);
  }
  for (char **one = places; *one != NULL; one++) {
    const char *path = *one + 1;
    if (**one == 'r') fwrite(path, 1, strlen(path) + 1, relative);
    else make_folders(path);
    int fd = -1;
    if (**one == 'l') { if (symlink("/.sandbox/stub", path) == -1 && errno != EEXIST) { /* a name that cannot be */ } }
    else if (**one == 'f') fd = open(path, O_WRONLY | O_CREAT, 0644);
    if (fd != -1) close(fd);
  }
  fclose(relative);
  plant(cwd);

  late = 0;
  struct itimerval timer = {{0, 0}, {seconds, 0}};
  setitimer(ITIMER_REAL, &timer, NULL);
  int status = 0;
  for (int i = 0; i < count; i++) {
    char **words = take_list();
    if (status == 0) {
      status = run_script(words, environment, cwd);
      FILE *calls = fopen("/.log/calls", "a");
      if (calls != NULL) {
        fprintf(calls, "{\"end\":%d}\n", status);
        fclose(calls);
      }
    }
    free(words);
  }
  memset(&timer, 0, sizeof timer);
  setitimer(ITIMER_REAL, &timer, NULL);
  free(environment);
  free(places);

  char *answer;
  size_t size;
  FILE *out = open_memstream(&answer, &size);
  if (out == NULL) die("memory");
  copy_to(out, "/.log/calls");
  list_files("", out);
  fputs("{\"stderr\":", out);
  char errors[2048];
  int fd = open("/.log/stderr", O_RDONLY);
  ssize_t got = fd == -1 ? 0 : read(fd, errors, sizeof errors);
  if (fd != -1) close(fd);
  write_json(out, errors, got > 0 ? got : 0);
  fputs("}\n", out);
  if (late) fputs("{\"late\":true}\n", out);
  fclose(out);
  char length[32];
  say(length, snprintf(length, sizeof length, "%zu\n", size));
  say(answer, size);
  free(answer);
  wipe("/");
}

static void serve(void) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) == -1) die("death signal");
  signal(SIGPIPE, SIG_IGN);
  struct sigaction alarm = {.sa_handler = on_alarm};
  sigaction(SIGALRM, &alarm, NULL);
  for (;;) {
    char length[32];
    size_t have = 0;
    while (have < sizeof length - 1 && read_exactly(length + have, 1) == 1 && length[have] != '\n') have++;
    if (have == 0) _exit(0);
    length[have] = 0;
    size_t size = strtoul(length, NULL, 10);
    job = malloc(size + 1);
    if (job == NULL || read_exactly(job, size) != size) _exit(0);
    job[size] = 0;
    next_string = job;
    job_end = job + size;
    do_job();
    free(job);
  }
}

int main(int argc, char **argv) {
  if (argc != 2 || chdir(argv[1]) == -1) die("usage: sandbox FOLDER");
  int ready[2], mapped[2];
  char byte = 0;
  if (pipe2(ready, O_CLOEXEC) == -1 || pipe2(mapped, O_CLOEXEC) == -1) die("pipe");
  pid_t parent = getpid(), pid = fork();
  if (pid == -1) die("fork");
  if (pid != 0) {
    close(ready[1]);
    if (read(ready[0], &byte, 1) == 1) {
      map_user(pid);
      if (write(mapped[1], &byte, 1) != 1) die("pipe");
    }
  } else {
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) == -1 || getppid() != parent) die("death signal");
    if (unshare(CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWPID | CLONE_NEWIPC | CLONE_NEWUTS) == -1) die("unshare");
    if (write(ready[1], &byte, 1) != 1 || read(mapped[0], &byte, 1) != 1) die("no user can be mapped");
    if (setresgid(0, 0, 0) == -1 || setresuid(0, 0, 0) == -1) die("setresuid");
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) == -1) die("death signal");
    /* the first process of the new process namespace serves: with it all others end */
    pid = fork();
    if (pid == -1) die("fork");
    if (pid == 0) {
      enter_root();
      drop_powers();
      serve();
    }
  }
  int status;
  if (waitpid(pid, &status, 0) == -1) die("waitpid");
  return WIFEXITED(status) ? WEXITSTATUS(status) : 2;
}
