// Moving a committed line: the new figure and why. The desk says when that needs more authority than one's own, and what to do then.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { Form } from "react-aria-components"
import { useTranslations } from "use-intl"
import { AmountField } from "../../components/amount-field.tsx"
import { Button } from "../../components/button.tsx"
import { Select, TextField } from "../../components/fields.tsx"
import { Notice } from "../../components/notice.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { Problem } from "../../components/states.tsx"
import { ask, problemOf } from "../../desk/client.ts"
import { dealQuery } from "../../desk/queries.ts"
import type { Line } from "../../desk/types.ts"
import { problemsOfBody } from "../../desk/wire-check.ts"
import { useProblemWords } from "../../words/problem-words.ts"
import { useSheetOnPage } from "./sheet-context.ts"

export interface MoveLineProps {
  readonly line: Extract<Line, { readonly sight: "exact" }>
  readonly onClose: () => void
}

interface Wish {
  readonly price: string | null
  readonly target: string | null
  readonly code: string | null
  readonly note: string
}

const bodyOf = ({ price, target, code, note }: Wish) => ({
  line: price ?? "",
  ...(target !== null && { target }),
  ...(code !== null && { reason: { code, ...(note.trim() !== "" && { note }) } }),
})

const useMoving = (onClose: () => void) => {
  const { sheet } = useSheetOnPage()
  const queries = useQueryClient()
  const words = useProblemWords()
  const missing = useTranslations("problems")("missing")
  const [errors, setErrors] = useState<Record<string, string>>({})
  const moving = useMutation({
    mutationFn: async (wish: Wish) => {
      const body = bodyOf(wish)
      const wrong = await problemsOfBody("moveLine", body)
      const places = Object.fromEntries(wrong.map((place) => [String(place.path), words.place(place)]))
      const next = { ...places, ...(wish.code === null && { "reason.code": missing }) }
      setErrors(next)
      if (Object.keys(next).length > 0) return undefined
      return await ask("moveLine", { params: { dealId: sheet.deal.id }, ifMatch: sheet.deal.version, body })
    },
    onSuccess: (deal) => {
      if (!deal) return
      queries.setQueryData(dealQuery(deal.id).queryKey, deal)
      onClose()
    },
    onError: (error) => {
      if (problemOf(error).code === "version-conflict") void queries.invalidateQueries(dealQuery(sheet.deal.id))
    },
  })
  return { moving, errors }
}

export const MoveLine = ({ line, onClose }: MoveLineProps) => {
  const t = useTranslations("prepare")
  const common = useTranslations("common")
  const { sheet, policy } = useSheetOnPage()
  const [wish, setWish] = useState<Wish>({ price: line.price, target: line.target, code: null, note: "" })
  const { moving, errors } = useMoving(onClose)
  const money = { money: sheet.deal.currency }
  const isTooFar = moving.error !== null && problemOf(moving.error).code === "approval-needed"
  return (
    <Sheet
      title={t("line.move")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common("cancel")}</Button>
          <Button kind="primary" isDisabled={moving.isPending} onPress={() => moving.mutate(wish)}>
            {t("line.move")}
          </Button>
        </>
      }
    >
      <p>{t("line.moveLead")}</p>
      <Form validationErrors={errors} validationBehavior="aria" onSubmit={(event) => event.preventDefault()}>
        <div style={{ display: "grid", gap: "var(--space-4)" }}>
          <AmountField
            label={t("line.yours")}
            name="line"
            kind={money}
            value={wish.price}
            onChange={(price) => setWish((before) => ({ ...before, price }))}
          />
          <AmountField
            label={t("line.target")}
            name="target"
            kind={money}
            value={wish.target}
            onChange={(target) => setWish((before) => ({ ...before, target }))}
          />
          <Select
            label={t("line.reason")}
            name="reason.code"
            choices={policy?.reasons.map(({ code, label }) => ({ id: code, label })) ?? []}
            value={wish.code}
            onChange={(code) => setWish((before) => ({ ...before, code }))}
          />
          <TextField
            label={t("line.note")}
            name="reason.note"
            isLong
            value={wish.note}
            onChange={(note) => setWish((before) => ({ ...before, note }))}
          />
        </div>
      </Form>
      {isTooFar ? (
        <Notice kind="line" title={t("line.needsApproval")} isAlert>
          <p>{t("line.needsApprovalMore")}</p>
        </Notice>
      ) : moving.error ? (
        <Problem error={moving.error} />
      ) : null}
    </Sheet>
  )
}
