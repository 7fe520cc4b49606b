// A line that was worked out, as it is said: in whole units, since nobody says pence at the table, and never less favourable than it is. A
// seller's goes up, a buyer's down. Below a hundred the pennies count and stay. What somebody committed is a fact and is never rounded.

const PENNIES_COUNT_BELOW = 100

/** `amount` in major units of its currency, good to the hundredth. */
export const wholeLine = (amount: number, side: "seller" | "buyer"): number => {
  // What is a penny's fraction above a whole unit is that unit.
  const exact = Number(amount.toFixed(2))
  if (Math.abs(exact) < PENNIES_COUNT_BELOW) return exact
  return side === "seller" ? Math.ceil(exact) : Math.floor(exact)
}
