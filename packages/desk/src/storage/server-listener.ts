// One connection that listens, for all channels of a desk. A lost connection is made again with growing pauses; since notifications
// in between are lost, every listener is then called once with an empty payload: "look for yourself". A connection that died
// without a word (a router that forgot it) is found by a heartbeat.

import { Client, type ClientConfig, escapeIdentifier } from "pg"

type OnPayload = (payload: string) => void

const PAUSE_MIN_MS = 100
const PAUSE_MAX_MS = 10_000
const HEARTBEAT_MS = 30_000
const ANSWER_MS = 10_000

export interface ServerListener {
  listen(channel: string, onPayload: OnPayload): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** A connected client that hears the channels; `onLost` is called once, when it is no longer any use. */
const connectTo = async (
  config: ClientConfig,
  channels: ReadonlyMap<string, ReadonlySet<OnPayload>>,
  onLost: () => void,
): Promise<Client> => {
  const client = new Client({ ...config, keepAlive: true, query_timeout: ANSWER_MS })
  client.on("error", () => undefined)
  client.on("notification", ({ channel, payload }) => {
    for (const onPayload of channels.get(channel) ?? []) onPayload(payload ?? "")
  })
  await client.connect()
  const heartbeat = setInterval(
    () => client.query("select 1").catch(() => client.end().catch(() => undefined)),
    HEARTBEAT_MS,
  )
  heartbeat.unref()
  client.once("end", () => {
    clearInterval(heartbeat)
    onLost()
  })
  try {
    for (const channel of channels.keys()) await client.query(`listen ${escapeIdentifier(channel)}`)
  } catch (fault) {
    await client.end().catch(() => undefined)
    throw fault
  }
  return client
}

export const makeServerListener = (config: ClientConfig, onNotice: (message: string) => void): ServerListener => {
  const channels = new Map<string, Set<OnPayload>>()
  let connected: Promise<Client> | undefined
  let retry: NodeJS.Timeout | undefined
  let closed = false

  const connect = (): Promise<Client> => connectTo(config, channels, onLost)

  const onLost = (): void => {
    connected = undefined
    if (closed || channels.size === 0) return
    onNotice("The connection that listens for changes was lost; it is being made again.")
    tryAgain(PAUSE_MIN_MS)
  }

  const tellAll = (): void => {
    for (const listeners of channels.values()) for (const onPayload of listeners) onPayload("")
  }

  const tryAgain = (pause: number): void => {
    clearTimeout(retry)
    retry = setTimeout(() => {
      if (closed || connected) return
      const attempt = connect()
      attempt.then(
        () => {
          connected ??= attempt
          tellAll()
        },
        () => tryAgain(Math.min(pause * 2, PAUSE_MAX_MS)),
      )
    }, pause)
  }

  const silence = async (channel: string, onPayload: OnPayload): Promise<void> => {
    const listeners = channels.get(channel)
    if (!listeners?.delete(onPayload) || listeners.size > 0) return
    channels.delete(channel)
    const client = await connected?.catch(() => undefined)
    if (!closed) await client?.query(`unlisten ${escapeIdentifier(channel)}`).catch(() => undefined)
  }

  return {
    listen: async (channel, onPayload) => {
      // A subscription of its own, so that one function can listen twice.
      const own: OnPayload = (payload) => onPayload(payload)
      channels.set(channel, (channels.get(channel) ?? new Set()).add(own))
      try {
        connected ??= connect()
        await (await connected).query(`listen ${escapeIdentifier(channel)}`)
      } catch (fault) {
        connected = undefined
        await silence(channel, own)
        throw fault
      }
      return async () => await silence(channel, own)
    },
    close: async () => {
      closed = true
      clearTimeout(retry)
      channels.clear()
      await connected?.then((client) => client.end()).catch(() => undefined)
    },
  }
}
