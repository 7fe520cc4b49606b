// Where every screen is. Each comes as a chunk of its own when it is first wanted; whoever is not signed in is led to the door and back to
// where he wanted to go.

import type { QueryClient } from "@tanstack/react-query"
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router"
import { Shell } from "./app/shell.tsx"
import { BrokenScreen, MissingScreen, WaitingScreen } from "./app/whole-screens.tsx"
import { dealQuery, leadQuery, sessionQuery } from "./desk/queries.ts"
import { signedInOf } from "./desk/session.ts"
import type { LateArea, WordStore } from "./words/late.ts"

interface RouterContext {
  readonly queries: QueryClient
  readonly words: WordStore
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: MissingScreen,
  errorComponent: BrokenScreen,
})

const desk = createRoute({
  getParentRoute: () => root,
  id: "desk",
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery())
    if (session.setUpNeeded) throw redirect({ to: "/set-up" })
    if (!signedInOf(session)) throw redirect({ to: "/sign-in", search: { next: location.href } })
  },
})

const on = <const Path extends string>(path: Path) => ({ getParentRoute: () => desk, path }) as const
/** A screen of an area whose words come with it; `also`: those of another that it shows a part of. */
const within = <const Path extends string>(area: LateArea, path: Path, also: LateArea = area) =>
  ({
    ...on(path),
    beforeLoad: async ({ context }: { readonly context: RouterContext }) => {
      await Promise.all([area, also].map((one) => context.words.need(one)))
    },
  }) as const
const open = <const Path extends string>(path: Path) => ({ getParentRoute: () => root, path }) as const

interface AtDoor {
  readonly next?: string | undefined
  readonly done?: string | undefined
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)

/** Only within this desk: an address of elsewhere is dropped. */
const searchAtDoor = (search: Record<string, unknown>): AtDoor => {
  const next = textOf(search.next)
  const isHere = next?.startsWith("/") && !next.startsWith("//")
  // Said as undefined: what is left out would stay as the address has it.
  return { next: isHere ? next : undefined, done: textOf(search.done) }
}

const dealRoom = () => import("./screens/deal-room/deal-room-screen.tsx")

