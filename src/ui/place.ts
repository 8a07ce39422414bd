export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface Placing {
  readonly align?: 'start' | 'end' | 'center'
  readonly side?: 'below' | 'above'
  readonly gap?: number
}

/** Where a floating box goes beside its anchor: on the wanted side if it fits there, and never off the screen. */
export function placeBox(
  size: { readonly width: number; readonly height: number },
  anchor: Box,
  screen: { readonly width: number; readonly height: number },
  { align = 'start', side = 'below', gap = 6 }: Placing = {},
): { left: number; top: number } {
  const edge = 8
  const middle = (anchor.left + anchor.right - size.width) / 2
  const wanted = align === 'start' ? anchor.left : align === 'end' ? anchor.right - size.width : middle
  const below = anchor.bottom + gap
  const above = anchor.top - gap - size.height
  const fitsBelow = below + size.height <= screen.height - edge
  const top = side === 'below' ? (fitsBelow || above < edge ? below : above) : above >= edge ? above : below
  return {
    left: Math.max(edge, Math.min(wanted, screen.width - edge - size.width)),
    top: Math.max(edge, Math.min(top, screen.height - edge - size.height)),
  }
}

/** Puts a shown popover beside its anchor. */
export function placeAt(floating: HTMLElement, anchor: Element, placing?: Placing): void {
  const { width, height } = floating.getBoundingClientRect()
  const screen = { width: document.documentElement.clientWidth, height: window.innerHeight }
  const { left, top } = placeBox({ width, height }, anchor.getBoundingClientRect(), screen, placing)
  floating.style.left = `${left}px`
  floating.style.top = `${top}px`
}
