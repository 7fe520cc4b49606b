// The door of whoever looks at a whole stock by the day: outlook, warnings, what-if, and what the house has learnt of its buyers. Apart from the
// engine's main door, so that a browser that advises on one deal does not load them.

export * from "./censored-offers.ts"
export * from "./demand.ts"
export * from "./stock-band.ts"
export * from "./stock-outlook.ts"
export * from "./stock-warnings.ts"
export * from "./stock-what-if.ts"
