// What processes cost, as the kernel counts it: resident pages of one, and of a family of processes their proportional share, since the
// processes of PostgreSQL share most of what each of them shows as its own; and processor time, which says what a request costs
// however busy the machine is with other things. Figures only where /proc is.

import { readdirSync, readFileSync } from "node:fs"

const MB = 1024

const field = (text: string, name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1])

const read = (path: string): string => {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return ""
  }
}

/** Megabytes resident now and at most so far. */
export const memoryOf = (pid: number): { readonly now: number; readonly peak: number } => {
  const status = read(`/proc/${pid}/status`)
  return { now: field(status, "VmRSS") / MB, peak: field(status, "VmHWM") / MB }
}

/** Megabytes of all, shared pages counted once. */
export const sharedMemoryOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + (field(read(`/proc/${pid}/smaps_rollup`), "Pss") || 0) / MB, 0)

/** The processes that this one has started and that are still there. */
export const childrenOf = (pid: number): readonly number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => Number(/^PPid:\s+(\d+)$/m.exec(read(`/proc/${name}/status`))?.[1]) === pid)
    .map(Number)

const TICK_MS = 10

/** Milliseconds of processor time of a process, and with it of its children that have ended. */
const processorOf = (pid: number): number => {
  const text = read(`/proc/${pid}/stat`)
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ")
  return [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index] ?? 0), 0) * TICK_MS
}

export const processorTimeOf = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + processorOf(pid), 0)
