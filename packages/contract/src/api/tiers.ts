// Who must agree to a step of this share beyond the line: the policy's three tiers. The desk decides by it; a screen says beforehand by it
// whom one will have to ask.

export interface Tiers {
  readonly autoUpTo: number
  readonly managerUpTo: number
}

/** `share`: distance beyond the line over the line, from zero. */
export const tierOf = (share: number, { autoUpTo, managerUpTo }: Tiers): "auto" | "manager" | "owner" => {
  if (share <= autoUpTo) return "auto"
  return share <= managerUpTo ? "manager" : "owner"
}
