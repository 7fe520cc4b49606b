// A scenario of 10,000 outcomes as GENIUS files: four issues of ten values with evaluations from a seed.

import type { ScenarioText } from "@walkaway/contract/scenario-file"
import { seededRandom } from "@walkaway/engine"

const ISSUES = 4
const VALUES = 10

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i)

const issue = (i: number, attributes: (value: number) => string): string =>
  `<issue index="${i + 1}" name="Issue ${i + 1}" type="discrete">` +
  `${range(VALUES)
    .map((value) => `<item index="${value + 1}" value="value ${value}"${attributes(value)}/>`)
    .join("")}</issue>`

const space = (inner: string): string =>
  `<utility_space><objective index="0" name="Large">${inner}</objective></utility_space>`

/** The files of a folder. */
export const tenThousandOutcomes = (seed = 1): readonly ScenarioText[] => {
  const random = seededRandom(seed)
  const evaluation = () => ` evaluation="${Math.ceil(100 * random.uniform())}"`
  const weights = range(ISSUES).map((i) => `<weight index="${i + 1}" value="0.25"/>`)
  const profile = () =>
    space(
      range(ISSUES)
        .map((i) => issue(i, evaluation))
        .join("") + weights.join(""),
    )
  const domain = space(
    range(ISSUES)
      .map((i) => issue(i, () => ""))
      .join(""),
  )
  return [
    { name: "domain.xml", text: `<negotiation_template>${domain}</negotiation_template>` },
    { name: "one.xml", text: profile() },
    { name: "two.xml", text: profile() },
  ]
}
