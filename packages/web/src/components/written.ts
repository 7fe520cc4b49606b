// What was left empty is not there, so that the desk says "missing" and not what is wrong with an empty text.

export const written = <Wish extends Readonly<Record<string, string>>>(wish: Wish): Wish =>
  Object.fromEntries(Object.entries(wish).filter(([, text]) => text.trim() !== "")) as Wish
