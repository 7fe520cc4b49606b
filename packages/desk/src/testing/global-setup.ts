// Once for a run of the desk's tests: a real server with a migrated template database, owned by an ordinary user as in a real
// installation (a superuser would walk through row-level security), and a picture of an empty embedded database.

import { existsSync } from "node:fs"
import { Client } from "pg"
import type { TestProject } from "vitest/node"
import { openEmbeddedStorage } from "../storage/embedded-storage.ts"
import { freshDumpFile } from "../storage/fresh-dump.ts"
import { openStorage } from "../storage/open-storage.ts"
import { type RealPostgres, startRealPostgres } from "./real-postgres.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** Of the superuser: to make users and databases. */
    postgresUrl: string
    /** Of the owner of the desks' databases, with "DATABASE" in place of the name. */
    deskUrl: string
  }
}

let server: RealPostgres | undefined

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

export const setup = async (project: TestProject): Promise<void> => {
  server = await startRealPostgres()
  try {
    const [deskUrl] = await Promise.all([prepareTemplate(server.url), prepareDump()])
    project.provide("postgresUrl", server.url)
    project.provide("deskUrl", deskUrl)
  } catch (fault) {
    await server.stop()
    throw fault
  }
}

export const teardown = async (): Promise<void> => await server?.stop()
