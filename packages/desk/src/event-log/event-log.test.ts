import { freshStorage } from "../testing/index.ts"
import { eventLogSuite } from "./event-log-suite.ts"
import { postgresEventLog as log } from "./postgres-event-log.ts"

eventLogSuite("embedded", { open: async () => await freshStorage("embedded"), log, connections: "one" })
eventLogSuite("server", { open: async () => await freshStorage("server"), log, connections: "several" })
