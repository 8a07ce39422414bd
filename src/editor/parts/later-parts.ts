import { lazy } from 'react'

const findBar = () => import('./find-bar.tsx')
const linkPopover = () => import('./link-popover.tsx')
const outlinePanel = () => import('./outline-panel.tsx')
const findingMargin = () => import('../checks/finding-margin.tsx')
const slashMenu = () => import('./slash-menu.tsx')
const tableBar = () => import('./table-bar.tsx')

/** What opens over or beside the text when somebody asks for it. */
export const FindBar = lazy(async () => ({ default: (await findBar()).FindBar }))
export const LinkPopover = lazy(async () => ({ default: (await linkPopover()).LinkPopover }))
export const OutlinePanel = lazy(async () => ({ default: (await outlinePanel()).OutlinePanel }))
export const FindingMargin = lazy(async () => ({ default: (await findingMargin()).FindingMargin }))
export const SlashMenu = lazy(async () => ({ default: (await slashMenu()).SlashMenu }))
export const TableBar = lazy(async () => ({ default: (await tableBar()).TableBar }))

/** Brings these parts right behind the text, so that they are there at once, and when the network goes. */
export function loadLaterParts(): void {
  for (const load of [findBar, linkPopover, outlinePanel, slashMenu, tableBar, findingMargin]) load().catch(() => undefined) // tried once more when it is opened
}
