// What stands in place of the screens while nobody has built them: the desk works without them, so it says what is missing instead of
// not starting.

import { HTML, type Page, pageOfText } from "./built-web.ts"

export const notBuiltPage = (): Page =>
  pageOfText(
    HTML,
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Walkaway</title>
</head>
<body>
<main>
<h1>The screens are not built yet</h1>
<p>The desk is up, but this copy of it has no screens. Stop it and start it with <code>npm start</code>, which builds them.</p>
<p>Programs need no screens: see the <a href="/api/docs">API reference</a> and the <a href="/transcript">transcript</a>.</p>
</main>
</body>
</html>
`,
  )
