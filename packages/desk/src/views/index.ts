// What people see, one file a subject.

export * from "./advice-view.ts"
export * from "./deal-view.ts"
export * from "./history-view.ts"
export * from "./ledger-view.ts"
export * from "./list-views.ts"
export { type Names, namesOf, wantedActors } from "./names.ts"
export * from "./policy-view.ts"
export { type Reader, readerOf } from "./reader.ts"
