// Opens either kind of database, ready for use: reachable, locked where it must be, with the roles and tables of this program.

import { openEmbeddedStorage } from "./embedded-storage.ts"
import { openServerStorage } from "./server-storage.ts"
import type { Storage, StorageAddress } from "./storage.ts"

export interface StorageOptions {
  /** Told in a sentence what may interest whoever runs the desk: a lost connection, a new attempt. */
  readonly onNotice?: (message: string) => void
}

/**
 * Throws StorageInUse, StorageForeign, StorageAddressWrong, StorageUnreachable, StorageTooOld, StorageTooNew or StorageRolesMissing, each with what to
 * do about it.
 */
export const openStorage = async (address: StorageAddress, { onNotice }: StorageOptions = {}): Promise<Storage> =>
  address.kind === "embedded"
    ? await openEmbeddedStorage(address.folder)
    : await openServerStorage(address.url, {
        ...(address.connectionsMax !== undefined && { connectionsMax: address.connectionsMax }),
        ...(onNotice && { onNotice }),
      })
