// What comes of a figure as it is typed.

const DIGITS_MAX = 12

/** What comes of a typed text: a comma is a point, everything else that is no figure is left out. */
export const figureTyped = (text: string, decimals: number): string => {
  const [whole = "", ...rest] = text
    .replaceAll(",", ".")
    .replaceAll(/[^\d.]/g, "")
    .split(".")
  const digits = whole.replace(/^0+(?=\d)/, "").slice(0, DIGITS_MAX)
  return rest.length === 0 || decimals === 0 ? digits : `${digits}.${rest.join("").slice(0, decimals)}`
}
