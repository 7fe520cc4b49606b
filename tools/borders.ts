// Holds the borders between rooms (house rule): inside the engine a room may import only rooms before it, and a package only what
// its row allows. Reads the import lines of every source file; tests may reach further, since they stand beside the code.

import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"

/** The rooms of the engine in the order in which the theory is built. */
export const ENGINE_ROOMS = [
  "units",
  "deal",
  "session",
  "worth",
  "walkaway",
  "belief",
  "advice",
  "packages",
  "triage",
  "review",
  "practice",
  "outcomes",
  "strategy",
  "arena",
] as const

/** What the sources of a package may import besides their own files. */
const ALLOWED: Readonly<Record<string, readonly RegExp[]>> = {
  engine: [/^@stdlib\/(math|stats)-base-/, /^ml-matrix$/, /^pure-rand(\/|$)/],
  contract: [/^@walkaway\/engine(\/|$)/, /^zod$/, /^zod-openapi$/, /^yaml$/, /^papaparse$/, /^fast-xml-parser$/],
  desk: [
    /^node:/,
    /^@walkaway\/(engine|contract)(\/|$)/,
    /^(zod|uuid|lru-cache|rate-limiter-flexible|temporal-polyfill|nodemailer|pg-boss)$/,
    /^(drizzle-orm|better-auth|@electric-sql\/pglite|pg)(\/|$)/,
  ],
  server: [
    /^node:/,
    /^@walkaway\/(engine|contract|desk)(\/|$)/,
    /^@walkaway\/web\/built$/,
    /^(hono|@hono\/node-server)(\/|$)/,
    /^(zod|pino|prom-client|rate-limiter-flexible|swagger-ui-dist|yaml)$/,
  ],
  cli: [/^node:/, /^@walkaway\/(engine|contract|desk)(\/|$)/, /^commander$/, /^yaml$/, /^string-width$/],
  web: [
    // The arena's worker, and for types whoever shows what it says.
    /^@walkaway\/(engine\/arena|contract\/scenario-file)$/,
    /^@walkaway\/(engine|contract)(\/(client|brief|api))?$/,
    /^(react|react-dom|use-intl)(\/|$)/,
    /^react-aria-components(\/|$)/,
    /^@internationalized\/date$/,
    /^@tanstack\/react-(router|query)$/,
    /^(d3-array|d3-scale|d3-shape|idb|comlink|lucide-react)$/,
    /^@fontsource-variable\/(inter|source-serif-4)(\/|$)/,
    /^virtual:pwa-register/,
  ],
  testkit: [/^fast-check$/, /^@walkaway\/(engine|contract)(\/|$)/],
}

export interface Crossing {
  readonly file: string
  readonly imports: string
  readonly why: string
}

const IMPORT = /^(?:import|export)\s[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gms

const isTest = (file: string): boolean =>
  /\.test\.ts$|fixtures\.ts$|(^|\/)testing\/|-suite\.ts$|\/suite\/|desk-of-people\.ts$/.test(file)

const order = (room: string): number => ENGINE_ROOMS.indexOf(room as (typeof ENGINE_ROOMS)[number])

const engineCrossing = (file: string, target: string): string | undefined => {
  const [from] = file.split("/")
  const parts = join(file, "..", target).split("/")
  const [to] = parts
  if (order(from) < 0 || from === to) return undefined
  if (parts.length === 1) return "a room imports the door of the whole engine; name the room"
  return order(to) < order(from)
    ? undefined
    : `the room "${from}" may only import rooms before it, and "${to}" comes later`
}

/** Rooms of the desk that decide and compute: no database, no clock of their own, nothing from outside but numbers and shapes. */
const DESK_PURE = /^(deal|stock|customer|policy|lead|learning|advising|review)\//
const DESK_PURE_MAY = /^(@walkaway\/(engine|contract)(\/|$)|zod$|temporal-polyfill$|lru-cache$)/
/** Where they may reach inside the desk: each other, the files at its root, and the type of a stream. */
const DESK_PURE_REACHES =
  /^((deal|stock|customer|policy|lead|learning|advising|review)\/|[a-z-]+\.ts$|streams\/stream-model\.ts$)/
const DRIVERS = /^(@electric-sql\/pglite|pg)(\/|$)/

const deskCrossing = (file: string, target: string): string | undefined => {
  if (DRIVERS.test(target) && !file.startsWith("storage/")) return "only storage/ knows a database driver"
  if (!DESK_PURE.test(file)) return undefined
  if (!target.startsWith("."))
    return DESK_PURE_MAY.test(target) ? undefined : `a deciding room may not import "${target}"`
  return DESK_PURE_REACHES.test(join(file, "..", target))
    ? undefined
    : "a deciding room reaches only other deciding rooms and the desk's own root"
}

/** Why this import is not allowed, if so; `file` is relative to the package's src. */
export const crossingOf = (packageName: string, file: string, target: string): string | undefined => {
  const inside = packageName === "desk" ? deskCrossing(file, target) : undefined
  if (inside) return inside
  if (target.startsWith(".")) return packageName === "engine" ? engineCrossing(file, target) : undefined
  const allowed = ALLOWED[packageName] ?? []
  return allowed.some((pattern) => pattern.test(target))
    ? undefined
    : `packages/${packageName} may not import "${target}"`
}

const sourcesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

/** All crossings in the tree below `root`. */
export const findCrossings = (root: string): Crossing[] =>
  Object.keys(ALLOWED).flatMap((packageName) => {
    const source = join(root, "packages", packageName, "src")
    return sourcesOf(source)
      .filter((path) => !isTest(path))
      .flatMap((path) => {
        const file = relative(source, path)
        return [...readFileSync(path, "utf8").matchAll(IMPORT)].flatMap(([, from, bare]) => {
          const target = from ?? bare
          const why = crossingOf(packageName, file, target)
          return why ? [{ file: relative(root, path), imports: target, why }] : []
        })
      })
  })

if (import.meta.main) {
  const crossings = findCrossings(fileURLToPath(new URL("..", import.meta.url)))
  for (const { file, imports, why } of crossings) console.error(`${file}: imports ${imports}: ${why}`)
  process.exitCode = crossings.length > 0 ? 1 : 0
}
