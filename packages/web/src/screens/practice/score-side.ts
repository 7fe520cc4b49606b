// On which side of the adviser a result lies; within a twentieth of a per cent of the price they are level.

const LEVEL = 0.05

export const scoreSide = (score: number): "ahead" | "behind" | "level" => {
  if (Math.abs(score) < LEVEL) return "level"
  return score > 0 ? "ahead" : "behind"
}
