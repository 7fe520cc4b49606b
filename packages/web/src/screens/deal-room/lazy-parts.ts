// What of the room comes after it is shown: the sheets that log, the what-if, the end of a deal.

import { lazyPart } from "../../components/lazy-part.tsx"

export const LogSheet = lazyPart(async () => (await import("./log-sheet.tsx")).LogSheet)
export const MoreSheet = lazyPart(async () => (await import("./more-sheet.tsx")).MoreSheet)
export const WhatIfPanel = lazyPart(async () => (await import("./what-if.tsx")).WhatIfPanel)
export const PackagesPanel = lazyPart(async () => (await import("./packages-panel.tsx")).PackagesPanel)
export const HeldSheet = lazyPart(async () => (await import("./held-sheet.tsx")).HeldSheet)
export const CloseSheet = lazyPart(async () => (await import("./close-sheet.tsx")).CloseSheet)
export const LearntSheet = lazyPart(async () => (await import("./close-sheet.tsx")).LearntSheet)

export const fetchPartsWhenIdle = (): void => {
  for (const part of [LogSheet, MoreSheet, WhatIfPanel, CloseSheet]) part.fetchWhenIdle()
}
