/** What the configuration of an image says about running it: the fields of the Docker image specification, absent when unset. */
export interface ImageConfig {
  readonly Entrypoint?: readonly string[] | undefined;
  readonly Cmd?: readonly string[] | undefined;
  /** `NAME=value`, in order. */
  readonly Env?: readonly string[] | undefined;
  readonly User?: string | undefined;
  readonly WorkingDir?: string | undefined;
  /** `80/tcp`, sorted. */
  readonly ExposedPorts?: readonly string[] | undefined;
  /** Sorted. */
  readonly Volumes?: readonly string[] | undefined;
  readonly Labels?: Readonly<Record<string, string>> | undefined;
  readonly Healthcheck?: Readonly<Record<string, unknown>> | undefined;
  readonly StopSignal?: string | undefined;
  readonly Shell?: readonly string[] | undefined;
  readonly OnBuild?: readonly string[] | undefined;
}

/** Something in a layer or a file system. */
export interface Entry {
  readonly type: 'file' | 'directory' | 'symlink' | 'hardlink' | 'device' | 'fifo';
  /** Bytes of a file's content, else 0. */
  readonly size: number;
  /** Permission bits with setuid, setgid and sticky: `mode & 0o7777`. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** SHA-256 of a file's content, in hex. */
  readonly digest: string | undefined;
  /** Where a symlink points, as written; what a hard link names, as an absolute path. */
  readonly target: string | undefined;
  /** What is in a file, where more than its digest counts: dpkg's settings, lists of users ... */
  readonly text?: string;
  /** `major:minor` with `b` or `c` in front, of a device. */
  readonly device: string | undefined;
  /** Extended attributes by name (`security.capability` ...), values in base64. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** One layer as the archive holds it. Paths are absolute and normal: `/etc/passwd`, `/` for the root itself. */
export interface Layer {
  /** SHA-256 of the uncompressed tar archive, in hex. */
  readonly digest: string;
  /** The instruction that made it, as the image's history tells it; `''` when it does not. */
  readonly createdBy: string;
  /** Bytes of its files' contents, hard links counted once. */
  readonly size: number;
  /** Bytes of the layer compressed by gzip, as a registry would hold it. */
  readonly compressed: number;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Paths that whiteouts remove from the layers below. */
  readonly removed: readonly string[];
  /** Folders whose content in the layers below is hidden. */
  readonly opaque: readonly string[];
}

/** A built image. */
export interface Image {
  readonly config: ImageConfig;
  /** Lowest first. */
  readonly layers: readonly Layer[];
}

/** Everything that a container of an image sees at start, by absolute path. Hard links are files with their content. */
export type FileSystem = ReadonlyMap<string, Entry>;
