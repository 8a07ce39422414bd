import { byClosing, later } from '#ui/later.tsx'

/** What opens over or beside the text when somebody asks for it. */
export const FindBar = later(async () => (await import('./find-bar.tsx')).FindBar, byClosing)
export const LinkPopover = later(async () => (await import('./link-popover.tsx')).LinkPopover, byClosing)
export const OutlinePanel = later(async () => (await import('./outline-panel.tsx')).OutlinePanel, byClosing)
export const FindingMargin = later(async () => (await import('../checks/finding-margin.tsx')).FindingMargin)
export const SlashMenu = later(async () => (await import('./slash-menu.tsx')).SlashMenu)
export const TableBar = later(async () => (await import('./table-bar.tsx')).TableBar)

/** Brings these parts right behind the text, so that they are there at once, and when the network goes. */
export function loadLaterParts(): void {
  for (const part of [FindBar, LinkPopover, OutlinePanel, SlashMenu, TableBar, FindingMargin]) void part.preload()
}
