// What can stop a database from being opened, each with the sentence that tells the person at the keyboard what to do. They are faults
// and are thrown: nobody's deal is at fault. No text ever holds a password.

export class StorageInUse extends Error {
  override readonly name = "StorageInUse"
}

/** What should be the address of a PostgreSQL is none. */
export class StorageAddressWrong extends Error {
  override readonly name = "StorageAddressWrong"
}

export class StorageUnreachable extends Error {
  override readonly name = "StorageUnreachable"
}

/** The server, or the data folder, is of a version that this program cannot use. */
export class StorageTooOld extends Error {
  override readonly name = "StorageTooOld"
}

/** A newer Walkaway has written here already. */
export class StorageTooNew extends Error {
  override readonly name = "StorageTooNew"
}

/** The roles that confine work to one organisation are missing, and this user may not make them. */
export class StorageRolesMissing extends Error {
  override readonly name = "StorageRolesMissing"
}

/** The folder holds files that are no database of ours, so it is not touched. */
export class StorageForeign extends Error {
  override readonly name = "StorageForeign"
}
