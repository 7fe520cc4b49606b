// The figures of a unit while somebody states them: the form upon what was stated, checked by the schema of the wire before it is sent. When
// somebody else stated them meanwhile, one's own changes are laid upon his and it is said.

import { useMutation, useQuery } from "@tanstack/react-query"
import type { ProblemDocument } from "@walkaway/contract/client"
import { useMemo, useState } from "react"
import { useTranslations } from "use-intl"
import { ask, problemOf } from "../../desk/client.ts"
import { policyQuery } from "../../desk/queries.ts"
import { useMe } from "../../desk/session.ts"
import type { Unit, Worth } from "../../desk/types.ts"
import { problemsOfBody } from "../../desk/wire-check.ts"
import { useProblemWords } from "../../words/problem-words.ts"
import { laidUpon } from "../prepare/laid-upon.ts"
import { sheetPlace } from "../prepare/place-words.ts"
import type { StatementInHand } from "../prepare/sheet-context.ts"
import { formOfPaper, isChanged, paperOfForm, type SheetForm } from "../prepare/sheet-form.ts"
import { useUnitChange } from "./use-unit-change.ts"

type Place = ProblemDocument["problems"][number]

const paperOf = ({ worth }: Unit): Worth => (worth ?? {}) as Worth

/** A figure's own ends are said at the figure. */
const fieldOf = (place: string): string =>
  place.replace(/\.(value|low|middle|high|source)$/, "").replace(/\[\d+\]$/, "")

const useErrors = (places: readonly Place[]): Readonly<Record<string, string>> => {
  const words = useProblemWords()
  const missing = useTranslations("problems")("missing")
  return useMemo(() => {
    const byField: Record<string, string> = {}
    for (const place of places) {
      byField[fieldOf(sheetPlace(place.path))] ??= place.code === "missing" ? missing : words.place(place)
    }
    return byField
  }, [places, words, missing])
}

export interface Stating {
  readonly statement: StatementInHand
  readonly errors: Readonly<Record<string, string>>
  readonly places: readonly Place[]
  readonly error: unknown
  readonly isConflict: boolean
  readonly isUnsaved: boolean
  readonly isSaving: boolean
  readonly isSaved: boolean
  /** Whether it was saved. */
  save(): Promise<boolean>
}

/** The form follows the unit: what others stated meanwhile lies under one's own changes. */
const useForm = (unit: Unit) => {
  const [based, setBased] = useState(unit)
  const [form, setForm] = useState<SheetForm>(() => formOfPaper(paperOf(unit)))
  if (unit.version > based.version) {
    setBased(unit)
    setForm(isChanged(form) ? laidUpon(form, paperOf(unit)).form : formOfPaper(paperOf(unit)))
  }
  return [form, setForm] as const
}

export const useStating = (unit: Unit, isReadOnly: boolean): Stating => {
  const change = useUnitChange()
  const me = useMe()
  const policy = useQuery(policyQuery()).data?.policy
  const [form, setForm] = useForm(unit)
  const [places, setPlaces] = useState<readonly Place[]>([])
  const saving = useMutation({
    mutationFn: async (): Promise<boolean> => {
      const body = { worth: paperOfForm(form) }
      const wrong = await problemsOfBody("stateUnitFigures", body)
      setPlaces(wrong)
      if (wrong.length > 0) return false
      const params = { unitId: unit.id }
      const stated = await change.write(unit, (ifMatch) => ask("stateUnitFigures", { params, ifMatch, body }))
      setForm(formOfPaper(paperOf(stated)))
      return true
    },
    onError: (error) => setPlaces(problemOf(error).problem.problems),
  })
  return {
    statement: {
      currency: unit.currency,
      form,
      changeForm: (to) => {
        if (places.length > 0) setPlaces([])
        saving.reset()
        setForm(to)
      },
      policy,
      isReadOnly,
      ownerHour: policy?.costPerHour[me.role] ?? null,
    },
    errors: useErrors(places),
    places,
    error: saving.error,
    isConflict: saving.error !== null && problemOf(saving.error).code === "version-conflict",
    isUnsaved: isChanged(form),
    isSaving: saving.isPending,
    isSaved: saving.data === true && !isChanged(form),
    save: () => saving.mutateAsync().catch(() => false),
  }
}
