export { longRunWonShare, type SimulatedDealership, simulateDealership } from "./simulate.ts"
export { BIASED_HOUSE, type DealershipTruth, HONEST_HOUSE, type Salesperson } from "./truth.ts"
