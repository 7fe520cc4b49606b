// What every page of the door has around it: head, mast, the way past the mast for whoever uses a keyboard, and a word for browsers
// that run no scripts. Nothing inline and nothing from elsewhere, as the content policy of all pages demands.

export interface PageText {
  readonly title: string
  /** Names the page for its script. */
  readonly name: string
  /** A wide page has a list on it, a narrow one a form. */
  readonly wide: boolean
  readonly body: string
}

const NO_SCRIPT = `<noscript><p class="notice">These pages need JavaScript to talk to the desk. The API does not: see
<a href="/transcript">the transcript</a>.</p></noscript>`

const MARK = `<svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
<path class="mark-rails" d="M6.5 2v20M17.5 2v20"/><path class="mark-rungs" d="M6.5 6.5h11M6.5 18h11"/><path class="mark-line" d="M3 12.2h18"/></svg>`

export const pageOf = ({ title, name, wide, body }: PageText): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · Walkaway</title>
<link rel="icon" href="/door/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/door/door.css">
<script type="module" src="/door/start.js"></script>
</head>
<body data-page="${name}" class="${wide ? "wide" : "narrow"}">
<a class="skip" href="#main">Skip to the content</a>
<header class="mast">
<a class="word" href="/">${MARK}<span>Walkaway</span></a>
<div class="mast-end" id="mast-end"></div>
</header>
<main id="main" tabindex="-1">
${NO_SCRIPT}
${body}
</main>
<footer class="foot">
<p>Tells you what a deal is honestly worth to you, where your line is, and what to do next, including to leave.</p>
<nav aria-label="For programs"><a href="/api/docs">API reference</a> <a href="/transcript">Transcript</a></nav>
</footer>
</body>
</html>
`
