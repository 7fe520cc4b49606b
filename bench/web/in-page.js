// Runs in the measured page, before its own scripts: watches for what a person waits for and notes when it was painted. A time is taken in the
// frame after the one in which the change was drawn, so that it is never too early.

;(() => {
  const LADDER = "[data-testid=ladder]"
  const HEADLINE = "[data-testid=advice-headline]"

  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => then(performance.now())
      port2.postMessage(undefined)
    })

  /** Calls `then` with the time of the paint as soon as `holds` does. */
  const whenever = (holds, then) => {
    if (holds()) return afterPaint(then)
    const observer = new MutationObserver(() => {
      if (!holds()) return
      observer.disconnect()
      afterPaint(then)
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  }

  const isSeen = (selector) => {
    const element = document.querySelector(selector)
    return (
      element !== null &&
      element.ariaBusy !== "true" &&
      element.getClientRects().length > 0 &&
      element.textContent.trim() !== ""
    )
  }

  const version = () => document.querySelector(HEADLINE)?.getAttribute("data-figures-version")
  const marks = () => document.querySelectorAll(`${LADDER} [data-move]`).length

  /** From the next event of this kind until `holds`; the answer is kept in `took`. */
  const measureFrom = (kind, holds) => {
    watch.took = undefined
    const begin = (event) => whenever(holds, (painted) => (watch.took = painted - event.timeStamp))
    addEventListener(kind, begin, { capture: true, once: true })
  }

  const watch = {
    shownAt: undefined,
    took: undefined,
    /** A key on the slider until other advice stands there. */
    adviceAfterKey: () => {
      const before = version()
      measureFrom("keydown", () => version() !== before)
    },
    /** Letting go of the button until the ladder has a mark more. */
    markAfterTap: () => {
      const before = marks()
      measureFrom("pointerup", () => marks() > before)
    },
  }
  window.watchOfBench = watch
  whenever(
    () => isSeen(LADDER) && isSeen(HEADLINE),
    (painted) => (watch.shownAt = painted),
  )
})()
