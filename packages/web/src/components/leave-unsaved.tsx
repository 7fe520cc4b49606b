// Asks before what was typed is left behind, by a link here or by the browser's own button; when the tab closes the browser asks. What is
// offered beside leaving: to stay, or to save first.

import { useBlocker } from "@tanstack/react-router"
import { Button } from "./button.tsx"
import { Sheet } from "./sheet.tsx"

export interface LeaveUnsavedProps {
  readonly isUnsaved: boolean
  readonly title: string
  readonly more: string
  /** To go, and lose it. */
  readonly leave: string
  /** Not to lose it. */
  readonly keep: {
    readonly label: string
    readonly isPending?: boolean
    /** Whether it was saved, and one may go; without it one stays. */
    readonly save?: () => Promise<boolean>
  }
}

export const LeaveUnsaved = ({ isUnsaved, title, more, leave, keep }: LeaveUnsavedProps) => {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved && current.pathname !== next.pathname,
    enableBeforeUnload: () => isUnsaved,
    withResolver: true,
  })
  const keepIt = async () => {
    if (await keep.save?.()) proceed?.()
    else reset?.()
  }
  return (
    <Sheet
      title={title}
      isOpen={status === "blocked"}
      onClose={() => reset?.()}
      actions={
        <>
          <Button kind="quiet" onPress={() => proceed?.()}>
            {leave}
          </Button>
          <Button kind="primary" isPending={keep.isPending ?? false} onPress={() => void keepIt()}>
            {keep.label}
          </Button>
        </>
      }
    >
      <p>{more}</p>
    </Sheet>
  )
}
