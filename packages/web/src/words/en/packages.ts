export const packages = {
  title:
    "{count, plural, =1 {One offer} =2 {Two offers worth the same to us} other {Three offers worth the same to us}}",
  lead: "Each leaves us at least {leaves}, as {price} alone does.",
  leadAlone: "{price} leaves us {leaves}.",
  alone: "the price alone",
  say: "Offer {price}: {what}",
  theirs:
    "Worth {low} to {high} to them against {price} alone, we think; {count, plural, =10 {nearly all} other {# in 10}} would rather have it.",
  logToo: "Log what goes with it as well: We gave.",
  guess: "What things are worth to them is a guess where nobody said or recorded it.",
  trade: "Trade, so that both gain",
  give: "Give {what} for {money} {side, select, buyer {off} other {on}} the price",
  ask: "Ask for {what} for {money} {side, select, buyer {on} other {off}} the price",
  giveMore:
    "It costs us about {ours}{oursGuess, select, yes { (a guess)} other {}} and is worth {low} to {high} to them{theirsGuess, select, yes { (a guess)} other {}}. It leaves us {gain} more.",
  askMore:
    "It brings us about {ours}{oursGuess, select, yes { (a guess)} other {}} and costs them {low} to {high}{theirsGuess, select, yes { (a guess)} other {}}. It leaves us {gain} more.",
  untradable: {
    "no-worth": "Nothing to trade: the deal says where the line is, not what it is worth.",
    "price-only": "Nothing to trade here but the price.",
    "nothing-left": "Nothing is left to trade: it is promised already.",
  },
  nothingBetter: "Nothing that could go with it beats the price alone.",
  lever: {
    warranty: "{months, plural, one {# month} other {# months}} more warranty",
    mats: "mats",
    fullTank: "a full tank",
    servicePlan: "a service plan",
    delivery: "delivery",
    support: "{months, plural, one {# month} other {# months}} more support",
    sooner: "delivery {weeks, plural, one {# week} other {# weeks}} sooner",
    later: "a start up to {weeks, plural, one {# week} other {# weeks}} later",
    scope: "a tenth less work",
    term: "the next order signed now",
    finance: "finance with us",
    payment: "payment {days, plural, =0 {on the day} one {within # day} other {within # days}}",
    deposit: "{money} up front",
    allowanceMore: "{money} more for {side, select, buyer {our car} other {their car}}",
    allowanceLess: "{money} less for {side, select, buyer {our car} other {their car}}",
  },
} as const
