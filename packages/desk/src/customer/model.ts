// A customer's stream: its events, decisions and row in one object.

import type { StreamModel } from "../streams/stream-model.ts"
import {
  type CustomerCommand,
  type CustomerEvent,
  type CustomerState,
  customerEvents,
  customerRows,
  decideCustomer,
  evolveCustomer,
  noCustomer,
} from "./customer.ts"

export const customerModel: StreamModel<CustomerState, CustomerEvent, CustomerCommand> = {
  kind: "customer",
  initial: noCustomer,
  evolve: evolveCustomer,
  decide: decideCustomer,
  encode: customerEvents.encode,
  decode: customerEvents.decode,
  rowsOf: customerRows,
}
