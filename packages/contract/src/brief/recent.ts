// A memory of the things asked for last, by their text. A `Map` keeps the order in which keys were put in, so taking a key out and putting
// it back makes it the newest, and the first key is the one to forget.

export interface Recent<T> {
  /** What is remembered under the text, else what `make` gives, which is then remembered. */
  of(text: string, make: () => T): T
}

export const recent = <T extends object>(max: number): Recent<T> => {
  const kept = new Map<string, T>()
  return {
    of: (text, make) => {
      const value = kept.get(text) ?? make()
      kept.delete(text)
      kept.set(text, value)
      if (kept.size > max) kept.delete(kept.keys().next().value!)
      return value
    },
  }
}
