// What was worked out last, by the very object and the price. A waterfall and the customer beside it ask for the same ranges at the same
// price, and a price that is dragged leaves most of them as they were. Figures and parts never change once they are made, so
// whoever asks with the same object gets what working it out again would give.

/** `make`, remembering for each object its last answer. */
export const lastAtPrice = <Key extends object, Value>(
  make: (key: Key, price: number) => Value,
): ((key: Key, price: number) => Value) => {
  const last = new WeakMap<Key, { readonly price: number; readonly value: Value }>()
  return (key, price) => {
    const kept = last.get(key)
    if (kept?.price === price) return kept.value
    const value = make(key, price)
    last.set(key, { price, value })
    return value
  }
}
