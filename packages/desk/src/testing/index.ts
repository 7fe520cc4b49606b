// The door of what tests need of a database; runs under vitest only.
export {
  asSuperuser,
  freshDatabase,
  freshStorage,
  STORAGE_KINDS,
  type StorageKind,
  testServer,
} from "./fresh-storage.ts"
export { harderBuyers, harderOnThePhone, plantPriorVersion } from "./planted-priors.ts"
