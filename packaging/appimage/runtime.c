/* The first part of an AppImage (type 2): a static program that shows the file system behind it as a folder and starts
 * AppRun in it. Where the kernel or the user may not mount (FUSE), it unpacks into a temporary folder instead.
 *
 * Written for this project, because the usual runtime is only published as a binary to download. It understands
 * --appimage-extract, --appimage-extract-and-run (or APPIMAGE_EXTRACT_AND_RUN=1), --appimage-offset, --appimage-help.
 * squashfuse reads the file system (BSD licence), libfuse3 mounts it (LGPL 2.1: relink with steps/appimage.py).
 */
#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <squashfuse/ll.h>

sqfs_ll *sqfs_ll_open(const char *path, size_t offset); /* in the library, not in its header */

static char self[PATH_MAX];
static volatile pid_t program = 0;

static void fail(const char *format, ...) {
    va_list words;
    va_start(words, format);
    fprintf(stderr, "%s: ", self);
    vfprintf(stderr, format, words);
    fputc('\n', stderr);
    va_end(words);
    exit(127);
}

/* Where the file system begins: behind the last byte of this program. */
static size_t offset_of_files(void) {
    Elf64_Ehdr head;
    int file = open(self, O_RDONLY | O_CLOEXEC);
    if (file < 0 || read(file, &head, sizeof head) != (ssize_t)sizeof head) fail("cannot be read: %s", strerror(errno));
    close(file);
    return head.e_shoff + (size_t)head.e_shentsize * head.e_shnum;
}

static char *new_folder(const char *name) {
    const char *base = getenv("TMPDIR");
    char *path;
    if (!base || !*base) base = "/tmp";
    if (asprintf(&path, "%s/.%s_XXXXXX", base, name) < 0 || !mkdtemp(path))
        fail("no temporary folder can be made in %s: %s", base, strerror(errno));
    return path;
}

/* ---- unpacking ---- */

static void write_file(sqfs *fs, sqfs_inode *inode, const char *path, mode_t mode) {
    static char buffer[1 << 17];
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (file < 0) fail("%s cannot be written: %s", path, strerror(errno));
    for (sqfs_off_t place = 0;;) {
        sqfs_off_t length = sizeof buffer;
        if (sqfs_read_range(fs, inode, place, &length, buffer)) fail("is damaged; fetch it again");
        if (length == 0) break;
        for (sqfs_off_t done = 0; done < length;) {
            ssize_t written = write(file, buffer + done, (size_t)(length - done));
            if (written < 0) fail("%s cannot be written: %s", path, strerror(errno));
            done += written;
        }
        place += length;
    }
    if (close(file)) fail("%s cannot be written: %s", path, strerror(errno));
}

static void write_link(sqfs *fs, sqfs_inode *inode, const char *path) {
    char target[PATH_MAX];
    size_t length = sizeof target;
    if (sqfs_readlink(fs, inode, target, &length)) fail("is damaged; fetch it again");
    if (symlink(target, path)) fail("%s cannot be written: %s", path, strerror(errno));
}

static void unpack(size_t offset, const char *folder) {
    sqfs fs;
    sqfs_traverse step;
    sqfs_err error = SQFS_OK;
    if (sqfs_open_image(&fs, self, offset)) fail("is damaged; fetch it again");
    if (sqfs_traverse_open(&step, &fs, sqfs_inode_root(&fs))) fail("is damaged; fetch it again");
    while (sqfs_traverse_next(&step, &error)) {
        sqfs_inode inode;
        char *path;
        if (step.dir_end) continue;
        if (sqfs_inode_get(&fs, &inode, sqfs_dentry_inode(&step.entry))) fail("is damaged; fetch it again");
        if (asprintf(&path, "%s/%s", folder, step.path) < 0) fail("memory is full");
        mode_t mode = sqfs_mode(inode.base.inode_type) | inode.base.mode;
        if (S_ISDIR(mode)) {
            if (mkdir(path, 0755)) fail("%s cannot be made: %s", path, strerror(errno));
        } else if (S_ISLNK(mode)) {
            write_link(&fs, &inode, path);
        } else if (S_ISREG(mode)) {
            write_file(&fs, &inode, path, mode & 0777);
        }
        free(path);
    }
    if (error) fail("is damaged; fetch it again");
    sqfs_traverse_close(&step);
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *place) {
    (void)about, (void)kind, (void)place;
    return remove(path);
}

static void remove_folder(const char *path) { nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS); }

/* ---- mounting ---- */

