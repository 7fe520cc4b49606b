// A form that sends one operation of the API. What is about to be sent is checked by the very schema that the desk checks it with, which
// is fetched when the form is first sent, and what the desk then says about single places comes back to the same fields.

import { useMutation } from "@tanstack/react-query"
import type { OperationId, ProblemDocument } from "@walkaway/contract/client"
import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react"
import { Form } from "react-aria-components"
import { problemOf } from "../desk/client.ts"
import { problemsOfBody } from "../desk/wire-check.ts"
import { useProblemWords } from "../words/problem-words.ts"
import { Notice } from "./notice.tsx"
import style from "./wire-form.module.css"

export interface WireFormProps<Body, Answer> {
  readonly operation: OperationId
  /** What would be sent now. */
  readonly body: () => Body
  readonly send: (body: Body) => Promise<Answer>
  readonly onDone: (answer: Answer) => void
  /** Fields, and at the end the buttons. */
  readonly children: (state: { readonly isSending: boolean }) => ReactNode
  /** Names of the form's fields: what is wrong elsewhere is said above them. */
  readonly fields: readonly string[]
  readonly label?: string
}

type Place = ProblemDocument["problems"][number]

const fieldOf = (path: string, fields: readonly string[]): string | undefined =>
  fields.find((field) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`))

const INVALID = '[aria-invalid="true"]:not([type="hidden"]), [data-invalid] button'

export const WireForm = <Body, Answer>({
  operation,
  body,
  send,
  onDone,
  children,
  fields,
  label,
}: WireFormProps<Body, Answer>) => {
  const words = useProblemWords()
  const [places, setPlaces] = useState<readonly Place[]>([])
  const sending = useMutation({
    mutationFn: async () => {
      const wish = body()
      const wrong = await problemsOfBody(operation, wish)
      setPlaces(wrong)
      if (wrong.length > 0) return undefined
      return { answer: await send(wish) }
    },
    onSuccess: (done) => {
      if (done) onDone(done.answer)
    },
    onError: (error) => setPlaces(problemOf(error).problem.problems),
    networkMode: "always",
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!sending.isPending) sending.mutate()
  }
  const form = useRef<HTMLFormElement>(null)
  const isTyping = useRef(false)
  // At once and not when the field is left: the words that go would move the button from under the click that leaves it. React's own event,
  // since a listener beside it would draw the field anew before it has what was typed.
  const typing = {
    onInput: ({ target }: { readonly target: EventTarget }) => {
      const name = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.name : ""
      if (name === "" || places.every(({ path }) => fieldOf(path, [name]) === undefined)) return
      isTyping.current = true
      setPlaces(places.filter(({ path }) => fieldOf(path, [name]) === undefined))
    },
  }
  const names = fields.join(" ")
  // One object for one answer: fields forget what was said about them when they are changed, and a new object would say it again.
  const { errors, elsewhere } = useMemo(() => {
    const known: Record<string, string> = {}
    const unknown: Place[] = []
    for (const place of places) {
      const field = fieldOf(place.path, names.split(" "))
      if (field === undefined) unknown.push(place)
      else known[field] ??= words.place(place)
    }
    return { errors: known, elsewhere: unknown }
  }, [places, names, words])
  useEffect(() => {
    if (places.length > 0 && !isTyping.current) form.current?.querySelector<HTMLElement>(INVALID)?.focus()
    isTyping.current = false
  }, [places])
  const refusal = sending.error
  useEffect(() => {
    if (refusal) form.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: "nearest" })
  }, [refusal])
  const problem =
    sending.error && elsewhere.length === places.length ? words(problemOf(sending.error).problem) : undefined
  return (
    <Form
      ref={form}
      className={style.form ?? ""}
      // The schema judges, never the browser, which would keep the form back for what has been put right elsewhere.
      validationBehavior="aria"
      validationErrors={errors}
      onSubmit={submit}
      {...typing}
      {...(label !== undefined && { "aria-label": label })}
    >
      {problem ? (
        <Notice kind="caution" title={problem.title} isAlert>
          {problem.remedy ? <p>{problem.remedy}</p> : null}
        </Notice>
      ) : null}
      {!problem && elsewhere.length > 0 ? (
        <Notice kind="caution" isAlert>
          {elsewhere.map((place) => (
            <p key={place.path}>{words.place(place)}</p>
          ))}
        </Notice>
      ) : null}
      {children({ isSending: sending.isPending })}
    </Form>
  )
}
