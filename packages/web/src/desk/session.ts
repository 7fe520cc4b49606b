// Who is signed in, and what he may do by his role; the server decides, the screens only do not offer what would be refused.

import { useQuery, useSuspenseQuery } from "@tanstack/react-query"
import type { Role, Scope } from "@walkaway/contract/client"
import { useMemo } from "react"
import { sessionQuery } from "./queries.ts"
import type { Session } from "./types.ts"

export interface SignedIn {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly organisation: NonNullable<Session["organisation"]>
  readonly organisations: Session["organisations"]
  readonly scopes: readonly Scope[]
}

export const signedInOf = (session: Session | undefined): SignedIn | undefined => {
  if (!session?.user || !session.organisation) return undefined
  const { user, organisation, organisations, scopes } = session
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    role: organisation.role,
    organisation,
    organisations,
    scopes,
  }
}

/** Within the screens that want somebody signed in. */
export const useMe = (): SignedIn => {
  const { data } = useSuspenseQuery(sessionQuery())
  const me = useMemo(() => signedInOf(data), [data])
  if (!me) throw new Error("This screen wants somebody signed in")
  return me
}

export const useMaybeMe = (): SignedIn | undefined => signedInOf(useQuery(sessionQuery()).data)

export const may = (me: SignedIn, scope: Scope): boolean => me.scopes.includes(scope)
export const isManager = ({ role }: SignedIn): boolean => role !== "salesperson"
