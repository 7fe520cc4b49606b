// What the arena's page is doing: what is chosen, how far it has played, what came of it. The worker plays moment by moment and the page asks for
// the next one, so that stopping is simply not asking again.

import { useCallback, useEffect, useRef, useState } from "react"
import { type ArenaClient, arenaClient } from "./arena-client.ts"
import { FIRST_SETUP } from "./arena-setup.ts"
import type { FileProblem, PickedFile, Progress, Read, ReadFiles, Result, Setup } from "./arena-types.ts"

/** Where it is: nothing yet, at it, over, or stopped by hand. */
export type Phase = "none" | "playing" | "done" | "stopped" | "opened" | "fault"

export interface Arena {
  readonly client: ArenaClient
  readonly setup: Setup
  readonly phase: Phase
  readonly progress: Progress
  readonly result: Result | undefined
  /** Scenarios of one's own. */
  readonly own: ReadFiles | undefined
  /** What is wrong with the files that were chosen last. */
  readonly problems: readonly FileProblem[]
  /** Files are being read. */
  readonly isReading: boolean
  change(part: Partial<Setup>): void
  play(): Promise<void>
  stop(): void
  readFiles(files: readonly PickedFile[]): Promise<void>
  openResult(file: PickedFile): Promise<void>
}

const NOTHING: Progress = { played: 0, all: 0 }

const useClient = (): ArenaClient => {
  const [client] = useState(arenaClient)
  useEffect(() => () => client.close(), [client])
  return client
}

/** Plays until all is played or nobody wants it any more. */
const playOut = async (
  client: ArenaClient,
  setup: Setup,
  isWanted: () => boolean,
  tell: (progress: Progress) => void,
): Promise<Progress> => {
  let progress = await client.ask((desk) => desk.begin(setup))
  tell(progress)
  while (progress.played < progress.all && isWanted()) {
    progress = await client.ask((desk) => desk.playOn())
    tell(progress)
  }
  return progress
}

const usePlaying = (client: ArenaClient, setup: Setup) => {
  const [phase, setPhase] = useState<Phase>("none")
  const [progress, setProgress] = useState(NOTHING)
  const [result, setResult] = useState<Result>()
  const isWanted = useRef(false)
  const play = useCallback(async () => {
    isWanted.current = true
    setPhase("playing")
    setResult(undefined)
    try {
      const { played, all } = await playOut(client, setup, () => isWanted.current, setProgress)
      setResult(await client.ask((desk) => desk.result()))
      setPhase(played < all ? "stopped" : "done")
    } catch {
      setPhase("fault")
    }
  }, [client, setup])
  const stop = useCallback(() => {
    isWanted.current = false
  }, [])
  return { phase, setPhase, progress, result, setResult, play, stop }
}

export const useArena = (): Arena => {
  const client = useClient()
  const [setup, setSetup] = useState(FIRST_SETUP)
  const [own, setOwn] = useState<ReadFiles>()
  const [problems, setProblems] = useState<readonly FileProblem[]>([])
  const [isReading, setReading] = useState(false)
  const { setPhase, setResult, ...playing } = usePlaying(client, setup)
  const reading = async <T>(read: Promise<Read<T>>, take: (value: T) => void): Promise<void> => {
    setReading(true)
    setProblems([])
    try {
      const answer = await read
      if (answer.ok) take(answer.value)
      else setProblems(answer.error)
    } catch {
      setPhase("fault")
    }
    setReading(false)
  }
  return {
    ...playing,
    client,
    setup,
    own,
    problems,
    isReading,
    change: (part) => {
      setProblems([])
      setSetup({ ...setup, ...part })
    },
    readFiles: (files) =>
      reading(
        client.ask(async (desk) => await desk.readScenarios(files)),
        setOwn,
      ),
    openResult: (file) =>
      reading(
        client.ask(async (desk) => await desk.openResult(file)),
        (opened) => {
          setResult(opened)
          setPhase("opened")
        },
      ),
  }
}
