// Once for a run of the desk's tests: real servers with a migrated template database, owned by an ordinary user as in a real
// installation (a superuser would walk through row-level security), and a picture of an empty embedded database. There is a server for each
// worker, since readers of the log wait for the oldest transaction of a whole server: on one that files share, what a file has just
// written is there to be read only when every other file's transactions have ended too.

import { existsSync } from "node:fs"
import { Client } from "pg"
import type { TestProject } from "vitest/node"
import { openEmbeddedStorage } from "../storage/embedded-storage.ts"
import { freshDumpFile } from "../storage/fresh-dump.ts"
import { openStorage } from "../storage/open-storage.ts"
import { type RealPostgres, startRealPostgres } from "./real-postgres.ts"

export interface TestServer {
  /** Of the superuser: to make users and databases. */
  readonly superuserUrl: string
  /** Of the owner of the desks' databases, with "DATABASE" in place of the name. */
  readonly deskUrl: string
}

declare module "vitest" {
  interface ProvidedContext {
    /** By the number of the worker, from 1 on; nothing stands at 0. */
    testServers: readonly (TestServer | undefined)[]
  }
}

const started: RealPostgres[] = []

const prepareTemplate = async (superuserUrl: string): Promise<string> => {
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  await client.query("create role desk_owner login createrole createdb password 'desk'")
  await client.query("create database desk_template owner desk_owner")
  await client.end()
  const deskUrl = Object.assign(new URL(superuserUrl), {
    username: "desk_owner",
    password: "desk",
    pathname: "/DATABASE",
  })
  const storage = await openStorage({ kind: "server", url: deskUrl.href.replace("DATABASE", "desk_template") })
  await storage.close()
  return deskUrl.href
}

const prepareDump = async (): Promise<void> => {
  if (existsSync(freshDumpFile())) return
  const storage = await openEmbeddedStorage(undefined)
  await storage.close()
}

const startServer = async (): Promise<TestServer> => {
  const server = await startRealPostgres()
  started.push(server)
  return { superuserUrl: server.url, deskUrl: await prepareTemplate(server.url) }
}

export const teardown = async (): Promise<void> => {
  await Promise.all(started.map((server) => server.stop()))
}

export const setup = async (project: TestProject): Promise<void> => {
  const starting = Array.from({ length: project.config.maxWorkers }, startServer)
  const begun = await Promise.allSettled([prepareDump(), ...starting])
  const fault = begun.find((one) => one.status === "rejected")
  if (fault) {
    await teardown()
    throw fault.reason
  }
  project.provide("testServers", [undefined, ...(await Promise.all(starting))])
}
