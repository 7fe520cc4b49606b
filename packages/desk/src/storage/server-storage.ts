// Any PostgreSQL from 15 on, over a pool of connections. Beginning a transaction and confining it to an organisation is one round trip,
// its end another. Errors of idle connections are told and survived: the pool makes new ones, and one without an 'error'
// listener would end the process.

import { drizzle } from "drizzle-orm/node-postgres"
import { migrate } from "drizzle-orm/node-postgres/migrator"
import { NodePgSession, NodePgTransaction } from "drizzle-orm/node-postgres/session"
import { PgDialect } from "drizzle-orm/pg-core"
import { Client, type ClientConfig, Pool, type PoolClient } from "pg"
import { confineTo, swallowed } from "./confined.ts"
import { migrateWith, migrationsFolder } from "./migrations.ts"
import { ensureRoles } from "./roles.ts"
import { makeServerListener } from "./server-listener.ts"
import type { Storage, Tx } from "./storage.ts"
import { StorageAddressWrong, StorageTooOld, StorageUnreachable } from "./storage-faults.ts"

const OLDEST_MAJOR = 15
const CONNECT_MS = 10_000
const STATEMENT_MS = 30_000
const IDLE_IN_TRANSACTION_MS = 60_000
/** Any number will do, as long as all desks lock the same. */
const MIGRATION_LOCK = 8_390_417_223

const UNREACHABLE = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENOENT",
])
/** Wrong password, no such user, no such database, too many connections, starting up or shutting down. */
const REFUSED = /^(28|3D000|53300|57P0)/

const unreachable = (fault: unknown, { host, port, database, user }: Client): unknown => {
  const who = user ? `, user "${user}"` : ""
  const { code = "", message = String(fault) } = fault as { code?: string; message?: string }
  if (!UNREACHABLE.has(code) && !REFUSED.test(code) && !/timeout|terminated/i.test(message)) return fault
  const why = message || code
  return new StorageUnreachable(
    `PostgreSQL at ${host}:${port} (database "${database}"${who}) cannot be used: ${why}. ` +
      "Check that it runs, that the address and the password in DATABASE_URL are right, and that this machine may connect.",
    { cause: fault },
  )
}

/** Whatever else is written, the driver takes for the name of a database on a host that nobody named. */
const POSTGRESQL = /^(?:postgres(?:ql)?:\/\/|socket:|\/)/i

/** Not yet connected; throws when the address cannot be read, without repeating it: it holds the password. */
const clientOf = (url: string, config: ClientConfig): Client => {
  try {
    if (POSTGRESQL.test(url)) return new Client(config)
  } catch {
    // What the driver says of it may repeat it.
  }
  throw new StorageAddressWrong(
    "The address of the database cannot be read. It looks like postgres://user:password@host:5432/database; " +
      "signs such as @ : / # in the password are written as %40 %3A %2F %23.",
  )
}

/** Throws when a server of this version number (e.g. 150004) is too old. */
export const refuseOlder = (number: number, name: string): void => {
  if (number >= OLDEST_MAJOR * 10_000) return
  throw new StorageTooOld(`Walkaway needs PostgreSQL ${OLDEST_MAJOR} or newer; this server is ${name}.`)
}

const checkVersion = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ number: number; name: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
  )
  refuseOlder(rows[0].number, rows[0].name)
}

/** Roles and tables, one desk at a time. */
const prepare = async (config: ClientConfig): Promise<void> => {
  const client = new Client(config)
  client.on("error", () => undefined)
  try {
    await client.connect().catch((fault: unknown) => {
      throw unreachable(fault, client)
    })
    await checkVersion(client)
    await client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`)
    const query = (text: string) => client.query(text)
    await ensureRoles(query)
    await migrateWith(query, () => migrate(drizzle(client), { migrationsFolder }))
  } finally {
    await client.end().catch(() => undefined)
  }
}

const dialect = new PgDialect()

/** Queries on a connection whose transaction has begun; a transaction inside it is a savepoint. */
const makeTxOf = (): ((client: PoolClient) => Tx) => {
  const known = new WeakMap<PoolClient, Tx>()
  return (client) => {
    const before = known.get(client)
    if (before) return before
    const tx = new NodePgTransaction(dialect, new NodePgSession(client, dialect, undefined), undefined) as unknown as Tx
    known.set(client, tx)
    return tx
  }
}

const makePool = (config: ClientConfig, connectionsMax: number, onNotice: (message: string) => void): Pool => {
  const pool = new Pool({
    ...config,
    max: connectionsMax,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  })
  const tell = (fault: Error): void => onNotice(`A connection to the database was lost: ${fault.message}`)
  pool.on("error", tell)
  // While a connection is out of the pool, the pool does not listen to it.
  pool.on("connect", (client) => client.on("error", () => undefined))
  return pool
}

const makeTransaction = (pool: Pool, address: Client) => {
  const txOf = makeTxOf()
  return async <T>(opening: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const client = await pool.connect().catch((fault: unknown) => {
      throw unreachable(fault, address)
    })
    let broken = false
    try {
      await client.query(opening)
      const result = await work(txOf(client))
      if ((await client.query("commit")).command !== "COMMIT") throw swallowed()
      return result
    } catch (fault) {
      await client.query("rollback").catch(() => {
        broken = true
      })
      throw fault
    } finally {
      client.release(broken)
    }
  }
}

export const openServerStorage = async (
  url: string,
  {
    connectionsMax = 10,
    onNotice = () => undefined,
  }: { connectionsMax?: number; onNotice?: (message: string) => void },
): Promise<Storage> => {
  const config = { connectionString: url, application_name: "walkaway", connectionTimeoutMillis: CONNECT_MS }
  const address = clientOf(url, config)
  await prepare(config)
  const pool = makePool(config, connectionsMax, onNotice)
  const listener = makeServerListener(config, onNotice)
  const transaction = makeTransaction(pool, address)
  return {
    kind: "server",
    inOrganisation: async (organisationId, work) => await transaction(`begin; ${confineTo(organisationId)}`, work),
    asOperator: async (work) => await transaction("begin", work),
    accounts: drizzle(pool) as unknown as Tx,
    listen: listener.listen,
    jobs: () => ({ connectionString: url, application_name: "walkaway-jobs", max: 3 }),
    ping: async () => {
      await pool.query("select 1")
    },
    close: async () => {
      await listener.close()
      if (!pool.ended) await pool.end()
    },
  }
}
