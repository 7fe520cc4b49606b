// How much we read: a scenario is small, and whoever sends something large wants to hurt.

/** Characters of one file. */
export const TEXT_MAX = 5_000_000

/** Files of one folder. */
export const FILES_MAX = 1_000

/** Steps of an issue of real numbers where nobody says otherwise, as GENIUS has it. */
export const STEPS_DEFAULT = 21
export const STEPS_MAX = 10_001

/** Most values of an issue of whole numbers; more would not fit an outcome table anyway. */
export const NUMBERS_MAX = 65_536

/** Levels of lists and groups within each other. */
export const DEPTH_MAX = 100
