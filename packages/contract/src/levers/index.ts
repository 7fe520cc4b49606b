// The door `@walkaway/contract/packages`: what can be traded in a deal, and the packages that come of it. Apart from the brief's door, so that
// a browser that works out figures does not load it.

export type { GivenBefore } from "./learnt-gifts.ts"
export { leversOfPaper } from "./levers-of-paper.ts"
export { packagesOfPaper } from "./packages-of-paper.ts"
