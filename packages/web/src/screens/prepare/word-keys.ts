// From a place in a statement to its words in the catalogue: "unit.standInCost" is "unitStandInCost".

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Dots and dashes go, and the next letter is a capital. */
export const wordKey = (place: string): string =>
  place
    .split(/[.-]/)
    .map((word, index) => (index === 0 ? word : capital(word)))
    .join("")
