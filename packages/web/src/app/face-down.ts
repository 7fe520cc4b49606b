// Whether turning the phone face down draws the curtain, and the leave to know which way it lies: iPhones give it only when asked by a tap,
// others without asking, though newer ones know the question too. Kept in this browser; without a choice it is drawn wherever the phone tells.

const KEPT_UNDER = "walkaway.face-down"

interface AskedMotion {
  requestPermission?(): Promise<"granted" | "denied">
}

const motion = (): AskedMotion | undefined =>
  typeof DeviceOrientationEvent === "undefined" ? undefined : (DeviceOrientationEvent as AskedMotion)

/** A device that is held in the hand and can tell which way it lies. */
export const canLieFaceDown = (): boolean => motion() !== undefined && matchMedia("(pointer: coarse)").matches

let hasTold = false

/** It told which way it lies, so nobody needs to ask. */
export const phoneTells = (): void => {
  hasTold = true
}

export const drawsFaceDown = (): boolean => {
  const kept = localStorage.getItem(KEPT_UNDER)
  return kept === null ? hasTold || motion()?.requestPermission === undefined : kept === "yes"
}

/** Must be called from a tap. False when the phone does not tell. */
export const chooseFaceDown = async (isWanted: boolean): Promise<boolean> => {
  const given =
    !isWanted ||
    (await motion()
      ?.requestPermission?.()
      .catch(() => "denied")) !== "denied"
  localStorage.setItem(KEPT_UNDER, isWanted && given ? "yes" : "no")
  return given
}
