// Asks the desk's API. An answer is { ok, status, body } or { ok: false, problem }, whatever went wrong: a problem document of the desk
// as it is, and one of our own when nobody answered at all. Writes carry the header that a foreign page cannot send.

const UNREACHED = {
  code: "unreached",
  detail: "The desk does not answer.",
  remedy: "Is it running, and are you online? Then try again.",
  problems: [],
}

const problemOf = async (response) => {
  const fallback = { code: "fault", detail: `The desk answered ${response.status}.`, remedy: null, problems: [] }
  try {
    return { ...fallback, ...(await response.json()) }
  } catch {
    return fallback
  }
}

const SILENT = new Set([202, 204])

export const ask = async (method, path, body) => {
  const headers = { accept: "application/json" }
  if (method !== "GET") headers["x-walkaway-csrf"] = "1"
  if (body !== undefined) headers["content-type"] = "application/json"
  try {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const response = await fetch(`/api/v1${path}`, { method, headers, body: text, credentials: "same-origin" })
    if (!response.ok) return { ok: false, status: response.status, problem: await problemOf(response) }
    return { ok: true, status: response.status, body: SILENT.has(response.status) ? undefined : await response.json() }
  } catch {
    return { ok: false, status: 0, problem: UNREACHED }
  }
}
