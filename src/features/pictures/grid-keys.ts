/** Where an arrow key leads in a grid of tiles; null when it is no such key or leads nowhere. */
export function nextTile(key: string, at: number, count: number, columns: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    Home: 0,
    End: count - 1,
    PageDown: Math.min(count - 1, at + columns * 3),
    PageUp: Math.max(0, at - columns * 3),
  }
  const to = steps[key]
  if (to === undefined || count === 0) return null
  if (to < 0) return null
  if (to < count) return to
  // The last row may be shorter: down from above it goes to its last tile.
  return key === 'ArrowDown' && Math.floor(at / columns) < Math.floor((count - 1) / columns) ? count - 1 : null
}
