/** What the address says of the board: which front, and whether the live one is looked at. */
export interface FrontSearch {
  readonly front?: string
  readonly show?: 'live'
}

export const readFrontSearch = ({ front, show }: Record<string, unknown>): FrontSearch => ({
  ...(typeof front === 'string' && front !== '' && { front }),
  ...(show === 'live' && { show: 'live' as const }),
})
