// The door of what browser tests need; runs under vitest only. Scripts take `desk.ts`, `browser.ts` and `pages.ts` by themselves.
export { expectAccessible } from "./accessible.ts"
export {
  expectFocus,
  expectSeen,
  type Focused,
  focused,
  goTo,
  press,
  startsWith,
  tabTo,
  type WalkKey,
  wayTo,
} from "./by-keyboard.ts"
export {
  addCustomer,
  addUnit,
  commitLine,
  dealNow,
  GOLF_WORTH,
  logEffort,
  logMove,
  openDeal,
  talk,
} from "./deals.ts"
export { type BareDesk, openBareDesk, openTestDesk, type TestDesk } from "./desk.ts"
export { asDesktop, asPhone, THEMES, type Theme } from "./devices.ts"
export { importDeals, importStock, loadExample } from "./example.ts"
export { type House, PASSWORD, type Person } from "./house.ts"
export { goOffline, goOnline } from "./offline.ts"
export { settled, type Visited } from "./pages.ts"
export { describe, eachTheme, eventually, expect, expectTitle, type Open, test } from "./test.ts"
export { answeredWith, CONNECTION_GONE, expectNoSideways, type Watch } from "./watched.ts"
