// A value as it was before the last painting: what is drawn from it comes a frame after what is drawn from the value itself. React's own
// deferred value yields to input but not to the painting, so that a long deferred drawing still holds back the short one before it.

import { startTransition, useEffect, useState } from "react"
import { afterPaint } from "./after-paint.ts"

export const useAfterPaint = <Value>(value: Value): Value => {
  const [shown, setShown] = useState(() => value)
  useEffect(() => afterPaint(() => startTransition(() => setShown(() => value))), [value])
  return shown
}
