// Puts a desk together: database, people, live feed, application, socket, jobs; and takes it down in the opposite order. Used by the
// process, by tests and by benchmarks alike, so that what is tested is what runs.

import {
  adviceMemory,
  allOrganisations,
  type Clock,
  type DeskParts,
  fitsUnderWay,
  newUuid,
  openLiveFeed,
  openPeople,
  openSmtpMailer,
  openStorage,
  type People,
  postgresEventLog,
  runJobs,
  type Storage,
  type StorageAddress,
} from "@walkaway/desk"
import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import { BUILT_WEB } from "@walkaway/web/built"
import { type App, type AppParts, makeApp } from "./app.ts"
import { exampleDocuments } from "./example-documents.ts"
import { pagesFrom } from "./pages/bind-pages.ts"
import type { Log } from "./ports.ts"
import { routesOf } from "./routes/index.ts"
import { isLoopbackHost, serveApp } from "./serve.ts"
import { VERSION } from "./version.ts"
import { workplaceOf } from "./workplace.ts"

export interface DeskSettings {
  readonly host: string
  readonly port: number
  readonly baseUrl?: string
  readonly mail?: { readonly url: string; readonly from: string }
  readonly trustedProxies?: number
  /** Off for tests and benchmarks that ring the bell themselves. */
  readonly jobs?: boolean
  readonly clock?: Clock
  /** For tests only, see PeopleParts. */
  readonly passwordCost?: number
  readonly app?: Partial<
    Pick<AppParts<unknown>, "limits" | "liveOptions" | "checkAnswers" | "processMetrics" | "timeLimitMs">
  >
}

export interface AssembledDesk {
  readonly parts: DeskParts
  readonly people: People
  readonly app: App
  close(): Promise<void>
}

const urlBeforehand = ({ baseUrl, port }: DeskSettings): string => baseUrl ?? `http://localhost:${port}`

/** Everything but the socket and the jobs; what a test needs. */
export const assemble = async (
  storage: Storage,
  settings: DeskSettings,
  log: Log,
  url = () => urlBeforehand(settings),
): Promise<AssembledDesk> => {
  const parts: DeskParts = {
    storage,
    log: postgresEventLog,
    clock: settings.clock ?? (() => new Date()),
    newId: newUuid,
  }
  const people = await openPeople({
    storage,
    baseUrl: url,
    clock: parts.clock,
    newId: newUuid,
    log,
    passwordCost: settings.passwordCost,
    ...(settings.mail && { mail: openSmtpMailer(settings.mail) }),
  })
  const live = await openLiveFeed(storage, parts.log, (error) => log.error({ error }, "the live feed could not read"))
  const fits = fitsUnderWay(parts, (error) => log.error({ error }, "what closed deals teach could not be learnt"))
  const app = makeApp({
    handlers: routesOf({ parts, people, advice: adviceMemory(), fits }, exampleDocuments),
    gate: people,
    workplace: workplaceOf(parts),
    live,
    log,
    version: VERSION,
    ready: () => storage.ping(),
    loopback: isLoopbackHost(settings.host),
    pages: pagesFrom(BUILT_WEB),
    ...(settings.baseUrl !== undefined && { baseUrl: settings.baseUrl }),
    ...(settings.trustedProxies !== undefined && { trustedProxies: settings.trustedProxies }),
    ...settings.app,
  })
  return {
    parts,
    people,
    app,
    close: async () => {
      app.stopping()
      await live.close()
      await people.settled()
      await fits.close()
    },
  }
}

export interface RunningDesk extends AssembledDesk {
  readonly url: string
  /** Present while nobody has an account: where to make the first. */
  readonly setUpLink?: string
  stop(): Promise<void>
}

/** Opens the database and listens. Faults of the database throw; a port that is taken is a refusal. */
export const bringUp = async (
  address: StorageAddress,
  settings: DeskSettings,
  log: Log,
): Promise<Result<RunningDesk, Refusal>> => {
  const storage = await openStorage(address, { onNotice: (message) => log.warn({}, message) })
  let url = urlBeforehand(settings)
  const desk = await assemble(storage, settings, log, () => url)
  const down = async () => {
    await desk.close()
    await storage.close()
  }
  const { host, port } = settings
  const serving = await serveApp(desk.app, { host, port, hasAccounts: () => desk.people.isSetUp() })
  if (!serving.ok) {
    await down()
    return refuse(serving.error)
  }
  url = settings.baseUrl ?? serving.value.url
  const stopJobs =
    settings.jobs === false ? undefined : await runJobs(desk.parts, () => storage.asOperator(allOrganisations), log)
  const setUpLink = await desk.people.setUpLink()
  return ok({
    ...desk,
    url,
    ...(setUpLink !== undefined && { setUpLink }),
    stop: async () => {
      await serving.value.stop()
      await stopJobs?.()
      await down()
    },
  })
}
