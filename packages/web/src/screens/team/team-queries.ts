// What the team's screen reads besides the people, and who may manage whom: nobody gives, takes or shows more than he has himself.

import { queryOptions } from "@tanstack/react-query"
import type { Role } from "@walkaway/contract/client"
import { ask } from "../../desk/client.ts"

export const invitationsQuery = () =>
  queryOptions({ queryKey: ["invitations"], queryFn: ({ signal }) => ask("listInvitations", { signal }) })

export const keysQuery = () =>
  queryOptions({ queryKey: ["keys"], queryFn: ({ signal }) => ask("listKeys", { signal }) })

export const mayInvite = (own: Role, invited: Role): boolean =>
  own === "owner" || (own === "manager" && invited === "salesperson")
