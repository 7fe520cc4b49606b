// Small things that all pages do with the document: make elements, show a problem at its field, keep a button busy while it works.

export const byId = (id) => document.getElementById(id)

/** An element with properties and children; text is text, never markup. */
export const make = (tag, properties = {}, ...children) => {
  const { class: className, ...rest } = properties
  const element = Object.assign(document.createElement(tag), rest)
  if (className) element.className = className
  element.append(...children.filter((child) => child !== undefined && child !== null))
  return element
}

const sentence = ({ detail, message, remedy }) => [detail ?? message, remedy].filter(Boolean)

/** Which field a refusal as a whole is about. */
const FIELD_OF_CODE = {
  "weak-password": "password",
  "invalid-email": "email",
  "name-missing": "name",
  "already-member": "email",
}

const wordsId = (field) => `${field.id}-problem`

const clearField = (field) => {
  field.removeAttribute("aria-invalid")
  const described = (field.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .filter((id) => id && id !== wordsId(field))
  if (described.length > 0) field.setAttribute("aria-describedby", described.join(" "))
  else field.removeAttribute("aria-describedby")
  byId(wordsId(field))?.remove()
}

export const showAtField = (field, problem) => {
  clearField(field)
  const [what, remedy] = sentence(problem)
  const words = make("p", { class: "wrong", id: wordsId(field) }, make("strong", {}, what), remedy ? ` ${remedy}` : "")
  field.closest(".field").append(words)
  field.setAttribute("aria-invalid", "true")
  field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby") ?? ""} ${words.id}`.trim())
}

export const showAlert = (box, problem) => {
  const [what, remedy] = sentence(problem)
  box.replaceChildren(make("strong", {}, what), remedy ? make("span", {}, ` ${remedy}`) : "")
  box.hidden = false
}

const fieldsOf = (form) => [...form.elements].filter(({ name, closest }) => name && closest)

/** Each complaint at its field, the rest above the form; the first field that is wrong gets the focus. */
export const showProblem = (form, alert, problem) => {
  const listed = problem.problems?.length ? problem.problems : [{ ...problem, path: FIELD_OF_CODE[problem.code] ?? "" }]
  const homeless = []
  let first
  for (const one of listed) {
    const field = form.elements[one.path]
    if (!field?.closest?.(".field") || field.type === "hidden" || field.closest("[hidden]")) homeless.push(one)
    else {
      showAtField(field, one)
      first ??= field
    }
  }
  if (homeless.length > 0) showAlert(alert, homeless[0])
  if (first) first.focus()
  else alert.scrollIntoView({ block: "nearest" })
}

export const clearProblems = (form, alert) => {
  alert.hidden = true
  for (const field of fieldsOf(form)) clearField(field)
}

/** What is empty is said here, before the desk is asked. */
const emptyFields = (form) =>
  fieldsOf(form).filter((field) => field.required && !field.closest("[hidden]") && field.value.trim() === "")

const labelOf = (field) => field.labels?.[0]?.textContent ?? "This"

/** Runs `send` with the form's values when it is submitted, and shows the problem that it answers with. */
export const onSubmit = (form, alert, send) => {
  const button = form.querySelector("button[type=submit]")
  form.addEventListener("submit", async (event) => {
    event.preventDefault()
    if (button.getAttribute("aria-disabled") === "true") return
    clearProblems(form, alert)
    const empty = emptyFields(form)
    for (const field of empty) showAtField(field, { message: `${labelOf(field)} is empty.` })
    if (empty.length > 0) return empty[0].focus()
    button.setAttribute("aria-disabled", "true")
    const problem = await send(Object.fromEntries(new FormData(form)))
    button.removeAttribute("aria-disabled")
    if (problem) showProblem(form, alert, problem)
  })
  for (const field of fieldsOf(form)) field.addEventListener("input", () => clearField(field))
}

/** A button in the field that shows what was typed. */
export const addReveal = (field) => {
  const button = make("button", { type: "button", class: "reveal", textContent: "Show" })
  button.setAttribute("aria-label", "Show the password")
  button.setAttribute("aria-pressed", "false")
  button.addEventListener("click", () => {
    const shown = field.type === "text"
    field.type = shown ? "password" : "text"
    button.textContent = shown ? "Show" : "Hide"
    button.setAttribute("aria-pressed", String(!shown))
  })
  const row = make("div", { class: "with-button" })
  field.replaceWith(row)
  row.append(field, button)
}

/** Text to take away, with a button that copies it. */
export const copyRow = (text, label) => {
  const field = make("input", { class: "take", readOnly: true, value: text })
  field.setAttribute("aria-label", label)
  const button = make("button", { type: "button", textContent: "Copy" })
  const said = make("span", { class: "said" })
  said.setAttribute("role", "status")
  field.addEventListener("focus", () => field.select())
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text)
      said.textContent = "Copied."
    } catch {
      field.focus()
      said.textContent = "Selected: copy it with the keyboard."
    }
  })
  return make("div", {}, make("div", { class: "with-button" }, field, button), said)
}
