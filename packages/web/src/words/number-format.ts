// Number formats by what they do, made once: to make one costs a hundred times what it costs to use it, and a ladder uses many.

const kept = new Map<string, Intl.NumberFormat>()

export const numberFormat = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = locale + JSON.stringify(options)
  const known = kept.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(locale, options)
  kept.set(key, format)
  return format
}
