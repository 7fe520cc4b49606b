// The models whose streams have views, by kind. Advice has none: it is only ever read from the log.

import { customerModel } from "../customer/model.ts"
import { dealModel } from "../deal/model.ts"
import { leadModel } from "../lead/model.ts"
import { policyModel } from "../policy/model.ts"
import type { StreamKind } from "../recorded.ts"
import { unitModel } from "../stock/model.ts"
import type { ViewTableName } from "../storage/view-tables.ts"
import type { StreamModel } from "../streams/stream-model.ts"

export type AnyModel = Pick<StreamModel<unknown, unknown, never>, "kind" | "initial" | "evolve" | "decode" | "rowsOf">

export const MODELS: ReadonlyMap<StreamKind, AnyModel> = new Map(
  [dealModel, unitModel, customerModel, policyModel, leadModel].map((model) => [
    model.kind,
    model as unknown as AnyModel,
  ]),
)

/** Of each view: the kind of stream that its rows come from, and the column that says from which. */
export const ORIGIN: Readonly<Record<ViewTableName, { readonly kind: StreamKind; readonly column: string }>> = {
  deals: { kind: "deal", column: "id" },
  deal_moves: { kind: "deal", column: "deal_id" },
  efforts: { kind: "deal", column: "deal_id" },
  concessions: { kind: "deal", column: "deal_id" },
  crossings: { kind: "deal", column: "deal_id" },
  approvals: { kind: "deal", column: "deal_id" },
  call_backs: { kind: "deal", column: "deal_id" },
  units: { kind: "unit", column: "id" },
  unit_enquiries: { kind: "unit", column: "unit_id" },
  customers: { kind: "customer", column: "id" },
  policies: { kind: "policy", column: "organisation_id" },
  leads: { kind: "lead", column: "id" },
  lead_efforts: { kind: "lead", column: "lead_id" },
  lead_stages: { kind: "lead", column: "lead_id" },
}
