// The door of the storage room, for the shells that open a database.
export { addressOf } from "./address.ts"
export { openStorage, type StorageOptions } from "./open-storage.ts"
export type { Storage, StorageAddress, Tx } from "./storage.ts"
export {
  StorageForeign,
  StorageInUse,
  StorageRolesMissing,
  StorageTooNew,
  StorageTooOld,
  StorageUnreachable,
} from "./storage-faults.ts"
