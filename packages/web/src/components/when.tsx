// A moment, said the way people say it ("2 hours ago"), with the exact one behind it for whoever points at it or has it read out. It stays
// true while the screen is open.

import { useEffect, useState } from "react"
import { useFormats } from "../words/format.ts"

const MINUTE = 60_000

/** The present, by the minute. */
export const useNow = (): Date => {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const ticking = setInterval(() => setNow(new Date()), MINUTE)
    return () => clearInterval(ticking)
  }, [])
  return now
}

export const When = ({ at }: { readonly at: string }) => {
  const formats = useFormats()
  const now = useNow()
  return (
    <time dateTime={at} title={formats.moment(at)}>
      {formats.ago(at, now)}
    </time>
  )
}
