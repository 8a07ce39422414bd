import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useApi } from '#api/api-context.ts'
import { toast } from '#ui/toast.tsx'
import { setDeskTruth } from '#ui/truth-store.ts'
import { siteQuery } from './desk-queries.ts'
import { words } from './words.ts'

/** Says once, when the desk opens, which stories have edits on this device that were never saved. Opening such a story saves them. */
export function useWaitingEdits(): void {
  const { data: site } = useQuery(siteQuery(useApi()))
  const navigate = useNavigate()
  const folder = site?.folder
  useEffect(() => {
    if (folder === undefined) return
    const look = async () => {
      const { waitingEdits } = await import('#features/story-editor/waiting-edits.ts')
      const [first, ...others] = await waitingEdits(folder)
      if (!first || window.location.pathname === `/stories/${first.storyId}`) return
      setDeskTruth(words.waiting(others.length + 1))
      toast({
        message: words.waitingIn(first.path, others.length),
        action: {
          label: words.openIt,
          onAct: () => void navigate({ to: '/stories/$storyId', params: { storyId: String(first.storyId) } }),
        },
      })
    }
    // The stories come first. A desk that is gone by then cannot send the code for this; the next opening says it.
    const timer = setTimeout(() => look().catch(() => {}), 1500)
    return () => clearTimeout(timer)
  }, [folder, navigate])
}
