import { Outlet } from '@tanstack/react-router'
import { Suspense, useEffect, useRef } from 'react'
import { followWaitingWords } from '#features/pictures/waiting-words.ts'
import { EarlyKeys } from '#ui/early-keys.tsx'
import { byClosing, later } from '#ui/later.tsx'
import { Toaster } from '#ui/toast.tsx'
import { Folio } from './folio.tsx'
import { FootLine } from './foot-line.tsx'
import { closePanel, usePanel } from './panel-store.ts'
import { TabBar } from './tab-bar.tsx'
import { useDeskEvents } from './use-desk-events.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useFocusAfterNavigation } from './use-focus-after-navigation.ts'
import { useQuestionBeforeLeaving } from './use-question-before-leaving.ts'
import { useWaitingEdits } from './use-waiting-edits.ts'
import { words } from './words.ts'

const Palette = later(async () => (await import('./palette/palette.tsx')).Palette, byClosing)
const KeysDialog = later(async () => (await import('./keys-dialog.tsx')).KeysDialog, byClosing)

const SiteNotesDialog = later(async () => (await import('./site-notes-dialog.tsx')).SiteNotesDialog, byClosing)

/** What stands around every screen: folio above, foot line below, and what floats over all of it. */
export function Shell() {
  const work = useRef<HTMLElement>(null)
  const panel = usePanel(state => state.panel)
  useDeskEvents()
  useQuestionBeforeLeaving()
  useDeskKeys()
  useWaitingEdits()
  useEffect(followWaitingWords, [])
  useFocusAfterNavigation(work)
  return (
    <div className="app">
      <a href="#work" className="btn skip-link">
        {words.skip}
      </a>
      <Folio />
      <main ref={work} className="work" id="work" tabIndex={-1}>
        <Outlet />
      </main>
      <FootLine />
      <TabBar />
      <Toaster />
      <Suspense fallback={<EarlyKeys />}>
        {panel === 'palette' && <Palette onClose={closePanel} />}
        {panel === 'keys' && <KeysDialog onClose={closePanel} />}
        {panel === 'notes' && <SiteNotesDialog onClose={closePanel} />}
      </Suspense>
    </div>
  )
}
