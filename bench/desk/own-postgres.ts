// A real PostgreSQL that keeps its promises: every commit is forced to the disk, and it can be killed with all its processes and started
// again on the same folder. The one for tests is faster because it does neither.

import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { Client } from "pg"
import {
  initialise,
  newFolder,
  ordinaryUser,
  reachableBinaries,
} from "../../packages/desk/src/testing/real-postgres.ts"
import { freePort } from "./desk-process.ts"
import { childrenOf } from "./memory.ts"

export interface OwnPostgres {
  /** A new database of an ordinary owner; gives its address. */
  createDatabase(name: string): Promise<string>
  pids(): readonly number[]
  /** All of its processes, without a warning. */
  kill(): Promise<void>
  start(): Promise<void>
  /** What the server logged lately. */
  said(): string
  /** Ends it and removes its folder. */
  remove(): Promise<void>
}

const STARTING_MS = 30_000
/** Ends the server when the driver is gone, however it went. */
const ON_A_PIPE = `exec 3<&0
"$@" 3<&- & server=$!
(cat <&3 >/dev/null; kill -INT $server 2>/dev/null) &
wait $server`

const answers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on("error", () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"))
  } catch {
    return false
  }
}

const killAll = async (pids: readonly number[]): Promise<void> => {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL")
    } catch {
      // It was gone already.
    }
  }
  while (pids.some(isAlive)) await pause(2)
}

export const ownPostgres = async (settings: readonly string[] = []): Promise<OwnPostgres> => {
  const ids = ordinaryUser()
  const folder = newFolder(ids)
  const binaries = await reachableBinaries(folder, ids)
  const password = "only-for-this-run"
  const place = await initialise(binaries, folder, ids, password)
  const port = await freePort()
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  let shell: ChildProcess | undefined
  let said = ""
  const postmaster = (): number => Number(readFileSync(join(place, "postmaster.pid"), "utf8").split("\n")[0])
  const pids = () => [postmaster(), ...childrenOf(postmaster())]
  const start = async () => {
    const given = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=100", ...settings]
    const line = [binaries.postgres, "-D", place, "-p", String(port), ...given.flatMap((one) => ["-c", one])]
    shell = spawn("sh", ["-c", ON_A_PIPE, "sh", ...line], { ...ids, cwd: place, stdio: ["pipe", "ignore", "pipe"] })
    shell.stderr?.on("data", (chunk) => {
      said = `${said}${chunk}`.slice(-2_000_000)
    })
    const until = Date.now() + STARTING_MS
    while (!(await answers(url))) {
      if (shell.exitCode !== null || Date.now() > until)
        throw new Error(`PostgreSQL did not start: ${said.slice(-2000)}`)
      await pause(10)
    }
  }
  const asSuperuser = async (text: string) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query(text).finally(() => client.end())
  }
  await start()
  await asSuperuser("create role desk_owner login createrole createdb password 'desk'")
  return {
    createDatabase: async (name) => {
      await asSuperuser(`create database ${name} owner desk_owner`)
      return `postgres://desk_owner:desk@127.0.0.1:${port}/${name}`
    },
    pids,
    start,
    said: () => said,
    kill: async () => {
      await killAll(pids())
      shell?.stdin?.end()
    },
    remove: async () => {
      if (shell && shell.exitCode === null) {
        const gone = once(shell, "exit")
        shell.stdin?.end()
        await gone
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
