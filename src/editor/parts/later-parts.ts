import { lazy } from 'react'

const findBar = () => import('./find-bar.tsx')
const linkPopover = () => import('./link-popover.tsx')
const outlinePanel = () => import('./outline-panel.tsx')

/** What opens over or beside the text when somebody asks for it. */
export const FindBar = lazy(async () => ({ default: (await findBar()).FindBar }))
export const LinkPopover = lazy(async () => ({ default: (await linkPopover()).LinkPopover }))
export const OutlinePanel = lazy(async () => ({ default: (await outlinePanel()).OutlinePanel }))

/** Brings these parts right behind the text, so that they are there at once, and when the network goes. */
export function loadLaterParts(): void {
  for (const load of [findBar, linkPopover, outlinePanel]) load().catch(() => undefined) // tried once more when it is opened
}
