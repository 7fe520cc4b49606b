// The door `@walkaway/engine/packages`: equal-value packages and log-rolling. Apart from the main door, so that a browser that shows
// figures does not load it.

export { EXCHANGES_MAX, type Exchange } from "./exchanges.ts"
export type { PackagesWish } from "./footing.ts"
export type { ChosenStep, Lever, LeverChange, LeverStep } from "./lever.ts"
export { type OfferPackage, type Packages, packagesOf, type Untradable } from "./packages.ts"
export type { TheirRange } from "./their-value.ts"
