import { expect, test } from "vitest"
import { markdownBody } from "./markdown.ts"

test.each([
  ["markup is shown, not obeyed", "a <b>\n\n```sh\n<script>\n```", "<p>a &lt;b&gt;</p>"],
  ["code keeps its stars", "`a**b**` and **c**", "<p><code>a**b**</code> and <strong>c</strong></p>"],
  ["a link within the site", "[x](/api/docs)", '<p><a href="/api/docs">x</a></p>'],
  ["a link to a neighbour that is not served", "[x](desk.md)", "<p>x</p>"],
  ["no link runs anything", "[x](javascript:alert)", "<p>[x](javascript:alert)</p>"],
  ["a list", "- a\n- b", "<ul><li>a</li><li>b</li></ul>"],
])("%s", (_what, text, expected) => {
  expect(markdownBody(text)).toContain(expected)
  expect(markdownBody(text)).not.toContain("<script")
})
