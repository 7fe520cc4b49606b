// Whether an argument is meant as the id of a deal of a desk. Apart from the rest, since every command asks, with a desk or without.

/** Eight hexadecimal digits or more, with the dashes of an id where they belong or without. */
export const looksLikeDealId = (text: string): boolean =>
  /^[0-9a-f]{8}(-?[0-9a-f]{0,4}){0,3}-?[0-9a-f]{0,12}$/i.test(text) && text.length <= 36

/** What lists show of an id. */
export const shortId = (id: string): string => id.slice(0, 13)
