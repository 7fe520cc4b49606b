/** Two utilities that differ by less are the same: formula and table reach one figure by different roundings. */
export const SLACK = 1e-9
