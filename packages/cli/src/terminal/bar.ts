// Bars of text in eighths of a character, so that two values a few percent apart look different in twenty columns.

const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

/** A bar from the left, `share` in [0, 1] of `width` characters; at least a hair for anything above zero. */
export const barOf = (share: number, width: number): string => {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * width * 8)
  if (eighths === 0) return share > 0 ? EIGHTHS[1] : ""
  return "█".repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]
}

/** A bar of `cells` whole characters that ends at the right edge of `width`; cut with an arrow where it is longer. */
export const barToLeft = (cells: number, width: number): string => {
  const whole = Math.max(1, Math.round(cells))
  return whole > width ? `◂${"▒".repeat(Math.max(0, width - 1))}` : "▒".repeat(whole)
}