/* Serve the file system until SIGTERM; what is written into ``ready`` says that the folder is filled. */
static void serve(size_t offset, const char *folder, int ready) {
    struct fuse_lowlevel_ops operations = {
        .getattr = sqfs_ll_op_getattr, .opendir = sqfs_ll_op_opendir, .releasedir = sqfs_ll_op_releasedir,
        .readdir = sqfs_ll_op_readdir, .lookup = sqfs_ll_op_lookup,   .open = sqfs_ll_op_open,
        .release = sqfs_ll_op_release, .read = sqfs_ll_op_read,       .readlink = sqfs_ll_op_readlink,
        .forget = sqfs_ll_op_forget,   .statfs = stfs_ll_op_statfs,
    };
    char *words[] = {self, "-o", "ro,nodev,nosuid", NULL};
    struct fuse_args args = FUSE_ARGS_INIT(3, words);
    sqfs_ll_chan channel;
    setsid(); /* Ctrl+C is for the program, not for its folder */
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    /* What libfuse says of a failure is no fault: unpacking works too. */
    int quiet = open("/dev/null", O_WRONLY | O_CLOEXEC), heard = dup(2);
    dup2(quiet, 2);
    sqfs_ll *files = sqfs_ll_open(self, offset);
    if (!files || sqfs_ll_mount(&channel, folder, &args, &operations, sizeof operations, files)) _exit(1);
    dup2(heard, 2);
    fuse_set_signal_handlers(channel.session);
    if (write(ready, "1", 1) != 1) _exit(1);
    close(ready);
    fuse_session_loop(channel.session);
    sqfs_ll_unmount(&channel, folder);
    _exit(0);
}

/* The process that serves the folder; 0 where nothing can be mounted here. */
static pid_t mounted(size_t offset, const char *folder) {
    int ends[2];
    char told;
    if (pipe2(ends, O_CLOEXEC)) return 0;
    pid_t server = fork();
    if (server < 0) return 0;
    if (server == 0) {
        close(ends[0]);
        serve(offset, folder, ends[1]);
    }
    close(ends[1]);
    ssize_t got = read(ends[0], &told, 1);
    close(ends[0]);
    if (got == 1) return server;
    waitpid(server, NULL, 0);
    return 0;
}

/* ---- starting ---- */

static void pass_on(int signal_) {
    if (program > 0) kill(program, signal_);
}

static int run(const char *folder, char **words) {
    char *start;
    char here[PATH_MAX];
    if (asprintf(&start, "%s/AppRun", folder) < 0) fail("memory is full");
    setenv("APPIMAGE", self, 1);
    setenv("APPDIR", folder, 1);
    setenv("ARGV0", words[0], 1);
    if (getcwd(here, sizeof here)) setenv("OWD", here, 1);
    program = fork();
    if (program < 0) fail("no process can be started: %s", strerror(errno));
    if (program == 0) {
        execv(start, words);
        fail("%s cannot be started: %s", start, strerror(errno));
    }
    for (const int *one = (int[]){SIGINT, SIGTERM, SIGHUP, SIGQUIT, 0}; *one; one++) signal(*one, pass_on);
    int status = 0;
    while (waitpid(program, &status, 0) < 0 && errno == EINTR) continue;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int count, char **words) {
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
    if (length < 0) fail("/proc is not mounted");
    const char *first = count > 1 ? words[1] : "";
    size_t offset = offset_of_files();
    if (!strcmp(first, "--appimage-offset")) {
        printf("%zu\n", offset);
        return 0;
    }
    if (!strcmp(first, "--appimage-help")) {
        puts("--appimage-extract          unpack into the folder squashfs-root\n"
             "--appimage-extract-and-run  unpack into a temporary folder and start; without FUSE this is done anyhow\n"
             "--appimage-offset           where the squashfs file system begins, in bytes");
        return 0;
    }
    if (!strcmp(first, "--appimage-extract")) {
        if (mkdir("squashfs-root", 0755)) fail("squashfs-root cannot be made: %s", strerror(errno));
        unpack(offset, "squashfs-root");
        return 0;
    }
    int unpacked = getenv("APPIMAGE_EXTRACT_AND_RUN") != NULL;
    if (!strcmp(first, "--appimage-extract-and-run")) {
        unpacked = 1;
        words[1] = words[0];
        words++;
    }
    char *folder = new_folder("chinagodrar-viewer");
    pid_t server = unpacked ? 0 : mounted(offset, folder);
    if (!server) unpack(offset, folder);
    int code = run(folder, words);
    if (server) {
        kill(server, SIGTERM);
        waitpid(server, NULL, 0);
        rmdir(folder);
    } else {
        remove_folder(folder);
    }
    return code;
}