const routes = root.addChildren([
  desk.addChildren([
    createRoute({
      ...on("/"),
      component: lazyRouteComponent(() => import("./screens/today/today-screen.tsx"), "TodayScreen"),
    }),
    createRoute({
      ...on("/deals"),
      component: lazyRouteComponent(() => import("./screens/deals/deals-screen.tsx"), "DealsScreen"),
    }),
    createRoute({
      ...within("newDeal", "/deals/new", "leads"),
      component: lazyRouteComponent(() => import("./screens/new-deal/new-deal-screen.tsx"), "NewDealScreen"),
    }),
    createRoute({
      ...on("/deals/$dealId"),
      staticData: { hasOwnBar: true },
      // Asked for while the chunk is on its way.
      loader: ({ context, params }) => void context.queries.prefetchQuery(dealQuery(params.dealId)),
      component: lazyRouteComponent(dealRoom, "DealRoomScreen"),
    }),
    createRoute({
      ...within("prepare", "/deals/$dealId/prepare"),
      staticData: { hasOwnBar: true },
      component: lazyRouteComponent(() => import("./screens/prepare/prepare-screen.tsx"), "PrepareScreen"),
    }),
    createRoute({
      ...within("offerSheet", "/deals/$dealId/offer"),
      component: lazyRouteComponent(() => import("./screens/offer-sheet/offer-sheet-screen.tsx"), "OfferSheetScreen"),
    }),
    createRoute({
      ...within("history", "/deals/$dealId/history"),
      component: lazyRouteComponent(() => import("./screens/history/history-screen.tsx"), "HistoryScreen"),
    }),
    createRoute({
      ...within("leads", "/leads"),
      component: lazyRouteComponent(() => import("./screens/leads/leads-screen.tsx"), "LeadsScreen"),
    }),
    createRoute({
      ...within("leads", "/leads/new", "newDeal"),
      component: lazyRouteComponent(() => import("./screens/leads/new-lead-screen.tsx"), "NewLeadScreen"),
    }),
    createRoute({
      ...within("leads", "/leads/$leadId", "history"),
      loader: ({ context, params }) => void context.queries.prefetchQuery(leadQuery(params.leadId)),
      component: lazyRouteComponent(() => import("./screens/leads/lead-screen.tsx"), "LeadScreen"),
    }),
    createRoute({
      ...within("stock", "/stock"),
      component: lazyRouteComponent(() => import("./screens/stock/stock-screen.tsx"), "StockScreen"),
    }),
    createRoute({
      ...within("stock", "/stock/new"),
      component: lazyRouteComponent(() => import("./screens/stock/new-unit-screen.tsx"), "NewUnitScreen"),
    }),
    createRoute({
      ...within("stock", "/stock/what-if"),
      component: lazyRouteComponent(() => import("./screens/stock/what-if-screen.tsx"), "StockWhatIfScreen"),
    }),
    createRoute({
      ...within("stock", "/stock/$unitId"),
      component: lazyRouteComponent(() => import("./screens/stock/unit-screen.tsx"), "UnitScreen"),
    }),
    createRoute({
      ...within("stock", "/stock/$unitId/figures", "prepare"),
      component: lazyRouteComponent(() => import("./screens/stock/figures-screen.tsx"), "FiguresScreen"),
    }),
    createRoute({
      ...within("review", "/review"),
      component: lazyRouteComponent(() => import("./screens/review/review-screen.tsx"), "ReviewScreen"),
    }),
    createRoute({
      ...within("review", "/review/deals"),
      component: lazyRouteComponent(() => import("./screens/review/reviewed-deals-screen.tsx"), "ReviewedDealsScreen"),
    }),
    createRoute({
      ...within("review", "/review/deals/$dealId"),
      component: lazyRouteComponent(() => import("./screens/review/reviewed-deal-screen.tsx"), "ReviewedDealScreen"),
    }),
    createRoute({
      ...within("review", "/review/call-backs"),
      component: lazyRouteComponent(() => import("./screens/review/call-backs-screen.tsx"), "CallBacksScreen"),
    }),
    createRoute({
      ...within("review", "/review/learnt"),
      component: lazyRouteComponent(() => import("./screens/review/learnt-screen.tsx"), "LearntScreen"),
    }),
    createRoute({
      ...within("review", "/review/fairness"),
      component: lazyRouteComponent(() => import("./screens/review/fairness-screen.tsx"), "FairnessScreen"),
    }),
    createRoute({
      ...within("practice", "/practice"),
      component: lazyRouteComponent(() => import("./screens/practice/practice-screen.tsx"), "PracticeScreen"),
    }),
    createRoute({
      ...within("practice", "/practice/$practiceId"),
      staticData: { hasOwnBar: true },
      component: lazyRouteComponent(() => import("./screens/practice/practice-room-screen.tsx"), "PracticeRoomScreen"),
    }),
    createRoute({
      ...within("customers", "/customers"),
      component: lazyRouteComponent(() => import("./screens/customers/customers-screen.tsx"), "CustomersScreen"),
    }),
    createRoute({
      ...within("customers", "/customers/$customerId"),
      component: lazyRouteComponent(() => import("./screens/customers/customer-screen.tsx"), "CustomerScreen"),
    }),
    createRoute({
      ...on("/approvals"),
      component: lazyRouteComponent(() => import("./screens/approvals/approvals-screen.tsx"), "ApprovalsScreen"),
    }),
    createRoute({
      ...within("team", "/team"),
      component: lazyRouteComponent(() => import("./screens/team/team-screen.tsx"), "TeamScreen"),
    }),
    createRoute({
      ...within("policy", "/policy"),
      component: lazyRouteComponent(() => import("./screens/policy/policy-screen.tsx"), "PolicyScreen"),
    }),
    createRoute({
      ...within("account", "/account"),
      component: lazyRouteComponent(() => import("./screens/account/account-screen.tsx"), "AccountScreen"),
    }),
  ]),
  createRoute({
    ...open("/sign-in"),
    validateSearch: searchAtDoor,
    component: lazyRouteComponent(() => import("./screens/door/sign-in-screen.tsx"), "SignInScreen"),
  }),
  createRoute({
    ...open("/set-up"),
    component: lazyRouteComponent(() => import("./screens/door/set-up-screen.tsx"), "SetUpScreen"),
  }),
  createRoute({
    ...open("/join"),
    component: lazyRouteComponent(() => import("./screens/door/join-screen.tsx"), "JoinScreen"),
  }),
  createRoute({
    ...open("/forgotten"),
    component: lazyRouteComponent(() => import("./screens/door/forgotten-screen.tsx"), "ForgottenScreen"),
  }),
  createRoute({
    ...open("/reset"),
    component: lazyRouteComponent(() => import("./screens/door/reset-screen.tsx"), "ResetScreen"),
  }),
  createRoute({
    ...open("/haggle"),
    beforeLoad: ({ context }) => context.words.need("haggle"),
    component: lazyRouteComponent(() => import("./screens/haggle/haggle-screen.tsx"), "HaggleScreen"),
  }),
  createRoute({
    ...open("/arena"),
    validateSearch: ({ match }: Record<string, unknown>): { readonly match?: number | undefined } => ({
      match: Number.isInteger(match) && Number(match) >= 0 ? Number(match) : undefined,
    }),
    beforeLoad: ({ context }) => context.words.need("arena"),
    component: lazyRouteComponent(() => import("./screens/arena/arena-screen.tsx"), "ArenaScreen"),
  }),
])

export const makeRouter = (queries: QueryClient, words: WordStore) =>
  createRouter({
    routeTree: routes,
    context: { queries, words },
    defaultPreload: "intent",
    defaultPendingComponent: WaitingScreen,
    defaultPendingMs: 300,
    scrollRestoration: true,
  })

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
