// The scenarios that come with the screens: the very files of examples/scenarios, so that `walkaway arena --scenarios` on the same folder gives the
// same figures to the last digit.

import { readScenarioFolder } from "@walkaway/contract/scenario-file"
import type { Scenario } from "@walkaway/engine/arena"
import cleaner from "../../../../../examples/scenarios/cleaning-contract/cleaner.json?raw"
import cleaning from "../../../../../examples/scenarios/cleaning-contract/cleaning.json?raw"
import office from "../../../../../examples/scenarios/cleaning-contract/office.json?raw"
import owner from "../../../../../examples/scenarios/market-pitch/Owner.yml?raw"
import pitch from "../../../../../examples/scenarios/market-pitch/Pitch.yml?raw"
import trader from "../../../../../examples/scenarios/market-pitch/Trader.yml?raw"
import car from "../../../../../examples/scenarios/used-car/car.yml?raw"
import dealer from "../../../../../examples/scenarios/used-car/dealer.yml?raw"
import driver from "../../../../../examples/scenarios/used-car/driver.yml?raw"
import type { ShippedId } from "./arena-types.ts"

const FILES: Readonly<Record<ShippedId, Readonly<Record<string, string>>>> = {
  "used-car": { "car.yml": car, "dealer.yml": dealer, "driver.yml": driver },
  "cleaning-contract": { "cleaner.json": cleaner, "cleaning.json": cleaning, "office.json": office },
  "market-pitch": { "Owner.yml": owner, "Pitch.yml": pitch, "Trader.yml": trader },
}

/** Read anew each time: it takes a millisecond. */
export const shippedScenario = (id: ShippedId): Scenario => {
  const files = Object.entries(FILES[id]).map(([name, text]) => ({ name, text }))
  const read = readScenarioFolder(id, files)
  if (!read.ok) throw new Error(`The shipped scenario ${id} cannot be read: ${read.error[0].message}`)
  return read.value.scenarios[0]
}
