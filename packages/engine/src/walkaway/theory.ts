// Search and stock units in closed form: what the dynamic programme of the next buyer is checked against. Not behind the
// engine's main door, since no deal needs them.

export * from "./search.ts"
export * from "./stock-unit.ts"
