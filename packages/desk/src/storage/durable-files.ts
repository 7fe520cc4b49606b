// Files that are on the disk when the database says so. The embedded database comes with fsync switched off, and its way to Node's files
// leaves the call out: a committed deal would survive the death of the process, which the kernel outlives, but not a power cut.
// Here fsync is on and reaches the disk; it costs a fraction of a millisecond a commit on a solid-state disk.
// `fdatasync`, the usual method for the log, does nothing inside WebAssembly, so the log is told to use fsync.

import { fsyncSync } from "node:fs"
import { PGlite } from "@electric-sql/pglite"
import { NodeFS } from "@electric-sql/pglite/nodefs"

/** What the WebAssembly module gives its file systems; not part of PGlite's types. */
interface FileModule {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number } }
  readonly FS: { readonly ErrnoError: new (code: number) => Error }
}

const INPUT_OUTPUT_ERROR = 29

const hookFsync = ({ NODEFS, FS }: FileModule): void => {
  NODEFS.stream_ops.fsync = ({ nfd }) => {
    try {
      fsyncSync(nfd)
      return 0
    } catch {
      throw new FS.ErrnoError(INPUT_OUTPUT_ERROR)
    }
  }
}

export class DurableFiles extends NodeFS {
  override async init(...args: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(...args)
    const preRun = [...(emscriptenOpts.preRun ?? []), (module: unknown) => hookFsync(module as FileModule)]
    return { emscriptenOpts: { ...emscriptenOpts, preRun } }
  }
}

/** PGlite's own, without "-F" (no fsync). */
export const DURABLE_START: string[] = [
  ...PGlite.defaultStartParams.filter((one) => one !== "-F"),
  "-c",
  "wal_sync_method=fsync",
]
