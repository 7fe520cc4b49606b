// A list that the desk gives page by page: the bones while it loads, what to do when there is nothing, what went wrong, and a button for
// the next page, which stays where it is while that is on its way.

import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import { Button } from "./button.tsx"
import style from "./paged-list.module.css"
import { Loading, Problem } from "./states.tsx"

/** What is needed of the answer of `useInfiniteQuery(listQuery(…))`. */
export interface PagedAnswer<Item> {
  readonly data: { readonly pages: readonly { readonly items: readonly Item[] }[] } | undefined
  readonly error: unknown
  readonly isPending: boolean
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  fetchNextPage(): Promise<unknown>
  refetch(): Promise<unknown>
}

export interface PagedListProps<Item> {
  readonly list: PagedAnswer<Item>
  /** All items that there are so far. */
  readonly children: (items: readonly Item[]) => ReactNode
  readonly empty: ReactNode
}

export const PagedList = <Item,>({ list, children, empty }: PagedListProps<Item>) => {
  const t = useTranslations("common")
  if (list.isPending) return <Loading />
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  if (list.error && items.length === 0) return <Problem error={list.error} onRetry={() => void list.refetch()} />
  if (items.length === 0) return empty
  const next = () => void list.fetchNextPage()
  return (
    <div className={style.list} aria-busy={list.isFetchingNextPage}>
      {children(items)}
      {list.error ? (
        <Problem error={list.error} onRetry={next} />
      ) : list.hasNextPage ? (
        <Button isWide isPending={list.isFetchingNextPage} onPress={next}>
          {t("more")}
        </Button>
      ) : null}
    </div>
  )
}
