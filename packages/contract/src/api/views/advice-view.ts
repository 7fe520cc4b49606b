// Advice, line and worth of a deal on the wire: the outputs of the command line, with the deal they belong to. Where the reader may
// not see the line, the recommended move is all that is told: every other figure gives the line away.

import { ADVISED_MOVES } from "@walkaway/engine"
import { z } from "zod"
import { adviceOutputSchema } from "../../outputs/advice-output.ts"
import { lineOutputSchema } from "../../outputs/line-output.ts"
import { packagesOutputSchema } from "../../outputs/packages-output.ts"
import { worthOutputSchema } from "../../outputs/worth-output.ts"
import { day, idText, instant } from "../fields.ts"
import { lineView } from "./line-view.ts"

const adviceFigures = adviceOutputSchema.meta({ id: "AdviceFigures" })
export const lineFigures = lineOutputSchema.meta({ id: "LineFigures" })
const packagesFigures = packagesOutputSchema.meta({ id: "PackagesFigures" })
const worthFigures = worthOutputSchema.meta({ id: "WorthFigures" })

const adviceKeys = {
  dealId: idText,
  dealVersion: z.int(),
  day: day.meta({ description: "The organisation's day for which it was worked out." }),
  givenAt: instant,
  engine: z.string(),
  prior: z.string(),
  policyVersion: z.int(),
  recommended: z.strictObject({ move: z.enum(ADVISED_MOVES), price: z.number().nullable() }),
  advice: adviceFigures.nullable().meta({ description: "Null for whoever may not see the line." }),
}

export const adviceView = z.strictObject(adviceKeys).meta({ id: "Advice" })

/** As it was said then, with the engine of then. */
export const adviceGivenView = z.strictObject({ version: z.int(), ...adviceKeys }).meta({ id: "AdviceGiven" })

export const dealLineView = z
  .strictObject({
    dealId: idText,
    dealVersion: z.int(),
    committed: lineView.nullable(),
    computed: lineFigures.nullable().meta({ description: "What the figures say; null for whoever may not see it." }),
  })
  .meta({ id: "DealLine" })

export const dealWorthView = z
  .strictObject({ dealId: idText, dealVersion: z.int(), worth: worthFigures })
  .meta({ id: "DealWorth" })

export const dealPackagesView = z
  .strictObject({ dealId: idText, dealVersion: z.int(), packages: packagesFigures })
  .meta({ id: "DealPackages" })
