import { create } from 'zustand'

export type Theme = 'auto' | 'light' | 'dark'
export type Density = 'comfortable' | 'compact'

/** What a person chose for this browser. Nothing of it belongs to the newsroom, so it never reaches the server. */
export interface Preferences {
  readonly theme: Theme
  readonly density: Density
  /** Whether single letters act; off for who speaks to the computer or has their own keys (WCAG 2.1.4). */
  readonly letterKeys: boolean
  /** Whether the caption desk writes a fix to a published file at once, or with the next publish. */
  readonly fixLive: boolean
}

const PLACE = 'stet.display'
const defaults: Preferences = { theme: 'auto', density: 'comfortable', letterKeys: true, fixLive: true }

/** Reads kept choices; whatever is not one of ours counts as never chosen. */
export function readPreferences(kept: string | null): Preferences {
  try {
    const found: unknown = JSON.parse(kept ?? '{}')
    if (typeof found !== 'object' || found === null) return defaults
    const { theme, density, letterKeys, fixLive } = found as Partial<Record<keyof Preferences, unknown>>
    return {
      theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
      density: density === 'compact' ? 'compact' : 'comfortable',
      letterKeys: letterKeys !== false,
      fixLive: fixLive !== false,
    }
  } catch {
    return defaults
  }
}

export const usePreferences = create<Preferences>()(() => defaults)

export function setPreferences(chosen: Partial<Preferences>): void {
  usePreferences.setState(chosen)
}

/** Puts the kept choices on the page and keeps later ones, also those made in another tab. Call once, before the first paint. */
export function startPreferences(): void {
  const apply = ({ theme, density }: Preferences) => {
    const { dataset } = document.documentElement
    if (theme === 'auto') delete dataset.theme
    else dataset.theme = theme
    dataset.density = density
  }
  usePreferences.setState(readPreferences(localStorage.getItem(PLACE)))
  apply(usePreferences.getState())
  usePreferences.subscribe(chosen => {
    apply(chosen)
    localStorage.setItem(PLACE, JSON.stringify(chosen))
  })
  window.addEventListener('storage', event => {
    if (event.key === PLACE) usePreferences.setState(readPreferences(event.newValue))
  })
}
