// The transcript as a page: a whole deal told with curl, for whoever writes programs against the desk. Made at start from the document that
// the tests keep true; it needs no script, so that it can be read before anything else works.

import { readFileSync } from "node:fs"
import { CSS, HTML, type Page, pageOfText } from "../built-web.ts"
import { markdownBody } from "./markdown.ts"

const DOCUMENT = new URL("../../../../../docs/transcript.md", import.meta.url)
const STYLE = new URL("./transcript.css", import.meta.url)

const htmlOf = (body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Transcript · Walkaway</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/transcript/style.css">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<nav aria-label="Walkaway"><a class="word" href="/">Walkaway</a> <a href="/api/docs">API reference</a></nav>
</header>
<main id="main" tabindex="-1">
${body}
</main>
</body>
</html>
`

/** By path. */
export const transcriptPages = (): ReadonlyMap<string, Page> =>
  new Map([
    ["/transcript", pageOfText(HTML, htmlOf(markdownBody(readFileSync(DOCUMENT, "utf8"))))],
    ["/transcript/style.css", pageOfText(CSS, readFileSync(STYLE, "utf8"))],
  ])
