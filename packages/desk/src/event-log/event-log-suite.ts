// What every event log must hold, whichever database is below: the suite of the port, run against each adapter as it is. What needs
// several transactions side by side runs where there are several connections.

import { afterAll, beforeAll, describe } from "vitest"
import type { Storage } from "../storage/storage.ts"
import type { EventLog } from "./event-log.ts"
import type { Bench } from "./suite/bench.ts"
import { orderTests } from "./suite/order.ts"
import { rivalryTests, severalConnectionsTests } from "./suite/rivalry.ts"
import { notificationTests, safetyTests } from "./suite/safety.ts"
import { streamTests } from "./suite/streams.ts"

/** The suite for one adapter; `open` gives an empty database, `connections` tells whether it can run transactions side by side. */
export const eventLogSuite = (
  name: string,
  { open, log, connections }: { open: () => Promise<Storage>; log: EventLog; connections: "one" | "several" },
): void => {
  describe(`event log: ${name}`, () => {
    let storage: Storage
    beforeAll(async () => {
      storage = await open()
    })
    afterAll(async () => await storage.close())
    const bench = (): Bench => ({ storage, log })
    streamTests(bench)
    orderTests(bench)
    safetyTests(bench)
    notificationTests(bench)
    rivalryTests(bench)
    if (connections === "several") severalConnectionsTests(bench)
  })
}
