// The little of Markdown that our own documents use, as HTML: headings, paragraphs, lists, tables, fenced code, and inside a line code,
// strong words and links. Everything is escaped first, so no document can smuggle markup in. A full Markdown library would bring
// twenty times the code for documents that we write ourselves.

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

/** Links lead within this site or to https; neighbouring documents, which are not served, stay words. */
const link = (whole: string, words: string, target: string): string => {
  if (/^(\/(?!\/)|https:\/\/|#)/.test(target)) return `<a href="${target}">${words}</a>`
  return /\.md(#.*)?$/.test(target) ? words : whole
}

/** Code is set aside first: nothing inside it is strong or a link. */
const inline = (text: string): string =>
  escaped(text)
    .split(/(`[^`]+`)/)
    .map((part) =>
      part.startsWith("`")
        ? `<code>${part.slice(1, -1)}</code>`
        : part.replaceAll(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>").replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, link),
    )
    .join("")

const anchorOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")

const heading = (line: string): string => {
  const [, marks, text] = /^(#{1,4}) (.*)$/.exec(line) as RegExpExecArray
  return `<h${marks.length} id="${anchorOf(text)}">${inline(text)}</h${marks.length}>`
}

const cells = (row: string, tag: "td" | "th"): string =>
  `<tr>${row
    .replace(/^\|/, "")
    .replace(/\|\s*$/, "")
    .split("|")
    .map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`)
    .join("")}</tr>`

const table = ([head, , ...rows]: readonly string[]): string =>
  `<div class="scroll" tabindex="0"><table><thead>${cells(head, "th")}</thead><tbody>${rows.map((row) => cells(row, "td")).join("")}</tbody></table></div>`

const list = (block: string): string =>
  `<ul>${block
    .split(/^- /m)
    .filter(Boolean)
    .map((item) => `<li>${inline(item.trim())}</li>`)
    .join("")}</ul>`

const block = (text: string): string => {
  if (/^#{1,4} /.test(text)) return heading(text)
  if (text.startsWith("|")) return table(text.split("\n"))
  if (text.startsWith("- ")) return list(text)
  return `<p>${inline(text)}</p>`
}

/** What a fence holds: told apart by its word, so that what is typed and what is answered look different. */
const fence = (text: string): string => {
  const [first, ...lines] = text.split("\n")
  const kind = /^[a-z]+$/.test(first.trim()) ? first.trim() : "answer"
  const label = kind === "sh" ? "Commands" : "Answer"
  const body = escaped(lines.join("\n").trimEnd())
  return `<pre class="${kind}" role="group" tabindex="0" aria-label="${label}"><code>${body}</code></pre>`
}

export const markdownBody = (text: string): string =>
  text
    .split(/^```/m)
    .map((part, place) =>
      place % 2 === 1
        ? fence(part)
        : part
            .split(/\n{2,}/)
            .map((one) => one.trim())
            .filter(Boolean)
            .map(block)
            .join("\n"),
    )
    .join("\n")
