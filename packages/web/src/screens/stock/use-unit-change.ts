// What changes a unit: each write names the version that it was based on, and what the desk answers is the unit from then on. A write that only
// adds (who came) is sent again with the newer version when somebody else was quicker; the others say so.

import { type QueryClient, useQueryClient } from "@tanstack/react-query"
import { useMemo } from "react"
import { ask, problemOf } from "../../desk/client.ts"
import { unitQuery } from "../../desk/queries.ts"
import type { Unit } from "../../desk/types.ts"

const keep = (queries: QueryClient, unit: Unit): Unit => {
  queries.setQueryData(unitQuery(unit.id).queryKey, unit)
  void queries.invalidateQueries({ queryKey: ["stock"] })
  void queries.invalidateQueries({ queryKey: ["units"] })
  return unit
}

export interface UnitChange {
  /** Keeps what the desk answered. */
  keep(unit: Unit): Unit
  /** Of the version that is seen; read anew when it is not that any more. */
  write(unit: Unit, send: (ifMatch: number) => Promise<Unit>): Promise<Unit>
  /** The same, and once more with the newer version. */
  add(unit: Unit, send: (ifMatch: number) => Promise<Unit>): Promise<Unit>
}

export const unitChangeOf = (queries: QueryClient): UnitChange => {
  const readAgain = async (unitId: string): Promise<Unit> => keep(queries, await ask("getUnit", { params: { unitId } }))
  const isStale = (error: unknown) => problemOf(error).code === "version-conflict"
  return {
    keep: (unit) => keep(queries, unit),
    write: async (unit, send) => {
      try {
        return keep(queries, await send(unit.version))
      } catch (error) {
        if (isStale(error)) await readAgain(unit.id)
        throw error
      }
    },
    add: async (unit, send) => {
      try {
        return keep(queries, await send(unit.version))
      } catch (error) {
        if (!isStale(error)) throw error
        return keep(queries, await send((await readAgain(unit.id)).version))
      }
    },
  }
}

export const useUnitChange = (): UnitChange => {
  const queries = useQueryClient()
  return useMemo(() => unitChangeOf(queries), [queries])
}
