// What the desk answers, by the names that the screens use.

import type { RequestFor } from "@walkaway/contract/client"
import type { BodyOf } from "./client.ts"

export type Session = BodyOf<"getSession">
export type Organisation = BodyOf<"getOrganisation">
export type Deal = BodyOf<"getDeal">
export type DealInShort = BodyOf<"listDeals">["items"][number]
export type LoggedMove = Deal["moves"][number]
export type Line = NonNullable<Deal["line"]>
export type Advice = BodyOf<"getAdvice">
export type Packages = BodyOf<"getPackages">["packages"]
export type Approval = BodyOf<"listApprovals">["items"][number]
export type CallBack = BodyOf<"listCallBacks">["items"][number]
export type Customer = BodyOf<"getCustomer">
export type Unit = BodyOf<"getUnit">
export type StockLine = BodyOf<"listStockLines">["items"][number]
export type StockFigures = NonNullable<StockLine["figures"]>
export type StockWarning = StockFigures["warnings"][number]
export type StockChange = StockFigures["changes"][number]
export type StockTotals = BodyOf<"getStockTotals">
export type UnitOutlook = BodyOf<"getUnitOutlook">
export type StockWhatIf = BodyOf<"whatIfStock">
export type LearntDemand = BodyOf<"getLearntDemand">
export type Enquiry = BodyOf<"listEnquiries">["items"][number]
export type PolicyInForce = BodyOf<"getPolicy">
export type Policy = PolicyInForce["policy"]
export type Person = BodyOf<"listPeople">["items"][number]
export type Invitation = BodyOf<"listInvitations">["items"][number]
export type RankedLeads = BodyOf<"listLeads">
export type TriageHead = RankedLeads["head"]
export type TriageSummary = BodyOf<"leadTriage">
export type LeadInShort = RankedLeads["items"][number]
export type Lead = BodyOf<"getLead">
export type Farewell = BodyOf<"draftFarewell">
export type Review = BodyOf<"getReview">
export type PageEntry = Review["page"]["entries"][number]
export type Interval = NonNullable<PageEntry["value"]>
export type ReviewedDealInShort = BodyOf<"listReviewedDeals">["items"][number]
export type DealReview = BodyOf<"getDealReview">
export type CallBackStatistics = BodyOf<"getCallBackStatistics">
export type Learning = BodyOf<"getLearning">
export type PriorVersion = BodyOf<"getPriorVersion">
export type PriorVersionInShort = BodyOf<"listPriorVersions">["items"][number]
export type LearntPart = PriorVersion["parts"][number]
export type Practice = BodyOf<"getPractice">
export type PracticeInShort = BodyOf<"listPractices">["items"][number]
export type PracticeJudgement = NonNullable<Practice["judgement"]>
export type PracticeProgress = BodyOf<"getPracticeProgress">
export type PersonsPractice = BodyOf<"listPracticeByPerson">["items"][number]
export type PracticeMove = RequestFor<"movePractice">["body"]
export type Fairness = BodyOf<"reportFairness">
export type ProgramKey = BodyOf<"listKeys">["items"][number]

/** A move as it is sent. */
export type MoveToLog = RequestFor<"logMove">["body"]
export type Held = NonNullable<Extract<BodyOf<"logMove">, { held: object }>["held"]>
/** A verdict as it is sent. */
export type VerdictWish = RequestFor<"giveVerdict">["body"]
export type Worth = NonNullable<RequestFor<"openDeal">["body"]["worth"]>
