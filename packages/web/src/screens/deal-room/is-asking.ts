import type { WhatIf } from "../../figures/questions.ts"

/** Whether any figure differs from how it is. */
export const isAsking = (whatIf: WhatIf): boolean => Object.values(whatIf).some((value) => value !== undefined)
