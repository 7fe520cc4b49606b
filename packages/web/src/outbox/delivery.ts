// When the courier goes: whenever something was added, when a try's time has come, and at once when there is reason to hope. A deal of its own
// for each courier, so that one that is stuck holds up no other; of all tabs one at a time for each deal.

import type { Box } from "./box.ts"
import { type Bearer, type CourierPorts, deliverDeal } from "./courier.ts"
import { isOnItsWay } from "./entry.ts"

/** Runs `work` while nobody else does under this name. */
export type Exclusively = <T>(name: string, work: () => Promise<T>) => Promise<T>

/** Without https there are no locks between tabs; the key still makes a second sending harmless. */
export const amongTabs: Exclusively = async (name, work) =>
  navigator.locks ? await navigator.locks.request(`walkaway-outbox/${name}`, work) : await work()

export interface Delivery {
  /** `isEager`: there is a reason to hope, do not wait for the next try's time. */
  wake(isEager: boolean): void
  stop(): void
}

export interface DeliveryParts {
  readonly box: Pick<Box, "entries" | "watch">
  readonly ports: CourierPorts
  readonly bearer: Bearer
  readonly exclusively: Exclusively
}

/** A store that fails is asked again. */
const AFTER_FAULT_MS = 5000

const LONGEST_TIMER_MS = 86_400_000

export const startDelivery = ({ box, ports, bearer, exclusively }: DeliveryParts): Delivery => {
  const { userId, organisationId } = bearer
  const stopping = new AbortController()
  const { signal } = stopping
  /** Deals under way; whether somebody woke us meanwhile, and how eagerly. */
  const running = new Map<string, { isWoken: boolean; isEager: boolean }>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  const ring = (dealId: string, at: number): void => {
    clearTimeout(timers.get(dealId))
    const wait = Math.min(Math.max(at - ports.now(), 0), LONGEST_TIMER_MS)
    if (!signal.aborted)
      timers.set(
        dealId,
        setTimeout(() => run(dealId, false), wait),
      )
  }

  const deliver = async (dealId: string, isEager: boolean): Promise<void> => {
    const until = await exclusively(dealId, () => deliverDeal(ports, bearer, dealId, { isEager, signal }))
    if (until !== undefined) ring(dealId, until)
  }

  const run = (dealId: string, isEager: boolean): void => {
    const already = running.get(dealId)
    if (already) {
      already.isWoken = true
      already.isEager ||= isEager
      return
    }
    if (signal.aborted) return
    running.set(dealId, { isWoken: false, isEager: false })
    void deliver(dealId, isEager)
      .catch(() => ring(dealId, ports.now() + AFTER_FAULT_MS))
      .finally(() => {
        const { isWoken = false, isEager: wasEager = false } = running.get(dealId) ?? {}
        running.delete(dealId)
        if (isWoken) run(dealId, wasEager)
      })
  }

  const wake = (isEager: boolean): void => {
    const own = box.entries().filter((entry) => entry.userId === userId && entry.organisationId === organisationId)
    for (const dealId of new Set(own.filter(isOnItsWay).map((entry) => entry.dealId))) run(dealId, isEager)
  }

  const unwatch = box.watch(() => wake(false))
  wake(true)
  return {
    wake,
    stop: () => {
      stopping.abort()
      unwatch()
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
