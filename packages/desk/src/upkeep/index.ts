// The door of upkeep: what keeps a desk's data safe and whole, for the command line and the server.
export { backup, backupToFile } from "./backup.ts"
export { type Finding, HEALTH, type Health } from "./checks/check.ts"
export { compareViews, type Difference } from "./compare-views.ts"
export { examine, repair, worstOf } from "./doctor.ts"
export { exportNegotiations, negotiationLines } from "./export-negotiations.ts"
export { type Exporter, exportLines, exportOrganisation } from "./export-organisation.ts"
export { exportedOrganisation, type Imported, importFromFile, importOrganisation } from "./import-organisation.ts"
export { type Restored, restore, restoreFromFile } from "./restore.ts"
