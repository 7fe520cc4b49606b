// Opens the room: makes or reads the secret of the cookies, starts the sign-in library, and puts the parts together.

import { ok } from "@walkaway/engine"
import { readAudit } from "./audit.ts"
import { type Inside, makeInside } from "./inside.ts"
import { makeInvitations } from "./invitations.ts"
import { makeJoining } from "./joining.ts"
import { makeKeys } from "./keys.ts"
import { makeMembers } from "./members.ts"
import { makeOwnAccount } from "./own-account.ts"
import type { People, PeopleParts } from "./people.ts"
import { notAllowed } from "./refusals.ts"
import { makeResets } from "./resets.ts"
import { makeSetUp } from "./set-up.ts"
import { makeSigningIn } from "./signing-in.ts"

const makeAuditReading = ({ storage }: Inside): Pick<People, "listAudit"> => ({
  listAudit: async ({ organisationId, actor }, page) => {
    if (actor.role !== "owner") return notAllowed("Only an owner reads the audit log.", "Ask an owner.")
    return ok(await storage.inOrganisation(organisationId, async (tx) => await readAudit(tx, organisationId, page)))
  },
})

export const openPeople = async (parts: PeopleParts): Promise<People> => {
  const inside = await makeInside(parts)
  return {
    ...makeSetUp(inside),
    ...makeSigningIn(inside),
    ...makeOwnAccount(inside),
    ...makeMembers(inside),
    ...makeInvitations(inside),
    ...makeJoining(inside),
    ...makeResets(inside),
    ...makeKeys(inside),
    ...makeAuditReading(inside),
    settled: inside.settled,
  }
}
