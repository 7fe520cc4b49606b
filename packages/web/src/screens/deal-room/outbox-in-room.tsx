// What is not through yet, with the room's own ways out: a reason for what was held, another figure for what was refused. What waits for
// somebody's leave is shown by that leave and is no longer the outbox's.

import { useEffect, useState } from "react"
import type { Entry } from "../../outbox/entry.ts"
import { OutboxList } from "../../outbox/outbox-list.tsx"
import { useLog } from "../../outbox/use-log.ts"
import { useOutbox } from "../../outbox/use-outbox.ts"
import { HeldSheet, LogSheet } from "./lazy-parts.ts"
import type { LogAction } from "./parties.ts"
import type { Room } from "./use-room.ts"

/** The sheet in which its figure was typed; undefined for what has none. */
const sheetOf = ({ what }: Entry): LogAction | undefined => {
  if (what.operation !== "logMove") return undefined
  const { kind, by } = what.body
  if (kind === "offer") return by === "us" ? "we-offered" : "they-offered"
  return kind === "call" && by === "us" ? "we-called" : undefined
}

const isAsked = ({ state }: Entry): boolean => state.kind === "held" && state.held.approvalId !== null

export const OutboxInRoom = ({ room }: { readonly room: Room }) => {
  const entries = useOutbox(room.deal.id)
  const { drop, reword } = useLog(room.confirmed)
  const [held, setHeld] = useState<Entry>()
  const [edited, setEdited] = useState<Entry>()
  const asked = entries.find(isAsked)
  useEffect(() => {
    if (asked) void drop(asked)
  }, [asked, drop])
  const action = edited && sheetOf(edited)
  return (
    <>
      <OutboxList
        deal={room.confirmed}
        onHeld={setHeld}
        onEdit={(entry) => setEdited(sheetOf(entry) ? entry : undefined)}
      />
      {held ? <HeldSheet room={room} entry={held} onClose={() => setHeld(undefined)} /> : null}
      {edited && action ? (
        <LogSheet
          room={{ ...room, log: (move) => void reword(edited, move) }}
          action={action}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
    </>
  )
}
