/** What all five services of the offline studio share: one model, which costs nothing. */
export const PAPER_THEATRE = { model: 'offline/paper-theatre', paid: false, price: () => ({ min: 0, max: 0 }) } as const
