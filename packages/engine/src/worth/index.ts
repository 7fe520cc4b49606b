export { worthSheetOf } from "./checked-sheet.ts"
export { CONCESSION_KINDS, type Concession } from "./concessions.ts"
export { type CustomerAtPrice, customerAt } from "./customer.ts"
export { defaultCostPerHour, otherFigureOfGiveAway, referencePriceOf } from "./defaults.ts"
export { type WorthDraw, worthDraw } from "./draws.ts"
export {
  CONCESSION_PATTERNS,
  type ConcessionPattern,
  type GivingAheadWarning,
  type Ledger,
  type LedgerEntry,
  type LedgerTotals,
  ledgerOf,
} from "./ledger.ts"
export { PART_GROUPS, type PartGroup, type PartScope } from "./parts.ts"
export { type PiecewiseLinear, type PriceKink, piecewiseLinear } from "./piecewise.ts"
export * from "./sheet.ts"
export { allEstimates, type PlacedEstimate } from "./sheet-figures.ts"
export { withPromisedGiveAways, withTerms } from "./terms-figures.ts"
export { type SunkRow, sunkRows, sunkTotals, type Waterfall, type WaterfallStep, waterfallAt } from "./waterfall.ts"
export { meanWorth, nextBuyerNet, type PartWorth, tradeNet, type Worth, type WorthRange, worthAt } from "./worth.ts"
