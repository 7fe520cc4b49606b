// How long to wait before the desk is asked again for what it has not worked out yet: as long as one has waited already, from a few seconds to a
// minute. A beat that stays as quick as at first asks a busy desk for all its stock, over and over, until the night. Pure.

const LEAST_MS = 4_000
const MOST_MS = 60_000

/** Asked with whether anything is still to come and when the last answer came (milliseconds); false: nothing is to be asked. */
export type Patience = (isWaiting: boolean, at: number) => number | false

export const newPatience = (): Patience => {
  let since: number | undefined
  return (isWaiting, at) => {
    if (!isWaiting) since = undefined
    else since ??= at
    return since === undefined ? false : Math.min(MOST_MS, Math.max(LEAST_MS, at - since))
  }
}
