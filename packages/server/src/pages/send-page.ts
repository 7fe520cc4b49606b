// One page over HTTP: the smallest form that the browser takes, nothing at all when it has the page already. A tag tells the forms apart,
// since a tag names bytes; HEAD is answered by the router out of GET.

import type { FrameContext } from "../frame/request-facts.ts"
import type { Bytes, Page } from "./built-web.ts"

interface Form {
  readonly bytes: Bytes
  readonly coding?: "br" | "gzip"
}

/** `br;q=0` refuses; other weights are not weighed, since the smaller form serves everybody who takes it. */
const takes = (accepted: string, coding: string): boolean =>
  accepted
    .toLowerCase()
    .split(",")
    .map((one) => one.trim().split(/\s*;\s*/))
    .some(([name, weight]) => name === coding && !/^q=0(\.0*)?$/.test(weight ?? ""))

const formFor = ({ plain, brotli, gzip }: Page, accepted: string): Form => {
  if (brotli && takes(accepted, "br")) return { bytes: brotli, coding: "br" }
  if (gzip && takes(accepted, "gzip")) return { bytes: gzip, coding: "gzip" }
  return { bytes: plain }
}

/** A list of tags, weak ones too, or a star. */
const knows = (ifNoneMatch: string, etag: string): boolean =>
  ifNoneMatch
    .split(",")
    .map((one) => one.trim().replace(/^W\//, ""))
    .some((one) => one === "*" || one === etag)

export const sendPage = (
  context: FrameContext,
  page: Page,
  more: { readonly vary?: string; readonly robots?: string; readonly status?: number } = {},
): Response => {
  const { bytes, coding } = formFor(page, context.req.header("accept-encoding") ?? "")
  const etag = coding ? page.etag.replace(/"$/, `-${coding}"`) : page.etag
  const varies = [more.vary, page.brotli || page.gzip ? "accept-encoding" : undefined].filter(Boolean).join(", ")
  const headers = {
    "content-type": page.type,
    "cache-control": page.cacheControl,
    etag,
    ...(varies && { vary: varies }),
    ...(coding && { "content-encoding": coding }),
    ...(more.robots && { "x-robots-tag": more.robots }),
  }
  if (knows(context.req.header("if-none-match") ?? "", etag)) {
    const { "content-type": _, ...kept } = headers
    return new Response(null, { status: 304, headers: kept })
  }
  return new Response(bytes, {
    status: more.status ?? 200,
    headers: { ...headers, "content-length": String(bytes.length) },
  })
}
