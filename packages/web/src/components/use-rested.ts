// A value once it has rested for a moment, so that the desk is not asked for every step of a slider.

import { useEffect, useRef, useState } from "react"

const RESTS_AFTER_MS = 180

/** Values that are written alike are one. */
export const useRested = <Value>(value: Value): Value => {
  const [rested, setRested] = useState(value)
  const written = JSON.stringify(value)
  const latest = useRef(value)
  latest.current = value
  const first = useRef(written)
  useEffect(() => {
    if (written === first.current) return
    const rest = setTimeout(() => {
      first.current = written
      setRested(latest.current)
    }, RESTS_AFTER_MS)
    return () => clearTimeout(rest)
  }, [written])
  return rested
}
