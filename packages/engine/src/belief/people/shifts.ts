// How the people of one house differ from the fitted ones: an intercept a choice, and no slope. How readily they agree, leave or hold
// varies from house to house; what a price does to people is learnt from far more talks than a house has.

import { CHOICES, type Choice, type SidePeople } from "./model.ts"

/** Logits added to every style's own; `share` to the logit of the share of the gap that an inside counter gives. */
export interface PeopleShifts {
  readonly choices: Readonly<Record<Choice, number>>
  readonly share: number
}

/** The people with these shifts on top. */
export const shiftedPeople = (people: SidePeople, { choices, share }: PeopleShifts): SidePeople => ({
  ...people,
  styles: people.styles.map((style) => ({
    ...style,
    shift: Object.fromEntries(CHOICES.map((choice) => [choice, style.shift[choice] + choices[choice]])) as Record<
      Choice,
      number
    >,
    shareShift: style.shareShift + share,
  })),
})
