// All tables of the desk in one place, for queries and for the tool that writes migrations. The tables of people and their sign-in
// stand apart in account-tables.ts.

export * from "./customer-tables.ts"
export * from "./deal-tables.ts"
export * from "./desk-tables.ts"
export * from "./event-tables.ts"
export * from "./lead-tables.ts"
export * from "./learning-tables.ts"
export * from "./practice-tables.ts"
export * from "./review-tables.ts"
export * from "./stock-tables.ts"
