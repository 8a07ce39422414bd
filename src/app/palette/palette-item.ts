import type { ReactNode } from 'react'
import type { Hit, StoryRow } from '#contract/story.ts'

/** Something that the palette finds and does. */
export interface PaletteItem {
  readonly id: string
  readonly group: string
  readonly label: string
  readonly icon: ReactNode
  readonly keys?: string
  readonly hit?: Hit
  readonly story?: StoryRow
  readonly count?: number
  readonly run: () => void
  /** Where it leads, for opening it beside. */
  readonly address?: string
}

export type PaletteMode = 'all' | 'actions' | 'categories' | 'people'

/** What was typed: a sign says what is looked for, the rest are the words. */
export function readTyped(typed: string): { mode: PaletteMode; text: string } {
  const modes: Readonly<Record<string, PaletteMode>> = { '>': 'actions', '#': 'categories', '@': 'people' }
  const mode = modes[typed.charAt(0)]
  return mode ? { mode, text: typed.slice(1).trim() } : { mode: 'all', text: typed.trim() }
}

/** Whether every typed word starts a word of the label; typing parts of two words finds both. */
export function answersTo(label: string, text: string): boolean {
  const words = label.toLocaleLowerCase().split(/[^\p{L}\p{N}]+/u)
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every(part => words.some(word => word.startsWith(part)))
}
