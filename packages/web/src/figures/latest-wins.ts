// Questions under a moving hand: one is being answered, one waits, and a newer one takes the waiting one's place. Answers come in the order
// of their questions, and the last question is always answered. Dropping answers that are no longer the newest was the rival; under
// a steady drag it shows nothing until the hand stops.

export interface LatestWins<Q> {
  ask(question: Q): void
  /** Forgets what waits and tells nothing more of what is being answered. */
  stop(): void
}

export const latestWins = <Q, A>(
  answer: (question: Q) => Promise<A>,
  tell: (question: Q, answer: A) => void,
): LatestWins<Q> => {
  let waiting: { readonly question: Q } | undefined
  let isBusy = false
  let round = 0

  const run = async (): Promise<void> => {
    isBusy = true
    while (waiting) {
      const { question } = waiting
      waiting = undefined
      const asked = round
      const answered = await answer(question)
      if (asked === round) tell(question, answered)
    }
    isBusy = false
  }

  return {
    ask: (question) => {
      waiting = { question }
      if (!isBusy) void run()
    },
    stop: () => {
      waiting = undefined
      round += 1
    },
  }
}
