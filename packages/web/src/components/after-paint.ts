// Something to be done once what is drawn now has been painted: in a task of its own after the frame, so that it does not hold the painting back.

/** The result calls it off. */
export const afterPaint = (then: () => void): (() => void) => {
  let later: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    later = setTimeout(then)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(later)
  }
}
