// The mark: a ladder with the line across it.

export const Mark = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" strokeLinecap="round">
    <path stroke="var(--rule-strong)" strokeWidth="2.4" d="M6.5 2v20M17.5 2v20M6.5 6.5h11M6.5 18h11" />
    <path stroke="var(--line)" strokeWidth="2.6" d="M3 12.2h18" />
  </svg>
)
