// After a form was refused, focus goes to the first field that is wrong, so that nobody has to look for it.

import { useEffect, useRef } from "react"

/** `found`: what was found at the last sending; anew each time. */
export const useFocusOnError = (found: readonly unknown[]) => {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (found.length === 0) return
    const first = form.current?.querySelector<HTMLElement>(
      '[aria-invalid="true"]:is(input, textarea), [data-invalid] button',
    )
    first?.focus()
  }, [found])
  return form
}
