// The sheet of each thing that can be logged.

import { useLeaving } from "../../components/use-leaving.ts"
import { EffortSheet } from "./effort-sheet.tsx"
import { GiveSheet } from "./give-sheet.tsx"
import { OfferSheet } from "./offer-sheet.tsx"
import type { LogAction } from "./parties.ts"
import { AcceptSheet, ReturnSheet, WalkSheet } from "./small-sheets.tsx"
import type { Room } from "./use-room.ts"

export interface LogSheetProps {
  readonly room: Room
  readonly action: LogAction
  /** A figure that is looked at already, for the sheets that name one. */
  readonly figure?: string | undefined
  readonly onClose: () => void
}

export const LogSheet = ({ room, action, figure, onClose }: LogSheetProps) => {
  const props = { room, onClose, leaving: useLeaving(onClose) }
  switch (action) {
    case "they-offered":
      return <OfferSheet {...props} by="them" kind="offer" />
    case "we-offered":
      return <OfferSheet {...props} by="us" kind="offer" figure={figure} />
    case "we-called":
      return <OfferSheet {...props} by="us" kind="call" figure={figure} />
    case "they-accepted":
      return <AcceptSheet {...props} by="them" />
    case "we-accepted":
      return <AcceptSheet {...props} by="us" />
    case "they-walked":
      return <WalkSheet {...props} by="them" />
    case "we-walked":
      return <WalkSheet {...props} by="us" />
    case "they-came-back":
      return <ReturnSheet {...props} by="them" />
    case "we-came-back":
      return <ReturnSheet {...props} by="us" />
    case "we-gave":
      return <GiveSheet {...props} by="us" />
    case "they-gave":
      return <GiveSheet {...props} by="them" />
    case "we-spent-time":
      return <EffortSheet {...props} />
  }
}
