// What was given, as one says it: a talk in the notation writes hyphens where there were spaces.

export const itemSaid = (item: string): string => (item.includes(" ") ? item : item.replaceAll("-", " "))
